import type { Actor, Scope } from './actor'
import { isBelow, isWithin } from './reach'

/** Who may reorganise what; pure questions, no database. */

/** The unions that an operation changes, and where they go. */
export type Operation = {
  /** Unions whose own place, name or existence changes. */
  concerned: Scope[]
  /** The new parent or the union that takes over; null when there is none. */
  target: Scope | null
}

/**
 * A branch-admin strictly above every union concerned and over the target, by one and the same
 * appointment: rights never mix.
 */
export const mayReorganise = (actor: Actor, { concerned, target }: Operation): boolean =>
  actor.appointments.some(
    (held) =>
      held.role === 'branch-admin' &&
      !held.closed &&
      concerned.every((scope) => isBelow(held, scope)) &&
      (target === null || isWithin(held, target)),
  )
