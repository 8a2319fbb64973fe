import type { PayloadRequest, Where } from 'payload'
import { type Actor, actorOf } from '@/access/actor'
import { whereGranted } from '@/access/policy'
import type { Reorganisation } from '@/payload-types'
import { holdUnions } from '@/src/database/hold-unions'
import { idOf } from '@/src/lib/id-of'
import {
  possibleEvents,
  type ReorganisationEvent,
  type ReorganisationKind,
  type ReorganisationState,
} from '@/src/workflows/reorganisation'
import { readAsked } from './asked'
import { mayDecide, needsSecond, planOf, unionsOf } from './plan'
import type { Preview } from './preview'

/** One request as the console lists it. */
export type ListedRequest = {
  id: number
  kind: ReorganisationKind
  state: ReorganisationState
  preview: Preview | null
  reason: string
  documentNumber: string | null
  effectiveDate: string | null
  /** Name of who asked; null when that account lies outside of the person's reach. */
  asker: string | null
  createdAt: string
  decidedAt: string | null
  remark: string | null
  /** What the person may do now. */
  events: ReorganisationEvent[]
}

/** Requests shown at a time. */
export const REQUESTS_SHOWN = 30

const isPreview = (value: unknown): value is Preview =>
  typeof value === 'object' && value !== null && 'summary' in value

const namesOf = async (req: PayloadRequest, ids: number[]): Promise<Map<number, string>> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    select: { name: true },
    depth: 0,
    limit: ids.length,
    overrideAccess: false,
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

/** What the person may do with each request; the unions of all of them are read at once. */
const eventsOf = async (
  req: PayloadRequest,
  actor: Actor,
  rows: Reorganisation[],
): Promise<Map<number, ReorganisationEvent[]>> => {
  const open = rows.filter(({ state }) => state === 'draft')
  const asked = open.map((row) => ({ row, asked: readAsked({ ...row }) }))
  const unions = await holdUnions(req, [...new Set(asked.flatMap((one) => unionsOf(one.asked)))])
  return new Map(
    asked.map(({ asked: what, row }) => {
      const plan = planOf(what, unions)
      const part = {
        isAsker: idOf(row.createdBy) === actor.id,
        mayDecide: plan !== undefined && mayDecide(actor, plan),
        needsSecond: plan === undefined || needsSecond(plan),
      }
      return [row.id, possibleEvents(row.state, part)]
    }),
  )
}

/** Requests of the person's branches, newest first, with what the person may do with each. */
export const loadRequests = async (
  req: PayloadRequest,
  where: Where,
): Promise<{ requests: ListedRequest[]; total: number }> => {
  const actor = actorOf(req.user)
  const reach = whereGranted(actor, 'reorganisations', 'read')
  if (!actor || reach === false) return { requests: [], total: 0 }
  const { docs, totalDocs } = await req.payload.find({
    collection: 'reorganisations',
    where: reach === true ? where : { and: [reach, where] },
    sort: '-createdAt',
    limit: REQUESTS_SHOWN,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const askers = docs.flatMap(({ createdBy }) => idOf(createdBy) ?? [])
  const [events, names] = await Promise.all([
    eventsOf(req, actor, docs),
    namesOf(req, [...new Set(askers)]),
  ])
  const requests = docs.map((row) => ({
    ...{ id: row.id, kind: row.kind, state: row.state, reason: row.reason },
    preview: isPreview(row.preview) ? row.preview : null,
    documentNumber: row.documentNumber ?? null,
    effectiveDate: row.effectiveDate ?? null,
    asker: names.get(idOf(row.createdBy) ?? 0) ?? null,
    createdAt: row.createdAt,
    decidedAt: row.decidedAt ?? null,
    remark: row.remark ?? null,
    events: events.get(row.id) ?? [],
  }))
  return { requests, total: totalDocs }
}
