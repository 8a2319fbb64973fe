import { afterEach, describe, expect, it } from 'vitest'
import { formatDate, formatDateTime, formatRelative, startOfDay, toIsoDay } from '@/src/lib/dates'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('dates in China', () => {
  it.each(['UTC', 'America/New_York', 'Asia/Shanghai'])('do not depend on a server in %s', (tz) => {
    process.env.TZ = tz
    expect(formatDate('2026-11-19T16:00:00Z')).toBe('2026年11月20日')
    expect(formatDate('2026-01-01T15:59:59Z')).toBe('2026年1月1日')
    expect(formatDateTime('2026-11-19T16:05:00Z')).toBe('2026年11月20日 00:05')
    expect(toIsoDay(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
    expect(startOfDay('2026-11-20').toISOString()).toBe('2026-11-19T16:00:00.000Z')
  })

  it('are empty for nothing and for garbage', () => {
    for (const value of [null, undefined, '', 'soon', Number.NaN]) {
      expect([
        formatDate(value),
        formatDateTime(value),
        toIsoDay(value),
        formatRelative(value, 0),
      ]).toEqual(['', '', '', ''])
    }
  })

  it.each([
    ['2026-11-20T03:59:30Z', '刚刚'],
    ['2026-11-20T03:55:00Z', '5分钟前'],
    ['2026-11-19T23:30:00Z', '4小时前'],
    ['2026-11-19T15:00:00Z', '昨天 23:00'],
    ['2026-11-17T04:00:00Z', '3天前'],
    ['2026-11-01T04:00:00Z', '2026年11月1日'],
    ['2026-11-20T05:00:00Z', '2026年11月20日'],
  ])('%s is %s at noon of 20 November', (value, text) => {
    expect(formatRelative(value, '2026-11-20T04:00:00Z')).toBe(text)
  })
})
