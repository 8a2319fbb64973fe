import type { Actor } from './actor'
import type { Action, Guarded } from './grants'
import { covers } from './policy'
import type { ReachedRecord } from './reach'

/** The right that taking in a sheet needs in the register itself. */
export const NEEDED_TO_IMPORT: Action = 'create'

/** Whether a person may take sheets into this register at a union; for unions that means somewhere below. */
export const mayTakeIn = (
  actor: Actor | null,
  register: Guarded,
  place: ReachedRecord & { depth?: number },
): boolean => {
  if (register !== 'organizations') return covers(actor, register, NEEDED_TO_IMPORT, place)
  // A sheet brings unions below the one it is sent for (as in place-in-tree.ts).
  const child = { ...place, [`scope${(place.depth ?? 0) + 1}`]: 0 }
  return covers(actor, register, NEEDED_TO_IMPORT, child)
}
