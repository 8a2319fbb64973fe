import type { Payload, PayloadRequest } from 'payload'
import type { Scope } from '@/access/actor'
import type { ChangeKind, MembershipStatus } from '../workflows/membership'
import { runApart, runInTransaction, sql } from './session'

const SCOPES = sql`"scope1", "scope2", "scope3", "scope4", "scope5", "scope6"`
const SCOPE_NUMBERS = sql`"scope1"::int, "scope2"::int, "scope3"::int, "scope4"::int,
  "scope5"::int, "scope6"::int`

/** A membership as the ledger has it. */
export type Membership = Scope & {
  id: number
  organization: number
  name: string
  status: MembershipStatus
  /** `YYYY-MM-DD` in China; null before the first change. */
  lastChange: string | null
  joinedAt: string | null
  leftAt: string | null
  memberNumber: string | null
  isTrashed: boolean
  /** The personal data were deleted (PIPL art. 47): nobody is known by this row any more. */
  isErased: boolean
}

/** Reads a membership and makes other writers of it wait until the transaction ends. */
export const holdMembership = async (
  req: PayloadRequest,
  id: number,
): Promise<Membership | null> => {
  const [row] = await runInTransaction<Membership>(
    req,
    sql`select "id", "organization_id" "organization", "name", "status"::text,
        "joined_at" "joinedAt", "left_at" "leftAt", "member_number" "memberNumber",
        "deleted_at" is not null "isTrashed", "id_number" = '' "isErased", ${SCOPE_NUMBERS},
        (select to_char(max("date") at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
          from "membership_changes" c where c."member_id" = m."id") "lastChange"
      from "members" m where "id" = ${id} for no key update of m`,
  )
  return row ?? null
}

/** The binding membership of a person, by any of the hashes the number may be stored under. */
export const findHolder = async (
  req: PayloadRequest,
  hashes: string[],
): Promise<(Scope & { id: number; organization: number }) | null> => {
  if (hashes.length === 0) return null
  const list = sql.join(
    hashes.map((hash) => sql`${hash}`),
    sql`, `,
  )
  const [row] = await runInTransaction<Scope & { id: number; organization: number }>(
    req,
    sql`select m."id", m."organization_id" "organization", ${SCOPE_NUMBERS}
      from "membership_claims" c join "members" m on m."id" = c."member_id"
      where c."person_hash" in (${list}) limit 1`,
  )
  return row ?? null
}

/** One line of the ledger. */
export type Change = {
  member: number
  kind: ChangeKind
  /** `YYYY-MM-DD`, the day in China. */
  date: string
  reason?: string | null
  remark?: string | null
}

/**
 * Adds a line to the ledger; the trigger on it brings the membership's state up to date. Throws what
 * isSecondMembership (second-membership.ts) knows when the person is bound elsewhere.
 */
export const addChange = async (req: PayloadRequest, change: Change): Promise<void> => {
  await runInTransaction(
    req,
    sql`insert into "membership_changes"
        ("member_id", "kind", "date", "reason", "remark", "organization_id", ${SCOPES}, "created_by_id")
      select m."id", ${change.kind}::"enum_membership_changes_kind",
        (${change.date}::date)::timestamp at time zone 'UTC',
        ${change.reason ?? null}::"enum_membership_changes_reason", ${change.remark ?? null},
        m."organization_id", ${SCOPES}, ${req.user?.id ?? null}
      from "members" m where m."id" = ${change.member}`,
  )
}

/**
 * Empties everything personal of a membership that has ended (PIPL art. 47); the ledger's bare facts stay:
 * that there was a member, in which union, from when to when.
 */
export const emptyMember = async (req: PayloadRequest, id: number): Promise<void> => {
  await runInTransaction(
    req,
    sql`update "members" set "name" = '（已删除）', "id_number" = '', "phone" = '',
        "id_number_hash" = null, "older_id_number_hash" = null, "phone_hash" = null,
        "home_address" = null, "bank_card" = null, "birth_date" = null, "gender" = null,
        "ethnicity" = null, "education" = null, "political_status" = null, "household_type" = null,
        "household_place" = null, "native_place" = null, "work_number" = null,
        "work_start_year" = null, "employer_id" = null, "employer_name" = null, "trade" = null, "job_title" = null, "custom" = null,
        "updated_at" = now()
      where "id" = ${id}`,
  )
  await runInTransaction(req, sql`delete from "member_cards" where "member_id" = ${id}`)
  await runInTransaction(
    req,
    sql`update "transfer_requests" set "name" = '（已删除）', "updated_at" = now()
      where "member_id" = ${id} or "from_member_id" = ${id}`,
  )
}

/** Members who left, or were moved to the trash, more than `years` years ago and whose personal data are still there. */
export const leftLongAgo = async (
  payload: Payload,
  years: number,
  limit: number,
): Promise<number[]> => {
  const rows = await runApart<{ id: number }>(
    payload,
    sql`select "id" from "members"
      where "id_number" <> '' and ("left_at" < now() - make_interval(years => ${years}::int)
        or "deleted_at" < now() - make_interval(years => ${years}::int))
      order by least("left_at", "deleted_at") limit ${limit}`,
  )
  return rows.map(({ id }) => Number(id))
}
