import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '@/access/actor'
import { badInput, notLoggedIn, OneNetError } from '@/src/lib/errors'
import { readAsked, readPaper } from '../asked'
import { basisOf, loadPlan, mayDecide, needsSecond, outOfReach } from '../plan'
import { previewOf } from '../preview'

const reasonOf = (value: unknown): string => {
  const reason = typeof value === 'string' ? value.trim() : ''
  if (reason === '') throw badInput('reason', '请写明调整的原因。', 'reorganisation.reason')
  return reason
}

/**
 * A request is made by who may also decide it, over the whole of it, and only for what can be done; it
 * keeps what the asker saw. It changes nothing in the tree.
 */
export const openRequest: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = actorOf(req.user)
  if (!actor) throw notLoggedIn()
  const plan = await loadPlan(req, readAsked(data))
  if (!mayDecide(actor, plan)) throw outOfReach()
  const reason = reasonOf(data.reason)
  const preview = await previewOf(req, plan)
  const [fault] = preview.faults
  if (fault) throw new OneNetError(409, fault.code, fault.message, fault.path)
  const { date, documentNumber } = readPaper(data)
  return {
    ...plan.asked,
    organization: plan.union.id,
    reason,
    documentNumber,
    effectiveDate: `${date}T00:00:00+08:00`,
    state: 'draft',
    needsSecond: needsSecond(plan),
    preview,
    basis: basisOf(plan),
  }
}
