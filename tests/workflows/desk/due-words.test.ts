// What the desk says about a deadline.
import { expect, test } from 'vitest'
import { type Due, dueWords, nearUntil } from '@/src/cases/desk/due-words'
import type { Calendar } from '@/src/workflows/working-time'

/** National Day: off from 1 to 7 October, at work on Saturday the 10th. */
const calendar: Calendar = {
  rest: new Set(['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`)),
  work: new Set(['2026-10-10']),
  coveredThrough: '2026-12-31',
}

const at = (text: string): Date => new Date(`${text}+08:00`)
const now = at('2026-09-30T10:00:00')

const due = (dueAt: string | null, rest: Partial<Due> = {}) =>
  dueWords(
    {
      ...{ state: 'handling', pausedAt: null, isProvisional: false },
      ...{ dueAt: dueAt === null ? null : at(dueAt), ...rest },
    },
    now,
    calendar,
  )

test.each([
  ['2026-10-10T23:59:59', 'later', '还剩 3 个工作日'],
  ['2026-10-08T23:59:59', 'near', '还剩 1 个工作日'],
  ['2026-10-05T12:00:00', 'near', '下一个工作日前到期'],
  ['2026-09-30T15:30:00', 'near', '今天到期，还剩 5 小时'],
  ['2026-09-30T23:59:59', 'near', '今天到期，还剩 13 小时'],
  ['2026-09-30T10:20:00', 'near', '还剩 20 分钟'],
  ['2026-09-30T09:59:00', 'late', '刚刚超期'],
  ['2026-09-30T07:00:00', 'late', '超期 3 小时'],
  ['2026-09-29T23:59:59', 'late', '超期 1 个工作日'],
  // A weekend lies between.
  ['2026-09-25T23:59:59', 'late', '超期 3 个工作日'],
])('due %s is %s: %s', (dueAt, tone, text) => {
  expect(due(dueAt)).toEqual({ tone, text })
})

test('a clock that stands still or is over is no matter', () => {
  expect(due('2026-09-29T23:59:59', { pausedAt: now })).toEqual({
    ...{ tone: 'none', text: '等职工补充，暂停计时' },
  })
  expect(due('2026-09-29T23:59:59', { state: 'finished' })).toEqual({
    tone: 'none',
    text: '已办结',
  })
  expect(due('2026-09-29T23:59:59', { state: 'withdrawn' })).toEqual({
    ...{ tone: 'none', text: '已撤回' },
  })
  expect(due(null)).toEqual({ tone: 'none', text: '没有期限' })
})

test('what is counted beyond the known calendar says so', () => {
  expect(due('2026-10-10T23:59:59', { isProvisional: true }).text).toBe(
    '还剩 3 个工作日（期限待定）',
  )
})

test('near is up to the end of the next working day, as the filter asks', () => {
  expect(nearUntil(now, calendar)).toEqual(at('2026-10-08T23:59:59.999'))
})
