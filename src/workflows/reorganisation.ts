/**
 * How a reorganisation of the tree is decided: asked for → confirmed and carried out, refused or withdrawn.
 * Pure. From the county up it takes two people (工会法 2021, art. 12: nobody abolishes or merges a union at
 * will; the superior approves); below, who asked carries it out after having seen what it changes.
 */

export const REORGANISATION_KINDS = ['move', 'merge', 'split', 'close', 'rename'] as const
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number]

export const REORGANISATION_STATES = ['draft', 'done', 'refused', 'withdrawn'] as const
export type ReorganisationState = (typeof REORGANISATION_STATES)[number]

export const REORGANISATION_EVENTS = ['confirm', 'refuse', 'withdraw'] as const
export type ReorganisationEvent = (typeof REORGANISATION_EVENTS)[number]

/** Where each event leads; an event that is absent cannot happen in that state. */
export const TRANSITIONS: Record<
  ReorganisationState,
  Partial<Record<ReorganisationEvent, ReorganisationState>>
> = {
  draft: { confirm: 'done', refuse: 'refused', withdraw: 'withdrawn' },
  done: {},
  refused: {},
  withdrawn: {},
}

/** What the person is to one request. */
export type Part = {
  /** Asked for it. */
  isAsker: boolean
  /** Is a branch-admin over the whole of it (access/reorganising.ts). */
  mayDecide: boolean
  /** It takes two people. */
  needsSecond: boolean
}

const FOR_ASKER: Record<ReorganisationEvent, (part: Part) => boolean> = {
  confirm: ({ mayDecide, needsSecond }) => mayDecide && !needsSecond,
  refuse: () => false,
  withdraw: () => true,
}

const FOR_OTHERS: Record<ReorganisationEvent, (part: Part) => boolean> = {
  confirm: ({ mayDecide }) => mayDecide,
  refuse: ({ mayDecide }) => mayDecide,
  withdraw: () => false,
}

export type Decision =
  | { next: ReorganisationState }
  /** `own`: the person has the right, but asked for this oneself. */
  | { refused: 'right' | 'own' | 'state' }

/** What becomes of a request when a person brings about an event; otherwise what stands in the way. */
export const decide = (
  state: ReorganisationState,
  event: ReorganisationEvent,
  part: Part,
): Decision => {
  if (part.isAsker && event === 'confirm' && part.mayDecide && part.needsSecond)
    return { refused: 'own' }
  if (!(part.isAsker ? FOR_ASKER : FOR_OTHERS)[event](part)) return { refused: 'right' }
  const next = TRANSITIONS[state][event]
  return next ? { next } : { refused: 'state' }
}

/** The events that a person may bring about now; the console shows their buttons. */
export const possibleEvents = (state: ReorganisationState, part: Part): ReorganisationEvent[] =>
  REORGANISATION_EVENTS.filter((event) => 'next' in decide(state, event, part))
