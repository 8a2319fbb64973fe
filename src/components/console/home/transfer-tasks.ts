import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { whereGranted } from '@/access/policy'
import { formatDate } from '@/src/lib/dates'
import type { Task } from './tasks'

const SHOWN = 8

/** Members of the person's branch whom another union asks for, the nearest deadline first. */
export const tasksToRelease = async (
  req: PayloadRequest,
): Promise<{ tasks: Task[]; total: number }> => {
  const reach = whereGranted(actorOf(req.user), 'transfer-requests', 'release')
  if (reach === false) return { tasks: [], total: 0 }
  const pending = { state: { equals: 'pending' } }
  const { docs, totalDocs } = await req.payload.find({
    collection: 'transfer-requests',
    where: reach === true ? pending : { and: [reach, pending] },
    sort: 'dueAt',
    limit: SHOWN,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const tasks = docs.map((request) => ({
    key: `transfer-${request.id}`,
    href: `/admin/collections/transfer-requests/${request.id}`,
    title: request.name,
    noun: '转会申请',
    at: request.createdAt,
    facts: {},
    note: request.dueAt ? `${formatDate(request.dueAt)}前没有处理，会自动放行。` : undefined,
  }))
  return { tasks, total: totalDocs }
}
