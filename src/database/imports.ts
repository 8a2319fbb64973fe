import type { PoolClient } from 'pg'
import type { ImportMode, ImportRegister, ImportStatus } from '../registers/import/answers'
import type { Place } from '../registers/import/register'
import { query } from './pool'
import { isFreeSql } from './run-locks'

/** After so many starts without a row done, an import is given up. */
const MOST_ATTEMPTS = 5

/** An import as the program that carries it out needs it. */
export type ImportJob = {
  id: number
  register: ImportRegister
  mode: ImportMode
  status: ImportStatus
  /** Under which its files are kept. */
  file: string
  message: string | null
  organization: number
  createdBy: number | null
  mapping: (string | null)[] | null
  total: number | null
  rowsDone: number
  accepted: number
  unchanged: number
  rejected: number
}

const JOB = `id, register::text, mode::text, status::text, file, message, organization_id "organization",
  created_by_id "createdBy", mapping, total::int, rows_done::int "rowsDone", accepted::int, unchanged::int,
  rejected::int`

/** The union with a code, unless it is closed. */
export const unionByCode = async (code: string): Promise<number | null> => {
  const [row] = await query<{ id: number }>(
    `select id from organizations where code = $1 and status <> 'closed'`,
    [code],
  )
  return row?.id ?? null
}

/** Records an import that a command carries out: nobody is logged in, whoever runs it owns the machine. */
export const addImport = async (made: {
  register: ImportRegister
  mode: ImportMode
  organization: number
  file: string
  fileName: string
  expiresAt: Date
}): Promise<number> => {
  const [row] = await query<{ id: number }>(
    `insert into imports (register, mode, status, file, file_name, expires_at, organization_id,
       scope1, scope2, scope3, scope4, scope5, scope6)
     select $1, $2, 'queued', $3, $4, $5, o.id, o.scope1, o.scope2, o.scope3, o.scope4, o.scope5,
       o.scope6 from organizations o where o.id = $6 returning id`,
    [made.register, made.mode, made.file, made.fileName, made.expiresAt, made.organization],
  )
  return Number(row?.id)
}

export const loadImport = async (id: number): Promise<ImportJob | null> => {
  const [row] = await query<ImportJob>(`select ${JOB} from imports where id = $1`, [id])
  return row ?? null
}

/** Imports that wait for somebody to work on them: new ones, and those whose worker is gone. */
export const waitingImports = async (limit: number): Promise<number[]> => {
  const rows = await query<{ id: number }>(
    `select id from imports
     where (status in ('queued', 'running') or (status = 'prepared' and total is null))
       and ${isFreeSql('imports', 'imports.id')}
     order by id limit $1`,
    [limit],
  )
  return rows.map(({ id }) => id)
}

/** Marks the beginning of work; false when it was begun too often and is given up. */
export const beginImport = async (id: number): Promise<boolean> => {
  const [row] = await query<{ attempts: number }>(
    `update imports set attempts = attempts + 1, updated_at = now(),
       status = case when status = 'queued' then 'running' else status end,
       started_at = coalesce(started_at, now())
     where id = $1 and status in ('prepared', 'queued', 'running') returning attempts::int`,
    [id],
  )
  return row !== undefined && row.attempts <= MOST_ATTEMPTS
}

export const setTotal = async (id: number, total: number): Promise<void> => {
  await query('update imports set total = $2, updated_at = now() where id = $1', [id, total])
}

/** How an import ends; one that was cancelled meanwhile stays so. */
export const endImport = async (
  id: number,
  end: { status: 'done' | 'failed'; message: string; code?: string },
): Promise<void> => {
  await query(
    `update imports set status = $2, message = $3, code = $4, finished_at = now(), updated_at = now()
     where id = $1 and status in ('prepared', 'queued', 'running')`,
    [id, end.status, end.message, end.code ?? null],
  )
}

/** Rows dealt with in one transaction. */
export type Progress = { rows: number; accepted: number; unchanged: number; rejected: number }

