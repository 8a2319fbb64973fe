import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMIT_UNITS, type Limit } from '@/src/cases/definition'
import { toIsoDay } from '@/src/lib/dates'
import {
  addLimit,
  type Calendar,
  isWorkday,
  recount,
  resumeAfter,
} from '@/src/workflows/working-time'

const calendar: Calendar = {
  rest: new Set(Object.keys(chineseDays.holidays)),
  work: new Set(Object.keys(chineseDays.workdays)),
  coveredThrough: '2026-12-31',
}

/** Clock time in China. */
const at = (text: string): Date => new Date(`${text}+08:00`)

const working = (amount: number): Limit => ({ amount, unit: 'working-days' })

const dueOf = (start: string, limit: Limit): string =>
  addLimit(at(start), limit, calendar).dueAt.toISOString()

const lastMomentOf = (day: string): string => at(`${day}T23:59:59.999`).toISOString()

describe('by hand', () => {
  test.each([
    // 国庆节 1 to 7 October; Saturday the 10th makes up for it.
    ['2026-09-30T10:00', 3, '2026-10-10'],
    ['2026-09-30T23:59:59', 1, '2026-10-08'],
    ['2026-10-01T00:00', 1, '2026-10-08'],
    // Sunday the 20th of September is at work.
    ['2026-09-18T09:00', 1, '2026-09-20'],
    // 春节 15 to 23 February, with Saturdays at work on both sides.
    ['2026-02-13T09:00', 1, '2026-02-14'],
    ['2026-02-13T09:00', 2, '2026-02-24'],
    ['2026-02-27T09:00', 1, '2026-02-28'],
    ['2026-11-20T12:00', 1, '2026-11-23'],
    ['2026-11-20T12:00', 5, '2026-11-27'],
  ])('%s + %i working days ends with %s', (start, amount, day) => {
    expect(dueOf(start, working(amount))).toBe(lastMomentOf(day))
  })

  test('the day of a request is the day in China', () => {
    expect(addLimit(new Date('2026-09-29T16:30:00Z'), working(3), calendar).dueAt).toEqual(
      new Date(lastMomentOf('2026-10-10')),
    )
  })

  test('calendar days end with their last day, hours are exact', () => {
    expect(dueOf('2026-09-30T10:00', { amount: 3, unit: 'days' })).toBe(lastMomentOf('2026-10-03'))
    expect(dueOf('2026-09-30T23:30', { amount: 24, unit: 'hours' })).toBe(
      at('2026-10-01T23:30').toISOString(),
    )
  })

  test('beyond the notices a count of working days is provisional, other limits are not', () => {
    const isProvisional = (start: string, limit: Limit) =>
      addLimit(at(start), limit, calendar).isProvisional
    expect(isProvisional('2026-12-30T10:00', working(1))).toBe(false)
    expect(isProvisional('2026-12-30T10:00', working(2))).toBe(true)
    expect(isProvisional('2026-12-30T10:00', { amount: 30, unit: 'days' })).toBe(false)
    expect(isProvisional('2026-12-30T10:00', { amount: 720, unit: 'hours' })).toBe(false)
  })

  test('days beyond the notices go by weekday, whatever has been entered for them', () => {
    const early = { ...calendar, rest: new Set([...calendar.rest, '2027-01-01']) }
    expect(isWorkday('2027-01-01', early)).toBe(true)
    expect(isWorkday('2027-01-01', { ...early, coveredThrough: '2027-12-31' })).toBe(false)
  })

  test('a provisional deadline is counted anew when the notice is out', () => {
    const { dueAt, isProvisional } = addLimit(at('2026-12-30T10:00'), working(3), calendar)
    expect([toIsoDay(dueAt), isProvisional]).toEqual(['2027-01-04', true])
    const extended = {
      rest: new Set([...calendar.rest, '2027-01-01']),
      work: new Set([...calendar.work, '2027-01-03']),
      coveredThrough: '2027-12-31',
    }
    const anew = recount(dueAt, '2026-12-31', extended)
    expect(anew).toEqual(addLimit(at('2026-12-30T10:00'), working(3), extended))
    expect(toIsoDay(anew.dueAt)).toBe('2027-01-04')
    const withoutSunday = { ...extended, work: calendar.work }
    expect(toIsoDay(recount(dueAt, '2026-12-31', withoutSunday).dueAt)).toBe('2027-01-05')
  })
})

