import type { PayloadRequest } from 'payload'
import type { HeldCase } from '@/src/database/cases/hold-case'
import type { Definition, Effect } from '../definition'
import type { CheckedSubmission } from '../submit'

/** What finishing a case with success sets off, in the transaction that finishes it. */
export type EffectRule = {
  /** Refuses a sending that could never succeed; nothing is written yet. */
  check?: (req: PayloadRequest, checked: CheckedSubmission) => Promise<void>
  /** Does it. What it gives goes into the line of the timeline and the notice of the result. */
  perform?: (
    req: PayloadRequest,
    held: HeldCase,
    definition: Definition,
  ) => Promise<Record<string, unknown>>
}

export const EFFECT_RULES: Record<Effect, EffectRule> = {
  none: {},
  join: {},
}
