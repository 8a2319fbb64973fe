import type { PayloadRequest, Where } from 'payload'
import { actorOf } from '@/access/actor'
import { startOfDay, toIsoDay } from '@/src/lib/dates'
import type { Figure } from './figures'

const count = async (
  req: PayloadRequest,
  collection: 'users' | 'audit-log',
  where: Where,
): Promise<number> => {
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: false, req })
  return totalDocs
}

const accounts = async (req: PayloadRequest): Promise<Figure[]> => {
  const href = '/admin/collections/users'
  const [all, disabled] = await Promise.all([
    count(req, 'users', {}),
    count(req, 'users', { disabled: { equals: true } }),
  ])
  return [
    { label: '账号', value: all, href },
    { label: '已停用', value: disabled, href: `${href}?where[disabled][equals]=true` },
  ]
}

const auditedToday = async (req: PayloadRequest): Promise<Figure[]> => {
  const href = '/admin/collections/audit-log'
  const today: Where = {
    createdAt: { greater_than_equal: startOfDay(toIsoDay(new Date())).toISOString() },
  }
  const [all, refused] = await Promise.all([
    count(req, 'audit-log', today),
    count(req, 'audit-log', { and: [today, { outcome: { equals: 'refused' } }] }),
  ])
  return [
    { label: '今天的记录', value: all, href },
    { label: '今天被拒绝', value: refused, href: `${href}?where[outcome][equals]=refused` },
  ]
}

/** The figures of the officers, who have no branch: accounts for one, the log for another. */
export const officerFigures = async (req: PayloadRequest): Promise<Figure[]> => {
  const roles = actorOf(req.user)?.appointments.map(({ role }) => role) ?? []
  if (roles.includes('security-admin')) return accounts(req)
  return roles.includes('auditor') ? auditedToday(req) : []
}
