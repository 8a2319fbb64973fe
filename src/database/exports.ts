import type { ExportFormat, ExportRegister } from '../registers/export/answers'
import { query } from './pool'
import { isFreeSql } from './run-locks'

/** An export that keeps being cut off is given up. */
const MOST_ATTEMPTS = 5

/** An export as those who carry it out need it. */
export type ExportJob = {
  id: number
  register: ExportRegister
  format: ExportFormat
  inFull: boolean
  /** Encrypted: a filter may hold an ID number. */
  filter: string | null
  columns: string[] | null
  createdBy: number | null
}

/** The export with this number while it is not over; null otherwise. */
export const loadExport = async (id: number): Promise<ExportJob | null> => {
  const [row] = await query<ExportJob>(
    `select "id", "register"::text, "format"::text, coalesce("in_full", false) "inFull", "filter",
        "columns", "created_by_id" "createdBy"
      from "exports" where "id" = $1 and "status" in ('queued', 'running')`,
    [id],
  )
  return row ?? null
}

/** Exports that wait for somebody, or whose process is gone; oldest first. */
export const waitingExports = async (limit: number): Promise<number[]> => {
  const rows = await query<{ id: number }>(
    `select "id" from "exports" where "status" in ('queued', 'running')
      and ${isFreeSql('exports', '"exports"."id"')} order by "id" limit $1`,
    [limit],
  )
  return rows.map(({ id }) => id)
}

/** Ends an export that is not over yet; `message` is for the person. False when it was over. */
export const endExport = async (
  id: number,
  status: 'done' | 'failed' | 'cancelled',
  message: string | null = null,
): Promise<boolean> => {
  const rows = await query(
    `update "exports" set "status" = $2, "message" = $3, "ended_at" = now(), "updated_at" = now()
      where "id" = $1 and "status" in ('queued', 'running') returning 1 as "one"`,
    [id, status, message],
  )
  return rows.length > 0
}

/** Marks the beginning of work; false when the export is over, or was cut off too often and is given up. */
export const beginExport = async (id: number, total: number): Promise<boolean> => {
  const [row] = await query<{ attempts: number }>(
    `update "exports" set "status" = 'running', "attempts" = coalesce("attempts", 0) + 1,
        "started_at" = coalesce("started_at", now()), "total" = $2, "done" = 0, "updated_at" = now()
      where "id" = $1 and "status" in ('queued', 'running') returning "attempts"::int`,
    [id, total],
  )
  if (!row) return false
  if (row.attempts <= MOST_ATTEMPTS) return true
  await endExport(id, 'failed', '导出多次中断，请稍后重新导出。')
  return false
}

/** Writes how many rows are done; false when the export was cancelled meanwhile. */
export const reportExport = async (id: number, done: number): Promise<boolean> => {
  const rows = await query(
    `update "exports" set "done" = $2, "updated_at" = now()
      where "id" = $1 and "status" = 'running' returning 1 as "one"`,
    [id, done],
  )
  return rows.length > 0
}

/** How many exports of a person are not over. */
export const openExportsOf = async (person: number): Promise<number> => {
  const [row] = await query<{ count: number }>(
    `select count(*)::int "count" from "exports"
      where "created_by_id" = $1 and "status" in ('queued', 'running')`,
    [person],
  )
  return row?.count ?? 0
}

/** Forgets the exports whose time is over. */
export const forgetExpiredExports = async (): Promise<void> => {
  await query('delete from "exports" where "expires_at" < now()')
}
