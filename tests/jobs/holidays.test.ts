import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadCalendar } from '@/src/cases/calendar'
import { query } from '@/src/database/pool'
import type { HolidayDay } from '@/src/lib/holiday-notice'
import { call } from '../access/asks'
import { addPeople, type People, plantTree } from '../access/tree'
import { testPayload } from '../support/database'

let payload: Payload
let people: People

beforeAll(async () => {
  payload = await testPayload()
  const tree = await plantTree(payload)
  people = await addPeople(payload, tree, tree.own)
})

const START = `update site_settings set covered_through = '2026-12-31'`
beforeEach(async () => {
  await query(`delete from holidays where date >= '2026-12-01'`)
  await query(START)
})

const rest = (date: string): HolidayDay => ({ date, kind: 'rest', name: '国庆节' })
const days2027 = [1, 2, 3, 4, 5, 6, 7].map((day) => rest(`2027-10-0${day}`))

const send = async (who: keyof People, year: number | string, days: unknown) => {
  const response = await call(people[who], `holidays/years/${year}`, {
    method: 'POST',
    body: { days },
  })
  return { status: response.status, body: await response.json() }
}

const codeOf = ({ body }: { body: { errors?: { code?: string; data?: { code: string } }[] } }) =>
  body.errors?.[0]?.code

const calendar = async () => loadCalendar(await createLocalReq({ context: {} }, payload))

describe('the next year', () => {
  test('is entered by the system-admin, makes the calendar reach to its end, and is audited', async () => {
    const makeUp: HolidayDay = { date: '2027-10-09', kind: 'work', name: '国庆节' }
    const { body, status } = await send('system-admin', 2027, [...days2027, makeUp])
    expect([status, body.coveredThrough]).toEqual([200, '2027-12-31'])
    const known = await calendar()
    expect(known.coveredThrough).toBe('2027-12-31')
    expect(known.rest.has('2027-10-07')).toBe(true)
    expect(known.work.has('2027-10-09')).toBe(true)
    const lines = await query(
      `select 1 from audit_log where target_collection = 'holidays' and record_id = '2027'`,
    )
    expect(lines).toHaveLength(1)
  })

  test('replaces what was entered before, and may begin in December', async () => {
    await send('system-admin', 2027, days2027)
    const days = [rest('2026-12-31'), ...days2027.slice(0, 6)]
    expect((await send('system-admin', 2027, days)).status).toBe(200)
    const rows = await query<{ date: string }>(
      `select date from holidays where date >= '2026-12-01' order by date`,
    )
    expect(rows.map(({ date }) => date)).toEqual(days.map(({ date }) => date))
  })

  test.each([
    ['public', 401],
    ['branch-admin', 403],
    ['case-officer', 403],
    ['security-admin', 403],
  ] as const)('is not for %s', async (who, status) => {
    expect((await send(who, 2027, days2027)).status).toBe(status)
    expect((await calendar()).rest.has('2027-10-01')).toBe(false)
  })

  test.each([
    ['holiday.gap', 2028, days2027.map(({ date }) => rest(date.replace('2027', '2028')))],
    ['holiday.other_year', 2027, [...days2027, rest('2028-01-01')]],
    ['holiday.twice', 2027, [...days2027, rest('2027-10-01')]],
    ['holiday.too_few', 2027, days2027.slice(1)],
    ['holiday.days', 2027, [{ date: '2027-02-30', kind: 'rest', name: '春节' }]],
    ['holiday.days', 2027, 'all'],
    ['holiday.year', 'next', days2027],
  ])('is refused with %s', async (code, year, days) => {
    const answer = await send('system-admin', year, days)
    expect([answer.status, codeOf(answer)]).toEqual([400, code])
    expect((await calendar()).coveredThrough).toBe('2026-12-31')
  })
})
