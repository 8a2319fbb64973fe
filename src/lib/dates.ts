// Every clock of the product shows China's time, whatever the time zone of the server or browser.
const TIME_ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
const DAY = 86_400_000

const FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment as Payload gives it (ISO text), as a Date, or in milliseconds. */
export type Moment = string | number | Date

/** `2026年11月20日`; '' for nothing or an unreadable value. */
export function formatDate(value: Moment | null | undefined): string {
  const parts = partsOf(value)
  return parts ? `${parts.year}年${Number(parts.month)}月${Number(parts.day)}日` : ''
}

/** `2026年11月20日 09:05`; '' for nothing or an unreadable value. */
export function formatDateTime(value: Moment | null | undefined): string {
  const parts = partsOf(value)
  return parts ? `${formatDate(value)} ${parts.hour}:${parts.minute}` : ''
}

/** `2026-11-20`, the day in China; '' for nothing or an unreadable value. */
export function toIsoDay(value: Moment | null | undefined): string {
  const parts = partsOf(value)
  return parts ? `${parts.year}-${parts.month}-${parts.day}` : ''
}

/** How long ago: `刚刚`, `5分钟前`, `3小时前`, `昨天 09:05`, `3天前`; older than a week and future ones as a date. */
export function formatRelative(value: Moment | null | undefined, now: Moment): string {
  const parts = partsOf(value)
  if (!parts || value === null || value === undefined) return ''
  const elapsed = new Date(now).getTime() - new Date(value).getTime()
  const days = dayNumber(toIsoDay(now)) - dayNumber(toIsoDay(value))
  if (elapsed < 0 || days > 7) return formatDate(value)
  if (elapsed < MINUTE) return '刚刚'
  if (elapsed < 60 * MINUTE) return `${Math.floor(elapsed / MINUTE)}分钟前`
  if (days === 0) return `${Math.floor(elapsed / (60 * MINUTE))}小时前`
  if (days === 1) return `昨天 ${parts.hour}:${parts.minute}`
  return `${days}天前`
}

/** The moment a day (`YYYY-MM-DD`) begins in China. Summer time (1986–1991) is left out of account. */
export function startOfDay(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00+08:00`)
}

/** The month (`YYYY-MM`) of a day or month and those before it, oldest first. */
export function lastMonths(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => {
    const months = year * 12 + month - 1 - back
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  }).reverse()
}

function partsOf(value: Moment | null | undefined): Record<string, string> | null {
  if (value === null || value === undefined || value === '') return null
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return null
  return Object.fromEntries(FORMAT.formatToParts(date).map((part) => [part.type, part.value]))
}

function dayNumber(isoDay: string): number {
  return Date.parse(isoDay) / DAY
}
