import type { Endpoint, PayloadRequest } from 'payload'
import { addressOf } from '@/src/database/audit'
import { countLike, countsOf, countView } from '@/src/database/item-counts'
import { admitRequest } from '@/src/database/request-limits'
import { env } from '@/src/env'
import { fieldKeys } from '@/src/field-keys'
import { HONEYPOT } from '@/src/guards/admit-sending'
import { notFound, tooMany } from '@/src/lib/errors'
import { hashIdentifier } from '@/src/lib/field-cipher'
import { type CountedItem, itemOf } from './items'
import { LIKE_ANCHORS, type LikeOutcome } from './like-anchors'
import { isProgram } from './visitor'

/** A works hall behind one address reads and likes; a program that inflates numbers does more. */
const VIEWS = { purpose: 'visits.view', most: 600, seconds: 10 * 60 }
const LIKES = { purpose: 'visits.like', most: 60, seconds: 10 * 60 }

const NO_STORE = { 'cache-control': 'no-store' }

const agentOf = ({ headers }: PayloadRequest): string | null => headers.get('user-agent')

const isWithin = async (req: PayloadRequest, limit: typeof VIEWS): Promise<boolean> =>
  env.RATE_LIMITS === 'off' || admitRequest(req.payload, { ...limit, address: addressOf(req) })

/** Staff who are logged in look at their own pages all day: neither their views nor their likes count. */
const isReader = (req: PayloadRequest): boolean => !req.user && !isProgram(agentOf(req))

type Sent = Record<string, unknown>

const isForm = ({ headers }: PayloadRequest): boolean =>
  headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') === true

/** What was sent, by a form or by a script (beacons come as plain text). */
const sentBy = async (req: PayloadRequest): Promise<Sent> => {
  const text = (await req.text?.().catch(() => '')) ?? ''
  if (isForm(req)) return Object.fromEntries(new URLSearchParams(text))
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? (body as Sent) : {}
  } catch {
    return {}
  }
}

/**
 * `POST /api/views` `{ collection, id }` → 204, whatever was sent: counts one view of a public item. No
 * cookies; programs, staff and what goes beyond the limit of an address are left out without a word.
 */
const viewsEndpoint: Endpoint = {
  path: '/views',
  method: 'post',
  handler: async (req) => {
    const { collection, id } = await sentBy(req)
    const item = itemOf(collection, id)
    if (item && isReader(req) && (await isWithin(req, VIEWS))) await countView(req.payload, item)
    return new Response(null, { status: 204, headers: NO_STORE })
  },
}

/** `GET /api/views/<collection>/<id>` → `{ views, likes }` over all days. Errors: 404. */
const countsEndpoint: Endpoint = {
  path: '/views/:collection/:id',
  method: 'get',
  handler: async (req) => {
    const item = itemOf(req.routeParams?.collection, req.routeParams?.id)
    const counts = item && (await countsOf(req.payload, item))
    if (!counts) throw notFound()
    return Response.json(counts, { headers: NO_STORE })
  },
}

const deviceOf = (req: PayloadRequest): string =>
  hashIdentifier(fieldKeys(), 'likes', `${addressOf(req) ?? ''}\n${agentOf(req) ?? ''}`)

const like = async (req: PayloadRequest, item: CountedItem, sent: Sent): Promise<LikeOutcome> => {
  const trap = sent[HONEYPOT]
  const isTrapped = typeof trap === 'string' && trap.trim() !== ''
  // A program is told what everybody is told.
  if (isTrapped || isProgram(agentOf(req))) return 'liked'
  if (req.user) return 'staff'
  if (!(await isWithin(req, LIKES))) return 'busy'
  const isFirst = await countLike(req.payload, item, deviceOf(req))
  if (isFirst === null) throw notFound()
  return isFirst ? 'liked' : 'again'
}

/** Back to the page that the form stood on, where the outcome is told; never to another site. */
const backTo = (req: PayloadRequest, outcome: LikeOutcome): Response => {
  const referer = req.headers.get('referer') ?? ''
  const url = URL.canParse(referer) ? new URL(referer) : null
  const path =
    url?.host === req.headers.get('host')
      ? `${url.pathname}${url.search}`.replace(/^\/+/, '/')
      : '/'
  const location = `${path}#${LIKE_ANCHORS[outcome]}`
  return new Response(null, { status: 303, headers: { ...NO_STORE, location } })
}

/**
 * `POST /api/likes` `collection, id`: one like for each device and day. From a form: back to its page; from
 * a script: `{ outcome: 'liked' | 'again' | 'staff', views, likes }`. Errors (script): 404, 429.
 */
const likesEndpoint: Endpoint = {
  path: '/likes',
  method: 'post',
  handler: async (req) => {
    const sent = await sentBy(req)
    const item = itemOf(sent.collection, sent.id)
    if (!item) throw notFound()
    const outcome = await like(req, item, sent)
    if (isForm(req)) return backTo(req, outcome)
    if (outcome === 'busy') throw tooMany('点赞太频繁，请十分钟后再试。')
    const counts = await countsOf(req.payload, item)
    if (!counts) throw notFound()
    return Response.json({ outcome, ...counts }, { headers: NO_STORE })
  },
}

export const visitEndpoints: Endpoint[] = [viewsEndpoint, countsEndpoint, likesEndpoint]
