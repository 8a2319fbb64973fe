import type { PoolClient } from 'pg'
import { SCOPE_KEYS, type Scope } from '@/access/actor'
import type { Place } from '../registers/import/register'
import { CHANGE_CHANNEL, EVERYTHING } from './change-notice'
import { query } from './pool'

/** A union that is there already; days as `YYYY-MM-DD`, everything else as text. */
export type KnownUnion = Scope & {
  id: number
  name: string
  code: string
  level: string
  status: string
  depth: number
  parent: number | null
  updated_at: string
  plain: Record<string, string | null>
}

const SCOPES = SCOPE_KEYS.map((key) => `${key}::int`).join(', ')

const DAYS = ['founded_at', 'term_starts_at', 'term_ends_at']

const plainOf = (columns: readonly string[]): string =>
  columns
    .map((column) =>
      DAYS.includes(column)
        ? `'${column}', to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
        : `'${column}', ${column}::text`,
    )
    .join(', ')

/** Every union of a branch, the one it is named for included. */
export const unionsOfBranch = (
  { depth, organization }: Place,
  columns: readonly string[],
): Promise<KnownUnion[]> =>
  query<KnownUnion>(
    `select id, name, code, level::text, status::text, depth::int, parent_id "parent", ${SCOPES},
       updated_at::text, jsonb_build_object(${plainOf(columns)}) plain
     from organizations where id = $1 or ${depth === 0 ? 'true' : `scope${depth} = $1`} order by id`,
    [organization],
  )

/** Which of these codes some union has, wherever it lies. */
export const codesInUse = async (codes: string[]): Promise<Set<string>> => {
  const rows = await query<{ code: string }>(
    'select code from organizations where code = any ($1)',
    [codes],
  )
  return new Set(rows.map(({ code }) => code))
}

/** Running numbers for unions without a code of their own. */
export const codeNumbers = async (count: number): Promise<string[]> => {
  const rows = await query<{ number: string }>(
    `select nextval('organization_code_seq') as number from generate_series(1, $1)`,
    [count],
  )
  return rows.map(({ number }) => number)
}

type Held = Scope & { id: number; depth: number; level: string; status: string }

/** The places of unions, held against moves of their branch until the transaction ends. */
export const holdPlaces = async (client: PoolClient, ids: number[]): Promise<Held[]> => {
  const { rows } = await client.query<Held>(
    `select id, depth::int, level::text, status::text, ${SCOPES} from organizations
     where id = any ($1) order by id for key share`,
    [ids],
  )
  return rows
}

/** Writes plain columns of unions over; gives how many were still as they had been read. */
export const updateUnions = async (
  client: PoolClient,
  columns: readonly string[],
  rows: readonly Record<string, string | number | null>[],
): Promise<number> => {
  if (rows.length === 0) return 0
  const { rowCount } = await client.query(
    `update organizations o set ${columns.map((column) => `${column} = r.${column}`).join(', ')},
       updated_at = now()
     from jsonb_populate_recordset(null::organizations, $1::jsonb) r
     where o.id = r.id and o.updated_at = r.updated_at`,
    [JSON.stringify(rows)],
  )
  return rowCount ?? 0
}

/** The first entry in the history of new unions, as a save in the console writes it (note-history.ts). */
export const noteFounded = async (client: PoolClient, ids: number[]): Promise<void> => {
  await client.query(
    `insert into organization_history (organization_id, kind, date, "to", document_number, is_recorded,
       scope1, scope2, scope3, scope4, scope5, scope6)
     select id, 'founded', coalesce(founded_at, date_trunc('day', now())), name, approval_number, true,
       scope1, scope2, scope3, scope4, scope5, scope6
     from organizations where id = any ($1)`,
    [ids],
  )
}

/** Tells every instance, when the transaction commits, that the tree looks different. */
export const announceTree = async (client: PoolClient): Promise<void> => {
  await client.query('select pg_notify($1, $2)', [CHANGE_CHANNEL, EVERYTHING])
}
