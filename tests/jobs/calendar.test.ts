import config from '@payload-config'
import { createLocalReq, getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hearChanges } from '@/src/cache/heard'
import { applyNotice } from '@/src/cache/listen-for-changes'
import { loadCalendar } from '@/src/cases/calendar'
import { query } from '@/src/database/pool'
import { toIsoDay } from '@/src/lib/dates'
import { addLimit, isWorkday } from '@/src/workflows/working-time'

let payload: Payload

beforeAll(async () => {
  payload = await getPayload({ config })
})
afterAll(() => payload.destroy())

const calendar = async () => loadCalendar(await createLocalReq({ context: {} }, payload))

describe('the calendar', () => {
  test('knows from the first start what the notices say to the end of 2026, and no later', async () => {
    const known = await calendar()
    expect(known.coveredThrough).toBe('2026-12-31')
    const makeUp = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']
    expect([...known.work].filter((day) => day.startsWith('2026')).sort()).toEqual(
      makeUp.map((day) => `2026-${day}`),
    )
    expect([...known.rest].filter((day) => day.startsWith('2026'))).toHaveLength(33)
    expect(isWorkday('2026-10-01', known)).toBe(false)
    const { dueAt } = addLimit(
      new Date('2026-09-30T02:00:00Z'),
      { amount: 3, unit: 'working-days' },
      known,
    )
    expect(toIsoDay(dueAt)).toBe('2026-10-10')
  })

  test('is kept while notices are heard, until a day or the settings change', async () => {
    hearChanges(true)
    const settled = Date.now() + 60_000
    const now = Date.now
    Date.now = () => settled
    const rename = (kind: string) =>
      query('update holidays set kind = $1 where date = $2', [kind, '2026-10-10'])
    const notice = (collection: string) =>
      applyNotice(JSON.stringify({ collection, id: 1, organization: null, scope: [] }))
    const isAtWork = async () => isWorkday('2026-10-10', await calendar())
    try {
      expect(await isAtWork()).toBe(true)
      await rename('rest')
      notice('news')
      expect(await isAtWork()).toBe(true)
      notice('holidays')
      expect(await isAtWork()).toBe(false)
      await rename('work')
      notice('site-settings')
      expect(await isAtWork()).toBe(true)
    } finally {
      Date.now = now
      hearChanges(false)
    }
  })
})
