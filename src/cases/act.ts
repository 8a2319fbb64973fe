import type { PayloadRequest } from 'payload'
import { type Actor, actorOf } from '@/access/actor'
import { takesPart } from '@/access/reach'
import { findStation, loadDefinition, type Station } from '@/src/database/cases/find-item'
import { type AskedExtension, type HeldCase, holdCase } from '@/src/database/cases/hold-case'
import { type NextCase, writeMove } from '@/src/database/cases/write-move'
import { withTransaction } from '@/src/database/session'
import { env } from '@/src/env'
import { fieldKeys } from '@/src/field-keys'
import { badInput, notFound, OneNetError } from '@/src/lib/errors'
import { decryptField } from '@/src/lib/field-cipher'
import { decideCase, isAllowed, type Move } from '@/src/workflows/cases/decide'
import { type CaseAction, isOpenState, type Part } from '@/src/workflows/cases/table'
import type { Calendar } from '@/src/workflows/working-time'
import type { ActInput } from './act-input'
import { loadCalendar } from './calendar'
import { isNewDeadline, moveClock } from './clock'
import type { Definition, FlowStep } from './definition'
import { EFFECT_RULES } from './effects'
import { lineOf } from './line'
import { noticesOf } from './notices-of'
import { partsIn } from './parts'
import { standingOf } from './standing'
import { mayTakePart, stationFor, superiorOf } from './stations'

/** Who acts: an officer, or the applicant, who has shown the query code. */
export type Doer = { parts: ReadonlySet<Part>; user: number | null; organization: number | null }

type Scene = {
  req: PayloadRequest
  held: HeldCase
  definition: Definition
  doer: Doer
  input: ActInput
  now: Date
  calendar: Calendar
}

const stepOf = ({ definition, held }: Pick<Scene, 'definition' | 'held'>): FlowStep | undefined =>
  definition.flow[held.step]

const decide = async (scene: Scene): Promise<Move> => {
  const { doer, input, req } = scene
  const decided = decideCase(await standingOf(req.payload, scene), { ...input, parts: doer.parts })
  if (isAllowed(decided)) return decided
  throw new OneNetError(decided.status, decided.code, decided.message)
}

/** The union that was named; it must be at work and may not be the one complained about. */
const namedStation = async ({ held, input, req }: Scene): Promise<Station> => {
  if (input.to === null) throw badInput('to', '请选择要转给哪个工会。', 'case.to_required')
  const station = await findStation(req.payload, input.to)
  if (!station?.isActive || !mayTakePart(station, held.excluded))
    throw badInput('to', '这个工会不能接收，请重新选择。', 'case.to_unknown')
  if (station.id === held.organization)
    throw badInput('to', '办件已经在这个工会，请选择别的工会。', 'case.to_same')
  return station
}

const required = (station: Station | null): Station => {
  if (station) return station
  throw new OneNetError(409, 'case.no_superior', '上面没有可以接收的工会了。')
}

type Destination = { holder: Station | null; approver: Station | null }

const destinationOf = async (scene: Scene, move: Move): Promise<Destination> => {
  const { definition, doer, held, req } = scene
  const { payload } = req
  const nowhere = { holder: null, approver: null }
  switch (move.mover) {
    case 'named':
      return { ...nowhere, holder: await namedStation(scene) }
    case 'sender':
      return { ...nowhere, holder: await findStation(payload, held.sender ?? 0) }
    case 'superior':
      return {
        ...nowhere,
        holder: required(await superiorOf(payload, held.organization, held.excluded)),
      }
    case 'actor':
      return { ...nowhere, holder: await findStation(payload, doer.organization ?? 0) }
    case 'routed': {
      const from = held.approver ?? held.organization
      const asked = {
        employer: held.employer,
        excluded: held.excluded,
        step: definition.flow[move.step],
      }
      if (move.state === 'approving')
        return { ...nowhere, approver: required(await stationFor(payload, { ...asked, from })) }
      const station = await stationFor(payload, { ...asked, from: held.organization })
      return { ...nowhere, holder: station?.id === held.organization ? null : station }
    }
    default:
      return nowhere
  }
}

const also = (unions: Record<string, true>, id: number | undefined): Record<string, true> =>
  id === undefined ? unions : { ...unions, [id]: true }

/** Who asks for more time and leads the union cannot grant it: the union above does. */
const judgeOfExtension = async ({ doer, held, input, req }: Scene): Promise<Station | null> =>
  input.action === 'extend' &&
  actorOf(req.user)?.appointments.some(
    ({ organization, role }) => role === 'branch-admin' && organization === doer.organization,
  )
    ? superiorOf(req.payload, held.organization, held.excluded)
    : null

const extensionOf = ({ doer, held, input }: Scene, move: Move): AskedExtension | null => {
  if (move.extension === 'asked' && input.days !== null)
    return { days: input.days, reason: input.note ?? '', askedBy: doer.user ?? 0 }
  // Anything that goes on with the case makes the question pointless.
  return move.extension || move.state !== held.state || move.mover !== 'nobody'
    ? null
    : held.extension
}

const stateOf = (move: Move, holder: Station | null): Move['state'] =>
  move.mover === 'routed' && holder !== null ? 'submitted' : move.state

