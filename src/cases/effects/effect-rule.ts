import type { PayloadRequest } from 'payload'
import type { Station } from '@/src/database/cases/find-item'
import type { HeldCase } from '@/src/database/cases/hold-case'
import type { CheckedSubmission } from '../check-submission'

/** What became of it: `details` for the line of the timeline, `told` for the applicant's notice alone. */
export type Effected = { details: Record<string, unknown>; told: Record<string, unknown> }

/** What finishing a case with success sets off, in the transaction that finishes it. */
export type EffectRule = {
  /** The union that a sending goes to, where that does not follow from the flow alone. */
  route?: (req: PayloadRequest, checked: CheckedSubmission) => Promise<Station | null>
  /** Refuses a sending that could never succeed at this union; nothing is written yet. */
  check?: (req: PayloadRequest, checked: CheckedSubmission, union: Station) => Promise<void>
  /** Does it. */
  perform?: (req: PayloadRequest, held: HeldCase) => Promise<Effected>
}
