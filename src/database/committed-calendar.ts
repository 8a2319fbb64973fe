import { SEEDED_THROUGH } from '@/src/lib/codes'
import type { Calendar } from '@/src/workflows/working-time'
import { query } from './pool'

/** The calendar in one row; settings that were never saved have none. */
export type CalendarRow = {
  rest: string[] | null
  work: string[] | null
  coveredThrough: string | null
}

export const SELECT_CALENDAR = `select array_agg("date") filter (where "kind" = 'rest') "rest",
    array_agg("date") filter (where "kind" = 'work') "work",
    (select "covered_through" from "site_settings" order by "id" limit 1) "coveredThrough"
  from "holidays"`

export const calendarOf = (row: CalendarRow | undefined): Calendar => ({
  rest: new Set(row?.rest),
  work: new Set(row?.work),
  coveredThrough: row?.coveredThrough ?? SEEDED_THROUGH,
})

/** The calendar as it is committed. */
export const committedCalendar = async (): Promise<Calendar> =>
  calendarOf((await query<CalendarRow>(SELECT_CALENDAR))[0])

/** The accounts that keep the calendar. */
export const systemAdmins = (): Promise<{ id: number; name: string; email: string }[]> =>
  query(`select distinct u."id", u."name", u."email" from "users" u
    join "users_appointments" a on a."_parent_id" = u."id" and a."role" = 'system-admin'
      and a."closed" is not true
    where u."disabled" is not true order by u."id"`)
