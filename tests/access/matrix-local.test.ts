import { beforeAll, describe, expect, test } from 'vitest'
import { testPayload } from '../support/database'
import { locally } from './asks'
import type { Scoped } from './columns'
import { EXPECTED } from './expected'
import { type Ground, runRow } from './matrix'
import { addPeople, type People, plantTree } from './tree'

let ground: Ground
let people: People

beforeAll(async () => {
  const payload = await testPayload()
  payload.logger.level = 'silent'
  const tree = await plantTree(payload)
  people = await addPeople(payload, tree, tree.own)
  ground = { payload, tree, way: locally(payload), spare: new Map() }
})

describe.each(Object.keys(EXPECTED) as Scoped[])('%s, asked in-process', (collection) => {
  test.each(Object.entries(EXPECTED[collection]))('%s', async (who, columns) => {
    const person = people[who as keyof People]
    const found = await runRow(ground, collection, person, ground.tree)
    const words = Object.entries(columns).map(([name, signs]) => [name, signs.join('')])
    expect(found).toEqual(Object.fromEntries(words))
  })
})
