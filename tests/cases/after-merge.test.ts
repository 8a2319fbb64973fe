import { createLocalReq } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { mergeUnions } from '@/src/database/merge-unions'
import { openWorld, personAt, stored, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { act, get, opened, publishItem } from './ground'

let world: World
let county: Person

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  county = world.people['case-officer'] as Person
})

test('cases of a union are the other one’s after a merge, except complaints about that one', async () => {
  const { own, sibling } = world.tree
  const heldNow = await opened(world, own)
  const heldOnce = await opened(world, own)
  await act(county, heldOnce.id, 'accept')
  await act(county, heldOnce.id, 'dispatch', { to: world.tree.farCounty.code })
  const about = await opened(world, sibling, { aboutUnion: true })
  const city = await personAt(world, 'parent', 'case-officer')
  await act(city, about.id, 'accept')
  await act(city, about.id, 'dispatch', { to: own.code })

  const req = await createLocalReq({ context: {} }, world.payload)
  await mergeUnions(req, { organization: own.id, target: sibling.id })

  const officer = await personAt(world, 'sibling', 'case-officer')
  expect((await stored(world, 'cases', heldNow.id)).organization).toBe(sibling.id)
  for (const { id } of [heldNow, heldOnce])
    expect((await get(officer, `cases/${id}`)).status).toBe(200)
  expect((await get(officer, `cases/${about.id}`)).status).toBe(404)
  expect((await act(city, about.id, 'accept')).status).toBe(200)
  expect((await act(officer, heldNow.id, 'accept')).status).toBe(200)
})
