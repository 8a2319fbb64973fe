import type { PayloadRequest } from 'payload'
import type { Actor } from '@/access/actor'
import { covers } from '@/access/policy'
import { type HeldCase, holdCase } from '@/src/database/cases/hold-case'
import { writeMove } from '@/src/database/cases/write-move'
import { withTransaction } from '@/src/database/session'
import { fieldKeys } from '@/src/field-keys'
import { badInput, notFound, OneNetError } from '@/src/lib/errors'
import { decryptField } from '@/src/lib/field-cipher'
import { decideCase, isAllowed, type Move, WRONG_PERSON } from '@/src/workflows/cases/decide'
import type { CaseAction } from '@/src/workflows/cases/table'
import type { ActInput } from './act-input'
import { destinationOf } from './destination'
import { EFFECT_RULES } from './effects'
import { refuseLoneApprover } from './four-eyes'
import { lineOf } from './line'
import { refuseMovedOn, refuseUnseen } from './moved-on'
import { nextCase } from './next-case'
import { sendsShortMessages } from './notices'
import { noticesOf } from './notices-of'
import { partsIn } from './parts'
import { type Doer, type Scene, sceneOf, stepOf } from './scene'
import { standingOf } from './standing'

const decide = async (scene: Scene): Promise<Move> => {
  const { doer, input, req } = scene
  const { isSender, parts } = doer
  const decided = decideCase(await standingOf(req, scene), { ...input, parts, isSender })
  if (isAllowed(decided)) return decided
  if (decided === WRONG_PERSON) await refuseMovedOn(scene)
  throw new OneNetError(decided.status, decided.code, decided.message)
}

/** Checks what an action needs beyond the machine's rules. */
const checkInput = ({ definition, held, input }: Scene): void => {
  if (needsNote(input) && input.note === null)
    throw badInput('note', '请写明原因，会记在办理过程里。', 'case.note_required')
  if (input.action !== 'extend' || input.decision === 'withdraw') return
  const left = definition.extensionDays - held.extendedDays
  if (input.days === null || input.days < 1 || input.days > left)
    throw badInput(
      'days',
      left < 1 ? '这件事已经延到最长期限，不能再延期。' : `请填写延期天数，最多 ${left} 天。`,
      'case.days',
    )
}

const SAYING_WHY: readonly CaseAction[] = ['return', 'object', 'extend', 'reopen', 'answer']

/** Whether an action has to say why. Taking a wish back needs no reason. */
export const needsNote = ({ action, decision }: Pick<ActInput, 'action' | 'decision'>): boolean =>
  SAYING_WHY.includes(action) && decision !== 'withdraw'

const doerOf = (actor: Actor, scene: Omit<Scene, 'doer'>): Doer => {
  const { held, input } = scene
  // Whose union takes no part does not learn that there is such a case.
  if (!covers(actor, 'cases', 'read', held)) throw notFound()
  return { ...partsIn(actor, held, stepOf(scene), input.action), user: actor.id }
}

const reachOf = ({ held, req }: Scene) => ({
  email: held.email === null ? null : decryptField(fieldKeys(), 'cases.email', held.email),
  phone: held.phone === null ? null : decryptField(fieldKeys(), 'cases.phone', held.phone),
  hasSms: sendsShortMessages(req),
})

const perform = async (scene: Scene): Promise<void> => {
  checkInput(scene)
  const { definition, held, input, req } = scene
  const move = await decide(scene)
  refuseUnseen(scene)
  const to = await destinationOf(scene, move)
  await refuseLoneApprover(scene, move, to)
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
    await perform({ ...scene, doer: doerOf(actor, scene) })
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
