import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import type { ChangeKind } from '../workflows/membership'
import type { HeldUnion } from './hold-unions'
import { runInTransaction, sql } from './session'

/** What a membership at another union does not take over from the one before it. */
const OWN_COLUMNS = new Set([
  ...['id', 'created_at', 'updated_at', 'deleted_at', 'created_by_id'],
  ...['status', 'joined_at', 'left_at', 'member_number', 'employer_id'],
  ...['organization_id', 'scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6'],
])

/** The person's own columns, read off the schema, so that a new one cannot be forgotten. */
const personColumns = (payload: Payload) => {
  const { rawTables } = payload.db as unknown as PostgresAdapter
  const columns = Object.values(rawTables.members?.columns ?? {}).map(({ name }) => name)
  return columns.filter((name) => !OWN_COLUMNS.has(name)).map((name) => sql.identifier(name))
}

/** Ids as one parameter: there may be more than a statement takes. */
const among = (ids: number[]) =>
  sql`(select e::int from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) e)`

type Asked = {
  /** Binding memberships, held by the caller. */
  members: number[]
  to: HeldUnion
  /** The employer that they all work for. */
  employer: number
  /** `YYYY-MM-DD`, the day in China. */
  date: string
  remark: string
}

const copyMembers = async (req: PayloadRequest, { employer, members, to }: Asked) => {
  const columns = sql.join(personColumns(req.payload), sql`, `)
  await runInTransaction(
    req,
    sql`insert into "members" (${columns}, "employer_id", "status", "organization_id", "scope1",
        "scope2", "scope3", "scope4", "scope5", "scope6", "created_by_id")
      select ${columns}, ${employer}, 'pending', ${to.id}, ${to.scope1}, ${to.scope2},
        ${to.scope3}, ${to.scope4}, ${to.scope5}, ${to.scope6}, ${req.user?.id ?? null}::int
      from "members" where "id" in ${among(members)} order by "id"`,
  )
}

type Pair = { old: number; fresh: number; isKept: boolean }

/** Old membership → new one: a person is the hash of their document. */
const pairsOf = async (req: PayloadRequest, { members, to }: Asked): Promise<Pair[]> =>
  runInTransaction(
    req,
    sql`select o."id" "old", max(n."id") "fresh", o."status" = 'kept' "isKept" from "members" o
      join "members" n on n."id_number_hash" = o."id_number_hash" and n."status" = 'pending'
        and n."organization_id" = ${to.id} and n."deleted_at" is null
      where o."id" in ${among(members)} group by o."id" order by o."id"`,
  )

/** 劳动（工作）关系变化. */
const REASON = '1'

const pairRows = (pairs: Pick<Pair, 'old' | 'fresh'>[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) p("old" int, "fresh" int)`

type Pairs = ReturnType<typeof pairRows>

const addLines = async (
  req: PayloadRequest,
  pairs: Pairs,
  { date, remark }: Asked,
  line: { side: 'old' | 'fresh'; kind: ChangeKind; reason: string | null },
) => {
  await runInTransaction(
    req,
    sql`insert into "membership_changes" ("member_id", "kind", "date", "reason", "remark",
        "organization_id", "scope1", "scope2", "scope3", "scope4", "scope5", "scope6", "created_by_id")
      select m."id", ${line.kind}::"enum_membership_changes_kind",
        (${date}::date)::timestamp at time zone 'UTC',
        ${line.reason}::"enum_membership_changes_reason", ${remark}, m."organization_id",
        m."scope1", m."scope2", m."scope3", m."scope4", m."scope5", m."scope6",
        ${req.user?.id ?? null}::int
      from ${pairs} join "members" m on m."id" = p.${sql.identifier(line.side)}
      order by m."id"`,
  )
}

/** The record of it in the list of transfers, for both unions. */
const noteTransfers = async (req: PayloadRequest, pairs: Pairs) => {
  await runInTransaction(
    req,
    sql`insert into "transfer_requests" ("name", "member_id", "from_member_id", "state", "due_at",
        "decided_at", "decided_by_id", "organization_id", "scope1", "scope2", "scope3", "scope4",
        "scope5", "scope6", "from_organization_id", "from_scope1", "from_scope2", "from_scope3",
        "from_scope4", "from_scope5", "from_scope6", "created_by_id")
      select n."name", n."id", o."id", 'released', now(), now(), ${req.user?.id ?? null}::int,
        n."organization_id", n."scope1", n."scope2", n."scope3", n."scope4", n."scope5", n."scope6",
        o."organization_id", o."scope1", o."scope2", o."scope3", o."scope4", o."scope5", o."scope6",
        ${req.user?.id ?? null}::int
      from ${pairs} join "members" o on o."id" = p."old" join "members" n on n."id" = p."fresh"`,
  )
}

/** Who has asked for one of them is answered by the new union from now on. */
const redirectRequests = async (req: PayloadRequest, pairs: Pairs) => {
  await runInTransaction(
    req,
    sql`update "transfer_requests" t set "from_member_id" = n."id",
        "from_organization_id" = n."organization_id", "from_scope1" = n."scope1",
        "from_scope2" = n."scope2", "from_scope3" = n."scope3", "from_scope4" = n."scope4",
        "from_scope5" = n."scope5", "from_scope6" = n."scope6", "updated_at" = now()
      from ${pairs} join "members" n on n."id" = p."fresh"
      where t."from_member_id" = p."old" and t."state" = 'pending'`,
  )
}

/** The card that a person holds, and the case it was given in, lead to the new membership. */
const handOverCards = async (req: PayloadRequest, pairs: Pairs) => {
  await runInTransaction(
    req,
    sql`update "cases" c set "member_id" = p."fresh" from ${pairs} where c."member_id" = p."old"`,
  )
  await runInTransaction(
    req,
    sql`update "member_cards" c set "member_id" = p."fresh" from ${pairs}
      where c."member_id" = p."old"
        and not exists (select 1 from "member_cards" x where x."member_id" = p."fresh")`,
  )
}

/**
 * Carries many memberships over to another union at once, in the request's transaction: the old ones end in
 * the ledger, new ones begin there the same day, kept ones stay kept, cards lead on. Asks nobody's rights.
 * @returns how many
 */
export const moveMembers = async (req: PayloadRequest, asked: Asked): Promise<number> => {
  if (asked.members.length === 0) return 0
  await copyMembers(req, asked)
  const found = await pairsOf(req, asked)
  const pairs = pairRows(found)
  await redirectRequests(req, pairs)
  // The old one first: a person is bound only once at any moment.
  await addLines(req, pairs, asked, { side: 'old', kind: 'transfer-out', reason: REASON })
  await addLines(req, pairs, asked, { side: 'fresh', kind: 'transfer-in', reason: null })
  const kept = pairRows(found.filter(({ isKept }) => isKept))
  await addLines(req, kept, asked, { side: 'fresh', kind: 'keep', reason: REASON })
  await noteTransfers(req, pairs)
  await handOverCards(req, pairs)
  return found.length
}

/** The card of one membership leads to the one that follows it. */
export const handOverCard = (req: PayloadRequest, old: number, fresh: number): Promise<void> =>
  handOverCards(req, pairRows([{ old, fresh }]))
