import type { PayloadRequest } from 'payload'
import type { Actor } from '@/access/actor'
import { loadDefinition } from '@/src/database/cases/find-item'
import { holdCase } from '@/src/database/cases/hold-case'
import { withTransaction } from '@/src/database/session'
import { badInput, OneNetError } from '@/src/lib/errors'
import { LARGEST_ID } from '@/src/lib/id-of'
import { actOnCase } from './act'
import { readActInput } from './act-input'
import { partsIn } from './parts'

/** A page of the queue. */
const MOST = 100

const BULK_ACTIONS = ['accept', 'dispatch'] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** How it went with one case. */
export type BulkResult = { id: number; status: number; code: string | null; message: string }

const OUTCOMES: Record<BulkAction, string> = { accept: '已受理。', dispatch: '已转办。' }

const idsIn = (value: unknown): number[] => {
  const ids = Array.isArray(value) ? [...new Set(value)] : []
  if (
    ids.length === 0 ||
    !ids.every((id) => Number.isSafeInteger(id) && id > 0 && id <= LARGEST_ID)
  )
    throw badInput('ids', '请先选好要办的办件。', 'case.bulk_empty')
  if (ids.length > MOST)
    throw badInput('ids', `一次最多办 ${MOST} 件，请分几次办。`, 'case.bulk_too_many')
  return ids as number[]
}

const actionIn = (value: unknown): BulkAction => {
  const action = BULK_ACTIONS.find((each) => each === value)
  if (!action) throw badInput('action', '批量办理只有受理和转办。', 'case.bulk_action')
  return action
}

/** A case that waits to be accepted by the person's own union is accepted on the way. */
const acceptFirst = async (req: PayloadRequest, id: number, actor: Actor): Promise<void> => {
  const held = await holdCase(req, id)
  if (held?.state !== 'submitted') return
  const { flow } = await loadDefinition(req, held.definition)
  if (partsIn(actor, held, flow[held.step]).parts.has('holder'))
    await actOnCase(req, id, actor, readActInput('accept', {}))
}

const failure = (req: PayloadRequest, id: number, error: unknown): BulkResult => {
  if (error instanceof OneNetError)
    return { id, status: error.status, code: error.code, message: error.message }
  req.payload.logger.error({ err: error, msg: `bulk act on case ${id}` })
  return { id, status: 500, code: 'case.bulk_failed', message: '这一件没有办成，请单独打开再办。' }
}

/**
 * One action on several cases, each in a transaction of its own: what cannot be done to one does not hold
 * up the others.
 */
export const actOnCases = async (
  req: PayloadRequest,
  actor: Actor,
  body: Record<string, unknown>,
): Promise<BulkResult[]> => {
  const ids = idsIn(body.ids)
  const action = actionIn(body.action)
  const input = readActInput(action, { note: body.note, to: body.to })
  const results: BulkResult[] = []
  for (const id of ids)
    results.push(
      await withTransaction(req, async () => {
        if (action === 'dispatch') await acceptFirst(req, id, actor)
        await actOnCase(req, id, actor, input)
      }).then(
        () => ({ id, status: 200, code: null, message: OUTCOMES[action] }),
        (error: unknown) => failure(req, id, error),
      ),
    )
  return results
}
