import type { PayloadRequest } from 'payload'
import { runInTransaction, sql } from './session'

/** What hangs on an employer. */
export type EmployerUses = { members: number; unions: number }

/**
 * Counts what hangs on an employer and holds its row until the transaction ends: whoever links
 * something to it meanwhile waits, and finds it gone or still there.
 */
export const countEmployerUses = async (req: PayloadRequest, id: number): Promise<EmployerUses> => {
  await runInTransaction(req, sql`select 1 from "employers" where "id" = ${id} for update`)
  const [row] = await runInTransaction<{ members: string; unions: string }>(
    req,
    sql`select (select count(*) from "members" where "employer_id" = ${id}) "members",
      (select count(*) from "employers_unions" where "_parent_id" = ${id}) "unions"`,
  )
  return { members: Number(row?.members ?? 0), unions: Number(row?.unions ?? 0) }
}
