// Whatever is sent, a record carries the scope of its union, and a union keeps its place.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import { PUBLISHABLES, sampleOf } from '../access/records'
import type { Person } from '../access/tree'

let world: World
let admin: Person

beforeAll(async () => {
  world = await openWorld()
  admin = await personAt(world, 'root', 'branch-admin')
})

const column = fc.constantFrom('scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6')
const value = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(null), fc.constant('1'))
const forged = fc.dictionary(
  fc.oneof(
    column,
    column.map((name) => `version_${name}`),
    fc.constant('depth'),
  ),
  value,
)
const places = fc.constantFrom('root', 'parent', 'own', 'child', 'grandchild', 'unrelated')
type Place = 'root' | 'parent' | 'own' | 'child' | 'grandchild' | 'unrelated'

test('records take the columns of their union, never those that are sent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PUBLISHABLES),
      places,
      places,
      forged,
      forged,
      async (collection, first, second, atFirst, later) => {
        const from = world.tree[first as Place]
        const to = world.tree[second as Place]
        const data = { ...sampleOf(collection, from.id), ...atFirst }
        const made = await ask(admin, 'POST', collection, data)
        expect(made.status).toBe(201)
        const id = Number(made.body.doc?.id)
        expect(await stored(world, collection, id)).toMatchObject(from.scope)
        const path = `${collection}/${id}`
        expect((await ask(admin, 'PATCH', path, later)).status).toBe(200)
        expect(await stored(world, collection, id)).toMatchObject(from.scope)
        await ask(admin, 'PATCH', path, { ...later, organization: to.id })
        expect(await stored(world, collection, id)).toMatchObject(to.scope)
      },
    ),
    { numRuns: 15 },
  )
}, 120_000)

test('unions keep parent, level, code, status, depth and scope through any edit', async () => {
  const edits = fc.record(
    {
      parent: fc.integer({ min: 1, max: 9 }),
      level: fc.constantFrom('province', 'city', 'county', 'township', 'grassroots', 'branch'),
      code: fc.constantFrom('420000', 'X99999'),
      status: fc.constantFrom('active', 'preparing', 'locked', 'closed'),
      forged,
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(places, edits, async (place, { forged: extra, ...edit }) => {
      const { id } = world.tree[place as Place]
      const place0 = ({ code, depth, level, parent, status, ...row }: Record<string, unknown>) => ({
        ...{ code, depth, level, parent, status },
        scope: [1, 2, 3, 4, 5, 6].map((at) => row[`scope${at}`]),
      })
      const before = place0(await stored(world, 'organizations', id))
      const data = { ...edit, ...extra, hours: '全天' }
      for (const path of [`organizations/${id}`, `organizations?where[id][equals]=${id}`]) {
        await ask(admin, 'PATCH', path, data)
        const row = await stored(world, 'organizations', id)
        expect(place0(row)).toEqual(before)
        expect(row.hours).toBe('全天')
      }
    }),
    { numRuns: 15 },
  )
}, 120_000)
