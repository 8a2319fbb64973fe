// 100,000 rows of xlsx taken in, against COPY of the finished rows into the same table, and once more.
import { openAsBlob } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { to } from 'pg-copy-streams'
import { copyInto } from '@/src/database/bulk-load'
import type { Result } from '../support/report'
import type { Ground } from './ground'
import { runToEnd } from './runs'
import { memberSheet } from './sheet'
import { watchMemory } from './watch-memory'

const ROWS = 100_000
const REACH_RATE = 0.25
const REACH_AGAIN = 2
const REACH_MB = 250
const RUN = 'src/registers/import/run.ts'
/** A union that the load scale has: 宜都市's first invented one. */
const UNION = '420581800001'
const PROVINCE = '420000'

type Imported = { seconds: number; accepted: number; unchanged: number }

const importSheet = async (ground: Ground, path: string, organization: number) => {
  const body = new FormData()
  body.set('file', await openAsBlob(path), 'members.xlsx')
  body.set('register', 'members')
  body.set('mode', 'add-or-update')
  body.set('organization', String(organization))
  const memory = watchMemory(RUN)
  const headers = await ground.registrarOf(PROVINCE)
  const { seconds, state } = await runToEnd(ground, 'imports', { headers, body })
  const { accepted, unchanged } = state
  const done: Imported = { seconds, accepted: Number(accepted), unchanged: Number(unchanged) }
  return { ...done, memory: memory.stop() }
}

/** Seconds that COPY takes for the imported rows, indexes kept and triggers resting; taken back. */
const copyAgain = async ({ pool }: Ground, organization: number, from: number): Promise<number> => {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select attname "name" from pg_attribute where attrelid = 'members'::regclass and attnum > 0
       and not attisdropped and attname <> 'id' order by attnum`,
    )
    const columns = rows.map(({ name }) => name)
    const lines = await buffer(
      client.query(
        to(`copy (select ${columns.map((name) => `"${name}"`).join(', ')} from members
          where organization_id = ${organization} and id > ${from}) to stdout`),
      ),
    )
    await client.query('begin')
    await client.query('alter table members disable trigger user')
    const started = performance.now()
    await copyInto(client, 'members', columns, lines)
    return (performance.now() - started) / 1000
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const removeImported = async ({ pool }: Ground, from: number): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      'alter table membership_changes disable trigger membership_changes_append_only',
    )
    await client.query('delete from membership_changes where member_id > $1', [from])
    await client.query(
      'alter table membership_changes enable trigger membership_changes_append_only',
    )
    await client.query('delete from members where id > $1', [from])
    await client.query('commit')
  } finally {
    client.release()
  }
  await pool.query('vacuum analyze members, membership_changes, membership_claims')
}

/** Rates of the first import, of COPY and of the second import of the same sheet; memory of the first. */
export const measureImports = async (ground: Ground): Promise<Result[]> => {
  const path = await memberSheet(ROWS)
  const organization = await ground.idOf(UNION)
  const last = await ground.pool.query<{ id: number }>('select max(id) "id" from members')
  const from = Number(last.rows[0]?.id)
  const first = await importSheet(ground, path, organization)
  if (first.accepted !== ROWS) throw new Error(`only ${first.accepted} rows were taken in`)
  const copied = await copyAgain(ground, organization, from)
  const again = await importSheet(ground, path, organization)
  if (again.unchanged !== ROWS) throw new Error(`${again.unchanged} rows were found unchanged`)
  await removeImported(ground, from)
  const rate = (seconds: number) => `${Math.round(ROWS / seconds)} 行/秒`
  const grown = first.memory.peak - first.memory.loaded
  return [
    {
      measure: '导入 10 万行 xlsx（基准：COPY 同样的行）',
      ...{ product: rate(first.seconds), floor: rate(copied) },
      ratio: `${Math.round((copied / first.seconds) * 100)} %`,
      ...{ reach: `≥ ${REACH_RATE * 100} %`, met: copied / first.seconds >= REACH_RATE },
    },
    {
      measure: '同一文件再导入一次（基准：第一次）',
      ...{ product: rate(again.seconds), floor: rate(first.seconds) },
      ratio: (first.seconds / again.seconds).toFixed(1),
      ...{ reach: `≥ ${REACH_AGAIN} 倍`, met: first.seconds / again.seconds >= REACH_AGAIN },
    },
    {
      measure: '导入进程的内存增长',
      ...{ product: `${Math.round(grown)} MB`, floor: `${Math.round(first.memory.loaded)} MB` },
      ratio: `最高 ${Math.round(first.memory.peak)} MB`,
      ...{ reach: `≤ ${REACH_MB} MB`, met: grown <= REACH_MB },
    },
  ]
}
