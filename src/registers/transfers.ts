import type { PayloadRequest } from 'payload'
import { recordDone } from '../database/audit'
import { holdUnions } from '../database/hold-unions'
import { addChange, holdMembership } from '../database/membership'
import { handOverCard } from '../database/move-members'
import { dropPending, endTransfer, type Transfer } from '../database/transfers'
import { toIsoDay } from '../lib/dates'
import { BINDING_STATUSES } from '../workflows/membership'

/** Ends a request without a transfer; the row that waited goes to the trash. */
export const callOff = async (req: PayloadRequest, transfer: Transfer): Promise<void> => {
  await endTransfer(req, transfer.id, 'withdrawn')
  await dropPending(req, transfer.member)
  await recordDone(req, {
    action: 'update',
    collection: 'transfer-requests',
    recordId: transfer.id,
    organization: transfer.organization,
    changes: { state: ['pending', 'withdrawn'] },
  })
}

/** 劳动（工作）关系变化: why a member is handed over. */
const JOB_CHANGED = '1'

/**
 * Carries a membership over: the old one ends in the ledger and the pending one begins, in the caller's
 * transaction. `lapsed` when the time ran out instead of the old union deciding. Where nobody waits any
 * more (the new union is closed, or has moved the row to the trash), the request ends and the old
 * membership stays.
 * @returns how the request ended
 */
export const carryOver = async (
  req: PayloadRequest,
  transfer: Transfer,
  state: 'released' | 'lapsed',
): Promise<'released' | 'lapsed' | 'withdrawn'> => {
  const date = toIsoDay(new Date())
  const union = (await holdUnions(req, [transfer.organization])).get(transfer.organization)
  // The old membership first: the person may be bound only once at any moment.
  const old = await holdMembership(req, transfer.fromMember)
  const waiting = await holdMembership(req, transfer.member)
  const isWaiting = waiting?.status === 'pending' && !waiting.isTrashed && !waiting.isErased
  if (!isWaiting || union?.status === 'closed') {
    await callOff(req, transfer)
    return 'withdrawn'
  }
  if (old && BINDING_STATUSES.some((status) => status === old.status))
    await addChange(req, {
      ...{ member: transfer.fromMember, kind: 'transfer-out' as const, date },
      ...{ reason: JOB_CHANGED, remark: state === 'lapsed' ? '期满自动放行' : null },
    })
  await addChange(req, { member: transfer.member, kind: 'transfer-in', date })
  await handOverCard(req, transfer.fromMember, transfer.member)
  await endTransfer(req, transfer.id, state)
  await recordDone(req, {
    action: 'update',
    collection: 'transfer-requests',
    recordId: transfer.id,
    organization: transfer.organization,
    changes: { state: ['pending', state] },
  })
  return state
}
