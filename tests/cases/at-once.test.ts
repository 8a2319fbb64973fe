// Several people act at the same moment: on PostgreSQL, many rounds, nothing made slow on purpose.
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { runApart, sql, withTransaction } from '@/src/database/session'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { flowOf } from '../workflows/cases/standing'
import {
  type Answered,
  act,
  applicant,
  HELP_ITEM,
  helpAt,
  idOfNumber,
  opened,
  publishItem,
  send,
} from './ground'

let world: World
let county: Person
let leader: Person
let town: Person
let city: Person

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  await publishItem(world.payload, world.tree.root, 'award', {
    ...HELP_ITEM,
    flow: flowOf('handle', 'approve', 'feedback'),
  })
  county = world.people['case-officer'] as Person
  leader = world.people['branch-admin'] as Person
  town = await personAt(world, 'child', 'case-officer')
  city = await personAt(world, 'parent', 'case-officer')
})

/** More than Payload's pool has connections. */
const CROWD = 40

describe('more acts at once than there are connections', () => {
  test('on different cases all get through', async () => {
    const ids: number[] = []
    for (let at = 0; at < CROWD; at += 1) ids.push((await opened(world, world.tree.own)).id)
    const answers = await Promise.all(ids.map((id) => act(county, id, 'accept')))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  })

  test('on one case get one winner', async () => {
    const { id } = await opened(world, world.tree.own)
    const answers = await Promise.all(
      Array.from({ length: CROWD }, () => act(county, id, 'accept')),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'case.wrong_state')).toHaveLength(CROWD - 1)
  })

  test('what is written apart from a transaction needs none of its connections', async () => {
    const askInside = async () => {
      const req = await createLocalReq({}, world.payload)
      return withTransaction(req, () =>
        runApart<{ one: number }>(world.payload, sql`select 1 "one"`),
      )
    }
    const answers = await Promise.all(Array.from({ length: CROWD }, askInside))
    expect(answers.flat()).toHaveLength(CROWD)
  })
})

const ROUNDS = 15

const handled = async (): Promise<number> => {
  const { id } = await opened(world, world.tree.own)
  await act(county, id, 'accept')
  return id
}

const message = ({ body }: Answered): string =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message ?? ''

/** One is done, the other is told that it was late. */
const oneWinner = (answers: Answered[]): Answered => {
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const loser = answers.find(({ status }) => status === 409) as Answered
  expect(['case.moved_on', 'case.wrong_state']).toContain(loser.code)
  return loser
}

describe('of two officers', () => {
  test('who pass one case on at once, one is told where it went', async () => {
    const { child, sibling } = world.tree
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await handled()
      const loser = oneWinner(
        await Promise.all([
          act(county, id, 'dispatch', { to: child.code }),
          act(leader, id, 'dispatch', { to: round % 2 ? child.code : sibling.code }),
        ]),
      )
      expect(loser.code).toBe('case.moved_on')
      const { organization } = await stored(world, 'cases', id)
      expect(message(loser)).toContain(
        `「待受理」，由${organization === child.id ? '总工会420581100' : '总工会420583'}办理`,
      )
    }
  })

  test('who do different things, one is done', async () => {
    const acts = [
      ['dispatch', { to: world.tree.child.code }],
      ['finish', { note: '办好了' }],
      ['escalate', { note: '超出权限' }],
      ['return', { note: '请补充' }],
    ] as const
    for (const [first, firstBody] of acts)
      for (const [second, secondBody] of acts) {
        const id = await handled()
        const answers = await Promise.all([
          act(county, id, first, firstBody),
          act(leader, id, second, secondBody),
        ])
        // Who was asked a question can be answered for by finishing.
        const isBoth = answers.every(({ status }) => status === 200)
        if (isBoth) expect([first, second].sort()).toEqual(['finish', 'return'])
        else oneWinner(answers)
      }
  })

  test('who approve, or send to the approval, one is done', async () => {
    const second = await personAt(world, 'parent', 'branch-admin')
    for (let round = 0; round < ROUNDS; round += 1) {
      const { body } = await send({ ...helpAt(world.tree.own), service: 'award' })
      const id = await idOfNumber(world, body.number)
      await act(county, id, 'accept')
      oneWinner(await Promise.all([act(county, id, 'approve'), act(leader, id, 'approve')]))
      oneWinner(
        await Promise.all([
          act(city, id, 'approve'),
          act(second, id, 'approve', { decision: 'refuse' }),
        ]),
      )
    }
  })

  test('a moment apart, the second is told the same', async () => {
    const id = await handled()
    await act(county, id, 'dispatch', { to: world.tree.child.code })
    expect((await act(leader, id, 'finish')).code).toBe('case.moved_on')
    await act(town, id, 'accept')
    expect((await act(leader, id, 'dispatch', { to: world.tree.sibling.code })).code).toBe(
      'case.moved_on',
    )
  })

  test('who pass on the same list, one is told of each', async () => {
    const ids = await Promise.all([handled(), handled(), handled()])
    const body = { action: 'dispatch', ids, to: world.tree.child.id }
    const answers = await Promise.all(
      [county, leader].map((person) => ask(person, 'POST', 'cases/bulk', body)),
    )
    const results = answers.flatMap(({ body: { results: each } }) => each as Answered[])
    for (const id of ids) {
      const codes = results.filter((each) => Reflect.get(each, 'id') === id).map(({ code }) => code)
      expect(codes.sort()).toEqual(['case.moved_on', null])
    }
  })
})

