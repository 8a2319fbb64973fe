import { formatDate } from '@/src/lib/dates'
import type { Calendar } from '@/src/workflows/working-time'

/** The notice for the next year comes in November; by then this many days are left. */
const ALERT_DAYS = 60
const DAY_MS = 86_400_000

/** Why the calendar must be extended now, as a sentence; null while it reaches far enough. Pure. */
export const calendarAlert = (
  { coveredThrough }: Pick<Calendar, 'coveredThrough'>,
  /** How many open cases have a provisional deadline. */
  provisional: number,
  /** The day in China. */
  today: string,
): string | null => {
  const left = Math.round((Date.parse(coveredThrough) - Date.parse(today)) / DAY_MS)
  if (left >= ALERT_DAYS && provisional === 0) return null
  const reach = `节假日历只排到 ${formatDate(coveredThrough)}`
  return provisional > 0
    ? `${reach}，有 ${provisional} 件办件的期限因此只能暂定。`
    : `${reach}，请录入下一年的放假安排。`
}
