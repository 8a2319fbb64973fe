import { describe, expect, test } from 'vitest'
import { calendarAlert } from '@/src/cases/calendar-alert'

const alert = (provisional: number, today: string) =>
  calendarAlert({ coveredThrough: '2026-12-31' }, provisional, today)

describe('who keeps the calendar is told', () => {
  test('from 59 days before its end, and when it is over', () => {
    expect(alert(0, '2026-11-01')).toBeNull()
    expect(alert(0, '2026-11-02')).toContain('只排到 2026年12月31日')
    expect(alert(0, '2027-03-01')).toContain('请录入下一年的放假安排')
  })

  test('at any time when a deadline is provisional', () => {
    expect(alert(3, '2026-06-01')).toContain('有 3 件办件的期限因此只能暂定')
  })
})
