import type { PayloadRequest } from 'payload'
import type { ImportStatus } from '../registers/import/answers'
import { runInTransaction, sql } from './session'

/** The import that this person has sent under the same `Idempotency-Key`. */
export const madeBefore = async (
  req: PayloadRequest,
  key: string,
): Promise<{ id: number; status: ImportStatus } | null> => {
  const [row] = await runInTransaction<{ id: number; status: ImportStatus }>(
    req,
    sql`select "id", "status"::text from "imports"
      where "created_by_id" = ${req.user?.id ?? null} and "idempotency_key" = ${key}`,
  )
  return row ?? null
}
