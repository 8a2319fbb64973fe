import { query } from '../pool'

/**
 * The stages of a missed deadline, each once and in this order: 1 a reminder before it, 2 at it the call to
 * hurry (催办) for handler and superior, from 3 on one union further up the tree each. `cases.reminded`
 * is the last stage that happened.
 */
const DUE = 2

/** Whoever must act: the union that approves, else the one that holds the case. */
const HANDLER = `coalesce(case when c."state" = 'approving' then c."approver_id" end, c."organization_id")`

const scopesOf = (union: string): string =>
  [1, 2, 3, 4, 5, 6].map((depth) => `${union}."scope${depth}"`).join(', ')

const WAITS = `c."is_open" and c."paused_at" is null and c."next_check_at" <= $1`

const DUE_DAY = `to_char(c."due_at" at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`

/** The days in China on which deadlines end of cases that the sweep looks at now. */
export const sweptDueDays = async (now: Date): Promise<string[]> => {
  const rows = await query<{ day: string }>(
    `select distinct ${DUE_DAY} "day"
      from "cases" c where ${WAITS} and c."due_at" is not null`,
    [now],
  )
  return rows.map(({ day }) => day)
}

/** A day on which deadlines end, and when the stages from 3 on are due after it. */
export type EscalationTimes = { day: string; at: string[] }

/**
 * Takes up to `most` cases one stage further if it is due, else notes when to look again: case, timeline
 * and notices with one statement, all of it or nothing. Cases on which somebody acts at this moment, and
 * those due on a day whose `times` are not given, are left to the next sweep.
 */
const SWEEP = `with root as (select "id" from "organizations" where "depth" = 0),
  held as (
    select c."id", c."definition"::int "definition", c."step"::int "step", c."state", c."reminded"::int "reminded",
      c."due_at", c."next_check_at", c."excluded_id", ${HANDLER} "handler"
    from "cases" c where ${WAITS} and (c."due_at" is null or ${DUE_DAY} in
      (select t."day" from jsonb_to_recordset($3::jsonb) t("day" text)))
    order by c."next_check_at", c."id" limit $2 for no key update of c skip locked),
  steps as materialized (
    select d."id", s."at" - 1 "step", coalesce((s."step"->>'remindHours')::numeric, 0) "hours",
      s."step"->>'whenMissed' = 'escalate' and s."step"->>'kind' <> 'publicise' "escalates",
      s."step"->>'kind' = 'publicise' "publicises"
    from "service_definitions" d,
      jsonb_array_elements(d."definition"->'flow') with ordinality s("step", "at")
    where d."id" in (select "definition" from held)),
  staged as (
    select h.*, coalesce(s."escalates", false) "escalates", coalesce(s."publicises", false) "publicises",
      coalesce(t."at", '[]') "times", s."hours",
      case when h."reminded" = 0 and s."hours" > 0 and h."next_check_at" < h."due_at" then 1
        else greatest(h."reminded" + 1, ${DUE}) end "stage"
    from held h
      left join steps s on s."id" = h."definition" and s."step" = h."step"
      left join jsonb_to_recordset($3::jsonb) t("day" text, "at" jsonb)
        on t."day" = to_char(h."due_at" at time zone 'Asia/Shanghai', 'YYYY-MM-DD')),
  timed as (
    select s.*,
      case when "stage" = 1 then "due_at" - "hours" * interval '1 hour' when "stage" = ${DUE} then "due_at"
        when "escalates" then ("times"->>("stage" - 3))::timestamptz end "stage_at",
      case when "stage" = 1 then "due_at"
        when "escalates" then ("times"->>("stage" - 2))::timestamptz end "then_at"
    from staged s),
  aimed as (
    select t.*, coalesce(t."stage_at" <= $1, false) "is_due", a."id" "superior"
    from timed t left join lateral (
      select a."id" from "organizations" o join "organizations" a on a."depth" < o."depth"
        and a."id" = any (array[(select "id" from root), ${scopesOf('o')}]::int[])
      where o."id" = t."handler" and a."status" = 'active' and (t."excluded_id" is null or
        t."excluded_id" <> all (array_remove(array[a."id", ${scopesOf('a')}]::int[], null)))
      order by a."depth" desc offset greatest(t."stage" - 3, 0) limit 1
    ) a on t."stage" >= ${DUE} and not t."publicises"),
  -- Above the last superior nobody is left to tell.
  due as (select * from aimed where "is_due" and ("stage" <= ${DUE} or "superior" is not null)),
  swept as (
    update "cases" c set "updated_at" = now(),
      "reminded" = case when d."id" is null then c."reminded" else d."stage" end,
      "next_check_at" = case when d."id" is not null then d."then_at"
        when a."is_due" then null else a."stage_at" end,
      "participants" = case when d."superior" is null then c."participants"
        else c."participants" || jsonb_build_object(d."superior"::text, true) end,
      "supervisors" = case when d."superior" is null or d."stage" = ${DUE} then c."supervisors"
        else c."supervisors" || jsonb_build_object(d."superior"::text, true) end
    from aimed a left join due d on d."id" = a."id" where c."id" = a."id" returning c."id"),
  lines as (
    insert into "case_actions" ("case_id", "at", "action", "by", "organization_id", "to_id", "from_state",
      "to_state", "is_public", "due_at", "details")
    select d."id", now(), case when d."stage" <= ${DUE} then 'remind' else 'escalate' end::"enum_case_actions_action",
      'program', d."handler", d."superior", d."state"::text::"enum_case_actions_from_state",
      d."state"::text::"enum_case_actions_to_state", false, d."due_at",
      jsonb_build_object('stage', d."stage")
    from due d order by d."id" returning "id", "case_id"),
  told as (
    select l."id" "line", l."case_id", case when d."stage" = ${DUE} and not d."publicises" then 'overdue'
        when d."stage" <= ${DUE} then 'reminder' else 'escalated' end "kind", u."union"
    from lines l join due d on d."id" = l."case_id"
      cross join lateral (
        select d."handler" "union" where d."stage" <= ${DUE}
        union select d."superior" where d."superior" is not null) u),
  notices as (
    insert into "case_notices" ("case_id", "case_action_id", "kind", "channel", "organization_id", "state",
      "attempts", "sent_at", "key")
    select "case_id", "line", "kind"::"enum_case_notices_kind", 'desk', "union", 'sent', 0, now(),
      concat_ws(':', "line", "kind", 'desk', "union")
    from told returning 1)
  select (select count(*)::int from held) "looked", (select count(*)::int from due) "staged",
    (select count(*)::int from notices) "notices", (select count(*)::int from swept) "swept"`

/** What one statement of the sweep did. */
export type Swept = { looked: number; staged: number; notices: number }

export const sweepSome = async (
  now: Date,
  most: number,
  times: readonly EscalationTimes[],
): Promise<Swept> => {
  const [row] = await query<Swept>(SWEEP, [now, most, JSON.stringify(times)])
  return row ?? { looked: 0, staged: 0, notices: 0 }
}
