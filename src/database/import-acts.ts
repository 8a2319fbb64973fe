import type { PayloadRequest } from 'payload'
import type { ImportMode } from '../registers/import/answers'
import { runInTransaction, sql } from './session'

/** Lets an import begin that was prepared, or only checked before; false when it is past that. */
export const requeueImport = async (
  req: PayloadRequest,
  { id }: { id: number },
  { mapping, mode }: { mode: ImportMode; mapping: (string | null)[] },
): Promise<boolean> => {
  await runInTransaction(
    req,
    sql`delete from "import_rejections" r using "imports" i
      where r."import_id" = i."id" and i."id" = ${id} and i."mode" = 'check' and i."status" = 'done'`,
  )
  const rows = await runInTransaction(
    req,
    sql`update "imports" set "status" = 'queued', "mode" = ${mode}::"enum_imports_mode",
        "mapping" = ${JSON.stringify(mapping)}::jsonb, "rows_done" = 0, "accepted" = 0,
        "unchanged" = 0, "rejected" = 0, "message" = null, "code" = null, "attempts" = 0,
        "started_at" = null, "finished_at" = null, "updated_at" = now()
      where "id" = ${id} and "expires_at" > now()
        and ("status" = 'prepared' or ("status" = 'done' and "mode" = 'check'))
      returning 1`,
  )
  return rows.length > 0
}

/** Stops an import; false when it has ended. */
export const cancelImport = async (req: PayloadRequest, id: number): Promise<boolean> => {
  const rows = await runInTransaction(
    req,
    sql`update "imports" set "status" = 'cancelled', "message" = '已取消。', "finished_at" = now(),
        "updated_at" = now()
      where "id" = ${id} and "status" in ('prepared', 'queued', 'running') returning 1`,
  )
  return rows.length > 0
}
