import { type Actor, actorOf } from '@/access/actor'
import { findStation } from '@/src/database/cases/find-item'
import { type Passing, readPassings } from '@/src/database/cases/passings'
import { CASE_STATE_NAMES, labelOf } from '@/src/lib/codes'
import { conflict } from '@/src/lib/errors'
import { CASE_RULES, type CaseAction, isOpenState } from '@/src/workflows/cases/table'
import type { FlowStep } from './definition'
import { type PartedCase, partsIn } from './parts'
import type { Scene } from './scene'

/** For so long somebody may have had the case open before them when another person passed it on. */
const JUST = 60 * 60 * 1000

/** The case as it stood before an act, as far as the timeline tells. */
export type Before = { passing: Passing; the: PartedCase }

/** Walks along the timeline: who held and who was to approve the case before each act. Pure. */
export const standingsBefore = (
  passings: readonly Passing[],
  { organization, supervisors }: Pick<PartedCase, 'organization' | 'supervisors'>,
): Before[] => {
  let holder = organization
  let approver: number | null = null
  return passings.flatMap((passing) => {
    const { action, fromState, to, toState } = passing
    const unions = { organization: holder, approver, supervisors, assistants: {} }
    if (to !== null && action !== 'assist' && toState !== 'approving') holder = to
    approver = toState === 'approving' ? (to ?? approver) : null
    // Before it was sent there was nothing to act on.
    return fromState
      ? [{ passing, the: { ...unions, state: fromState, extension: null, sentBy: [] } }]
      : []
  })
}

const couldAct = (
  actor: Actor,
  the: PartedCase,
  { action, flow }: { action: CaseAction; flow: readonly FlowStep[] },
): boolean => {
  const allowed = CASE_RULES[the.state][action] ?? []
  // The line does not tell the step; who may work on none of them could never act.
  return flow.some((step) => {
    const { parts } = partsIn(actor, the, step, action)
    return allowed.some((part) => parts.has(part))
  })
}

/** Where the case is now; who asks takes part in it and can read the same on its timeline. */
const whereabouts = async ({ held, req }: Scene): Promise<string> => {
  const state = `现在是「${labelOf(CASE_STATE_NAMES, held.state)}」`
  if (!isOpenState(held.state)) return state
  const union = held.state === 'approving' ? held.approver : held.organization
  const station = await findStation(req, union ?? 0)
  return station ? `${state}，由${station.name}办理` : state
}

/**
 * Throws 409 `case.moved_on` to who could have acted until another person did, a moment ago: of two people
 * at once the second is not a wrong person but a late one. Others get the refusal that follows.
 */
export const refuseMovedOn = async (scene: Scene): Promise<void> => {
  const { definition, held, input, now, req } = scene
  const actor = actorOf(req.user)
  if (!actor) return
  const asked = { action: input.action, flow: definition.flow }
  const mayNotKnow = ({ actor: who, at }: Passing): boolean =>
    isUnseen(scene) || (who !== actor.id && now.getTime() - at.getTime() < JUST)
  const isLate = standingsBefore(await readPassings(req, held.id), held).some(
    ({ passing, the }) => mayNotKnow(passing) && couldAct(actor, the, asked),
  )
  if (isLate)
    throw conflict(
      `这件办件刚刚有人办过，${await whereabouts(scene)}。请刷新页面查看。`,
      'case.moved_on',
    )
}

/** Whether somebody acted after the person had looked. */
const isUnseen = ({ held, input }: Scene): boolean =>
  input.revision !== null && input.revision !== held.revision

/** Throws 409 `case.changed` to who acts on a case as it no longer is. */
export const refuseUnseen = (scene: Scene): void => {
  if (!isUnseen(scene)) return
  throw conflict('您打开页面以后，这件办件有了新的进展，请刷新页面看过再办。', 'case.changed')
}
