import { Client } from 'pg'
import { env } from '../env'

/**
 * Imports and exports are carried out by processes of their own. Whoever works on one holds an advisory
 * lock on a connection that it keeps: when that process dies, however it went, the lock is free and the
 * run is taken up again. Any constants of our own, one for each kind of run.
 */
export const RUN_LOCKS = {
  imports: 420_000_009,
  exports: 420_000_010,
  matchings: 420_000_011,
} as const

/** True in SQL while nobody holds the lock of the run with the number in the expression `id`. */
export const isFreeSql = (kind: keyof typeof RUN_LOCKS, id: string): string =>
  `not exists (select 1 from pg_locks l
    where l."locktype" = 'advisory' and l."classid" = ${RUN_LOCKS[kind]} and l."objid" = ${id}
      and l."database" = (select "oid" from pg_database where "datname" = current_database()))`

/** Gives the lock of a run back. */
export type ReleaseRun = () => Promise<void>

/**
 * Takes the lock of a run; null when somebody else works on it. `onLost` is called when the connection
 * breaks and somebody else may begin.
 */
export const takeRunLock = async (
  kind: keyof typeof RUN_LOCKS,
  id: number,
  onLost: () => void,
): Promise<ReleaseRun | null> => {
  const client = new Client({
    connectionString: env.DATABASE_URL,
    application_name: 'union-onenet-run',
    keepAlive: true,
  })
  let isReleased = false
  client.on('error', () => {
    if (!isReleased) onLost()
  })
  await client.connect()
  const { rows } = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1, $2) as taken',
    [RUN_LOCKS[kind], id],
  )
  const release = async () => {
    isReleased = true
    await client.end()
  }
  if (rows[0]?.taken) return release
  await release()
  return null
}
