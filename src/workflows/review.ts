/**
 * How a record comes before the public: draft → sent for review → published or returned. Pure: state ×
 * event → state, and who may. docs/zh/review.md shows the same table to staff.
 */

/** How far the newest edition has come. */
export type ReviewStage = 'none' | 'submitted' | 'returned'

/** A record that the public does not see, one that it sees, or one with a newer edition in the works. */
export type ReviewState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'live'
  | 'live-draft'
  | 'live-submitted'
  | 'live-returned'

export const REVIEW_EVENTS = ['submit', 'withdraw', 'return', 'publish', 'take-down'] as const
export type ReviewEvent = (typeof REVIEW_EVENTS)[number]

/** The right (access/grants.ts) that each event asks for. */
export const RIGHT_FOR: Record<ReviewEvent, 'update' | 'publish'> = {
  submit: 'update',
  withdraw: 'update',
  return: 'publish',
  publish: 'publish',
  'take-down': 'publish',
}

/** Where each event leads; an event that is absent cannot happen in that state. */
export const TRANSITIONS: Record<ReviewState, Partial<Record<ReviewEvent, ReviewState>>> = {
  draft: { submit: 'submitted', publish: 'live' },
  submitted: { withdraw: 'draft', return: 'returned', publish: 'live' },
  returned: { submit: 'submitted', publish: 'live' },
  live: { 'take-down': 'draft' },
  'live-draft': { submit: 'live-submitted', publish: 'live', 'take-down': 'draft' },
  'live-submitted': {
    withdraw: 'live-draft',
    return: 'live-returned',
    publish: 'live',
    'take-down': 'submitted',
  },
  'live-returned': { submit: 'live-submitted', publish: 'live', 'take-down': 'returned' },
}

/** What decides the state of a record: the columns of its newest version. */
export type ReviewedRecord = {
  isLive?: boolean | null
  reviewState?: string | null
  _status?: string | null
}

const stageOf = ({ reviewState }: ReviewedRecord): ReviewStage =>
  reviewState === 'submitted' || reviewState === 'returned' ? reviewState : 'none'

/** The state of a record, read from its newest version. */
export const reviewStateOf = (latest: ReviewedRecord): ReviewState => {
  const stage = stageOf(latest)
  if (!latest.isLive) return stage === 'none' ? 'draft' : stage
  if (latest._status === 'published') return 'live'
  return stage === 'none' ? 'live-draft' : `live-${stage}`
}

/** The stage that `reviewState` holds once the event has happened; publishing asks for none. */
export const stageAfter = (state: ReviewState): ReviewStage => {
  if (state.endsWith('submitted')) return 'submitted'
  return state.endsWith('returned') ? 'returned' : 'none'
}

export type Rights = { update: boolean; publish: boolean }

/** What becomes of a record; `right` and `state` name what stands in the way. */
export const review = (
  state: ReviewState,
  event: ReviewEvent,
  rights: Rights,
): { next: ReviewState } | { refused: 'right' | 'state' } => {
  if (!rights[RIGHT_FOR[event]]) return { refused: 'right' }
  const next = TRANSITIONS[state][event]
  return next ? { next } : { refused: 'state' }
}

/** The events that a person with these rights may bring about now; the console shows their buttons. */
export const possibleEvents = (state: ReviewState, rights: Rights): ReviewEvent[] =>
  REVIEW_EVENTS.filter((event) => 'next' in review(state, event, rights))
