import { createLocalReq } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tasksOfCalendar } from '@/src/components/console/home/calendar-tasks'
import { tasksToHurry } from '@/src/components/console/home/case-tasks'
import { query } from '@/src/database/pool'
import { sweepDeadlines } from '@/src/jobs/sweep-deadlines'
import { warnCalendar } from '@/src/jobs/warn-calendar'
import { call } from '../access/asks'
import { openWorld, personAt, stored, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { step } from '../workflows/cases/standing'
import { at, DUE, setClock } from './clock-ground'
import { act, get, HELP_ITEM, opened, publishItem } from './ground'

let world: World

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help', {
    ...HELP_ITEM,
    flow: [step('handle')],
  })
})

const reqOf = (person: Person | null) =>
  createLocalReq({ user: (person?.user ?? undefined) as never, context: {} }, world.payload)

describe('the home page', () => {
  const titles = async (person: Person | null) =>
    (await tasksToHurry(await reqOf(person))).tasks.map(({ noun, title }) => [noun, title])

  test('shows what is due to the union at work and to those above once it is theirs', async () => {
    const { id, number } = await opened(world, world.tree.child)
    const town = await personAt(world, 'child', 'case-officer')
    const county = world.people['case-officer']
    const line = [['已超期', `事项 help ${number}`]]
    expect([await titles(town), await titles(county)]).toEqual([[], []])
    await setClock(id, DUE, DUE)
    await sweepDeadlines(world.payload, at('2026-11-27T00:00'))
    expect([await titles(town), await titles(county)]).toEqual([line, []])
    await sweepDeadlines(world.payload, at('2026-11-28T00:00'))
    expect([await titles(town), await titles(county)]).toEqual([line, line])
    expect(await titles(await personAt(world, 'sibling', 'case-officer'))).toEqual([])
    expect(await titles(world.people.editor)).toEqual([])
  })
})

describe('a pause', () => {
  test('does not have a missed deadline reminded of again', async () => {
    const { code, id, number } = await opened(world, world.tree.own)
    const county = world.people['case-officer']
    await act(county, id, 'accept')
    const missed = new Date(Date.now() - 3 * 86_400_000)
    await setClock(id, missed, missed)
    await sweepDeadlines(world.payload, new Date())
    const stages = () => stored(world, 'cases', id).then(({ reminded }) => Number(reminded))
    const before = await stages()
    expect(before).toBeGreaterThanOrEqual(2)
    await act(county, id, 'return', { note: '请补充工资单。' })
    const answer = { number, code, note: '已经补充。' }
    const { status } = await call(null, 'cases/track/answer', { method: 'POST', body: answer })
    expect(status).toBe(200)
    expect(await stages()).toBe(before)
  })
})

describe('the calendar', () => {
  const warned = () => query(`select data from payload_kv where key = 'calendar-warned'`)
  const officer = () => world.people['system-admin']
  beforeEach(async () => {
    await query('delete from payload_kv')
    await query('update cases set is_provisional = false')
    await query(`update site_settings set covered_through = '2026-12-31'`)
  })

  test('that ends soon is a task of the system-admin alone, and is told once by mail', async () => {
    expect(await tasksOfCalendar(await reqOf(officer()))).toHaveLength(1)
    expect(await tasksOfCalendar(await reqOf(world.people['branch-admin']))).toEqual([])
    const sent: string[] = []
    const { sendEmail } = world.payload
    world.payload.sendEmail = async ({ messageId }) => void sent.push(String(messageId))
    await warnCalendar(world.payload, at('2026-10-01T00:00'))
    expect([sent, await warned()]).toEqual([[], []])
    await warnCalendar(world.payload, at('2026-11-20T00:00'))
    await warnCalendar(world.payload, at('2026-11-21T00:00'))
    world.payload.sendEmail = sendEmail
    expect(sent).toEqual([`<calendar-2026-12-31-${officer()?.user.id}@localhost>`])
  })

  test('that reaches further has provisional deadlines counted anew, on record', async () => {
    const { id } = await opened(world, world.tree.own)
    const past = await opened(world, world.tree.own)
    // Three working days from Wednesday, 30 December, by weekday alone.
    const provisional = at('2027-01-04T23:59:59.999')
    await setClock(id, provisional, provisional)
    await setClock(past.id, provisional, provisional)
    await query('update cases set is_provisional = true where id = $1', [id])
    expect((await tasksOfCalendar(await reqOf(officer())))[0]?.note).toContain('有 1 件办件')
    const days = ['01', '02', '03'].map((day) => ({
      date: `2027-01-${day}`,
      kind: 'rest',
      name: '元旦',
    }))
    const others = [1, 2, 3, 4].map((day) => ({
      date: `2027-10-0${day}`,
      kind: 'rest',
      name: '国庆节',
    }))
    const response = await call(officer(), 'holidays/years/2027', {
      method: 'POST',
      body: { days: [...days, ...others] },
    })
    expect(response.status).toBe(200)
    expect(await stored(world, 'cases', id)).toMatchObject({
      ...{ isProvisional: false, dueAt: at('2027-01-05T23:59:59.999').toISOString() },
    })
    expect((await stored(world, 'cases', past.id)).dueAt).toBe(provisional.toISOString())
    const { body } = await get(world.people['case-officer'], `cases/${id}/timeline`)
    expect((body.lines as { action: string; note: string }[]).at(-1)).toMatchObject({
      ...{ action: 'notify', by: 'program', isPublic: true },
    })
  })
})
