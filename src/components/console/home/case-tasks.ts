import type { PayloadRequest, Where } from 'payload'
import { actorOf } from '@/access/actor'
import { reachOf } from '@/access/grants'
import { formatDateTime } from '@/src/lib/dates'
import { recordHref } from './sorts-of-work'
import type { Task } from './tasks'

const SHOWN = 8
/** Stages of the sweep (src/database/cases/sweep.ts). */
const OVERDUE = 2

/** The unions whose cases the person works on. */
const unionsOf = (req: PayloadRequest): number[] =>
  (actorOf(req.user)?.appointments ?? [])
    .filter(({ role }) => reachOf('cases', 'read', role) !== undefined)
    .map(({ organization }) => organization)

const isTheirs = (union: number): Where[] => [
  { organization: { equals: union } },
  { approver: { equals: union } },
  { [`supervisors.${union}`]: { equals: true } },
]

/** Open cases that the person's unions were reminded of, or that were escalated to them, longest due first. */
export const tasksToHurry = async (
  req: PayloadRequest,
): Promise<{ tasks: Task[]; total: number }> => {
  const unions = unionsOf(req)
  if (unions.length === 0) return { tasks: [], total: 0 }
  const { docs, totalDocs } = await req.payload.find({
    collection: 'cases',
    where: {
      and: [
        { isOpen: { equals: true } },
        { reminded: { greater_than_equal: 1 } },
        { or: unions.flatMap(isTheirs) },
      ],
    },
    sort: 'dueAt',
    limit: SHOWN,
    depth: 0,
    select: { number: true, serviceTitle: true, dueAt: true, reminded: true, receivedAt: true },
    overrideAccess: false,
    req,
  })
  const tasks = docs.map((held) => ({
    key: `case-${held.id}`,
    href: recordHref('cases', held.id),
    title: `${held.serviceTitle ?? '办件'} ${held.number}`,
    noun: (held.reminded ?? 0) < OVERDUE ? '快到期' : '已超期',
    at: held.dueAt ?? held.receivedAt ?? '',
    facts: {},
    note: held.dueAt ? `办理期限 ${formatDateTime(held.dueAt)}` : undefined,
  }))
  return { tasks, total: totalDocs }
}
