// Several people act at the same moment: on PostgreSQL, many rounds, nothing made slow on purpose.
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { runApart, sql, withTransaction } from '@/src/database/session'
import { openWorld, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { act, opened, publishItem } from './ground'

let world: World
let county: Person

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  county = world.people['case-officer'] as Person
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
    const ask = async () => {
      const req = await createLocalReq({}, world.payload)
      return withTransaction(req, () =>
        runApart<{ one: number }>(world.payload, sql`select 1 "one"`),
      )
    }
    const answers = await Promise.all(Array.from({ length: CROWD }, ask))
    expect(answers.flat()).toHaveLength(CROWD)
  })
})
