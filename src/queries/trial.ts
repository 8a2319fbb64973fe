import { createLocalReq, type TypedUser } from 'payload'
import type { Service } from '@/payload-types'
import { loadCalendar } from '@/src/cases/calendar'
import { compileListing } from '@/src/cases/compile'
import type { Form } from '@/src/cases/definition'
import { askedForm } from '@/src/cases/districts'
import { flowInWords, type StepInWords } from '@/src/cases/flow-words'
import { stationsAbove } from '@/src/database/cases/find-item'
import type { FieldProblem } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import { payloadOfSite } from './client'

/** The online part of a draft, as it would be if it were published now. */
export type Trial = {
  form: Form
  steps: StepInWords[]
  extensionDays: number
  /** Why it cannot be published yet. */
  problems: FieldProblem[]
}

/** Form and flow of a draft for who may read it (src/queries/preview.ts); null for a listing with a guide alone. */
export const trialOf = async (user: TypedUser, listing: Service): Promise<Trial | null> => {
  if (!listing.acceptsCases) return null
  const payload = await payloadOfSite()
  const req = await createLocalReq({ user }, payload)
  const [own, ...above] = await stationsAbove(req, idOf(listing.organization) ?? 0)
  const offering = { level: own?.level ?? '', above: above.map(({ level }) => level) }
  const { definition, problems } = compileListing(listing, offering)
  const calendar = await loadCalendar(req)
  return {
    form: await askedForm(payload, definition.form, own?.id ?? 0),
    steps: flowInWords(definition.flow, { calendar, now: new Date() }),
    extensionDays: definition.extensionDays,
    problems,
  }
}
