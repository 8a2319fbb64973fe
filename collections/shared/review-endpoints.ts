import {
  type CollectionSlug,
  type Endpoint,
  getLatestCollectionVersion,
  type PayloadRequest,
} from 'payload'
import { actorOf, type Scope } from '@/access/actor'
import type { Guarded } from '@/access/grants'
import { covers, holdsAnywhere } from '@/access/policy'
import { recordDone } from '@/src/database/audit'
import { lockRecord, writeReview } from '@/src/database/records'
import { withTransaction } from '@/src/database/session'
import { queueNotice } from '@/src/jobs/send-notice'
import { badInput, conflict, forbidden, notFound, notLoggedIn } from '@/src/lib/errors'
import {
  possibleEvents,
  REVIEW_EVENTS,
  type ReviewEvent,
  type ReviewState,
  RIGHT_FOR,
  type Rights,
  review,
  reviewStateOf,
  stageAfter,
} from '@/src/workflows/review'
import { bodyOf } from './acts'

const REMARK_LIMIT = 500

const WRONG_STATE: Record<ReviewEvent, string> = {
  submit: '这条记录已经送审，或者没有新的修改可送审。请刷新页面查看。',
  withdraw: '这条记录不在待审核状态，不用撤回。请刷新页面查看。',
  return: '这条记录不在待审核状态，不能退回。请刷新页面查看。',
  publish: '没有新的内容需要发布。请刷新页面查看。',
  'take-down': '这条记录现在不在网站上，不用下线。请刷新页面查看。',
}

const DONE: Record<ReviewEvent, string> = {
  submit: '已送审，等待审核员处理。',
  withdraw: '已撤回送审，可以继续修改。',
  return: '已退回，审核意见会告诉送审人。',
  publish: '已发布，网站上马上可以看到。',
  'take-down': '已下线，网站上不再显示。',
}

type Reviewed = Partial<Scope> & {
  id: number
  title?: string | null
  name?: string | null
  isLive?: boolean | null
  _status?: string | null
  deletedAt?: string | null
  updatedAt?: string
  reviewState?: string | null
  reviewRemark?: string | null
  submittedBy?: number | null
  submittedAt?: string | null
  publishAt?: string | null
  takeDownAt?: string | null
  organization?: number | null
}

type Act = { req: PayloadRequest; slug: Guarded; latest: Reviewed; state: ReviewState }

const collectionOf = (slug: Guarded) => slug as CollectionSlug

const loadLatest = async (
  req: PayloadRequest,
  slug: Guarded,
  options: { isLocking: boolean },
): Promise<Reviewed | null> => {
  const id = Number(req.routeParams?.id)
  if (!Number.isSafeInteger(id)) return null
  if (options.isLocking) await lockRecord(req, slug, id)
  const latest = await getLatestCollectionVersion<Reviewed>({
    id,
    config: req.payload.collections[collectionOf(slug)].config,
    payload: req.payload,
    query: { collection: collectionOf(slug), where: { id: { equals: id } }, req },
    req,
  })
  return latest && !latest.deletedAt ? latest : null
}

const rightsOver = (req: PayloadRequest, slug: Guarded, latest: Reviewed): Rights => ({
  update: covers(actorOf(req.user), slug, 'update', latest),
  publish: covers(actorOf(req.user), slug, 'publish', latest),
})

/** 401 without a log-in, 403 for who never has the right, 404 outside the reach, 409 in a wrong state. */
const admit = async (req: PayloadRequest, slug: Guarded, event: ReviewEvent): Promise<Act> => {
  const actor = actorOf(req.user)
  if (!actor) throw notLoggedIn()
  if (!holdsAnywhere(actor, slug, RIGHT_FOR[event])) throw forbidden()
  const latest = await loadLatest(req, slug, { isLocking: true })
  if (!latest) throw notFound()
  const state = reviewStateOf(latest)
  const answer = review(state, event, rightsOver(req, slug, latest))
  if ('next' in answer) return { req, slug, latest, state: answer.next }
  throw answer.refused === 'right' ? notFound() : conflict(WRONG_STATE[event], 'review.wrong_state')
}

const readRemark = (body: Record<string, unknown>): string => {
  const remark = typeof body.remark === 'string' ? body.remark.trim() : ''
  if (remark === '') throw badInput('remark', '请写明退回的原因。', 'review.remark_required')
  if (remark.length > REMARK_LIMIT)
    throw badInput('remark', `审核意见请控制在 ${REMARK_LIMIT} 字以内。`, 'review.remark_too_long')
  return remark
}

