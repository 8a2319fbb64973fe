import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { whereGranted } from '@/access/policy'
import type { Task } from './tasks'

const SHOWN = 8

/** Employers of the person's branch without a union whose people have joined, the oldest first. */
export const tasksToFound = async (
  req: PayloadRequest,
): Promise<{ tasks: Task[]; total: number }> => {
  const reach = whereGranted(actorOf(req.user), 'founding-tasks', 'release')
  if (reach === false) return { tasks: [], total: 0 }
  const open = { state: { equals: 'open' } }
  const { docs, totalDocs } = await req.payload.find({
    collection: 'founding-tasks',
    where: reach === true ? open : { and: [reach, open] },
    sort: 'id',
    limit: SHOWN,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const tasks = docs.map(({ createdAt, employerName, id, waiting }) => ({
    key: `founding-${id}`,
    href: `/admin/collections/founding-tasks/${id}`,
    title: employerName,
    noun: '建会任务',
    at: createdAt,
    facts: {},
    note: `${waiting ?? 0} 名会员等着转入自己单位的工会。`,
  }))
  return { tasks, total: totalDocs }
}
