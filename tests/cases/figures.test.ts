import fc from 'fast-check'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { foldFigures } from '@/src/database/figures/fold'
import { checkFigures, rebuildFigures } from '@/src/database/figures/recount'
import { mergeUnions } from '@/src/database/merge-unions'
import { moveBranch } from '@/src/database/move-branch'
import { query, transaction } from '@/src/database/pool'
import { OneNetError } from '@/src/lib/errors'
import { ask, openWorld, personAt, type World } from '../access/ground'
import type { Person, Union } from '../access/tree'
import { clearForest, plantForest } from '../organizations/forest'
import { testPayload } from '../support/database'
import { addCases } from './case-rows'
import { act, applicant, opened, publishItem } from './ground'

const differences = () => transaction(async (client) => (await checkFigures(client, 5)).differences)

const notes = async (): Promise<number> =>
  Number((await query<{ n: string }>('select count(*) n from case_figure_deltas'))[0]?.n)

const RECEIVED = '2026-03-05T09:00:00+08:00'

describe('whatever happens to cases and unions', () => {
  /** province ─ two cities ─ two counties each */
  let unions: number[] = []

  const plant = async (): Promise<void> => {
    await clearForest(await testPayload())
    const node = (parent: number | null, rank: number, depth: number) => ({ parent, rank, depth })
    unions = await plantForest([
      node(null, 0, 0),
      ...[1, 2].map(() => node(0, 1, 1)),
      ...[1, 1, 2, 2].map((city) => node(city, 2, 2)),
    ])
  }

  const some = 'id % 3 = $1::int % 3'
  const acts: Record<string, (a: number, b: number) => Promise<unknown>> = {
    receive: (a, b) =>
      addCases(
        {
          organization: unions[a] ?? 0,
          serviceKey: b % 2 ? 'help' : 'chair-mailbox',
          source: b % 3 ? 'web' : 'phone',
          receivedAt: `2026-0${1 + (b % 6)}-28T18:00:00+08:00`,
          dueAt: b % 4 ? `2026-0${2 + (b % 6)}-02T18:00:00+08:00` : null,
          excluded: b % 5 ? null : (unions[b % 7] ?? null),
        },
        1 + (b % 4),
      ),
    finish: (a, b) =>
      query(
        `update cases set state = 'finished', is_open = false, finished_at = received_at + $2::int * interval '1 day',
           result = case when $2::int % 2 = 0 then 'no-answer' else 'done' end::enum_cases_result where ${some}`,
        [a, b],
      ),
    rate: (a, b) =>
      query(
        `update cases set state = 'closed', rating = 1 + $2::int % 5, rated_at = '2026-07-01' where ${some}
           and finished_at is not null`,
        [a, b],
      ),
    reopen: (a) =>
      query(
        `update cases set state = 'handling', is_open = true, finished_at = null where ${some}`,
        [a],
      ),
    dispatch: (a, b) =>
      query(
        `update cases c set organization_id = o.id, scope1 = o.scope1, scope2 = o.scope2
         from organizations o where o.id = $2::int and c.id % 3 = $1::int % 3`,
        [a, unions[b % 7]],
      ),
    strike: (a) => query('delete from cases where id % 5 = $1::int % 5', [a]),
    move: async (a, b) =>
      moveBranch(await createLocalReq({}, await testPayload()), {
        ...{ organization: unions[a] ?? 0, parent: unions[b % 7] ?? 0 },
      }),
    merge: async (a, b) =>
      mergeUnions(await createLocalReq({}, await testPayload()), {
        ...{ organization: unions[a] ?? 0, target: unions[b % 7] ?? 0 },
      }),
    fold: () => foldFigures(),
  }

  /** What the rules of the tree refuse is no change. */
  const unlessRefused = async (work: Promise<unknown>) => {
    await work.catch((error: unknown) => {
      if (!(error instanceof OneNetError)) throw error
    })
  }

  const step = fc.record({
    act: fc.constantFrom(...Object.keys(acts)),
    a: fc.nat({ max: 6 }),
    b: fc.nat({ max: 40 }),
  })

  test('the figures are what the rows say, folded or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
        await plant()
        for (const at of [1, 3, 6]) await acts.receive?.(at, at + 20)
        for (const { a, act: name, b } of steps) {
          await unlessRefused(Promise.resolve(acts[name]?.(a, b)))
          expect(await differences()).toEqual([])
        }
        await foldFigures()
        expect(await notes()).toBe(0)
        expect(await differences()).toEqual([])
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  test('the check finds wrong, missing and needless figures; the repair puts them right', async () => {
    await plant()
    const at = { organization: unions[3] ?? 0, receivedAt: RECEIVED }
    await addCases(at, 6)
    await foldFigures()
    await query('update case_figures set received = received + 1 where organization_id = $1', [
      unions[1],
    ])
    await query('delete from case_figures where organization_id = $1', [unions[3]])
    await query(
      `insert into case_figures values ($1, '2026-01', 'help', 'web', false, 9, 0, 0, 0, 0, 0, 0)`,
      [unions[2]],
    )
    // Stored under the city, under the other city, and not under the county.
    expect((await differences()).map(({ key }) => key).sort()).toEqual([
      'case 2026-01 help web received',
      'case 2026-03 help web received',
      'case 2026-03 help web received',
    ])
    await addCases(at, 2)
    await transaction(rebuildFigures)
    expect([await differences(), await notes()]).toEqual([[], 0])
    const [row] = await query<{ received: string }>(
      `select sum(received) received from case_figures where organization_id = $1`,
      [unions[1]],
    )
    expect(Number(row?.received)).toBe(8)
  })
})

type Line = Record<string, number | null>
type Figures = Record<'total' | 'own', Line> &
  Record<'items' | 'sources' | 'months', (Line & { code: string; label: string })[]>

describe('what leaders are told', () => {
  let world: World

  beforeAll(async () => {
    await clearForest(await testPayload())
    world = await openWorld()
  })
  beforeEach(async () => {
    await query('truncate cases cascade')
  })
  afterAll(() => query('truncate cases cascade'))

  const figures = async (person: Person | null, union: Union, period = ''): Promise<Figures> => {
    const { body, status } = await ask(
      person,
      'GET',
      `organizations/${union.id}/case-figures${period}`,
    )
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body as unknown as Figures
  }

  test('武钢: 267 letters to the chair in 2014, 221 so far in 2015', async () => {
    const { own } = world.tree
    const letter = { organization: own.id, serviceKey: 'chair-mailbox' }
    // By month; the first and the last moment of the year in China are of that year.
    const year2014 = [...[22, 22, 22, 22, 22, 22, 22, 22, 22, 23, 23]].map(
      (count, at) => [`2014-${String(at + 1).padStart(2, '0')}-15T10:00:00+08:00`, count] as const,
    )
    for (const [receivedAt, count] of year2014) await addCases({ ...letter, receivedAt }, count)
    await addCases({ ...letter, receivedAt: '2014-01-01T00:00:00+08:00' }, 1)
    await addCases({ ...letter, receivedAt: '2014-12-31T23:59:59+08:00' }, 22)
    await addCases({ ...letter, receivedAt: '2015-01-01T00:00:00+08:00' }, 100)
    await addCases({ ...letter, receivedAt: '2015-05-20T08:00:00+08:00' }, 121)
    // 2.5 times as many as in 2013.
    await addCases({ ...letter, receivedAt: '2013-06-01T08:00:00+08:00' }, 107)
    const leader = world.people['branch-admin']
    const first = await figures(leader, own, '?from=2014-01&to=2014-12')
    expect(first.items).toMatchObject([{ code: 'chair-mailbox', received: 267 }])
    expect(first.months.at(-1)).toMatchObject({ code: '2014-12', received: 22 })
    expect((await figures(leader, own, '?from=2015-01&to=2015-12')).total.received).toBe(221)
    await foldFigures()
    expect((await figures(leader, own, '?from=2014-01&to=2014-12')).total.received).toBe(267)
    expect((await figures(leader, own, '?from=2015-01&to=2015-12')).total.received).toBe(221)
    expect((await figures(leader, own, '?from=2013-01&to=2013-12')).total.received).toBe(107)
  })

  test('襄阳: 41 appeals are 13 done and 28 open', async () => {
    const { child, own, parent } = world.tree
    const appeal = { receivedAt: '2016-05-03T09:00:00+08:00', dueAt: '2016-05-20T23:59:59+08:00' }
    const finishedAt = '2016-05-18T17:00:00+08:00'
    await addCases({ organization: own.id, ...appeal, finishedAt, result: 'done' }, 9)
    await addCases({ organization: child.id, ...appeal, finishedAt, result: 'done' }, 4)
    await addCases({ organization: own.id, ...appeal }, 20)
    await addCases({ organization: child.id, ...appeal }, 8)
    for (const person of [world.people['branch-admin'], world.people['case-officer']]) {
      const seen = await figures(person, own, '?from=2016-01&to=2016-12')
      expect(seen.total).toMatchObject({ received: 41, finished: 13, open: 28, overdue: 28 })
      expect(seen.own).toMatchObject({ received: 29, finished: 9, open: 20 })
    }
    // The city above counts what the county holds as its own branch's.
    const city = await personAt(world, 'parent', 'case-officer')
    const above = await figures(city, parent, '?from=2016-01&to=2016-12')
    expect([above.total, above.own]).toMatchObject([
      { received: 41, finished: 13, open: 28 },
      { received: 0, finished: 0, open: 0 },
    ])
    const { body } = await ask(
      city,
      'GET',
      `organizations/${parent.id}/case-figures/children?from=2016-01&to=2016-12&sort=-open`,
    )
    expect(body.rows).toMatchObject([
      { id: own.id, received: 41, finished: 13, open: 28, overdue: 28 },
      { id: world.tree.sibling.id, received: 0, open: 0 },
    ])
  })

  test('in time, average time and rating follow from what happened to each case', async () => {
    const at = { organization: world.tree.own.id, receivedAt: RECEIVED }
    const dueAt = '2026-03-10T23:59:59+08:00'
    // In time after 24 hours, late after 144, and three of which nobody can say so.
    await addCases({ ...at, dueAt, finishedAt: '2026-03-06T09:00:00+08:00' })
    await addCases({ ...at, dueAt, finishedAt: '2026-03-11T09:00:00+08:00' })
    await addCases({ ...at, dueAt: null, finishedAt: RECEIVED })
    await addCases({ ...at, dueAt, finishedAt: '2026-03-11T09:00:00+08:00', result: 'no-answer' })
    await addCases({ ...at, dueAt, publicUntil: dueAt, finishedAt: '2026-03-11T09:00:00+08:00' })
    const rated = { ...at, finishedAt: RECEIVED, ratedAt: '2026-04-01T09:00:00+08:00' }
    await addCases({ ...rated, rating: 5 })
    await addCases({ ...rated, rating: 2 })
    await addCases({ ...at, state: 'withdrawn' })
    const { months, total } = await figures(
      world.people['case-officer'],
      world.tree.own,
      '?from=2026-03&to=2026-04',
    )
    expect(total).toMatchObject({
      ...{ received: 8, finished: 7, timed: 2, inTime: 1, inTimeRate: 0.5, open: 0 },
      ...{ averageHours: (24 + 144 * 3) / 7, rated: 2, averageRating: 3.5 },
    })
    expect(months).toMatchObject([
      { code: '2026-03', finished: 7, rated: 0 },
      { code: '2026-04', finished: 0, rated: 2 },
    ])
  })

  test('can be narrowed down to an item and a source, for the unions below too', async () => {
    const { child, own } = world.tree
    const at = { organization: child.id, receivedAt: RECEIVED }
    await addCases({ ...at, source: 'phone' }, 2)
    await addCases({ ...at, source: 'web' }, 3)
    await addCases({ ...at, serviceKey: 'join', source: 'phone' }, 4)
    await foldFigures()
    await addCases({ ...at, organization: own.id, source: 'phone' }, 1)
    const officer = world.people['case-officer']
    const period = '?from=2026-03&to=2026-03'
    const seen = await figures(officer, own, `${period}&item=help&source=phone`)
    expect([seen.total, seen.own]).toMatchObject([
      { received: 3, open: 3 },
      { received: 1, open: 1 },
    ])
    expect(seen.items.map(({ code }) => code)).toEqual(['help'])
    const { body } = await ask(
      officer,
      'GET',
      `organizations/${own.id}/case-figures/children${period}&source=phone`,
    )
    expect(body).toMatchObject({ own: { received: 1 }, rows: [{ received: 6, open: 6 }] })
    expect((await figures(officer, own, `${period}&item=nothing`)).total.received).toBe(0)
  })

  test('due soon is due until the end of the next working day; a stopped clock is not late', async () => {
    const at = { organization: world.tree.own.id, receivedAt: RECEIVED }
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    await addCases({ ...at, dueAt: inHours(-1) }, 2)
    await addCases({ ...at, dueAt: inHours(0.05) }, 3)
    await addCases({ ...at, dueAt: inHours(24 * 30) }, 4)
    await addCases({ ...at, dueAt: inHours(-1), pausedAt: inHours(-2), state: 'returned' }, 5)
    const { total } = await figures(world.people['case-officer'], world.tree.own)
    expect(total).toMatchObject({ open: 14, overdue: 2, soon: 3, paused: 5 })
  })

  test('a complaint about a union shows in no figure of it or below it', async () => {
    const { own, parent } = world.tree
    const leader = await personAt(world, 'parent', 'branch-admin')
    await addCases({ organization: parent.id, receivedAt: RECEIVED, excluded: own.id }, 3)
    // Should it ever come to lie there: not even then.
    await addCases({ organization: own.id, receivedAt: RECEIVED, excluded: own.id })
    await addCases({ organization: world.tree.child.id, receivedAt: RECEIVED, excluded: own.id })
    await foldFigures()
    const period = '?from=2026-03'
    const county = await figures(world.people['branch-admin'], own, period)
    expect(county).toMatchObject({ total: { received: 0, open: 0 }, items: [], sources: [] })
    const city = await figures(leader, parent, period)
    expect([city.total.received, city.total.open]).toEqual([3, 3])
    const { body } = await ask(
      leader,
      'GET',
      `organizations/${parent.id}/case-figures/children${period}`,
    )
    expect(body).toMatchObject({ own: { received: 3 }, rows: [{ received: 0 }, { received: 0 }] })
  })

  test('real acts: sent, accepted, finished, rated, taken up again', async () => {
    const { own } = world.tree
    await publishItem(world.payload, world.tree.root, 'help')
    const officer = world.people['case-officer']
    const count = async () => {
      const { items, total } = await figures(officer, own)
      const { finished, inTime, open, rated, received } = total
      return { received, finished, inTime, open, rated, item: items[0]?.label }
    }
    const { code, id, number } = await opened(world, own)
    const item = '事项 help'
    expect(await count()).toEqual({ received: 1, finished: 0, inTime: 0, open: 1, rated: 0, item })
    for (const action of ['accept', 'finish'])
      expect((await act(officer, id, action, { note: '已协调单位补发。' })).status).toBe(200)
    expect(await count()).toEqual({ received: 1, finished: 1, inTime: 1, open: 0, rated: 0, item })
    await applicant('rate', { number, code, rating: 2, solved: false, note: '没有解决' })
    expect(await count()).toEqual({ received: 1, finished: 0, inTime: 0, open: 1, rated: 1, item })
    expect(await differences()).toEqual([])
  })
})