/** Who hands a record over no longer holds its form: the reviewer finds it free. */
const releaseForm = async ({ latest, req, slug }: Act): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: 'payload-locked-documents',
    where: {
      and: [
        { 'document.relationTo': { equals: slug } },
        { 'document.value': { equals: latest.id } },
        { 'user.value': { equals: req.user?.id } },
      ],
    },
    req,
  })
}

/** Moves the review along without touching the text: no version, no publication, one audit line. */
const moveReview = async (act: Act, event: ReviewEvent, remark: string | null): Promise<void> => {
  const { latest, req, slug, state } = act
  const stage = stageAfter(state)
  const isSubmission = event === 'submit'
  const submittedBy = isSubmission ? (req.user?.id ?? null) : (latest.submittedBy ?? null)
  const submittedAt = isSubmission ? new Date().toISOString() : (latest.submittedAt ?? null)
  await writeReview(req, slug, latest.id, {
    reviewState: stage,
    reviewRemark: remark,
    submittedBy: stage === 'none' ? null : submittedBy,
    submittedAt: stage === 'none' ? null : submittedAt,
  })
  if (isSubmission) await releaseForm(act)
  await recordDone(req, {
    action: event,
    collection: slug,
    recordId: latest.id,
    organization: latest.organization ?? undefined,
    changes: {
      reviewState: [latest.reviewState ?? 'none', stage],
      ...(remark === null ? {} : { reviewRemark: [latest.reviewRemark ?? null, remark] }),
    },
  })
}

type Perform = (act: Act, body: Record<string, unknown>) => Promise<void>

const PERFORM: Record<ReviewEvent, Perform> = {
  submit: (act) => moveReview(act, 'submit', null),
  withdraw: (act) => moveReview(act, 'withdraw', null),
  return: async (act, body) => {
    const remark = readRemark(body)
    await moveReview(act, 'return', remark)
    await queueNotice(act.req, act.slug, act.latest, { kind: 'returned', remark })
  },
  publish: async ({ latest, req, slug }, body) => {
    // What the reviewer has read: a newer save in the meantime is a conflict, not a publication.
    const read = typeof body.updatedAt === 'string' ? { updatedAt: body.updatedAt } : {}
    await req.payload.update({
      collection: collectionOf(slug),
      id: latest.id,
      data: { _status: 'published', ...read },
      overrideAccess: false,
      req,
    })
  },
  'take-down': async ({ latest, req, slug }) => {
    await req.payload.update({
      collection: collectionOf(slug),
      id: latest.id,
      data: { _status: 'draft' },
      // An unfinished newer draft must not keep its published edition on the site.
      unpublishAllLocales: true,
      overrideAccess: false,
      req,
    })
  },
}

const eventEndpoint = (slug: Guarded, event: ReviewEvent): Endpoint => ({
  path: `/:id/${event}`,
  method: 'post',
  handler: async (req) => {
    const body = await bodyOf(req)
    const state = await withTransaction(req, async () => {
      const act = await admit(req, slug, event)
      await PERFORM[event](act, body)
      return act.state
    })
    return Response.json({ state, message: DONE[event] })
  },
})

/** `GET /api/<slug>/:id/review`: the state, and what this person may do now; the console asks it. */
const stateEndpoint = (slug: Guarded): Endpoint => ({
  path: '/:id/review',
  method: 'get',
  handler: async (req) => {
    const actor = actorOf(req.user)
    if (!actor) throw notLoggedIn()
    const latest = await loadLatest(req, slug, { isLocking: false })
    if (!latest || !covers(actor, slug, 'read', latest)) throw notFound()
    const state = reviewStateOf(latest)
    const { publishAt, reviewRemark, submittedAt, takeDownAt, updatedAt } = latest
    return Response.json({
      state,
      events: possibleEvents(state, rightsOver(req, slug, latest)),
      remark: reviewRemark ?? null,
      submittedAt: submittedAt ?? null,
      publishAt: publishAt ?? null,
      takeDownAt: takeDownAt ?? null,
      updatedAt,
    })
  },
})

/** The review of a publishable collection over HTTP: `POST /api/<slug>/:id/<event>`. */
export const reviewEndpoints = (slug: Guarded): Endpoint[] => [
  stateEndpoint(slug),
  ...REVIEW_EVENTS.map((event) => eventEndpoint(slug, event)),
]
