import type { Limit } from '@/src/cases/definition'
import { startOfDay, toIsoDay } from '@/src/lib/dates'

/**
 * Time limits as the law counts them: days begin on the day after (民法典 art. 201), end with the last
 * moment of the last day in China, and working days follow the yearly notice of the State Council with
 * its days off and its weekend days at work (调休, 补班). Pure.
 */

/** What the notices say, as days `YYYY-MM-DD`; days beyond `coveredThrough` are only known by weekday. */
export type Calendar = {
  rest: ReadonlySet<string>
  work: ReadonlySet<string>
  coveredThrough: string
}

export type Deadline = {
  dueAt: Date
  /** Counted over days that no notice covers yet. */
  isProvisional: boolean
}

type Pause = {
  dueAt: Date
  pausedAt: Date
  resumedAt: Date
  unit: Limit['unit']
}

const DAY = 86_400_000
const HOUR = 3_600_000

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY)

const endOfDay = (day: string): Date => new Date(startOfDay(day).getTime() + DAY - 1)

/** Whether people are at work on that day (`YYYY-MM-DD`). */
export const isWorkday = (day: string, calendar: Calendar): boolean => {
  if (day <= calendar.coveredThrough) {
    if (calendar.work.has(day)) return true
    if (calendar.rest.has(day)) return false
  }
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The working day so many after (or, below zero, before) a day; for 0 the day itself or the next one at work. */
const workdayFrom = (day: string, amount: number, calendar: Calendar): string => {
  const step = amount < 0 ? -1 : 1
  let found = day
  let left = Math.abs(amount)
  while (left > 0) {
    found = shifted(found, step)
    if (isWorkday(found, calendar)) left -= 1
  }
  while (!isWorkday(found, calendar)) found = shifted(found, 1)
  return found
}

/** How many working days lie after the first day, up to and with the second. */
export const workdaysBetween = (from: string, to: string, calendar: Calendar): number => {
  let count = 0
  for (let day = shifted(from, 1); day <= to; day = shifted(day, 1))
    if (isWorkday(day, calendar)) count += 1
  return count
}

const endOfWorkday = (day: string, calendar: Calendar): Deadline => ({
  dueAt: endOfDay(day),
  isProvisional: day > calendar.coveredThrough,
})

/** When a limit that begins at a moment is over. Hours are exact; days end at 23:59:59.999 in China. */
export const addLimit = (
  start: Date,
  { amount, unit }: Pick<Limit, 'amount' | 'unit'>,
  calendar: Calendar,
): Deadline => {
  if (unit === 'hours')
    return { dueAt: new Date(start.getTime() + amount * HOUR), isProvisional: false }
  const day = toIsoDay(start)
  if (unit === 'days') return { dueAt: endOfDay(shifted(day, amount)), isProvisional: false }
  return endOfWorkday(workdayFrom(day, amount, calendar), calendar)
}

/**
 * The deadline after a pause: what was left of it when the clock stopped is left when it goes on. One that
 * was missed before the pause stays missed by as many working days.
 */
export const resumeAfter = (
  { dueAt, pausedAt, resumedAt, unit }: Pause,
  calendar: Calendar,
): Deadline => {
  if (unit === 'hours')
    return {
      dueAt: new Date(dueAt.getTime() + resumedAt.getTime() - pausedAt.getTime()),
      isProvisional: false,
    }
  const [due, paused, resumed] = [toIsoDay(dueAt), toIsoDay(pausedAt), toIsoDay(resumedAt)]
  if (unit === 'days')
    return { dueAt: endOfDay(shifted(due, daysBetween(paused, resumed))), isProvisional: false }
  if (due < paused) {
    const late = workdaysBetween(due, paused, calendar)
    return endOfWorkday(workdayFrom(shifted(resumed, 1), -late - 1, calendar), calendar)
  }
  const left = workdaysBetween(paused, due, calendar)
  return endOfWorkday(workdayFrom(resumed, left, calendar), calendar)
}

/**
 * A provisional deadline counted anew: as many working days after the day that notices once reached
 * (`countedTo`) as it had by weekday alone.
 */
export const recount = (dueAt: Date, countedTo: string, calendar: Calendar): Deadline => {
  const byWeekday = { ...calendar, coveredThrough: countedTo }
  const left = workdaysBetween(countedTo, toIsoDay(dueAt), byWeekday)
  return endOfWorkday(workdayFrom(countedTo, left, calendar), calendar)
}
