import type { PayloadRequest } from 'payload'
import type { CaseState } from '@/src/workflows/cases/table'
import { runInTransaction, sql } from '../session'

/** An extension that somebody asked for and nobody has decided yet. */
export type AskedExtension = { days: number; reason: string; askedBy: number }

/** A person, and the union for which they sent a case on to the next approval. */
export type Sender = { actor: number; union: number }

type Unions = Record<string, true>

/** A case while it is being changed. */
export type HeldCase = {
  id: number
  number: string
  /** Counts the acts. */
  revision: number
  state: CaseState
  step: number
  definition: number
  organization: number
  receivingOrganization: number
  sender: number | null
  approver: number | null
  /** Who brought it to the approval that it waits for: sent it there, or approved it before. */
  sentBy: Sender[]
  excluded: number | null
  participants: Unions
  assistants: Unions
  supervisors: Unions
  employer: number | null
  district: number | null
  arrivedAt: Date
  dueAt: Date | null
  isProvisional: boolean
  pausedAt: Date | null
  nextCheckAt: Date | null
  extension: AskedExtension | null
  extendedDays: number
  publicUntil: Date | null
  reopened: number
  resume: CaseState | null
  member: number | null
  email: string | null
  phone: string | null
  source: string
  queryCodeHash: string
  emailHash: string | null
}

const columns = sql`c."id", c."number", c."revision"::int, c."state"::text, c."step"::int, c."definition"::int,
  c."organization_id" "organization", c."receiving_organization_id" "receivingOrganization",
  c."sender_id" "sender", c."approver_id" "approver", c."excluded_id" "excluded", c."participants",
  c."assistants", c."supervisors", c."employer_id" "employer", c."district_id" "district",
  c."arrived_at" "arrivedAt",
  c."due_at" "dueAt", c."is_provisional" "isProvisional", c."paused_at" "pausedAt",
  c."next_check_at" "nextCheckAt", c."extension",
  c."extended_days"::int "extendedDays", c."public_until" "publicUntil", c."reopened"::int,
  c."resume", c."member_id" "member", c."email", c."phone", c."source"::text,
  c."query_code_hash" "queryCodeHash", c."email_hash" "emailHash"`

type Row = Record<string, unknown>

const MOMENTS = ['arrivedAt', 'dueAt', 'pausedAt', 'nextCheckAt', 'publicUntil'] as const

/** Times as dates, whatever the driver gave. */
const heldOf = (row: Row): Omit<HeldCase, 'sentBy'> =>
  ({
    ...row,
    ...Object.fromEntries(
      MOMENTS.map((name) => [name, row[name] ? new Date(row[name] as string) : null]),
    ),
  }) as Omit<HeldCase, 'sentBy'>

/**
 * Asked for when the case is held: a part of the statement that waits for it would see the lines as they were
 * before the wait.
 */
const sendersOf = async (req: PayloadRequest, id: number): Promise<Sender[]> => {
  const rows = await runInTransaction<Sender>(
    req,
    sql`select distinct a."actor_id" "actor", case when a."from_state" = 'approving'
        then a."organization_id" else c."organization_id" end "union"
      from "case_actions" a join "cases" c on c."id" = a."case_id"
      where a."case_id" = ${id} and a."to_state" = 'approving' and a."actor_id" is not null
        and a."id" > (select max(b."id") from "case_actions" b
          where b."case_id" = ${id} and b."to_state" <> 'approving')`,
  )
  return rows.map(({ actor, union }) => ({ actor: Number(actor), union: Number(union) }))
}

const found = async (req: PayloadRequest, row: Row | undefined): Promise<HeldCase | null> => {
  if (!row) return null
  const held = heldOf(row)
  return { ...held, sentBy: held.state === 'approving' ? await sendersOf(req, held.id) : [] }
}

/** Reads a case and makes others who act on it wait until the transaction ends. */
export const holdCase = async (req: PayloadRequest, id: number): Promise<HeldCase | null> => {
  const [row] = await runInTransaction<Row>(
    req,
    sql`select ${columns} from "cases" c where c."id" = ${id} for no key update`,
  )
  return found(req, row)
}

/** The case of a number, held as by {@link holdCase}; the caller compares the query code. */
export const holdCaseOfNumber = async (
  req: PayloadRequest,
  number: string,
): Promise<HeldCase | null> => {
  const [row] = await runInTransaction<Row>(
    req,
    sql`select ${columns} from "cases" c where c."number" = ${number} for no key update`,
  )
  return found(req, row)
}

/** Reads a case as it is now; others may act on it meanwhile. */
export const seeCase = async (req: PayloadRequest, id: number): Promise<HeldCase | null> => {
  const [row] = await runInTransaction<Row>(
    req,
    sql`select ${columns} from "cases" c where c."id" = ${id}`,
  )
  return found(req, row)
}