/** Counts rows in the transaction that deals with them; false when the import was cancelled meanwhile. */
export const countRows = async (
  client: PoolClient,
  id: number,
  { accepted, rejected, rows, unchanged }: Progress,
): Promise<boolean> => {
  const { rowCount } = await client.query(
    `update imports set rows_done = rows_done + $2, accepted = accepted + $3,
       unchanged = unchanged + $4, rejected = rejected + $5, attempts = 0, updated_at = now()
     where id = $1 and status = 'running'`,
    [id, rows, accepted, unchanged, rejected],
  )
  return rowCount === 1
}

/** A rejected row: its number, and by place in the row what is wrong. No cell is kept here. */
export type Rejection = { number: number; faults: { c: number | null; m: string }[] }

export const addRejections = async (
  client: PoolClient,
  id: number,
  rejections: readonly Rejection[],
): Promise<void> => {
  if (rejections.length === 0) return
  await client.query(
    `insert into import_rejections (import_id, row_number, faults)
     select $1, r.number, r.faults from jsonb_to_recordset($2::jsonb) as r(number int, faults jsonb)`,
    [id, JSON.stringify(rejections)],
  )
}

/** The rejected rows from one row number to another, both included. */
export const rejectionsBetween = (id: number, first: number, last: number): Promise<Rejection[]> =>
  query<Rejection>(
    `select row_number "number", faults from import_rejections
     where import_id = $1 and row_number between $2 and $3 order by row_number`,
    [id, first, last],
  )

/** Lets go of what is known of rejected rows, and of names of files, once the files are gone. */
export const forgetExpired = async (): Promise<void> => {
  await query(
    `delete from import_rejections r using imports i
     where i.id = r.import_id and i.expires_at < now()`,
  )
  await query(
    `update imports set file_name = null, mapping = null,
       status = case when status = 'prepared' then 'cancelled' else status end
     where expires_at < now() and file_name is not null`,
  )
}

/** The union of an import; held against moves of its branch when asked in a transaction. */
export const placeOf = async (organization: number, client?: PoolClient): Promise<Place | null> => {
  const text = `select id "organization", depth::int, level::text, code, scope1::int, scope2::int,
      scope3::int, scope4::int, scope5::int, scope6::int
    from organizations where id = $1 and status <> 'closed' ${client ? 'for key share' : ''}`
  const rows = client
    ? (await client.query<Place>(text, [organization])).rows
    : await query<Place>(text, [organization])
  return rows[0] ?? null
}

/** The account that sent an import with its offices as they are now, in the shape that access reads. */
export const senderOf = async (id: number): Promise<object | null> => {
  const [row] = await query<object>(
    `select u.id, u.disabled, coalesce((select jsonb_agg(jsonb_build_object(
         'organization', a.organization_id, 'role', a.role, 'depth', a.depth, 'closed', a.closed,
         'scope1', a.scope1, 'scope2', a.scope2, 'scope3', a.scope3, 'scope4', a.scope4,
         'scope5', a.scope5, 'scope6', a.scope6))
       from users_appointments a where a._parent_id = u.id), '[]') appointments
     from users u where u.id = $1`,
    [id],
  )
  return row ?? null
}

/** Which columns of a union's sheets of this shape mean what, as a person once said. */
export const rememberedMapping = async (
  organization: number,
  register: ImportRegister,
  signature: string,
): Promise<(string | null)[] | null> => {
  const [row] = await query<{ columns: (string | null)[] }>(
    `select columns from import_mappings
     where organization_id = $1 and register = $2 and signature = $3`,
    [organization, register, signature],
  )
  return row?.columns ?? null
}

export const rememberMapping = async (
  organization: number,
  register: ImportRegister,
  signature: string,
  columns: (string | null)[],
): Promise<void> => {
  await query(
    `insert into import_mappings (organization_id, register, signature, columns)
     values ($1, $2, $3, $4::jsonb)
     on conflict (organization_id, register, signature)
     do update set columns = excluded.columns, used_at = now()`,
    [organization, register, signature, JSON.stringify(columns)],
  )
}
