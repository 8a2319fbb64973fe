/**
 * The states of a case, what can be done in each and by whom: the table of docs/zh/办件流转表.md, written
 * down once. Pure.
 */

export const CASE_STATES = [
  'submitted',
  'handling',
  'returned',
  'approving',
  'publicising',
  'finished',
  'closed',
  'withdrawn',
] as const
export type CaseState = (typeof CASE_STATES)[number]

export const STAFF_ACTIONS = [
  'accept',
  'return',
  'dispatch',
  'object',
  'assist',
  'extend',
  'approve',
  'publicise',
  'finish',
  'reopen',
  'escalate',
] as const
export const APPLICANT_ACTIONS = ['answer', 'withdraw', 'rate'] as const
export const CASE_ACTIONS = [...STAFF_ACTIONS, ...APPLICANT_ACTIONS] as const
export type CaseAction = (typeof CASE_ACTIONS)[number]

/**
 * What somebody is to a case. `holder`: acts for the union that holds it; `leader`: branch-admin there;
 * `approver`, `assistant`, `supervisor`: acts for the union that must approve, was asked in, or watches.
 */
export const PARTS = [
  'holder',
  'leader',
  'approver',
  'assistant',
  'supervisor',
  'applicant',
  'program',
] as const
export type Part = (typeof PARTS)[number]

/** Who may do what in which state; absent = nobody. */
export const CASE_RULES: Record<CaseState, Partial<Record<CaseAction, readonly Part[]>>> = {
  submitted: {
    accept: ['holder'],
    dispatch: ['supervisor'],
    object: ['holder'],
    escalate: ['supervisor', 'program'],
    withdraw: ['applicant'],
  },
  handling: {
    return: ['holder'],
    dispatch: ['holder', 'supervisor'],
    assist: ['holder', 'assistant'],
    extend: ['holder'],
    approve: ['holder', 'leader', 'supervisor'],
    publicise: ['holder'],
    finish: ['holder'],
    escalate: ['holder', 'supervisor', 'program'],
    withdraw: ['applicant'],
  },
  returned: { answer: ['holder', 'applicant'], finish: ['holder'], withdraw: ['applicant'] },
  approving: {
    return: ['approver'],
    approve: ['approver'],
    escalate: ['program'],
    withdraw: ['applicant'],
  },
  publicising: {
    return: ['holder'],
    approve: ['holder'],
    finish: ['holder'],
    escalate: ['program'],
    withdraw: ['applicant'],
  },
  finished: { reopen: ['holder', 'supervisor', 'applicant'], rate: ['applicant'] },
  closed: { reopen: ['holder', 'supervisor', 'applicant'] },
  withdrawn: {},
}

/** Cases that somebody still has to do something about. */
export const OPEN_STATES = [
  'submitted',
  'handling',
  'returned',
  'approving',
  'publicising',
] as const satisfies readonly CaseState[]

export const isOpenState = (state: CaseState): boolean => OPEN_STATES.some((open) => open === state)

export const CASE_RESULTS = ['done', 'partly', 'explained', 'declined', 'no-answer'] as const
export type CaseResult = (typeof CASE_RESULTS)[number]

/** Results that say yes: they need every approval and notice of the flow. */
export const isGranting = (result: CaseResult): boolean => result === 'done' || result === 'partly'

export const isCaseResult = (value: unknown): value is CaseResult =>
  CASE_RESULTS.some((result) => result === value)
