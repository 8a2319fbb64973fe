import type { Endpoint, PayloadRequest } from 'payload'
import { covers } from '@/access/policy'
import { recordDone } from '@/src/database/audit'
import { addChange, emptyMember, holdMembership, type Membership } from '@/src/database/membership'
import { withTransaction } from '@/src/database/session'
import { MEMBERSHIP_REASONS } from '@/src/lib/codes'
import { toIsoDay } from '@/src/lib/dates'
import { badInput, conflict, notFound } from '@/src/lib/errors'
import { BINDING_STATUSES, changeProblem, isChangeKind } from '@/src/workflows/membership'
import { actorFor, bodyOf, idInPath, textIn } from '../shared/acts'
import { erased } from './person'

const LONGEST_REMARK = 200

/** The membership in the path, held for writing, if this person may change it; in the trash only for deletion. */
const admit = async (req: PayloadRequest, action: 'update' | 'delete'): Promise<Membership> => {
  const actor = actorFor(req, 'members', action)
  const member = await holdMembership(req, idInPath(req))
  const isHidden = member?.isTrashed === true && action !== 'delete'
  if (!member || isHidden || !covers(actor, 'members', action, member)) throw notFound()
  return member
}

const readReason = (value: unknown): string | null => {
  if (value === undefined || value === null || value === '') return null
  if (MEMBERSHIP_REASONS.some((reason) => reason.value === value)) return String(value)
  throw badInput('reason', '没有这种变化原因，请重新选择。', 'membership.unknown_reason')
}

/**
 * `POST /api/members/:id/changes` `{ kind, date?, reason?, remark? }`: one more line in the ledger, e.g.
 * 保留 or 退会. Errors: 400 `membership.*`; 409 `member.active_elsewhere` when the person is bound
 * elsewhere by now.
 */
export const changeEndpoint: Endpoint = {
  path: '/:id/changes',
  method: 'post',
  handler: async (req) => {
    const body = await bodyOf(req)
    const { kind } = body
    if (!isChangeKind(kind))
      throw badInput('kind', '请选择会籍变化类型。', 'membership.kind_required')
    const date = textIn(body, 'date') ?? toIsoDay(new Date())
    const reason = readReason(body.reason)
    const remark = textIn(body, 'remark')?.slice(0, LONGEST_REMARK) ?? null
    const status = await withTransaction(req, async () => {
      const member = await admit(req, 'update')
      if (member.isErased) throw erased()
      const problem = changeProblem(
        { kind, date, reason },
        { status: member.status, lastChange: member.lastChange, today: toIsoDay(new Date()) },
      )
      if (problem) throw badInput(problem.path, problem.message, problem.code)
      await addChange(req, { member: member.id, kind, date, reason, remark })
      const changed = await holdMembership(req, member.id)
      await recordDone(req, {
        action: 'update',
        collection: 'members',
        recordId: member.id,
        organization: member.organization,
        changes: { status: [member.status, changed?.status ?? null], kind: [null, kind] },
      })
      return changed?.status
    })
    return Response.json({ status, message: '已记入会籍变化。' })
  },
}

/**
 * `POST /api/members/:id/erase` `{ reason }`: deletes the personal data of somebody who has left, on their
 * request or when the time of keeping is over, or was registered by mistake and lies in the trash (PIPL
 * art. 47); the ledger stays.
 */
export const eraseEndpoint: Endpoint = {
  path: '/:id/erase',
  method: 'post',
  handler: async (req) => {
    const reason = textIn(await bodyOf(req), 'reason')
    await withTransaction(req, async () => {
      const member = await admit(req, 'delete')
      if (!reason)
        throw badInput('reason', '请写明删除的原因，例如“本人申请”。', 'erase.reason_required')
      if (!member.isTrashed && BINDING_STATUSES.some((status) => status === member.status))
        throw conflict('此人还在会，个人信息是管理会籍所必需的；离会后才能删除。', 'erase.active')
      // The old union would release somebody whom nobody knows any more.
      if (!member.isTrashed && member.status === 'pending')
        throw conflict('此人正在办理转会；请先撤回转会申请，再删除。', 'erase.pending')
      await emptyMember(req, member.id)
      await recordDone(req, {
        action: 'erase',
        collection: 'members',
        recordId: member.id,
        organization: member.organization,
        changes: { reason: [null, reason] },
      })
    })
    return Response.json({ message: '个人信息已删除，会籍变化记录保留。' })
  },
}

/** `DELETE /api/members/:id` moves to the trash: nobody removes a membership for good. */
export const trashEndpoint: Endpoint = {
  path: '/:id',
  method: 'delete',
  handler: async (req) => {
    actorFor(req, 'members', 'delete')
    const doc = await req.payload.update({
      collection: 'members',
      id: idInPath(req),
      data: { deletedAt: new Date().toISOString() },
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json({ doc, message: '已移到回收站。' })
  },
}
