import { beforeAll, describe, expect, test } from 'vitest'
import { call } from '../access/asks'
import { openWorld, personAt, type World } from '../access/ground'
import type { Person } from '../access/tree'

let world: World

beforeAll(async () => {
  world = await openWorld()
})

const poster = (person: Person | null, organization: number, format = 'png') =>
  call(person, `organizations/${organization}/poster?format=${format}`, { method: 'GET' })

describe('the poster of a union', () => {
  test('is made for who looks after members there', async () => {
    const { own, grandchild } = world.tree
    for (const role of ['registrar', 'case-officer', 'branch-admin'] as const)
      for (const { id } of [own, grandchild])
        expect((await poster(world.people[role], id)).status).toBe(200)
    const pdf = await poster(world.people.registrar, own.id, 'pdf')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).toContain(encodeURIComponent('入会海报.pdf'))
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  test('is made for nobody else, and for no union of another branch', async () => {
    const { own } = world.tree
    const far = await personAt(world, 'farCounty', 'registrar')
    expect((await poster(null, own.id)).status).toBe(401)
    expect((await poster(world.people.editor, own.id)).status).toBe(403)
    expect((await poster(far, own.id)).status).toBe(404)
    expect((await poster(far, 2_000_000_000)).status).toBe(404)
    expect((await poster(world.people.registrar, own.id, 'gif')).status).toBe(400)
  })
})
