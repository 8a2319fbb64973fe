import { createLocalReq, type PayloadRequest } from 'payload'
import type { Member } from '@/payload-types'
import { cardLinkFor } from '@/src/cards/links'
import { findStation } from '@/src/database/cases/find-item'
import type { HeldCase } from '@/src/database/cases/hold-case'
import { type Applied, readApplied, tieMember } from '@/src/database/cases/joining'
import { openFoundingTask } from '@/src/database/founding-tasks'
import { findHolder } from '@/src/database/membership'
import { fieldKeys } from '@/src/field-keys'
import { NEW_EMPLOYMENT_KINDS } from '@/src/lib/codes'
import { decryptField, possibleHashes } from '@/src/lib/field-cipher'
import { openAnswers } from '../answers'
import { checkApplication } from '../joining/check-application'
import { decidingUnion, isWaitingPlace } from '../joining/deciding-union'
import type { Effected, EffectRule } from './effect-rule'

const RESIDENT_ID = '1'

/** The program registers the member for the officer: deciding on an application is their right, not the register. */
const asProgram = async (req: PayloadRequest): Promise<PayloadRequest> => {
  const program = await createLocalReq(
    { context: { ...req.context, systemActor: '系统 网上入会' } },
    req.payload,
  )
  program.transactionID = req.transactionID
  return program
}

/** 快递员, 外卖配送员 …, where the form asks for the occupation in the words of the register. */
const newEmploymentKind = (sealed: string): Member['newEmploymentKind'] => {
  const answers = Object.values(openAnswers(sealed).values)
  const found = NEW_EMPLOYMENT_KINDS.find(({ label }) => answers.includes(label))
  return found?.value as Member['newEmploymentKind']
}

const register = async (req: PayloadRequest, held: HeldCase, applied: Applied) => {
  const idNumber = decryptField(fieldKeys(), 'cases.idNumber', applied.idNumber)
  const holder = await findHolder(req, possibleHashes(fieldKeys(), RESIDENT_ID, idNumber))
  return req.payload.create({
    collection: 'members',
    data: {
      ...{ name: applied.name, documentType: RESIDENT_ID, idNumber },
      phone: decryptField(fieldKeys(), 'cases.phone', applied.phone),
      organization: held.organization,
      employer: applied.employer,
      employerName: applied.employerName,
      newEmploymentKind: newEmploymentKind(applied.answers),
      createdBy: req.user?.id,
      // A membership elsewhere is asked for: the old union releases it, or its time lapses.
      entry: holder && holder.organization !== held.organization ? 'transfer-in' : 'join',
    },
    depth: 0,
    // The officer's right is to decide; the register is written by the program (asProgram).
    overrideAccess: true,
    req: await asProgram(req),
  })
}

/** Whose employer has no union hangs on one of the place until there is one. */
const noteFounding = async (req: PayloadRequest, held: HeldCase, applied: Applied) => {
  const { employer, employerName } = applied
  const union = await findStation(req, held.organization)
  if (!union || !employerName) return
  if (await isWaitingPlace(req, union, employer))
    await openFoundingTask(req, { organization: union.id, employer, employerName })
}

const admit = async (req: PayloadRequest, held: HeldCase): Promise<Effected> => {
  const applied = await readApplied(req, held.id)
  const { id, status } = await register(req, held, applied)
  await tieMember(req, held.id, id)
  await noteFounding(req, held, applied)
  const details = { member: id, membership: status }
  return { details, told: { card: await cardLinkFor(req, id), membership: status } }
}

/**
 * Joining: acceptance registers the member at the union that decided, through the ledger, and gives the card.
 * A case that was taken up again and is finished once more has its member already.
 */
export const JOIN_EFFECT: EffectRule = {
  route: (req, { addressed, district, employer }) =>
    decidingUnion(req, { addressed, district, employer: employer.id }),
  check: checkApplication,
  perform: async (req, held) =>
    held.member === null ? admit(req, held) : { details: {}, told: {} },
}
