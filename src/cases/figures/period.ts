import { lastMonths } from '@/src/lib/dates'
import type { Period } from './case-figures'

/** As many months are told apart at a time. */
export const LONGEST_PERIOD = 36
const USUAL = 12

const MONTH = /^20[0-9]{2}-(0[1-9]|1[0-2])$/

const isMonth = (value: unknown): value is string => typeof value === 'string' && MONTH.test(value)

const countOf = ({ from, to }: Period): number => {
  const [year = 0, month = 0] = from.split('-').map(Number)
  const [lastYear = 0, lastMonth = 0] = to.split('-').map(Number)
  return (lastYear - year) * 12 + lastMonth - month + 1
}

/** The months of a period, oldest first. */
export const monthsOf = (period: Period): string[] => lastMonths(period.to, countOf(period))

/** The twelve months that end with the one of `today` (`YYYY-MM-DD` in China). */
export const usualPeriod = (today: string): Period => {
  const months = lastMonths(today.slice(0, 7), USUAL)
  return { from: months[0] ?? '', to: months.at(-1) ?? '' }
}

/** A period as it was asked for; one end alone is a single month. Null when it makes no sense. */
export const periodOf = (from: unknown, to: unknown, today: string): Period | null => {
  const isGiven = (value: unknown) => value !== undefined && value !== ''
  if (!isGiven(from) && !isGiven(to)) return usualPeriod(today)
  const period = { from: isGiven(from) ? from : to, to: isGiven(to) ? to : from }
  if (!isMonth(period.from) || !isMonth(period.to)) return null
  const asked = { from: period.from, to: period.to }
  const count = countOf(asked)
  return count >= 1 && count <= LONGEST_PERIOD ? asked : null
}
