import type { Payload } from 'payload'
import { runApart, sql } from '../session'

/** A case in the list of its applicant. */
export type OwnCase = {
  number: string
  service: string
  union: string
  state: string
  receivedAt: Date
}

/** Nobody reads further back in one list. */
const MOST = 100

/** The cases that were sent with an e-mail address, newest first; found by the hashes of the address. */
export const casesOfEmail = async (payload: Payload, hashes: string[]): Promise<OwnCase[]> => {
  const rows = await runApart<Omit<OwnCase, 'receivedAt'> & { receivedAt: string | Date }>(
    payload,
    sql`select c."number", c."service_title" "service", o."name" "union", c."state"::text,
        c."received_at" "receivedAt"
      from "cases" c join "organizations" o on o."id" = c."organization_id"
      where c."email_hash" in (select jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb))
      order by c."id" desc limit ${MOST}`,
  )
  return rows.map((row) => ({ ...row, receivedAt: new Date(row.receivedAt) }))
}