describe('late is not', () => {
  test('who passed it on oneself, or never could act', async () => {
    const id = await handled()
    const sibling = await personAt(world, 'sibling', 'case-officer')
    await act(county, id, 'assist', { to: world.tree.sibling.code })
    const { body } = await ask(county, 'GET', `cases/${id}/timeline`)
    expect((body.lines as { to: { id: number } | null }[]).at(-1)?.to?.id).toBe(
      world.tree.sibling.id,
    )
    await act(county, id, 'dispatch', { to: world.tree.child.code })
    // A registrar of the union reads, and may work on no step; a stranger does not learn of the case.
    expect((await act(world.people.registrar, id, 'finish')).code).toBe('case.not_yours')
    expect((await act(sibling, id, 'finish')).code).toBe('case.not_yours')
    expect((await act(county, id, 'finish')).code).toBe('case.not_yours')
    expect((await act(city, id, 'finish')).status).toBe(404)
    expect((await act(leader, id, 'approve', { revision: 0 })).code).toBe('case.moved_on')
  })

  test('who had it more than an hour ago', async () => {
    const id = await handled()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 61 * 60 * 1000 })
    onTestFinished(() => void vi.useRealTimers())
    await act(county, id, 'dispatch', { to: world.tree.child.code })
    expect((await act(leader, id, 'finish')).code).toBe('case.moved_on')
    vi.useRealTimers()
    expect((await act(leader, id, 'finish')).code).toBe('case.not_yours')
  })
})

describe('a page that was left open', () => {
  test('is told that something happened meanwhile; nothing is done', async () => {
    const id = await handled()
    const { revision } = await stored(world, 'cases', id)
    await act(county, id, 'assist', { to: world.tree.sibling.code })
    const late = await act(leader, id, 'finish', { note: '办好了', revision })
    expect(late).toMatchObject({ status: 409, code: 'case.changed' })
    for (const odd of ['x', {}, [1], true, 1.5, 1e308])
      expect((await act(leader, id, 'finish', { note: '办好了', revision: odd })).code).toBe(
        'case.revision',
      )
    const seen = (await stored(world, 'cases', id)).revision
    expect((await act(leader, id, 'finish', { note: '办好了', revision: seen })).status).toBe(200)
  })

  test('does not pass a step where an extension was to be granted, nor the other way round', async () => {
    const id = await handled()
    const before = (await stored(world, 'cases', id)).revision
    await act(county, id, 'extend', { note: '需要调查', days: 5 })
    const asked = (await stored(world, 'cases', id)).revision
    expect((await act(leader, id, 'approve', { revision: before })).code).toBe('case.changed')
    await act(county, id, 'extend', { decision: 'withdraw' })
    expect((await act(leader, id, 'approve', { revision: asked })).code).toBe('case.changed')
    expect(await stored(world, 'cases', id)).toMatchObject({ step: 0, extendedDays: 0 })
  })

  test('takes a case over once, and not from oneself to the union above', async () => {
    const id = await handled()
    await act(leader, id, 'extend', { note: '需要调查', days: 5 })
    const { revision } = await stored(world, 'cases', id)
    const second = await personAt(world, 'parent', 'case-officer')
    const answers = await Promise.all(
      [city, second, city].map((person) => act(person, id, 'escalate', { revision })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await stored(world, 'cases', id)).organization).toBe(world.tree.parent.id)
  })

  test('and its second tab are told where the case went', async () => {
    const id = await handled()
    const { revision } = await stored(world, 'cases', id)
    await act(county, id, 'dispatch', { to: world.tree.child.code, revision })
    expect(
      (await act(county, id, 'dispatch', { to: world.tree.sibling.code, revision })).code,
    ).toBe('case.moved_on')
  })
})

test('the applicant’s answer or withdrawal and the officer’s finishing have one winner', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { code, id, number } = await opened(world, world.tree.own)
    await act(county, id, 'accept')
    await act(county, id, 'return', { note: '请补充' })
    const { revision } = await stored(world, 'cases', id)
    const answers = await Promise.all([
      applicant(round % 2 ? 'answer' : 'withdraw', { number, code, note: '补充如下' }),
      // Not 「未补正」 of what was answered while the officer wrote.
      act(county, id, 'finish', { note: '没有补充', result: 'no-answer', revision }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  }
})
