import type { PayloadRequest } from 'payload'
import { runInTransaction, sql } from './session'

const DIVISION_DIGITS = 6

/**
 * A fresh code for a union that is not a division of the state: the division of its place and a running
 * number, e.g. `420581U000123`.
 */
export const nextOrganizationCode = async (
  req: PayloadRequest,
  parentCode: string,
): Promise<string> => {
  const [row] = await runInTransaction<{ number: string }>(
    req,
    sql`select nextval('organization_code_seq') as number`,
  )
  return `${parentCode.slice(0, DIVISION_DIGITS)}U${String(row?.number ?? 0).padStart(6, '0')}`
}
