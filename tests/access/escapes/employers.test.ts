// Getting at somebody else's employers, or into them.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inventedEnterpriseUscc } from '@/src/seed/identifiers'
import { call } from '../asks'
import { ask, openWorld, personAt, stored, type World } from '../ground'
import { seedRecord } from '../records'
import type { Person, Tree } from '../tree'

let world: World
let registrar: Person
let cityRegistrar: Person
let serial = 0

const rows = (...places: (keyof Tree)[]) =>
  places.map((place) => ({ organization: world.tree[place].id }))

/** An employer of these unions, or of the sibling county while there is none. */
const seed = (...places: (keyof Tree)[]) =>
  seedRecord(world.payload, 'employers', {
    ...{
      name: `某化工公司${String(++serial).padStart(3, '0')}`,
      organization: world.tree.sibling.id,
    },
    ...{ uscc: inventedEnterpriseUscc('420583', serial), unions: rows(...places) },
  })

const unionsOf = async (id: number): Promise<number[]> => {
  const { unions } = await stored(world, 'employers', id)
  return (unions as { organization: number }[]).map(({ organization }) => organization)
}

const idsOf = (...places: (keyof Tree)[]) => places.map((place) => world.tree[place].id)

beforeAll(async () => {
  world = await openWorld()
  registrar = await personAt(world, 'own', 'registrar')
  cityRegistrar = await personAt(world, 'parent', 'registrar')
})

describe('a foreign employer', () => {
  let id: number
  beforeEach(async () => {
    id = await seed('sibling')
  })

  test('takes nobody in who edits its unions', async () => {
    for (const unions of [rows('own'), rows('sibling', 'own'), []]) {
      const answer = await ask(registrar, 'PATCH', `employers/${id}`, { unions })
      expect(answer.status).toBe(404)
      const bulk = `employers?where[id][equals]=${id}`
      expect((await ask(registrar, 'PATCH', bulk, { unions })).body.docs).toEqual([])
    }
    expect(await unionsOf(id)).toEqual(idsOf('sibling'))
  })

  test('is found by no filter, sort, count or search', async () => {
    const { name, uscc } = await stored(world, 'employers', id)
    const paths = [
      `where[uscc][equals]=${uscc}`,
      `where[name][like]=${name}`,
      `where[searchNames][like]=${name}`,
      `where[unions.organization][equals]=${world.tree.sibling.id}`,
      `where[unions.scope2][equals]=${world.tree.sibling.id}`,
      `where[or][0][id][equals]=${id}&where[or][1][status][equals]=none`,
      `where[id][equals]=${id}&depth=2`,
    ]
    for (const path of paths) {
      const found = await ask(registrar, 'GET', `employers?${path}`)
      expect({ path, found: found.body.totalDocs ?? 0 }).toEqual({ path, found: 0 })
      const counted = await ask(registrar, 'GET', `employers/count?${path}`)
      expect(counted.body.totalDocs ?? 0).toBe(0)
    }
    const sorted = await ask(registrar, 'GET', 'employers?sort=-uscc&limit=100')
    expect(sorted.body.docs?.map((doc) => doc.id)).not.toContain(id)
    const suggested = await ask(registrar, 'GET', `employers/suggest?q=${uscc}`)
    expect(suggested.body.docs).toEqual([])
  })

  test('tells nothing of accounts or unions through its relationships', async () => {
    const paths = ['createdBy.email', 'place.bankAccount', 'unions.organization.chairPhone']
    for (const path of paths)
      for (const query of [`where[${path}][exists]=true`, `sort=${path}`]) {
        const { status } = await ask(cityRegistrar, 'GET', `employers?${query}`)
        expect({ query, status }).toEqual({ query, status: 400 })
      }
  })
})

