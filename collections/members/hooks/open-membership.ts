import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { addChange, findHolder, holdMembership } from '@/src/database/membership'
import { isAskedFor, openTransfer } from '@/src/database/transfers'
import { toIsoDay } from '@/src/lib/dates'
import { badInput, conflict } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import { transferDays } from '@/src/registers/transfer-days'
import { erased, personHashes } from '../person'

const TRANSFER_FROM = 'transferFrom'

type Holder = NonNullable<Awaited<ReturnType<typeof findHolder>>>

/** Which union holds the person is told only to who may read the record there. */
const boundAlready = async (req: PayloadRequest, holder: Holder, own: unknown) => {
  if (holder.organization === own)
    return conflict('此人已经是本工会会员，请在会员列表里查找。', 'member.already_here')
  const isKnown = covers(actorOf(req.user), 'members', 'read', holder)
  return conflict(
    `此人${isKnown ? '已在您管理的另一个工会入会' : '已在其他工会入会'}。一人只有一份会籍：请把入会方式改为“从其他工会转入”，系统会请原工会放行。`,
    'member.active_elsewhere',
  )
}

const holding = (member: Record<string, unknown>): number => idOf(member.organization) ?? 0

/** What stands in the ledger and its number are not the form's to write: the row keeps those of now. */
const keepMembership = async (req: PayloadRequest, id: number, data: Record<string, unknown>) => {
  const stored = await holdMembership(req, id)
  if (!stored) return data
  if (stored.isErased) throw erased()
  if (stored.status === 'pending' && personHashes(data.documentType, data.idNumber).length > 0)
    throw conflict(
      '转会办结之前不能改证件号码：原工会放行的是这个证件的人。填错了请撤回转会申请，重新登记。',
      'member.pending_document',
    )
  if (idOf(data.organization) !== stored.organization)
    throw badInput(
      'organization',
      '会员换工会要办转会：请在新工会登记此人，入会方式选“从其他工会转入”。',
      'member.organization_fixed',
    )
  const { status, joinedAt, leftAt, memberNumber } = stored
  return { ...data, status, joinedAt, leftAt, memberNumber }
}

/**
 * Before a membership is written: a new one is active, or waits for the union that holds the person;
 * one that is there keeps what the ledger says. The database has the last word on uniqueness.
 */
export const enterMembership: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { entry, ...member } = data
  const holder = await findHolder(req, personHashes(data.documentType, data.idNumber))
  if (operation === 'update') {
    if (holder && holder.id !== originalDoc?.id)
      throw await boundAlready(req, holder, member.organization)
    return keepMembership(req, Number(originalDoc?.id), member)
  }
  const joinedAt = toIsoDay(data.joinedAt) || toIsoDay(new Date())
  req.context[TRANSFER_FROM] = undefined
  if (!holder) return { ...member, entry, status: 'active', joinedAt, leftAt: null }
  if (entry !== 'transfer-in' || holder.organization === member.organization)
    throw await boundAlready(req, holder, member.organization)
  if (await isAskedFor(req, personHashes(data.documentType, data.idNumber), holding(member)))
    throw conflict('已经为此人提出过转会申请，正等待原工会放行。', 'member.transfer_pending')
  req.context[TRANSFER_FROM] = holder.id
  return { ...member, entry, status: 'pending', joinedAt: null, leftAt: null }
}

/** After a new membership is written: its first line in the ledger, or the request to the other union. */
export const openMembership: CollectionAfterChangeHook = async ({ data, doc, operation, req }) => {
  if (operation !== 'create') return doc
  const fromMember = req.context[TRANSFER_FROM]
  if (typeof fromMember === 'number') {
    await openTransfer(req, { member: doc.id, fromMember, days: await transferDays(req) })
    return doc
  }
  await addChange(req, {
    member: doc.id,
    kind: data.entry === 'transfer-in' ? 'transfer-in' : 'join',
    date: toIsoDay(doc.joinedAt),
  })
  return doc
}
