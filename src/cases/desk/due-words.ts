import { toIsoDay } from '@/src/lib/dates'
import type { CaseState } from '@/src/workflows/cases/table'
import { addLimit, type Calendar, workdaysBetween } from '@/src/workflows/working-time'

/** How a deadline stands: past, within the next working day, later, or no matter now. */
export type DueTone = 'late' | 'near' | 'later' | 'none'

export type DueWords = { tone: DueTone; text: string }

/** What of a case says how its clock stands. */
export type Due = {
  state: CaseState
  dueAt: Date | null
  pausedAt: Date | null
  isProvisional: boolean
}

const HOUR = 3_600_000
const DAY = 86_400_000

/** Deadlines up to this moment count as near. */
export const nearUntil = (now: Date, calendar: Calendar): Date =>
  addLimit(now, { amount: 1, unit: 'working-days' }, calendar).dueAt

const late = (dueAt: Date, now: Date, calendar: Calendar): string => {
  const days = workdaysBetween(toIsoDay(dueAt), toIsoDay(now), calendar)
  if (days > 0) return `超期 ${days} 个工作日`
  const hours = Math.floor((now.getTime() - dueAt.getTime()) / HOUR)
  return hours > 0 ? `超期 ${hours} 小时` : '刚刚超期'
}

const left = (dueAt: Date, now: Date, calendar: Calendar): string => {
  const rest = dueAt.getTime() - now.getTime()
  if (rest < HOUR) return `还剩 ${Math.max(1, Math.ceil(rest / 60_000))} 分钟`
  if (toIsoDay(dueAt) === toIsoDay(now) || rest < DAY / 2)
    return `今天到期，还剩 ${Math.floor(rest / HOUR)} 小时`
  const days = workdaysBetween(toIsoDay(now), toIsoDay(dueAt), calendar)
  return days > 0 ? `还剩 ${days} 个工作日` : '下一个工作日前到期'
}

/** The deadline of a case in words, so that colour is not all that tells. Pure. */
export const dueWords = (
  { dueAt, isProvisional, pausedAt, state }: Due,
  now: Date,
  calendar: Calendar,
): DueWords => {
  if (state === 'finished' || state === 'closed') return { tone: 'none', text: '已办结' }
  if (state === 'withdrawn') return { tone: 'none', text: '已撤回' }
  if (pausedAt) return { tone: 'none', text: '等职工补充，暂停计时' }
  if (!dueAt) return { tone: 'none', text: '没有期限' }
  if (dueAt < now) return { tone: 'late', text: late(dueAt, now, calendar) }
  const text = left(dueAt, now, calendar) + (isProvisional ? '（期限待定）' : '')
  return { tone: dueAt <= nearUntil(now, calendar) ? 'near' : 'later', text }
}
