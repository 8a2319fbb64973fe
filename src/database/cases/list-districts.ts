import type { Payload } from 'payload'
import { runApart, sql } from '../session'

/** A county, town or street by its union. */
export type District = { id: number; code: string; name: string; parent: string }

/** The counties of a province and the towns of a county are some hundred. */
const MOST = 300

/**
 * The places below a local federation (地方总工会) in the order of their codes: the lowest federations of its
 * branch or, where it is the lowest itself, its towns and streets. None for any other union.
 */
export const listDistricts = (payload: Payload, union: number): Promise<District[]> =>
  runApart<District>(
    payload,
    sql`with asked as (select "id", "depth" from "organizations"
        where "id" = ${union} and "kind" = 'local-federation' and "status" = 'active'),
      below as (select o.* from "organizations" o, asked a
        where o."status" = 'active' and o."id" <> a."id" and (a."depth" = 0 or a."id" in (
          o."scope1", o."scope2", o."scope3", o."scope4", o."scope5", o."scope6"))
          and (o."kind" = 'local-federation' or (o."level" = 'township' and o."code" ~ '^[0-9]{9}$'))),
      federations as (select b.* from below b where b."kind" = 'local-federation'
        and not exists (select 1 from below c
          where c."parent_id" = b."id" and c."kind" = 'local-federation')),
      districts as (select * from federations
        union all select * from below where not exists (select 1 from federations))
      select d."id"::int, d."code", d."name", p."name" "parent"
      from districts d join "organizations" p on p."id" = d."parent_id"
      order by d."code" limit ${MOST}`,
  )
