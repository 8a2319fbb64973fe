import type { PayloadRequest } from 'payload'
import type { HeldCase } from '@/src/database/cases/hold-case'
import type { Standing } from '@/src/workflows/cases/decide'
import { addLimit, type Calendar } from '@/src/workflows/working-time'
import type { Definition } from './definition'
import { superiorOf } from './stations'

/** 信访工作条例 (2022): a unit without competence objects within 5 working days. */
const OBJECTION = { amount: 5, unit: 'working-days' } as const

type Known = { held: HeldCase; definition: Definition; calendar: Calendar; now: Date }

/** What the machine must know of a stored case; acting on it and showing what can be done ask the same. */
export const standingOf = async (
  req: PayloadRequest,
  { calendar, definition, held, now }: Known,
): Promise<Standing> => ({
  ...{ state: held.state, step: held.step, flow: definition.flow, resume: held.resume },
  reopened: held.reopened,
  isExtensionAsked: held.extension !== null,
  hasSender: held.sender !== null,
  hasSuperior: (await superiorOf(req, held.organization, held.excluded)) !== null,
  isObjectionLate: now > addLimit(held.arrivedAt, OBJECTION, calendar).dueAt,
  isNoticeRunning: held.publicUntil !== null && now < held.publicUntil,
})
