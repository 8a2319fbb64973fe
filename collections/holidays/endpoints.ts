import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { distrustCalendar, loadCalendar } from '@/src/cases/calendar'
import { recordDone } from '@/src/database/audit'
import { replaceYear } from '@/src/database/calendar'
import { announceChange } from '@/src/database/change-channel'
import { withTransaction } from '@/src/database/session'
import { badInput } from '@/src/lib/errors'
import type { HolidayDay } from '@/src/lib/holiday-notice'
import { readDay } from '@/src/registers/read-day'
import { actorFor, bodyOf } from '../shared/acts'

/** Fewer than the law gives since 1949 have never been; it is a list that was cut off. */
const FEWEST_DAYS_OFF = 7
const MOST_DAYS = 80

const daySchema = z.object({
  date: z.string().refine((text) => readDay(text) === text),
  kind: z.enum(['rest', 'work']),
  name: z.string().trim().min(1).max(20),
})

const readYear = (req: PayloadRequest): number => {
  const year = Number(req.routeParams?.year)
  if (!Number.isInteger(year) || year < 2004 || year > 2100)
    throw badInput('year', '年份应在 2004 到 2100 之间。', 'holiday.year')
  return year
}

/** The days of the year, or of its turn: a notice may begin in the last days of December. */
const belongsTo = (year: number, { date }: HolidayDay): boolean =>
  date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`)

const readDays = (body: Record<string, unknown>, year: number): HolidayDay[] => {
  const parsed = z.array(daySchema).max(MOST_DAYS).safeParse(body.days)
  if (!parsed.success)
    throw badInput('days', '放假安排有误，请核对日期和节日名称。', 'holiday.days')
  const days = parsed.data
  if (!days.every((day) => belongsTo(year, day)))
    throw badInput('days', `有不属于 ${year} 年的日期，请核对。`, 'holiday.other_year')
  if (new Set(days.map(({ date }) => date)).size < days.length)
    throw badInput('days', '有重复的日期，请核对。', 'holiday.twice')
  if (days.filter(({ kind }) => kind === 'rest').length < FEWEST_DAYS_OFF)
    throw badInput('days', '放假的天数太少，请核对是否录全。', 'holiday.too_few')
  return days
}

/** Working days are counted through every day: no year may be left out. */
const refuseGap = (year: number, coveredThrough: string): void => {
  const next = Number(coveredThrough.slice(0, 4)) + 1
  if (year > next) throw badInput('year', `请先录入 ${next} 年的放假安排。`, 'holiday.gap')
}

const audit = (req: PayloadRequest, year: number, before: number, after: number) =>
  recordDone(req, {
    action: 'update',
    collection: 'holidays',
    recordId: year,
    changes: { days: [before, after] },
  })

/**
 * `POST /api/holidays/years/:year` `{ days: [{ date, kind, name }] }`: what the notice of that year says,
 * in place of what was there. A year behind the last one makes the calendar reach to its end.
 */
const setYear: Endpoint = {
  path: '/years/:year',
  method: 'post',
  handler: async (req) => {
    actorFor(req, 'holidays', 'update')
    const year = readYear(req)
    const days = readDays(await bodyOf(req), year)
    const coveredThrough = await withTransaction(req, async () => {
      const known = await loadCalendar(req)
      refuseGap(year, known.coveredThrough)
      const end = `${year}-12-31`
      await audit(req, year, await replaceYear(req, year, days), days.length)
      distrustCalendar(req)
      await announceChange(req, { collection: 'holidays', id: 0, organization: null, scope: [] })
      if (end <= known.coveredThrough) return known.coveredThrough
      await req.payload.updateGlobal({
        slug: 'site-settings',
        data: { coveredThrough: end },
        depth: 0,
        overrideAccess: false,
        req,
      })
      return end
    })
    return Response.json({
      coveredThrough,
      message: `${year} 年的放假安排已保存，节假日历排到 ${coveredThrough}。`,
    })
  },
}

export const holidayEndpoints: Endpoint[] = [setYear]
