import { query } from '../pool'

/** What demands somebody at one union: cases not yet taken up, soon due, past due, and overseen past due. */
export type UnionCounts = {
  union: string
  fresh: number
  near: number
  late: number
  overseen: number
}

/** One person's letter of a day. */
export type DeskLetter = { user: number; email: string; name: string; counts: UnionCounts[] }

const scopesOf = (alias: string): string =>
  [1, 2, 3, 4, 5, 6].map((depth) => `${alias}."scope${depth}"`).join(', ')

/** Who also serves a union complained about, or one below it, is not told of the complaint (access/reach.ts). */
const MAY_KNOW = `w."excluded_id" is null or not exists (select 1 from "users_appointments" b
  where b."_parent_id" = s."user" and w."excluded_id" in (b."organization_id", ${scopesOf('b')}))`

/** Who acts at a step (src/cases/parts.ts): the roles that it names and the branch-admin, else the officers. */
const ROLES_OF_STEPS = `select d."id", s."at" - 1 "step", case
      when jsonb_array_length(s."step"->'roles') > 0
        then array(select jsonb_array_elements_text(s."step"->'roles')) || 'branch-admin'::text
      else $4::text[] end "roles"
  from "service_definitions" d,
    jsonb_array_elements(d."definition"->'flow') with ordinality s("step", "at")
  where d."id" in (select "definition" from "cases" where "is_open")`

const WRITE = `with seats as (
    select a."_parent_id" "user", a."organization_id" "union", array_agg(a."role"::text) "roles"
    from "users_appointments" a join "users" u on u."id" = a."_parent_id"
      join "organizations" o on o."id" = a."organization_id" and o."status" = 'active'
    where a."closed" is not true and u."disabled" is not true and u."desk_letters" is not false
    group by 1, 2),
  steps as materialized (${ROLES_OF_STEPS}),
  waiting as (
    select case when c."state" = 'approving' then c."approver_id" else c."organization_id" end "union",
      coalesce(t."roles", $4::text[]) "roles",
      c."state" = 'submitted' "isFresh", c."due_at" >= $2 and c."due_at" <= $3 "isNear",
      c."due_at" < $2 "isLate", false "isOverseen", c."excluded_id"
    from "cases" c left join steps t on t."id" = c."definition" and t."step" = c."step"
    where c."is_open" and c."paused_at" is null
    union all
    select o."key"::int, $4::text[], false, false, false, true, c."excluded_id"
    from "cases" c, jsonb_object_keys(c."supervisors") o("key")
    where c."is_open" and c."paused_at" is null and c."due_at" < $2),
  counted as (
    select s."user", s."union", count(*) filter (where w."isFresh") "fresh",
      count(*) filter (where w."isNear") "near", count(*) filter (where w."isLate") "late",
      count(*) filter (where w."isOverseen") "overseen"
    from seats s join waiting w on w."union" = s."union" and w."roles" && s."roles"
    where (w."isFresh" or w."isNear" or w."isLate" or w."isOverseen") and (${MAY_KNOW})
    group by s."user", s."union")
  insert into "desk_letters" ("user_id", "day", "counts")
  select c."user", $1::date, jsonb_agg(jsonb_build_object('union', o."name", 'fresh', c."fresh",
    'near', c."near", 'late', c."late", 'overseen', c."overseen") order by o."depth", o."id")
  from counted c join "organizations" o on o."id" = c."union" group by c."user"
  on conflict do nothing`

/**
 * Writes the letters of a day to all whom something demands, each once however often asked.
 * @param officers the roles that act where a step names none
 */
export const writeDeskLetters = async (
  { day, near, now }: { day: string; now: Date; near: Date },
  officers: readonly string[],
): Promise<void> => {
  await query(WRITE, [day, now, near, officers])
}

/** Takes letters of a day that have not gone out; whoever dies with them leaves them to be taken again. */
export const claimDeskLetters = (day: string, now: Date, most: number): Promise<DeskLetter[]> =>
  query(
    `with due as (select "user_id", "day" from "desk_letters"
        where "day" = $1::date and "sent_at" is null and "attempts" < 5 and "next_attempt_at" <= $2
        order by "user_id" limit $3 for update skip locked),
      taken as (update "desk_letters" l set "attempts" = l."attempts" + 1,
          "next_attempt_at" = $2::timestamptz + interval '10 minutes' * (l."attempts" + 1)
        from due d where d."user_id" = l."user_id" and d."day" = l."day" returning l."user_id", l."counts")
      select u."id" "user", u."email", u."name", t."counts" from taken t
        join "users" u on u."id" = t."user_id" and u."disabled" is not true`,
    [day, now, most],
  )

export const settleDeskLetter = (user: number, day: string): Promise<unknown[]> =>
  query('update "desk_letters" set "sent_at" = now() where "user_id" = $1 and "day" = $2::date', [
    user,
    day,
  ])

/** Forgets the letters of days gone by. */
export const forgetDeskLetters = (day: string): Promise<unknown[]> =>
  query('delete from "desk_letters" where "day" < $1::date', [day])
