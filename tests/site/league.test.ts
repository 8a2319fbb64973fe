// The public league table, from hand-made months.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cellText, rateText } from '@/src/cases/league/words'
import { closeLeagueMonth } from '@/src/database/case-figures/league'
import { foldFigures } from '@/src/database/figures/fold'
import { query } from '@/src/database/pool'
import { closeMonth } from '@/src/jobs/close-month'
import { toIsoDay } from '@/src/lib/dates'
import { leagueOf } from '@/src/queries/league'
import { addUnion, plantTree, type Tree, type Union } from '../access/tree'
import { addCases } from '../cases/case-rows'
import { testPayload } from '../support/database'

let tree: Tree
let third: Union

const MONTH = '2026-03'
const RECEIVED = `${MONTH}-05T09:00:00+08:00`
const DUE = `${MONTH}-10T23:59:59+08:00`
const IN_TIME = `${MONTH}-06T09:00:00+08:00`
const LATE = `${MONTH}-12T09:00:00+08:00`

beforeAll(async () => {
  const payload = await testPayload()
  tree = await plantTree(payload)
  third = await addUnion(payload, tree.root, 'city', '421000')
})

beforeEach(() => query('truncate league_months, item_counts, cases cascade'))

/** So many cases of a union finished in time, so many late. */
const finish = async (at: Union, inTime: number, late: number): Promise<void> => {
  const finished = { organization: at.id, receivedAt: RECEIVED, dueAt: DUE }
  if (inTime > 0) await addCases({ ...finished, finishedAt: IN_TIME }, inTime)
  if (late > 0) await addCases({ ...finished, finishedAt: LATE }, late)
}

const click = (at: Union, day: string, views: number, likes: number) =>
  query(
    `insert into item_counts (collection, item_id, day, organization_id, views, likes)
     values ('news', $1, $2, $1, $3, $4)`,
    [at.id, day, views, likes],
  )

/** The table as a reader sees it, line by line. */
const table = async (code?: string, month = MONTH) => {
  const { data } = await leagueOf(code, month)
  return data?.rows.map((row) =>
    [
      ...[row.rank ?? '-', row.code, cellText(row.received), cellText(row.finished)],
      ...[rateText(row.inTimeRate), row.views, row.likes],
    ].join(' '),
  )
}

describe('a month that was closed', () => {
  test('has the unions of one level, each with all below it, by the share in time', async () => {
    await finish(tree.own, 8, 2)
    await finish(tree.grandchild, 10, 0)
    await finish(tree.farCounty, 6, 0)
    await finish(third, 2, 1)
    // Of the province itself: in no row, in the total.
    await finish(tree.root, 9, 0)
    await click(tree.child, '2026-03-31', 40, 3)
    await click(tree.own, '2026-04-01', 1000, 1000)
    expect(await closeLeagueMonth(MONTH)).toBe(true)
    expect(await table()).toEqual([
      '1 420600 6 6 100.0% 0 0',
      '2 420500 20 20 90.0% 40 3',
      '- 421000 少于 5 少于 5 — 0 0',
    ])
    const { data } = await leagueOf(undefined, MONTH)
    expect(data).toMatchObject({ isFinal: true, month: MONTH })
    expect(cellText(data?.total.finished ?? null)).toBe('38')
    expect(await table('420500')).toEqual(['1 420581 20 20 90.0% 40 3', '- 420583 0 0 — 0 0'])
  })

  test('stays as it was, whatever happens to its cases afterwards', async () => {
    await finish(tree.own, 8, 2)
    await closeLeagueMonth(MONTH)
    await query(`update cases set is_open = true, state = 'handling', finished_at = null`)
    await addCases({ organization: tree.own.id, receivedAt: RECEIVED }, 50)
    await foldFigures()
    expect(await closeLeagueMonth(MONTH)).toBe(false)
    expect((await table())?.[0]).toBe('1 420500 10 10 80.0% 0 0')
  })

  test('tells no small number by subtraction, nor through the table of a city', async () => {
    await finish(tree.own, 8, 0)
    await finish(tree.sibling, 3, 0)
    await finish(tree.farCounty, 2, 0)
    await closeLeagueMonth(MONTH)
    // 13 − 11 would be the 2 of 420600: the 11 of 420500 goes too, and with it what adds up to it.
    expect(await table()).toEqual([
      '- 420500 不公布 不公布 — 0 0',
      '- 420600 少于 5 少于 5 — 0 0',
      '- 421000 0 0 — 0 0',
    ])
    expect(await table('420500')).toEqual([
      '- 420581 不公布 不公布 — 0 0',
      '- 420583 少于 5 少于 5 — 0 0',
    ])
  })

  test('a complaint about a city is in no row of it', async () => {
    await finish(tree.own, 8, 0)
    await addCases(
      { organization: tree.root.id, receivedAt: RECEIVED, excluded: tree.parent.id },
      6,
    )
    await closeLeagueMonth(MONTH)
    expect((await table())?.[0]).toBe('1 420500 8 8 100.0% 0 0')
    expect(await table('420500')).toEqual(['1 420581 8 8 100.0% 0 0', '- 420583 0 0 — 0 0'])
  })
})

test('months that went by while nothing ran are closed, from the first with cases on', async () => {
  const payload = await testPayload()
  const now = new Date('2026-06-01T00:00:30+08:00')
  await closeMonth(payload, now)
  expect(await query('select 1 from league_months')).toEqual([])
  await finish(tree.own, 8, 0)
  await foldFigures()
  await closeMonth(payload, now)
  const months = () => query('select distinct month from league_months order by 1')
  const closed = [{ month: '2026-03' }, { month: '2026-04' }, { month: '2026-05' }]
  expect(await months()).toEqual(closed)
  await closeMonth(payload, new Date('2026-06-30T23:59:59+08:00'))
  expect(await months()).toEqual(closed)
})

describe('which months there are', () => {
  const running = toIsoDay(new Date()).slice(0, 7)

  test('the running one is told as not final, folded or not', async () => {
    await addCases({ organization: tree.own.id, receivedAt: `${running}-01T00:30:00+08:00` }, 7)
    for (const _round of [1, 2]) {
      const { data } = await leagueOf(undefined, running)
      expect(data).toMatchObject({ isFinal: false, months: [{ month: running, isFinal: false }] })
      expect((await table(undefined, running))?.[0]).toBe('- 420500 7 0 — 0 0')
      await foldFigures()
    }
  })

  test('without a month the last final one is shown; others do not exist', async () => {
    await closeLeagueMonth('2026-02')
    await closeLeagueMonth(MONTH)
    const { data } = await leagueOf()
    expect(data).toMatchObject({
      month: MONTH,
      months: [{ month: running }, { month: MONTH }, { month: '2026-02' }],
    })
    expect((await leagueOf(undefined, '2025-12')).data).toBeNull()
    expect((await leagueOf('420581', MONTH)).data).toBeNull()
    expect((await leagueOf('999999', MONTH)).data).toBeNull()
  })
})
