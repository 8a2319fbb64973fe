import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { sweepSome } from '@/src/database/cases/sweep'
import { pool, query } from '@/src/database/pool'
import { env } from '@/src/env'
import { sweepDeadlines } from '@/src/jobs/sweep-deadlines'
import { openWorld, stored, type World } from '../access/ground'
import { spawnScript } from '../support/spawned'
import { step } from '../workflows/cases/standing'
import { at, DUE, setClock, stagesOf, toldOf } from './clock-ground'
import { HELP_ITEM, opened, publishItem } from './ground'

let world: World

beforeAll(async () => {
  world = await openWorld()
  const { root } = world.tree
  await publishItem(world.payload, root, 'help', { ...HELP_ITEM, flow: [step('handle')] })
  await publishItem(world.payload, root, 'slow', {
    ...HELP_ITEM,
    flow: [step('handle', { remindHours: 0, whenMissed: 'remind' })],
  })
})

const sweep = (now: Date) => sweepDeadlines(world.payload, now)
const near = new Date(DUE.getTime() - 24 * 3_600_000)

const overdueCase = async (place: 'own' | 'child' | 'grandchild', more = {}) => {
  const { id } = await opened(world, world.tree[place], more)
  await setClock(id, DUE, near)
  return id
}

const place = (name: keyof World['tree']): number => world.tree[name].id

