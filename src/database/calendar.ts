import type { PayloadRequest } from 'payload'
import type { Calendar } from '@/src/workflows/working-time'
import { type CalendarRow, calendarOf, SELECT_CALENDAR } from './committed-calendar'
import { runInTransaction, sql } from './session'

/** The calendar as this request's own transaction sees it. */
export const calendarSeenBy = async (req: PayloadRequest): Promise<Calendar> =>
  calendarOf((await runInTransaction<CalendarRow>(req, sql.raw(SELECT_CALENDAR)))[0])
