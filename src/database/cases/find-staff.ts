import type { PayloadRequest } from 'payload'
import type { Role } from '@/access/roles'
import { runInTransaction, sql } from '../session'

/** A union, and the offices there that may act. */
export type Wanted = { union: number; roles: readonly Role[] }

/** Whether the people of a union who may act are all among those left out. */
export type Staff = { union: number; hasOthers: boolean }

type Asked = {
  wanted: Wanted[]
  /** People who must not be the ones. */
  but: number[]
  /** Of a complaint: who serves that union, or one below it, does not see the case. */
  excluded: number | null
}

/** Those of the unions that have anybody who may act, by the index of appointments. */
export const findStaff = async (
  req: PayloadRequest,
  { but, excluded, wanted }: Asked,
): Promise<Staff[]> => {
  const rows = await runInTransaction<Staff>(
    req,
    sql`select a."organization_id" "union",
        bool_or(not (${JSON.stringify(but)}::jsonb @> to_jsonb(u."id"))) "hasOthers"
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) w("union" int, "roles" jsonb)
      join "users_appointments" a on a."organization_id" = w."union"
        and w."roles" @> to_jsonb(a."role"::text) and a."closed" is not true
      join "users" u on u."id" = a."_parent_id" and u."disabled" is not true
      where not exists (select 1 from "users_appointments" o where o."_parent_id" = u."id"
        and ${excluded}::int in (o."organization_id", o."scope1", o."scope2", o."scope3", o."scope4",
          o."scope5", o."scope6"))
      group by 1`,
  )
  return rows.map((row) => ({ ...row, union: Number(row.union) }))
}
