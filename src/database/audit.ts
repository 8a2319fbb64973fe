import type { Payload, PayloadRequest } from 'payload'
import { runApart, runInTransaction, sql } from './session'

export type AuditOutcome = 'success' | 'refused'

/** One line of the audit log (GB/T 22239-2019: who, when, from where, what, on which record, result). */
export type AuditEntry = {
  action: string
  outcome: AuditOutcome
  collection?: string
  recordId?: number | string
  /** The union the record belongs to. */
  organization?: number
  /** Field → [before, after]; null where the value must not be written down. */
  changes?: Record<string, [unknown, unknown] | null>
  /** Stable error code of a refusal. */
  code?: string
  /** For log-ins, where the request carries no person yet. */
  actor?: { id: number; name?: string | null }
}

/** The nearest address that a proxy of ours has seen; proxies append on the right. */
export const addressOf = (req: Pick<PayloadRequest, 'headers'>): string | null =>
  req.headers?.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null

/** What the program does by itself carries its name, e.g. 系统 定时发布. */
const systemActorOf = (req: PayloadRequest): string | null => {
  const name = req.context?.systemActor
  return typeof name === 'string' ? name : null
}

const insertOf = (req: PayloadRequest, entry: AuditEntry) => {
  const actor = entry.actor ?? req.user
  const name = actor ? actor.name : systemActorOf(req)
  const changes = entry.changes ? JSON.stringify(entry.changes) : null
  return sql`insert into "audit_log"
    ("action", "outcome", "actor_id", "actor_name", "address", "agent", "target_collection",
     "record_id", "organization_id", "changes", "code")
    values (${entry.action}, ${entry.outcome}, ${actor?.id ?? null}, ${name ?? null},
      ${addressOf(req)}, ${req.headers?.get('user-agent')?.slice(0, 300) ?? null},
      ${entry.collection ?? null}, ${entry.recordId === undefined ? null : String(entry.recordId)},
      ${entry.organization ?? null}, ${changes}::jsonb, ${entry.code ?? null})`
}

/** Writes what was done, in the transaction that does it: both stay or both go. */
export const recordDone = async (
  req: PayloadRequest,
  entry: Omit<AuditEntry, 'outcome'>,
): Promise<void> => {
  await runInTransaction(req, insertOf(req, { ...entry, outcome: 'success' }))
}

/** Writes what was refused, apart from the transaction that is being rolled back. */
export const recordRefused = async (
  payload: Payload,
  req: PayloadRequest,
  entry: Omit<AuditEntry, 'outcome'>,
): Promise<void> => {
  await runApart(payload, insertOf(req, { ...entry, outcome: 'refused' }))
}