describe('the sweep', () => {
  test('reminds, calls to hurry, and goes up the tree a working day at a time', async () => {
    const id = await overdueCase('child')
    const [own, city, root] = [place('own'), place('parent'), place('root')]
    const moments: [string, number][] = [
      ['2026-11-25T23:00', 0],
      ['2026-11-26T00:00', 1],
      ['2026-11-26T23:59', 1],
      ['2026-11-27T00:00', 2],
      ['2026-11-27T12:00', 2],
      // Friday ends, then Monday and Tuesday: the weekend does not count.
      ['2026-11-28T00:00', 3],
      ['2026-11-30T12:00', 3],
      ['2026-12-01T00:00', 4],
      ['2026-12-02T00:00', 5],
      ['2026-12-20T00:00', 5],
    ]
    for (const [moment, stages] of moments) {
      await sweep(at(moment))
      expect([moment, (await stagesOf(id)).length]).toEqual([moment, stages])
    }
    expect(await stagesOf(id)).toEqual([
      { action: 'remind', stage: 1, to: null },
      { action: 'remind', stage: 2, to: own },
      { action: 'escalate', stage: 3, to: own },
      { action: 'escalate', stage: 4, to: city },
      { action: 'escalate', stage: 5, to: root },
    ])
    expect(await toldOf(id)).toEqual([
      `reminder ${place('child')}`,
      ...[`overdue ${place('child')}`, `overdue ${own}`].sort(),
      ...[`escalated ${own}`, `escalated ${city}`, `escalated ${root}`],
    ])
    expect(await stored(world, 'cases', id)).toMatchObject({
      ...{ reminded: 5, nextCheckAt: null, state: 'submitted', organization: place('child') },
      supervisors: { [own]: true, [city]: true, [root]: true },
      participants: { [place('child')]: true, [own]: true, [city]: true, [root]: true },
    })
  })

  test('leaves a case whose day it was not asked about for the next time', async () => {
    const id = await overdueCase('child')
    await sweep(at('2026-11-27T12:00'))
    const now = at('2026-12-24T00:00')
    expect(await sweepSome(now, 1000, [])).toMatchObject({ looked: 0 })
    await sweep(now)
    expect((await stagesOf(id)).map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5])
  })

  test('makes up for days without a server: every stage once, in order', async () => {
    const id = await overdueCase('child')
    await sweep(at('2026-12-24T00:00'))
    await sweep(at('2026-12-24T00:00'))
    expect((await stagesOf(id)).map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5])
  })

  test('passes over the union complained about and all below it', async () => {
    const id = await overdueCase('grandchild')
    await query('update cases set excluded_id = $2 where id = $1', [id, place('own')])
    await sweep(at('2026-12-24T00:00'))
    const told = [place('parent'), place('parent'), place('root')]
    expect((await stagesOf(id)).slice(1).map(({ to }) => to)).toEqual(told)
    expect(await stored(world, 'cases', id)).not.toHaveProperty(`participants.${place('own')}`)
  })

  test('only reminds where the step says so, and looks no more afterwards', async () => {
    const { id } = await opened(world, world.tree.own, { service: 'slow' })
    await setClock(id, DUE, DUE)
    await sweep(at('2026-12-24T00:00'))
    expect(await stagesOf(id)).toEqual([{ action: 'remind', stage: 2, to: place('parent') }])
    expect(await stored(world, 'cases', id)).toMatchObject({ nextCheckAt: null, supervisors: {} })
  })

  test('leaves alone what waits for the applicant or is over', async () => {
    const [paused, closed] = [await overdueCase('own'), await overdueCase('own')]
    await query('update cases set paused_at = now() where id = $1', [paused])
    await query('update cases set is_open = false where id = $1', [closed])
    await sweep(at('2026-12-24T00:00'))
    expect([await stagesOf(paused), await stagesOf(closed)]).toEqual([[], []])
  })

  test('leaves a case on which somebody acts to the next time', async () => {
    const id = await overdueCase('own')
    const officer = await pool.connect()
    await officer.query('begin')
    await officer.query('select 1 from cases where id = $1 for no key update', [id])
    await sweep(at('2026-11-26T12:00'))
    expect(await stagesOf(id)).toEqual([])
    await officer.query('rollback')
    officer.release()
    await sweep(at('2026-11-26T12:00'))
    expect(await stagesOf(id)).toHaveLength(1)
  })

  test('does each stage once when several go through at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => overdueCase('child')))
    const now = at('2026-12-24T00:00')
    await Promise.all([1, 2, 3, 4].map(() => sweepDeadlines(world.payload, now, 2)))
    await sweep(now)
    for (const id of ids)
      expect((await stagesOf(id)).map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5])
  })

  test('killed in the middle goes on where it was: no stage lost or twice', async () => {
    const count = 200
    const first = await overdueCase('child')
    await query(
      `insert into cases (number, state, is_open, definition, step, organization_id, participants,
          supervisors, due_at, next_check_at, reminded, query_code_hash)
        select 'k' || n, state, true, definition, step, organization_id, participants, supervisors,
          due_at, next_check_at, 0, '' from cases, generate_series(2, $2::int) n where id = $1`,
      [first, count],
    )
    const staged = async () => {
      const [row] = await query<{ count: number }>(
        `select count(*)::int count from case_actions a join cases c on c.id = a.case_id
          where by = 'program' and (c.id = $1 or c.number like 'k%')`,
        [first],
      )
      return row?.count ?? 0
    }
    for (let kills = 0; kills < 3; kills += 1) {
      const before = await staged()
      const child = spawnScript('tests/cases/sweep-child.ts', {
        ...{ DATABASE_URL: String(env.DATABASE_URL), DATA_DIR: env.DATA_DIR },
        ...{ PAYLOAD_SECRET: env.PAYLOAD_SECRET, FIELD_KEY: env.FIELD_KEY },
      })
      onTestFinished(() => void child.child.kill('SIGKILL'))
      await vi.waitFor(async () => expect(await staged()).toBeGreaterThan(before), {
        ...{ timeout: 20_000, interval: 2 },
      })
      child.child.kill('SIGKILL')
      await child.ends()
    }
    expect(await staged()).toBeLessThan(5 * count)
    await sweep(at('2026-12-24T00:00'))
    const rows = await query<{ stages: string; count: number }>(
      `select stages, count(*)::int count from (
          select string_agg(details->>'stage', ',' order by a.id) stages
          from case_actions a join cases c on c.id = a.case_id
          where by = 'program' and (c.id = $1 or c.number like 'k%') group by c.id) each
        group by stages`,
      [first],
    )
    expect(rows).toEqual([{ stages: '1,2,3,4,5', count }])
    const [told] = await query<{ count: number }>(
      `select count(*)::int count from case_notices n join cases c on c.id = n.case_id
        where n.kind <> 'assigned' and n.channel = 'desk' and (c.id = $1 or c.number like 'k%')`,
      [first],
    )
    expect(told?.count).toBe(6 * count)
  }, 60_000)
})
