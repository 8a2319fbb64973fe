import type { PayloadRequest } from 'payload'
import { CHANGE_CHANNEL, EVERYTHING } from './change-notice'
import { runInTransaction, sql } from './session'

/** What changed: enough to find the cached pages that show it. */
export type Change = {
  collection: string
  id: number
  organization: number | null
  /** Ids of the organization's ancestors, itself included, without the root. */
  scope: number[]
}

/** Sends a notice that PostgreSQL delivers when, and only when, the transaction commits. */
export const announceChange = async (req: PayloadRequest, change: Change): Promise<void> => {
  await runInTransaction(req, sql`select pg_notify(${CHANGE_CHANNEL}, ${JSON.stringify(change)})`)
}

/**
 * Tells that more has changed than can be named: a notice that names no record makes every listener
 * forget all its pages.
 */
export const announceEverything = async (req: PayloadRequest): Promise<void> => {
  await runInTransaction(req, sql`select pg_notify(${CHANGE_CHANNEL}, ${EVERYTHING})`)
}