const nextCase = async (scene: Scene, move: Move, to: Destination): Promise<NextCase> => {
  const { calendar, definition, held, input, now } = scene
  const helper = input.action === 'assist' && input.to !== null ? await namedStation(scene) : null
  const judge = await judgeOfExtension(scene)
  const clock = moveClock(move.clock, {
    clock: held,
    step: definition.flow[move.step],
    days: held.extension?.days ?? 0,
    now,
    calendar,
  })
  const state = stateOf(move, to.holder)
  const isMoved = to.holder !== null
  const members = [to.holder?.id, to.approver?.id, helper?.id, judge?.id]
  return {
    ...clock,
    state,
    step: move.step,
    holder: to.holder,
    sender: isMoved ? senderOf(scene, move) : held.sender,
    approver: state === 'approving' ? (to.approver?.id ?? held.approver) : null,
    participants: members.reduce<Record<string, true>>(also, held.participants),
    assistants: isMoved ? {} : also(held.assistants, helper?.id),
    supervisors: also(held.supervisors, judge?.id),
    extension: extensionOf(scene, move),
    extendedDays:
      held.extendedDays + (move.extension === 'agreed' ? (held.extension?.days ?? 0) : 0),
    publicUntil:
      move.state === 'publicising' && held.state !== 'publicising' ? clock.dueAt : held.publicUntil,
    reopened: held.reopened + (move.isReopened ? 1 : 0),
    resume: state === 'returned' ? held.state : null,
    isOpen: isOpenState(state),
    isClockNew: isNewDeadline(move.clock, clock.dueAt, now),
  }
}

/** What goes back to its sender was sent by nobody who waits for it. */
const senderOf = ({ held }: Scene, move: Move): number | null =>
  move.mover === 'sender' ||
  (move.mover === 'superior' && move.step === held.step && held.sender === null)
    ? null
    : held.organization

/** Checks what an action needs beyond the machine's rules. */
const checkInput = ({ definition, held, input }: Scene): void => {
  if (NEEDS_NOTE.includes(input.action) && input.note === null)
    throw badInput('note', '请写明原因，会记在办理过程里。', 'case.note_required')
  if (input.action !== 'extend') return
  const left = definition.extensionDays - held.extendedDays
  if (input.days === null || input.days < 1 || input.days > left)
    throw badInput(
      'days',
      left < 1 ? '这件事已经延到最长期限，不能再延期。' : `请填写延期天数，最多 ${left} 天。`,
      'case.days',
    )
}

/** Actions that say why. */
export const NEEDS_NOTE: readonly CaseAction[] = ['return', 'object', 'extend', 'reopen', 'answer']

const doerOf = (actor: Actor, held: HeldCase, step: FlowStep | undefined): Doer => {
  // Whose union takes no part does not learn that there is such a case.
  if (!actor.appointments.some(({ organization }) => takesPart(held.participants, organization)))
    throw notFound()
  return { ...partsIn(actor, held, step), user: actor.id }
}

const reachOf = ({ held }: Scene) => ({
  email: held.email === null ? null : decryptField(fieldKeys(), 'cases.email', held.email),
  phone: held.phone === null ? null : decryptField(fieldKeys(), 'cases.phone', held.phone),
  hasSms: env.SMS !== undefined,
})

const perform = async (scene: Scene): Promise<void> => {
  checkInput(scene)
  const { definition, held, input, req } = scene
  const move = await decide(scene)
  const to = await destinationOf(scene, move)
  const next = await nextCase(scene, move, to)
  const isGranted = input.action === 'finish' && input.result === 'done'
  const effect = isGranted ? await EFFECT_RULES[definition.effect].perform?.(req, held) : undefined
  const line = lineOf({
    at: scene.now,
    held,
    input,
    doer: scene.doer,
    move,
    next,
    effect: effect?.details ?? null,
  })
  await writeMove(req, held, {
    line,
    next,
    notices: noticesOf({
      held,
      input,
      move,
      next,
      line,
      reach: reachOf(scene),
      told: effect?.told ?? null,
    }),
    outcome: outcomeOf(input),
  })
}

const outcomeOf = (input: ActInput) => {
  if (input.action === 'finish')
    return { result: input.result ?? 'done', resultNote: input.note ?? '' }
  if (input.action === 'rate')
    return {
      rating: input.rating ?? 0,
      ratingRemark: input.note ?? '',
      solved: input.isSolved !== false,
    }
  return {}
}

const sceneOf = async (
  req: PayloadRequest,
  held: HeldCase,
  input: ActInput,
  now = new Date(),
): Promise<Omit<Scene, 'doer'>> => ({
  ...{ req, held, input, now },
  definition: await loadDefinition(req.payload, held.definition),
  calendar: await loadCalendar(req),
})

/**
 * An officer acts on a case. Two at once get one winner: the second finds the case as the first left it.
 * Throws 404 to who takes no part, 403 to the wrong person, 409 in the wrong state, 400 for bad input.
 */
export const actOnCase = async (
  req: PayloadRequest,
  id: number,
  actor: Actor,
  input: ActInput,
): Promise<void> =>
  withTransaction(req, async () => {
    const held = await holdCase(req, id)
    if (!held) throw notFound()
    const scene = await sceneOf(req, held, input)
    await perform({ ...scene, doer: doerOf(actor, held, stepOf(scene)) })
  })

/**
 * Somebody whose part is known already acts on a case that is held, e.g. the applicant, whose query code was
 * right. `now` is another moment only where a story is told afterwards (src/seed).
 */
export const actAs = async (
  req: PayloadRequest,
  doer: Doer,
  held: HeldCase,
  input: ActInput,
  now?: Date,
): Promise<void> => perform({ ...(await sceneOf(req, held, input, now)), doer })
