import { beforeAll, describe, expect, test } from 'vitest'
import { BUSINESS_ROLES } from '@/access/roles'
import { testPayload } from '../support/database'
import { locally } from './asks'
import type { Scoped } from './columns'
import { EXPECTED } from './expected'
import { type Ground, runRow } from './matrix'
import { addPeople, addPerson, type People, plantTree } from './tree'

let ground: Ground
let people: People

beforeAll(async () => {
  const payload = await testPayload()
  payload.logger.level = 'silent'
  const tree = await plantTree(payload)
  people = await addPeople(payload, tree, tree.own)
  ground = { payload, tree, way: locally(payload), spare: new Map() }
})

/** Seen from the root only three places differ, and nothing lies outside. */
describe.each(['news', 'media', 'organizations', 'users'] as const)(
  '%s, asked from the root',
  (collection) => {
    test.each([...BUSINESS_ROLES])('%s', async (role) => {
      const { payload, tree } = ground
      const top = await addPerson(payload, [{ at: tree.root, role }])
      const view = { own: tree.root, child: tree.parent, grandchild: tree.own }
      const found = await runRow(ground, collection, top, view)
      const columns = Object.entries(EXPECTED[collection][role] ?? {})
      const words = columns.map(([name, signs]) => [name, signs.slice(0, 3).join('')])
      expect(found).toEqual(Object.fromEntries(words))
    })
  },
)

describe.each(Object.keys(EXPECTED) as Scoped[])('%s, asked in-process', (collection) => {
  test.each(Object.entries(EXPECTED[collection]))('%s', async (who, columns) => {
    const person = people[who as keyof People]
    const found = await runRow(ground, collection, person, ground.tree)
    const words = Object.entries(columns).map(([name, signs]) => [name, signs.join('')])
    expect(found).toEqual(Object.fromEntries(words))
  })
})
