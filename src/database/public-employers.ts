import type { Payload } from 'payload'
import { runApart, sql } from './session'

/** All that the public learns of an employer: its name, and its unions or the county that stands in. */
export type PublicEmployer = { name: string; unions: { name: string; code: string }[] }

/**
 * Reads the public side of employers, in the order of `ids`: two columns, as the access table gives the
 * public none of the record itself. Unions that are not at work are left out.
 */
export const readPublicEmployers = async (
  payload: Payload,
  ids: number[],
): Promise<PublicEmployer[]> => {
  if (ids.length === 0) return []
  const rows = ids.map((id, at) => sql`(${id}::int, ${at}::int)`)
  return runApart<PublicEmployer>(
    payload,
    sql`select e."name", coalesce(json_agg(json_build_object('name', o."name", 'code', o."code")
        order by o."id") filter (where o."id" is not null), '[]') "unions"
      from (values ${sql.join(rows, sql`, `)}) wanted("id", "at") join "employers" e using ("id")
      cross join lateral (select e."organization_id" union
        select u."organization_id" from "employers_unions" u where u."_parent_id" = e."id") shared("id")
      left join "organizations" o on o."id" = shared."id" and o."status" = 'active'
      group by wanted."at", e."id" order by wanted."at"`,
  )
}
