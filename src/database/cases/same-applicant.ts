import type { Payload } from 'payload'
import { runApart, sql } from '../session'

/** How many cases of one person are looked through. */
const MOST = 200

/** Other cases with the same phone or ID number, newest first; rights are the caller's to ask. */
export const sameApplicant = async (payload: Payload, id: number): Promise<number[]> => {
  const rows = await runApart<{ id: number }>(
    payload,
    sql`select p."id" from "cases" c join "cases" p on p."id" <> c."id"
        and (p."phone_hash" = c."phone_hash" or p."id_number_hash" = c."id_number_hash")
      where c."id" = ${id} order by p."id" desc limit ${MOST}`,
  )
  return rows.map((row) => Number(row.id))
}
