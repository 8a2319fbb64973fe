import type { PayloadRequest, Where } from 'payload'
import { type Actor, actorOf } from '@/access/actor'
import { roleMay } from '@/access/fields'
import { takesPart } from '@/access/reach'
import { loadCalendar } from '@/src/cases/calendar'
import { CASE_SOURCES, CASE_STATE_NAMES } from '@/src/lib/codes'
import { idOf } from '@/src/lib/id-of'
import type { CaseState } from '@/src/workflows/cases/table'
import { type DueWords, dueWords, nearUntil } from './due-words'

export const QUEUE_SCOPES = ['mine', 'involved', 'all'] as const
export type QueueScope = (typeof QUEUE_SCOPES)[number]

/** `extension`: somebody asked for more time, and nobody has decided yet. */
const QUEUE_DUES = ['near', 'late', 'extension'] as const
export type QueueDue = (typeof QUEUE_DUES)[number]

/** What of the queue is asked for. */
export type QueueQuery = {
  scope: QueueScope
  state: string | null
  source: string | null
  service: string | null
  due: QueueDue | null
  /** Part of a name, or a whole number of a case or phone. */
  text: string | null
  page: number
}

/** What the person's union is to a case. */
export type PartWord = '承办' | '审批' | '督办' | '会办' | '经手'

export type QueueRow = {
  id: number
  number: string
  service: string
  applicant: string
  state: CaseState
  source: string
  part: PartWord
  union: string
  receivedAt: string
  dueAt: string | null
  due: DueWords
  /** Waits for somebody to say whether the deadline moves. */
  isExtensionAsked: boolean
}

export type Queue = { rows: QueueRow[]; total: number; pages: number }

export const QUEUE_PAGE = 25

type Params = Record<string, string | string[] | undefined>

const LONGEST_TEXT = 40

const textOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim().slice(0, LONGEST_TEXT)

const oneOf = <T extends string>(value: string, known: readonly T[]): T | null =>
  known.find((each) => each === value) ?? null

/** Reads the address of the desk; what it does not know is left out. */
export const readQueueQuery = (params: Params): QueueQuery => {
  const at = (name: string) => textOf(params[name])
  const page = Number(at('page'))
  return {
    scope: oneOf(at('scope'), QUEUE_SCOPES) ?? 'mine',
    state: CASE_STATE_NAMES.find(({ value }) => value === at('state'))?.value ?? null,
    source: CASE_SOURCES.find(({ value }) => value === at('source'))?.value ?? null,
    service: /^[a-z0-9-]{1,60}$/.test(at('service')) ? at('service') : null,
    due: oneOf(at('due'), QUEUE_DUES),
    text: at('text') || null,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The query as part of an address; what says nothing is left out. */
export const queueSearch = (query: QueueQuery): string => {
  const { page, scope, ...rest } = query
  const search = new URLSearchParams()
  if (scope !== 'mine') search.set('scope', scope)
  for (const [name, value] of Object.entries(rest)) if (value) search.set(name, value)
  if (page > 1) search.set('page', String(page))
  return search.toString()
}

/** The unions for which a person handles cases. */
export const handlingUnions = (actor: Actor | null): number[] => [
  ...new Set(
    (actor?.appointments ?? [])
      .filter(({ closed, role }) => !closed && roleMay(role, 'cases', 'handle'))
      .map(({ organization }) => organization),
  ),
]

const isOpen: Where = { isOpen: { equals: true } }

const waitsFor = (unions: number[]): Where => ({
  or: [{ organization: { in: unions } }, { approver: { in: unions } }],
})

const elsewhere = (unions: number[]): Where => ({
  and: [
    { organization: { not_in: unions } },
    { or: [{ approver: { exists: false } }, { approver: { not_in: unions } }] },
  ],
})

const whereScope = (scope: QueueScope, unions: number[]): Where[] => {
  if (scope === 'mine') return [isOpen, waitsFor(unions)]
  return scope === 'involved' ? [isOpen, elsewhere(unions)] : []
}

/** What runs out, or has run out; a clock that stands still does neither. */
const whereDue = (due: QueueDue | null, now: Date, near: Date): Where[] => {
  if (!due) return []
  if (due === 'extension') return [isOpen, { extension: { exists: true } }]
  const running: Where[] = [isOpen, { pausedAt: { exists: false } }]
  const past: Where = { dueAt: { less_than: now.toISOString() } }
  return due === 'late'
    ? [...running, past]
    : [
        ...running,
        { dueAt: { greater_than_equal: now.toISOString() } },
        { dueAt: { less_than_equal: near.toISOString() } },
      ]
}

const whereText = (text: string | null): Where[] => {
  if (!text) return []
  if (/^1\d{10}$/.test(text)) return [{ phone: { equals: text } }]
  return [/^\d{9,}$/.test(text) ? { number: { equals: text } } : { applicantName: { like: text } }]
}

/** The queue as a filter; who may see what is up to the rules of access. */
const whereQueue = (
  query: QueueQuery,
  unions: number[],
  { near, now }: { now: Date; near: Date },
): Where => ({
  and: [
    ...whereScope(query.scope, unions),
    ...(query.state ? [{ state: { equals: query.state } }] : []),
    ...(query.source ? [{ source: { equals: query.source } }] : []),
    ...(query.service ? [{ serviceKey: { equals: query.service } }] : []),
    ...whereDue(query.due, now, near),
    ...whereText(query.text),
  ],
})

/** What waits longest comes first; of what is over, the newest. */
const sortOf = ({ scope }: QueueQuery): string[] => (scope === 'all' ? ['-id'] : ['dueAt', 'id'])

type Found = {
  organization: unknown
  approver?: unknown
  assistants?: unknown
  supervisors?: unknown
}

const partOf = (found: Found, unions: number[]): PartWord => {
  if (unions.includes(idOf(found.organization) ?? 0)) return '承办'
  if (unions.includes(idOf(found.approver) ?? 0)) return '审批'
  if (unions.some((union) => takesPart(found.supervisors, union))) return '督办'
  return unions.some((union) => takesPart(found.assistants, union)) ? '会办' : '经手'
}

const SELECT = {
  number: true,
  serviceTitle: true,
  applicantName: true,
  state: true,
  source: true,
  organization: true,
  approver: true,
  assistants: true,
  supervisors: true,
  receivedAt: true,
  dueAt: true,
  pausedAt: true,
  isProvisional: true,
  extension: true,
} as const

const asDate = (value: string | null | undefined): Date | null => (value ? new Date(value) : null)

const nameUnions = async (req: PayloadRequest, ids: number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { in: ids } },
    select: { name: true, shortName: true },
    ...{ depth: 0, limit: ids.length, pagination: false, overrideAccess: false, req },
  })
  return new Map(docs.map(({ id, name, shortName }) => [id, shortName || name]))
}

