import { Client } from 'pg'
import { env } from '../env'

/** Any constant of our own: whoever holds this advisory lock is the active worker. */
const WORKER_LOCK = 420_000_007

/** The lock of the active worker, held by a connection of its own: it is free again when that ends. */
export type WorkerLock = {
  /** Whether the connection, and with it the lock, still stands. */
  holds: () => Promise<boolean>
  release: () => Promise<void>
}

/** Takes the worker's lock if nobody holds it; null when somebody does or the database does not answer. */
export const takeWorkerLock = async (): Promise<WorkerLock | null> => {
  const client = new Client({
    connectionString: env.DATABASE_URL,
    application_name: 'union-onenet-worker',
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
    keepAlive: true,
  })
  let isBroken = false
  const end = () => client.end().catch(() => undefined)
  client.on('error', () => {
    isBroken = true
  })
  try {
    await client.connect()
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1) as taken',
      [WORKER_LOCK],
    )
    if (!rows[0]?.taken) {
      await end()
      return null
    }
  } catch {
    await end()
    return null
  }
  return {
    holds: async () => {
      if (isBroken) return false
      return client.query('select 1').then(
        () => true,
        () => false,
      )
    },
    release: end,
  }
}
