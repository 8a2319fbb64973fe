import type { PayloadRequest } from 'payload'
import { loadRequests } from '@/collections/reorganisations/load-requests'
import type { Task } from './tasks'

/** Reorganisations that others asked for and that this person may confirm, newest first. */
export const tasksToConfirm = async (req: PayloadRequest): Promise<Task[]> => {
  const { requests } = await loadRequests(req, {
    and: [{ state: { equals: 'draft' } }, { createdBy: { not_equals: req.user?.id } }],
  })
  return requests
    .filter(({ events }) => events.includes('confirm'))
    .map(({ createdAt, id, preview, reason }) => ({
      key: `reorganisation-${id}`,
      href: '/admin/reorganise',
      title: preview?.summary ?? '组织调整',
      noun: '组织调整',
      at: createdAt,
      facts: {},
      note: reason,
    }))
}