describe('after a pause', () => {
  const resumed = (unit: Limit['unit'], due: string, paused: string, goesOn: string): string =>
    resumeAfter(
      { dueAt: at(due), pausedAt: at(paused), resumedAt: at(goesOn), unit },
      calendar,
    ).dueAt.toISOString()

  test('two working days are left, across a holiday too', () => {
    const due = '2026-09-30T23:59:59.999'
    expect(resumed('working-days', due, '2026-09-28T15:00', '2026-09-28T16:00')).toBe(
      lastMomentOf('2026-09-30'),
    )
    expect(resumed('working-days', due, '2026-09-28T15:00', '2026-10-05T16:00')).toBe(
      lastMomentOf('2026-10-09'),
    )
  })

  test('what is left of the last day is a whole day at work', () => {
    expect(
      resumed('working-days', '2026-09-30T23:59:59.999', '2026-09-30T09:00', '2026-10-03T09:00'),
    ).toBe(lastMomentOf('2026-10-08'))
  })

  test('a deadline that was missed before the pause stays missed', () => {
    expect(
      resumed('working-days', '2026-11-18T23:59:59.999', '2026-11-20T09:00', '2026-11-24T09:00'),
    ).toBe(lastMomentOf('2026-11-20'))
  })

  test('days and hours', () => {
    expect(resumed('days', '2026-10-03T23:59:59.999', '2026-10-01T09:00', '2026-10-20T09:00')).toBe(
      lastMomentOf('2026-10-22'),
    )
    expect(resumed('hours', '2026-10-01T12:00', '2026-10-01T09:00', '2026-10-02T10:30')).toBe(
      at('2026-10-02T13:30').toISOString(),
    )
  })
})

const moments = fc.date({
  min: at('2025-06-01T00:00'),
  max: at('2027-03-01T00:00'),
  noInvalidDate: true,
})
const limits = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom(...LIMIT_UNITS),
})
const due = (start: Date, limit: Limit): number => addLimit(start, limit, calendar).dueAt.getTime()

describe('whatever begins whenever', () => {
  test('who comes later is not due earlier, and more time is not less', () => {
    fc.assert(
      fc.property(moments, moments, limits, (a, b, limit) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        expect(due(early, limit)).toBeLessThanOrEqual(due(late, limit))
        expect(due(a, limit)).toBeLessThan(due(a, { ...limit, amount: limit.amount + 1 }))
      }),
    )
  })

  test('a working day never ends with a day of rest, and lasts to its last moment', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const day = toIsoDay(due(start, working(amount)))
        expect(isWorkday(day, calendar)).toBe(true)
        expect(new Date(due(start, working(amount))).toISOString()).toBe(lastMomentOf(day))
      }),
    )
  })

  test('two limits in a row are one of their sum', () => {
    fc.assert(
      fc.property(moments, limits, fc.integer({ min: 1, max: 30 }), (start, limit, more) => {
        const then = due(new Date(due(start, limit)), { ...limit, amount: more })
        expect(then).toBe(due(start, { ...limit, amount: limit.amount + more }))
      }),
    )
  })

  test('a pause takes nothing away, and one of no time changes nothing', () => {
    fc.assert(
      fc.property(moments, limits, fc.nat(40), fc.nat(40), (start, limit, wait, length) => {
        const dueAt = new Date(due(start, limit))
        const pausedAt = new Date(start.getTime() + wait * 21_600_000)
        const resumedAt = new Date(pausedAt.getTime() + length * 21_600_000)
        const pause = { dueAt, pausedAt, resumedAt, unit: limit.unit }
        const dueWhen = (goesOn: Date) =>
          resumeAfter({ ...pause, resumedAt: goesOn }, calendar).dueAt.getTime()
        expect(dueWhen(pausedAt)).toBe(dueAt.getTime())
        expect(dueWhen(resumedAt)).toBeGreaterThanOrEqual(dueAt.getTime())
      }),
    )
  })
})