/** One page of the queue: one query for the cases, one for the names of their unions. */
export const loadQueue = async (
  req: PayloadRequest,
  query: QueueQuery,
  now: Date,
): Promise<Queue> => {
  const calendar = await loadCalendar(req)
  const unions = handlingUnions(actorOf(req.user))
  const { docs, totalDocs, totalPages } = await req.payload.find({
    collection: 'cases',
    where: whereQueue(query, unions, { now, near: nearUntil(now, calendar) }),
    sort: sortOf(query),
    ...{ limit: QUEUE_PAGE, page: query.page, select: SELECT, depth: 0 },
    ...{ overrideAccess: false, req },
  })
  const holders = docs.map(({ organization }) => idOf(organization) ?? 0)
  const names = await nameUnions(req, [...new Set(holders)])
  const rows = docs.map((found, at) => {
    const { dueAt, id, number, pausedAt, receivedAt, source, state } = found
    const due = { state, dueAt: asDate(dueAt), pausedAt: asDate(pausedAt) }
    return {
      ...{ id, number, state, service: found.serviceTitle ?? '', source: source ?? 'web' },
      applicant: found.applicantName ?? '',
      part: partOf(found, unions),
      union: names.get(holders[at] ?? 0) ?? '',
      ...{ receivedAt: receivedAt ?? '', dueAt: dueAt ?? null },
      due: dueWords({ ...due, isProvisional: found.isProvisional === true }, now, calendar),
      isExtensionAsked: Boolean(found.extension),
    }
  })
  return { rows, total: totalDocs, pages: totalPages }
}

/** How far behind the page that the person came from the next case is looked for. */
const LOOKED_AT = 100

/** The case that comes after one in the queue; null when there is no other. */
export const nextInQueue = async (
  req: PayloadRequest,
  query: QueueQuery,
  id: number,
): Promise<number | null> => {
  const now = new Date()
  const near = nearUntil(now, await loadCalendar(req))
  const { docs } = await req.payload.find({
    collection: 'cases',
    where: whereQueue(query, handlingUnions(actorOf(req.user)), { now, near }),
    sort: sortOf(query),
    // From the start: what was done meanwhile has moved the rest up.
    ...{ limit: (query.page - 1) * QUEUE_PAGE + LOOKED_AT, select: { number: true }, depth: 0 },
    ...{ pagination: false, overrideAccess: false, req },
  })
  const ids = docs.map((found) => found.id)
  const next = ids[ids.indexOf(id) + 1] ?? ids[0]
  return next === undefined || next === id ? null : next
}

/**
 * How many cases wait for the person's unions, how many of them are past due, and how many that they take
 * part in wait for a word on an extension.
 */
export const countWaiting = async (
  req: PayloadRequest,
): Promise<{ waiting: number; late: number; extensions: number }> => {
  const now = new Date()
  const unions = handlingUnions(actorOf(req.user))
  const count = async (due: QueueDue | null, scope: QueueScope = 'mine') => {
    const query = { ...readQueueQuery({}), due, scope }
    const where = whereQueue(query, unions, { now, near: now })
    const { totalDocs } = await req.payload.count({
      ...{ collection: 'cases', where, overrideAccess: false, req },
    })
    return totalDocs
  }
  const [waiting, late, extensions] = await Promise.all([
    count(null),
    count('late'),
    count('extension', 'all'),
  ])
  return { waiting, late, extensions }
}
