import type { PayloadRequest } from 'payload'
import type { HolidayDay } from '@/src/lib/holiday-notice'
import type { Calendar } from '@/src/workflows/working-time'
import { type CalendarRow, calendarOf, SELECT_CALENDAR } from './committed-calendar'
import { runInTransaction, sql } from './session'

/** The calendar as this request's own transaction sees it. */
export const calendarSeenBy = async (req: PayloadRequest): Promise<Calendar> =>
  calendarOf((await runInTransaction<CalendarRow>(req, sql.raw(SELECT_CALENDAR)))[0])

/** Puts the days of a year in place of those that were there. @returns how many those were */
export const replaceYear = async (
  req: PayloadRequest,
  year: number,
  days: readonly HolidayDay[],
): Promise<number> => {
  const gone = await runInTransaction(
    req,
    sql`delete from "holidays" where "date" like ${`${year}-%`} returning "id"`,
  )
  await runInTransaction(
    req,
    sql`insert into "holidays" ("date", "kind", "name")
      select d->>'date', (d->>'kind')::"enum_holidays_kind", d->>'name'
      from jsonb_array_elements(${JSON.stringify(days)}::jsonb) d
      order by d->>'date'
      on conflict ("date") do update
        set "kind" = excluded."kind", "name" = excluded."name", "updated_at" = now()`,
  )
  return gone.length
}
