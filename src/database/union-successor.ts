import type { Payload } from 'payload'
import { runApart, sql } from './session'

/** No chain of mergers is longer; a merge points earlier ones at the newest anyway. */
const LONGEST_CHAIN = 10

/**
 * The code of the union at work that carries on for a closed one; null where there is none. Of the closed
 * union nothing else is told.
 */
export const successorCode = async (payload: Payload, code: string): Promise<string | null> => {
  const [row] = await runApart<{ code: string }>(
    payload,
    sql`with recursive chain as (
       select "successor_id" as "id", 1 as "step" from "organizations"
         where "code" = ${code} and "status" = 'closed' and "successor_id" is not null
       union all
       select o."successor_id", c."step" + 1 from chain c join "organizations" o on o."id" = c."id"
         where o."status" = 'closed' and o."successor_id" is not null and c."step" < ${LONGEST_CHAIN})
     select o."code" from chain c join "organizations" o on o."id" = c."id"
     where o."status" = 'active' limit 1`,
  )
  return row?.code ?? null
}
