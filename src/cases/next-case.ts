import type { Station } from '@/src/database/cases/find-item'
import type { AskedExtension } from '@/src/database/cases/hold-case'
import type { NextCase } from '@/src/database/cases/write-move'
import type { Move } from '@/src/workflows/cases/decide'
import { isOpenState } from '@/src/workflows/cases/table'
import { isNewDeadline, moveClock } from './clock'
import { type Destination, namedStation } from './destination'
import { judgeOfExtension } from './four-eyes'
import type { Scene } from './scene'

const also = (unions: Record<string, true>, id: number | undefined): Record<string, true> =>
  id === undefined ? unions : { ...unions, [id]: true }

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

/** What was sent back was sent by nobody who waits for it. */
const senderOf = ({ held, input }: Scene): number | null =>
  input.action === 'object' ? null : held.organization

/** The case as it is after a move. */
export const nextCase = async (scene: Scene, move: Move, to: Destination): Promise<NextCase> => {
  const { calendar, definition, held, input, now } = scene
  const helper = input.action === 'assist' && input.to !== null ? await namedStation(scene) : null
  const judge = move.extension === 'asked' ? await judgeOfExtension(scene) : null
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
    sender: isMoved ? senderOf(scene) : held.sender,
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
