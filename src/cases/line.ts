import type { HeldCase } from '@/src/database/cases/hold-case'
import type { Line, NextCase } from '@/src/database/cases/write-move'
import type { Move } from '@/src/workflows/cases/decide'
import type { CaseAction, CaseState } from '@/src/workflows/cases/table'
import type { ActInput } from './act-input'
import type { Doer } from './scene'

/** Actions whose note is meant for the applicant, or comes from them. */
const TOLD: readonly CaseAction[] = ['return', 'finish', 'answer', 'rate', 'withdraw', 'reopen']

/** Whether the note of an action taken in a state is for the applicant to read. */
export const isNoteTold = (action: CaseAction, state: CaseState): boolean =>
  TOLD.includes(action) && !(action === 'return' && state !== 'handling')

type Written = {
  at: Date
  held: HeldCase
  input: ActInput
  doer: Doer
  move: Move
  next: NextCase
  effect: Record<string, unknown> | null
}

const extensionDetails = ({ held, input }: Written, { extension }: Move) =>
  extension && {
    extension,
    days: extension === 'asked' ? input.days : held.extension?.days,
    reason: extension === 'asked' ? input.note : held.extension?.reason,
  }

const detailsOf = (written: Written): Record<string, unknown> | null => {
  const { effect, input, move } = written
  const details = {
    ...extensionDetails(written, move),
    ...(input.action === 'approve' && !move.extension ? { decision: input.decision } : {}),
    ...(input.action === 'finish' ? { result: input.result } : {}),
    ...(input.action === 'rate' ? { rating: input.rating, solved: input.isSolved } : {}),
    ...(effect ?? {}),
  }
  return Object.keys(details).length > 0 ? details : null
}

/** The union that was asked to help; null for an opinion, and for asking again. */
const askedIn = ({ held, next }: Written): number | null => {
  const fresh = Object.keys(next.assistants).find((id) => !held.assistants[id])
  return fresh === undefined ? null : Number(fresh)
}

/** The timeline's line of an action. */
export const lineOf = (written: Written): Line => {
  const { at, doer, held, input, next } = written
  return {
    at,
    action: input.action,
    by: doer.parts.has('applicant') ? 'applicant' : 'staff',
    actor: doer.user,
    organization: doer.organization,
    to: next.holder?.id ?? (next.state === 'approving' ? next.approver : askedIn(written)),
    fromState: held.state,
    note: input.note,
    isPublic: isNoteTold(input.action, held.state),
    details: detailsOf(written),
  }
}
