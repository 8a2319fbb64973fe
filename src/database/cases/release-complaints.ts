import type { PayloadRequest } from 'payload'
import { SCOPE_KEYS, type Scope } from '@/access/actor'
import type { HeldUnion } from '../hold-unions'
import { runInTransaction, sql } from '../session'

type Sql = ReturnType<typeof sql>

const scopesOf = (union: string): Sql =>
  sql.join(
    SCOPE_KEYS.map((key) => sql`${sql.identifier(union)}.${sql.identifier(key)}`),
    sql`, `,
  )

const listOf = (ids: number[]): Sql =>
  sql.join(
    ids.map((id) => sql`${id}::int`),
    sql`, `,
  )

/** The union and those above it but the root, whose id stands in no scope. */
const pathOf = (union: HeldUnion & Scope): number[] =>
  [union.id, ...SCOPE_KEYS.map((key) => union[key])].filter((id) => id !== null)

/** Unions that take part in each of the complaints and now are, or lie below, the union complained about. */
const losing = (cases: number[]): Sql => sql`
  select c."id", e."id" "about", array_agg(distinct o."id"::text) "unions",
    string_agg(distinct o."name", '、') "names",
    bool_or(o."id" = c."organization_id") "is_held", bool_or(o."id" = c."approver_id") "is_approving"
  from "cases" c join "organizations" e on e."id" = c."excluded_id" and e."depth" > 0
    cross join lateral (select k::int "id" from jsonb_object_keys(c."participants") k
      union select c."organization_id" union select c."approver_id" union select c."sender_id") u
    join "organizations" o on o."id" = u."id" and e."id" in (${scopesOf('o')})
  where c."id" in (${listOf(cases)}) group by c."id", e."id"`

/** Who goes on with a complaint: the nearest union at work above the one complained about. */
const heirs = sql`
  select distinct on (l."about") l."about", a."id", ${scopesOf('a')}
  from "losing" l join "organizations" e on e."id" = l."about"
    join "organizations" a on a."status" = 'active' and a."depth" < e."depth"
      and (a."depth" = 0 or a."id" in (${scopesOf('e')}))
  order by l."about", a."depth" desc`

const placed = sql.join(
  SCOPE_KEYS.map(
    (key) =>
      sql`${sql.identifier(key)} = case when l."is_held" then h.${sql.identifier(key)} else c.${sql.identifier(key)} end`,
  ),
  sql`, `,
)

/** State and clock stay: the person was promised a deadline, and learns nothing of the tree. */
const released = sql`
  update "cases" c set ${placed},
    "organization_id" = case when l."is_held" then h."id" else c."organization_id" end,
    "arrived_at" = case when l."is_held" then now() else c."arrived_at" end,
    "approver_id" = case when l."is_approving" then h."id" else c."approver_id" end,
    "sender_id" = case when l."is_held" or c."sender_id"::text = any (l."unions") then null
      else c."sender_id" end,
    "participants" = (c."participants" - l."unions") || case when l."is_held" or l."is_approving"
      then jsonb_build_object(h."id"::text, true) else '{}' end,
    "assistants" = case when l."is_held" then '{}' else c."assistants" - l."unions" end,
    "supervisors" = c."supervisors" - l."unions",
    "extension" = case when l."is_held" then null else c."extension" end,
    "revision" = c."revision" + 1, "updated_at" = now()
  from "losing" l join "heirs" h on h."about" = l."about" where c."id" = l."id"
  returning c."id", c."state", c."due_at", l."names",
    case when l."is_held" or l."is_approving" then h."id" end "heir"`

const lines = sql`
  insert into "case_actions" ("case_id", "at", "action", "by", "to_id", "from_state", "to_state", "note",
    "is_public", "due_at")
  select "id", now(), 'notify', 'program', "heir", "state"::text::"enum_case_actions_from_state",
    "state"::text::"enum_case_actions_to_state",
    '工会调整以后，' || "names" || '归到被投诉的工会之下，不再参与这件投诉。', false, "due_at"
  from "released" returning "id", "case_id", "to_id"`

const notices = sql`
  insert into "case_notices" ("case_id", "case_action_id", "kind", "channel", "organization_id", "state",
    "attempts", "sent_at", "key")
  select "case_id", "id", 'assigned', 'desk', "to_id", 'sent', 0, now(),
    concat_ws(':', "id", 'assigned', 'desk', "to_id")
  from "lines" where "to_id" is not null`

/**
 * After unions came to hang below `target`: those of them that take part in a complaint about a union which
 * is now above them lose sight of it, and what they held goes on with the superior of that union. In the
 * transaction that changes the tree. The complaints are held first: who passed one to a union at that very
 * moment has done so before, or asks the new tree.
 */
export const releaseComplaints = async (req: PayloadRequest, target: HeldUnion): Promise<void> => {
  const held = await runInTransaction<{ id: number }>(
    req,
    sql`select "id" from "cases" where "excluded_id" in (${listOf(pathOf(target))})
      order by "id" for no key update`,
  )
  if (held.length === 0) return
  await runInTransaction(
    req,
    sql`with "losing" as (${losing(held.map(({ id }) => Number(id)))}), "heirs" as (${heirs}),
        "released" as (${released}), "lines" as (${lines}), "notices" as (${notices})
      select count(*) from "released"`,
  )
}
