import {
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type TaskConfig,
  type Where,
} from 'payload'
import { recordDone } from '../database/audit'
import { dropPublicationTime, lockRecord, writeReview } from '../database/records'
import { withTransaction } from '../database/session'
import { OneNetError } from '../lib/errors'
import { PUBLISHED_KINDS, type PublishedKind } from '../lib/published-kinds'
import { queueNotice } from './send-notice'

type Due = Awaited<ReturnType<typeof findDue>>[number]
type Act = { payload: Payload; slug: PublishedKind; id: number; now: Date }

/** So many records of one collection in one run; the rest follow a minute later. */
const BATCH = 50
const SYSTEM_ACTOR = '系统 定时发布'

const findDue = async (
  payload: Payload,
  slug: PublishedKind,
  where: Where,
  req?: PayloadRequest,
) => {
  const found = await payload.find({
    collection: slug,
    // The time stands on the newest version; `draft` asks for that one.
    draft: true,
    where: where,
    limit: BATCH,
    pagination: false,
    depth: 0,
    // The system carries out what a reviewer decided when they set the time.
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return found.docs
}

const dueWhere: Record<'publish' | 'take-down', (now: Date) => Where> = {
  publish: (now: Date) => ({ publishAt: { less_than_equal: now.toISOString() } }),
  'take-down': (now: Date) => ({
    takeDownAt: { less_than_equal: now.toISOString() },
    isLive: { equals: true },
  }),
}

type TimedEvent = keyof typeof dueWhere

const changeOf = {
  publish: { data: { _status: 'published' as const } },
  'take-down': { data: { _status: 'draft' as const }, unpublishAllLocales: true },
}

const systemRequest = (payload: Payload) =>
  createLocalReq({ context: { systemActor: SYSTEM_ACTOR } }, payload)

/** One record in a transaction of its own; asks again under the lock, so that a second run does nothing. */
const carryOut = async ({ payload, slug, id, now }: Act, event: TimedEvent): Promise<void> => {
  const req = await systemRequest(payload)
  await withTransaction(req, async () => {
    await lockRecord(req, slug, id)
    const [still] = await findDue(
      payload,
      slug,
      { and: [{ id: { equals: id } }, dueWhere[event](now)] },
      req,
    )
    if (!still) return
    // As in findDue: the system carries out what a reviewer decided.
    await payload.update({ collection: slug, id, overrideAccess: true, req, ...changeOf[event] })
  })
}

const sentenceOf = (error: unknown): string => {
  if (error instanceof OneNetError) return error.message
  const fields = (error as { data?: { errors?: { label?: string; message?: string }[] } }).data
  const told = fields?.errors?.map(({ label, message }) => `${label ?? ''}：${message ?? ''}`)
  return told?.length ? told.join('；') : '系统出了点问题，请手动发布。'
}

/** Tells the failure on the record, and its author by mail, and does not try again. */
const giveUp = async (act: Act, event: TimedEvent, due: Due, error: unknown): Promise<void> => {
  const { payload, slug, id } = act
  const what = event === 'publish' ? '定时发布' : '定时下线'
  const remark = `${what}没有成功。${sentenceOf(error)}`
  payload.logger.error({ err: error, msg: `[publish-due] ${slug} ${id}` })
  const req = await systemRequest(payload)
  await withTransaction(req, async () => {
    await dropPublicationTime(req, slug, id, event === 'publish' ? 'publish_at' : 'take_down_at')
    const submittedBy = typeof due.submittedBy === 'number' ? due.submittedBy : null
    await writeReview(req, slug, id, {
      reviewState: 'returned',
      reviewRemark: remark,
      submittedBy,
      submittedAt: due.submittedAt ?? null,
    })
    await recordDone(req, {
      action: `${event}-failed`,
      collection: slug,
      recordId: id,
      changes: { reviewRemark: [due.reviewRemark ?? null, remark] },
    })
    await queueNotice(req, slug, { ...due, submittedBy }, { kind: 'returned', remark })
  })
}

/**
 * Publishes and takes down what is due at `now`. Each record stands for itself: one that cannot be
 * published (a person without consent, a missing field) holds up no other.
 */
export const publishDue = async (payload: Payload, now: Date): Promise<void> => {
  for (const slug of PUBLISHED_KINDS) {
    for (const event of ['publish', 'take-down'] as const) {
      for (const due of await findDue(payload, slug, dueWhere[event](now))) {
        const act = { payload, slug, id: due.id, now }
        try {
          await carryOut(act, event)
        } catch (error) {
          await giveUp(act, event, due, error)
        }
      }
    }
  }
}

/** The task of the job queue: runs every minute, see worker.ts. */
export const publishDueTask: TaskConfig<{ input: object; output: object }> = {
  slug: 'publish-due',
  label: '定时发布与下线',
  retries: 0,
  handler: async ({ req }) => {
    await publishDue(req.payload, new Date())
    return { output: {} }
  },
}
