import type { Endpoint, PayloadRequest } from 'payload'
import { type Actor, actorOf } from '@/access/actor'
import { covers } from '@/access/policy'
import type { Reorganisation } from '@/payload-types'
import { recordDone } from '@/src/database/audit'
import { withTree } from '@/src/database/hold-tree'
import { lockRecord } from '@/src/database/records'
import { withTransaction } from '@/src/database/session'
import { badInput, conflict, forbidden, notFound } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import {
  type Decision,
  decide,
  REORGANISATION_EVENTS,
  type ReorganisationEvent,
} from '@/src/workflows/reorganisation'
import { actorFor, bodyOf, idInPath, textIn } from '../shared/acts'
import { readAsked, readPaper } from './asked'
import { carryOut, type Result } from './carry-out'
import { basisOf, loadPlan, mayDecide, needsSecond, outOfReach, type Plan } from './plan'
import { previewOf } from './preview'

const SLUG = 'reorganisations'
const LONGEST_REMARK = 500

const DONE: Record<ReorganisationEvent, string> = {
  confirm: '已办理，组织结构和全部档案的归属已经更新。',
  refuse: '已退回，申请人会看到您写的原因。',
  withdraw: '已撤回这项调整，组织结构没有变化。',
}

/** 401 without a log-in, 403 for who never asks for a reorganisation. */
const adminFor = (req: PayloadRequest): Actor => actorFor(req, SLUG, 'create')

const readRemark = (body: Record<string, unknown>): string => {
  const remark = textIn(body, 'remark')
  if (remark === undefined)
    throw badInput('remark', '请写明不同意的原因，申请人会看到。', 'reorganisation.remark')
  if (remark.length > LONGEST_REMARK)
    throw badInput(
      'remark',
      `原因请控制在 ${LONGEST_REMARK} 字以内。`,
      'reorganisation.remark_too_long',
    )
  return remark
}

/** The request in the path, held; 404 when it is not there or lies outside the person's reach. */
const holdRequest = async (req: PayloadRequest, actor: Actor): Promise<Reorganisation> => {
  const id = idInPath(req)
  await lockRecord(req, SLUG, id)
  const row = await req.payload.db.findOne<Reorganisation>({
    collection: SLUG,
    where: { id: { equals: id } },
    req,
  })
  if (!row || !covers(actor, SLUG, 'read', row)) throw notFound()
  return row
}

const refuse = (decision: Decision): void => {
  if ('next' in decision) return
  if (decision.refused === 'own')
    throw forbidden(
      '县级及以上工会的调整要由另一位工会管理员确认，不能确认自己提出的调整。',
      'reorganisation.own_request',
    )
  if (decision.refused === 'right') throw outOfReach()
  throw conflict('这项调整已经办结或撤回，请刷新页面查看。', 'reorganisation.decided')
}

/** What was agreed to must still be what is there. */
const checkBasis = (row: Reorganisation, plan: Plan): void => {
  const then = row.basis as Record<string, string> | null
  const now = Object.entries(basisOf(plan))
  if (Object.keys(then ?? {}).length === now.length && now.every(([id, at]) => then?.[id] === at))
    return
  throw conflict(
    '提出以后这些工会的上级、名称或状态有了变化，请撤回后按现在的情况重新提出。',
    'reorganisation.outdated',
  )
}

/** Who asked must still have the right: otherwise one person alone would have decided. */
const checkAsker = async (req: PayloadRequest, row: Reorganisation, plan: Plan): Promise<void> => {
  const id = idOf(row.createdBy)
  const asker =
    id === undefined
      ? null
      : await req.payload.db.findOne({
          collection: 'users',
          where: { id: { equals: id } },
          req,
        })
  const actor = actorOf(asker)
  if (!actor || !mayDecide(actor, plan))
    throw conflict(
      '提出这项调整的人已经没有这项权限，请退回后重新提出。',
      'reorganisation.asker_gone',
    )
}

const confirm = async (req: PayloadRequest, row: Reorganisation, plan: Plan): Promise<Result> => {
  checkBasis(row, plan)
  if (needsSecond(plan)) await checkAsker(req, row, plan)
  const paper = readPaper({ ...row })
  return carryOut(req, plan, { ...paper, reorganisation: row.id })
}

/** Inside the transaction: decides, carries out, writes down. */
const settle = async (
  req: PayloadRequest,
  event: ReorganisationEvent,
  body: Record<string, unknown>,
): Promise<{ id: number; state: string; outcome: Result | null }> => {
  const actor = adminFor(req)
  const row = await holdRequest(req, actor)
  const isAsker = idOf(row.createdBy) === actor.id
  const plan = await loadPlan(req, readAsked({ ...row }))
  const decision = decide(row.state, event, {
    isAsker,
    mayDecide: mayDecide(actor, plan),
    needsSecond: needsSecond(plan),
  })
  refuse(decision)
  const state = 'next' in decision ? decision.next : row.state
  const remark = event === 'refuse' ? readRemark(body) : null
  const outcome = event === 'confirm' ? await confirm(req, row, plan) : null
  const decided = {
    state,
    remark,
    outcome,
    decidedBy: actor.id,
    decidedAt: new Date().toISOString(),
  }
  await req.payload.db.updateOne({
    collection: SLUG,
    id: row.id,
    data: decided,
    req,
    returning: false,
  })
  await recordDone(req, {
    action: event,
    collection: SLUG,
    recordId: row.id,
    organization: idOf(row.organization),
    changes: { state: [row.state, state], ...(remark ? { remark: [null, remark] } : {}) },
  })
  return { id: row.id, state, outcome }
}

const eventEndpoint = (event: ReorganisationEvent): Endpoint => ({
  path: `/:id/${event}`,
  method: 'post',
  handler: async (req) => {
    adminFor(req)
    const body = await bodyOf(req)
    const work = () => settle(req, event, body)
    // The tree first, then the request: a reorganisation in progress rewrites other requests' places.
    const settled = await (event === 'confirm' ? withTree(req, work) : withTransaction(req, work))
    return Response.json({ ...settled, message: DONE[event] })
  },
})

/** `POST /api/reorganisations/preview`: what a request would change; writes nothing. */
const previewEndpoint: Endpoint = {
  path: '/preview',
  method: 'post',
  handler: async (req) => {
    const actor = adminFor(req)
    const asked = readAsked(await bodyOf(req))
    const preview = await withTransaction(req, async () => {
      const plan = await loadPlan(req, asked)
      if (!mayDecide(actor, plan)) throw outOfReach()
      return previewOf(req, plan)
    })
    return Response.json(preview)
  },
}

/** `POST /api/reorganisations/preview` and `/:id/confirm`, `/:id/refuse`, `/:id/withdraw`. */
export const reorganisationEndpoints: Endpoint[] = [
  previewEndpoint,
  ...REORGANISATION_EVENTS.map(eventEndpoint),
]