describe('an employer of one’s own', () => {
  test('is neither made in nor given to a foreign union', async () => {
    const made = await ask(registrar, 'POST', 'employers', {
      ...{ name: '新公司', unions: rows('own', 'sibling') },
    })
    expect(made).toMatchObject({ status: 403, code: 'employer.union_out_of_reach' })
    const id = await seed('own')
    const given = await ask(registrar, 'PATCH', `employers/${id}`, {
      unions: rows('own', 'sibling'),
    })
    expect(given).toMatchObject({ status: 403, code: 'employer.union_out_of_reach' })
    expect(await unionsOf(id)).toEqual(idsOf('own'))
  })

  test('is put into no foreign county by what place is sent', async () => {
    const places = [
      { place: world.tree.sibling.id },
      { divisionCode: '420583100000', organization: world.tree.own.id },
      { organization: world.tree.sibling.id },
    ]
    for (const place of places) {
      const made = await ask(registrar, 'POST', 'employers', { name: '新公司', ...place })
      expect(made).toMatchObject({ status: 403, code: 'organization.out_of_reach' })
    }
    const alone = await ask(registrar, 'POST', 'employers', {
      ...{ name: '新公司', place: world.tree.own.id },
    })
    const id = Number(alone.body.doc?.id)
    const moved = await ask(registrar, 'PATCH', `employers/${id}`, {
      place: world.tree.sibling.id,
    })
    expect(moved).toMatchObject({ status: 403, code: 'organization.out_of_reach' })
    expect((await stored(world, 'employers', id)).organization).toBe(world.tree.own.id)
  })

  test('takes scope, author and search columns from nobody', async () => {
    const { own, unrelated } = world.tree
    const forged = {
      ...{ scope1: unrelated.id, scope2: unrelated.id, createdBy: 1, pinyin: 'x' },
      ...{ searchNames: 'x', organization: unrelated.id },
      unions: [{ organization: own.id, ...unrelated.scope, scope2: unrelated.id }],
    }
    const made = await ask(registrar, 'POST', 'employers', { name: '新公司', ...forged })
    const id = Number(made.body.doc?.id)
    await ask(registrar, 'PATCH', `employers/${id}`, forged)
    expect(await stored(world, 'employers', id)).toMatchObject({
      ...{ organization: own.id, ...own.scope, createdBy: registrar.user.id },
      ...{ searchNames: '新公司', unions: [own.scope] },
    })
  })

  test('takes no row away from another employer by its number', async () => {
    const foreign = await seed('sibling')
    const [row] = (await stored(world, 'employers', foreign)).unions as { id: string }[]
    const id = await seed('own')
    const unions = [{ id: row?.id, organization: world.tree.own.id }]
    expect((await ask(registrar, 'PATCH', `employers/${id}`, { unions })).status).toBe(200)
    expect(await unionsOf(foreign)).toEqual(idsOf('sibling'))
    expect(await unionsOf(id)).toEqual(idsOf('own'))
  })

  test('is not written by the staff of a closed union', async () => {
    const ghost = await personAt(world, 'own', 'registrar', true)
    const id = await seed('own')
    expect((await ask(ghost, 'GET', `employers/${id}`)).status).toBe(200)
    expect((await ask(ghost, 'PATCH', `employers/${id}`, { remarks: 'x' })).status).toBe(403)
    expect((await ask(ghost, 'DELETE', `employers/${id}`)).status).toBe(403)
    const data = { name: '新公司', unions: rows('own') }
    expect((await ask(ghost, 'POST', 'employers', data)).status).toBe(403)
  })
})

describe('an employer that two branches share', () => {
  test('is read and counted once by both, and by the city above', async () => {
    const id = await seed('sibling', 'grandchild', 'own')
    for (const person of [registrar, cityRegistrar]) {
      const list = await ask(person, 'GET', `employers?where[id][equals]=${id}`)
      expect(list.body).toMatchObject({ totalDocs: 1, docs: [{ id }] })
      const count = await ask(person, 'GET', `employers/count?where[id][equals]=${id}`)
      expect(count.body.totalDocs).toBe(1)
    }
  })

  test('is left by each union alone, and the others keep it', async () => {
    const id = await seed('sibling', 'own')
    const edit = (unions: object[]) => ask(registrar, 'PATCH', `employers/${id}`, { unions })
    for (const unions of [rows('own'), [], rows('own', 'unrelated')])
      expect(await edit(unions)).toMatchObject({
        ...{ status: 403, code: 'employer.union_out_of_reach' },
      })
    expect(await unionsOf(id)).toEqual(idsOf('sibling', 'own'))
    expect((await edit(rows('sibling', 'grandchild'))).status).toBe(200)
    expect((await edit(rows('sibling'))).status).toBe(200)
    expect((await edit(rows('sibling', 'own'))).status).toBe(404)
  })

  test('is put together and taken apart by the union above both', async () => {
    const id = await seed('own')
    const edit = (unions: object[]) => ask(cityRegistrar, 'PATCH', `employers/${id}`, { unions })
    expect((await edit(rows('own', 'sibling'))).status).toBe(200)
    expect((await edit(rows('sibling'))).status).toBe(200)
    expect((await edit(rows('sibling', 'unrelated'))).status).toBe(403)
    expect(await stored(world, 'employers', id)).toMatchObject({
      ...{ organization: world.tree.sibling.id, ...world.tree.sibling.scope },
    })
  })
})

describe('the public look-up', () => {
  const look = (q: string, address: string) =>
    call(null, `employers/lookup?q=${encodeURIComponent(q)}`, {
      headers: { 'x-forwarded-for': address },
    })

  test('gives name and union of employers at work, and nothing else', async () => {
    const id = await seed('sibling')
    const { name } = await stored(world, 'employers', id)
    const found = (await (await look(String(name), '10.0.0.1')).json()) as object
    const unions = [{ name: `总工会${world.tree.sibling.code}`, code: world.tree.sibling.code }]
    expect(found).toEqual({ docs: [{ name, unions }] })
    for (const status of ['suspended', 'cancelled']) {
      await world.payload.db.updateOne({ collection: 'employers', id, data: { status } })
      expect(await (await look(String(name), '10.0.0.1')).json()).toEqual({ docs: [] })
    }
    expect((await ask(null, 'GET', `employers/suggest?q=${name}`)).status).toBe(401)
    expect((await ask(world.people.editor, 'GET', `employers/suggest?q=${name}`)).status).toBe(403)
  })

  test('asks for two characters and stops an address that asks too often', async () => {
    expect((await look('某', '10.0.0.2')).status).toBe(400)
    const answers = await Promise.all(Array.from({ length: 31 }, () => look('某公司', '10.0.0.3')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30)
    const refused = await look('某公司', '10.0.0.3')
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'request.too_many' }] })
    expect((await look('某公司', '10.0.0.4')).status).toBe(200)
  })
})
