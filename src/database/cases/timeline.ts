import type { Payload } from 'payload'
import type { CaseState } from '@/src/workflows/cases/table'
import type { MembershipStatus } from '@/src/workflows/membership'
import { runApart, sql } from '../session'

/** One line of a case's timeline as it is stored. */
export type StoredLine = {
  id: number
  at: Date
  action: string
  by: 'staff' | 'applicant' | 'program'
  actorName: string | null
  organization: { id: number; name: string } | null
  to: { id: number; name: string } | null
  fromState: CaseState | null
  toState: CaseState
  note: string | null
  isPublic: boolean
  dueAt: Date | null
  details: Record<string, unknown> | null
}

/** What was sent to whom about a case; no addresses. */
export type SentNotice = {
  id: number
  action: number | null
  kind: string
  channel: string
  organizationName: string | null
  state: string
  at: Date
}

type LineRow = Omit<StoredLine, 'at' | 'dueAt' | 'organization' | 'to'> & {
  at: string | Date
  dueAt: string | Date | null
  organizationId: number | null
  organizationName: string | null
  toId: number | null
  toName: string | null
}

/** A case lives through some dozens of actions; a line beyond this number would be a program gone wild. */
const LONGEST = 1000

const unionOf = (id: number | null, name: string | null) =>
  id === null ? null : { id: Number(id), name: name ?? '' }

/** The lines of a case, oldest first. */
export const readLines = async (payload: Payload, id: number): Promise<StoredLine[]> => {
  const rows = await runApart<LineRow>(
    payload,
    sql`select a."id", a."at", a."action"::text, a."by"::text, u."name" "actorName",
        o."id" "organizationId", o."name" "organizationName", t."id" "toId", t."name" "toName",
        a."from_state"::text "fromState", a."to_state"::text "toState", a."note",
        coalesce(a."is_public", false) "isPublic", a."due_at" "dueAt", a."details"
      from "case_actions" a left join "users" u on u."id" = a."actor_id"
        left join "organizations" o on o."id" = a."organization_id"
        left join "organizations" t on t."id" = a."to_id"
      where a."case_id" = ${id} order by a."id" limit ${LONGEST}`,
  )
  return rows.map(({ organizationId, organizationName, toId, toName, ...row }) => ({
    ...row,
    id: Number(row.id),
    at: new Date(row.at),
    dueAt: row.dueAt === null ? null : new Date(row.dueAt),
    organization: unionOf(organizationId, organizationName),
    to: unionOf(toId, toName),
  }))
}

/** The notices of a case, oldest first. */
export const readNotices = async (payload: Payload, id: number): Promise<SentNotice[]> => {
  const rows = await runApart<Omit<SentNotice, 'at'> & { at: string | Date }>(
    payload,
    sql`select n."id", n."case_action_id" "action", n."kind"::text, n."channel"::text,
        n."state"::text, o."name" "organizationName", coalesce(n."sent_at", n."created_at") "at"
      from "case_notices" n left join "organizations" o on o."id" = n."organization_id"
      where n."case_id" = ${id} order by n."id" limit ${LONGEST}`,
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

/** What the applicant sees of a case besides its timeline. */
export type TrackedCase = {
  id: number
  number: string
  serviceTitle: string
  applicantName: string
  state: CaseState
  organizationName: string
  queryCodeHash: string
  emailHash: string | null
  dueAt: Date | null
  isProvisional: boolean
  receivedAt: Date
  finishedAt: Date | null
  result: string | null
  resultNote: string | null
  rating: number | null
  solved: boolean | null
  reopened: number
  /** Of the membership that came of it: the link of its card, and how it stands. */
  cardLink: string | null
  memberStatus: MembershipStatus | null
}

/** The case of a number, for its applicant; null when there is none. */
export const readTracked = async (
  payload: Payload,
  number: string,
): Promise<TrackedCase | null> => {
  const [row] = await runApart<Record<string, unknown>>(
    payload,
    sql`select c."id", c."number", c."service_title" "serviceTitle",
        c."applicant_name" "applicantName", c."state"::text, o."name" "organizationName",
        c."query_code_hash" "queryCodeHash", c."email_hash" "emailHash", c."due_at" "dueAt",
        c."is_provisional" "isProvisional", c."received_at" "receivedAt",
        c."finished_at" "finishedAt", c."result"::text, c."result_note" "resultNote",
        c."rating"::int, c."solved", c."reopened"::int, k."link" "cardLink",
        m."status"::text "memberStatus"
      from "cases" c join "organizations" o on o."id" = c."organization_id"
        left join "members" m on m."id" = c."member_id" and m."deleted_at" is null
        left join "member_cards" k on k."member_id" = m."id"
      where c."number" = ${number}`,
  )
  if (!row) return null
  const date = (name: string) => (row[name] ? new Date(row[name] as string) : null)
  return {
    ...(row as unknown as TrackedCase),
    dueAt: date('dueAt'),
    receivedAt: date('receivedAt') ?? new Date(0),
    finishedAt: date('finishedAt'),
  }
}
