import type { PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { loadCalendar } from '@/src/cases/calendar'
import { calendarAlert } from '@/src/cases/calendar-alert'
import { countProvisional } from '@/src/database/cases/provisional'
import { toIsoDay } from '@/src/lib/dates'
import type { Task } from './tasks'

/** For who keeps the calendar: that it must be extended. */
export const tasksOfCalendar = async (req: PayloadRequest): Promise<Task[]> => {
  if (!holdsAnywhere(actorOf(req.user), 'holidays', 'update')) return []
  const now = new Date()
  const calendar = await loadCalendar(req)
  const alert = calendarAlert(calendar, await countProvisional(), toIsoDay(now))
  if (alert === null) return []
  return [
    {
      key: `calendar-${calendar.coveredThrough}`,
      href: '/admin/collections/holidays',
      title: '录入下一年的放假安排',
      noun: '节假日历',
      at: now.toISOString(),
      facts: {},
      note: alert,
    },
  ]
}
