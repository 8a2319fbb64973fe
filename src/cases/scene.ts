import type { PayloadRequest } from 'payload'
import { loadDefinition } from '@/src/database/cases/find-item'
import type { HeldCase } from '@/src/database/cases/hold-case'
import type { Part } from '@/src/workflows/cases/table'
import type { Calendar } from '@/src/workflows/working-time'
import type { ActInput } from './act-input'
import { loadCalendar } from './calendar'
import type { Definition, FlowStep } from './definition'

/** Who acts: an officer, or the applicant, who has shown the query code. */
export type Doer = {
  parts: ReadonlySet<Part>
  user: number | null
  organization: number | null
  /** Whether they brought the case to the approval that they would give. */
  isSender?: boolean
}

/** Everything that an action is decided from. */
export type Scene = {
  req: PayloadRequest
  held: HeldCase
  definition: Definition
  doer: Doer
  input: ActInput
  now: Date
  calendar: Calendar
}

/** The step that the case stands at. */
export const stepOf = ({
  definition,
  held,
}: Pick<Scene, 'definition' | 'held'>): FlowStep | undefined => definition.flow[held.step]

/** The edition that the case goes by, and the calendar of this moment. */
export const sceneOf = async (
  req: PayloadRequest,
  held: HeldCase,
  input: ActInput,
  now = new Date(),
): Promise<Omit<Scene, 'doer'>> => ({
  ...{ req, held, input, now },
  definition: await loadDefinition(req, held.definition),
  calendar: await loadCalendar(req),
})
