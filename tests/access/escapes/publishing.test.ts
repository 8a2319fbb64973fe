// Publishing or taking down without the right to.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '@/access/roles'
import { ask, openWorld, stored, type World } from '../ground'
import { EDITED, PUBLISHABLES, sampleOf, seedPublishable } from '../records'
import { addPerson } from '../tree'

let world: World

beforeAll(async () => {
  world = await openWorld()
})

const WRITER: Record<(typeof PUBLISHABLES)[number], Role> = {
  news: 'editor',
  services: 'editor',
  places: 'editor',
  'model-workers': 'workshop',
  'innovation-studios': 'workshop',
  competitions: 'competition-officer',
}

describe.each([...PUBLISHABLES])('%s: who may only write', (collection) => {
  const writer = () => world.people[WRITER[collection]]
  const seed = (isLive: boolean, extra = {}) =>
    seedPublishable(world.payload, collection, world.tree.own, isLive, extra)
  const expectUnseen = async (id: number) => {
    const row = await stored(world, collection, id)
    expect({ status: row._status, isLive: row.isLive }).toEqual({ status: 'draft', isLive: false })
    expect((await ask(null, 'GET', `${collection}/${id}`)).status).toBe(404)
    expect((await ask(null, 'GET', `${collection}/${id}?draft=true`)).status).toBe(404)
  }

  test('publishes neither by a save, a draft save nor a bulk update', async () => {
    const id = await seed(false)
    const published = { _status: 'published' }
    for (const query of ['', '?draft=true', '?draft=false', '?autosave=true', '?trash=true'])
      expect((await ask(writer(), 'PATCH', `${collection}/${id}${query}`, published)).status).toBe(
        403,
      )
    const bulk = `${collection}?where[id][equals]=${id}`
    expect((await ask(writer(), 'PATCH', bulk, published)).status).toBe(403)
    expect((await ask(writer(), 'PATCH', `${bulk}&draft=true`, published)).status).toBe(403)
    await expectUnseen(id)
  })

  test('publishes neither by all-locales flags nor by a new record', async () => {
    const id = await seed(false)
    for (const flag of ['publishAllLocales=true', 'publishSpecificLocale=zh'])
      await ask(writer(), 'PATCH', `${collection}/${id}?${flag}`, { [EDITED[collection]]: 'x' })
    await expectUnseen(id)
    const data = sampleOf(collection, world.tree.own.id)
    for (const query of ['', '?draft=true', '?publishAllLocales=true']) {
      const made = await ask(writer(), 'POST', `${collection}${query}`, {
        ...data,
        ...{ key: crypto.randomUUID(), _status: 'published' },
      })
      if (made.status === 201) await expectUnseen(Number(made.body.doc?.id))
      else expect(made.status).toBe(403)
    }
  })

  test('restores a published version as a draft at most', async () => {
    const id = await seed(true)
    await world.payload.update({
      ...{ collection, id, data: { _status: 'draft' }, overrideAccess: true },
      context: { seeding: true },
    })
    const { docs } = await world.payload.findVersions({
      ...{ collection, where: { parent: { equals: id } }, overrideAccess: true },
    })
    const published = docs.find(({ version }) => version._status === 'published')
    const restore = `${collection}/versions/${published?.id}`
    expect((await ask(writer(), 'POST', restore)).status).toBe(403)
    await expectUnseen(id)
    expect((await ask(writer(), 'POST', `${restore}?draft=true`)).status).toBe(200)
    await expectUnseen(id)
  })

  test('sets no hour of publication or take-down', async () => {
    const id = await seed(false)
    const soon = new Date(Date.now() + 60_000).toISOString()
    const hours = { publishAt: soon, takeDownAt: soon }
    await ask(writer(), 'PATCH', `${collection}/${id}`, hours)
    await ask(writer(), 'PATCH', `${collection}/${id}?draft=true`, hours)
    const row = await stored(world, collection, id)
    expect([row.publishAt ?? null, row.takeDownAt ?? null]).toEqual([null, null])
    const made = await ask(writer(), 'POST', collection, {
      ...{ ...sampleOf(collection, world.tree.own.id), ...hours },
    })
    const fresh = await stored(world, collection, Number(made.body.doc?.id))
    expect([fresh.publishAt ?? null, fresh.takeDownAt ?? null]).toEqual([null, null])
  })

  test('changes a live record in a draft only, and does not take it down', async () => {
    const field = EDITED[collection]
    const id = await seed(true, { [field]: '审定' })
    const bulk = `${collection}?where[id][equals]=${id}`
    for (const [path, data] of [
      [`${collection}/${id}`, { [field]: '未审' }],
      [`${collection}/${id}?draft=true`, { [field]: '未审' }],
      [bulk, { [field]: '未审' }],
      [`${bulk}&draft=true`, { [field]: '未审' }],
      [`${collection}/${id}`, { _status: 'draft' }],
      [bulk, { _status: 'draft' }],
      [`${collection}/${id}?unpublishAllLocales=true`, {}],
      [`${collection}/${id}`, { deletedAt: new Date().toISOString() }],
      [bulk, { deletedAt: new Date().toISOString() }],
    ] as const)
      await ask(writer(), 'PATCH', path, data)
    await ask(writer(), 'DELETE', `${collection}/${id}`)
    await ask(writer(), 'DELETE', bulk)
    for (const query of ['', '?draft=true']) {
      const seen = await ask(null, 'GET', `${collection}/${id}${query}`)
      expect({ query, status: seen.status, text: seen.body[field] }).toEqual({
        ...{ query, status: 200, text: '审定' },
      })
    }
  })

  test('brings nothing back on the site out of the trash', async () => {
    const id = await seed(true)
    const reviewer = world.people['branch-admin']
    const trash = { deletedAt: new Date().toISOString() }
    expect((await ask(reviewer, 'PATCH', `${collection}/${id}`, trash)).status).toBe(200)
    expect((await ask(null, 'GET', `${collection}/${id}?trash=true`)).status).toBe(404)
    await ask(writer(), 'PATCH', `${collection}/${id}?trash=true`, { deletedAt: null })
    await ask(writer(), 'PATCH', `${collection}/${id}?trash=true`, {
      ...{ deletedAt: null, _status: 'published' },
    })
    expect((await ask(null, 'GET', `${collection}/${id}`)).status).toBe(404)
  })
})

test('an edit by somebody without the right withdraws a timed publication', async () => {
  const id = await seedPublishable(world.payload, 'news', world.tree.own, false)
  const publishAt = new Date(Date.now() + 60_000).toISOString()
  await ask(world.people.reviewer, 'PATCH', `news/${id}`, { publishAt })
  expect((await stored(world, 'news', id)).publishAt).not.toBeNull()
  await ask(world.people.editor, 'PATCH', `news/${id}`, { summary: '改' })
  expect((await stored(world, 'news', id)).publishAt).toBeNull()
})

describe('rights of several offices', () => {
  const twoHats = () =>
    addPerson(world.payload, [
      { at: world.tree.own, role: 'editor' },
      { at: world.tree.sibling, role: 'reviewer' },
      { at: world.tree.unrelated, role: 'workshop' },
    ])

  test('never mix: each reaches as far as the office that gives it', async () => {
    const person = await twoHats()
    const { own, sibling } = world.tree
    const publish = { _status: 'published' }
    const mine = await seedPublishable(world.payload, 'news', own, false)
    const theirs = await seedPublishable(world.payload, 'news', sibling, false)
    const worker = await seedPublishable(world.payload, 'model-workers', own, false)
    expect((await ask(person, 'PATCH', `news/${mine}`, publish)).status).toBe(403)
    expect((await ask(person, 'PATCH', `news/${theirs}`, publish)).status).toBe(200)
    const direct = { ...sampleOf('news', own.id), ...publish }
    expect((await ask(person, 'POST', 'news', direct)).code).toBe('publish.denied')
    expect((await ask(person, 'POST', 'news', sampleOf('news', sibling.id))).status).toBe(403)
    const edit = await ask(person, 'PATCH', `model-workers/${worker}`, { unitName: 'x' })
    expect(edit.status).toBe(403)
  })

  test('carry a live record nowhere that one may not publish', async () => {
    const person = await twoHats()
    const { own, sibling } = world.tree
    const live = await seedPublishable(world.payload, 'news', sibling, true)
    const moved = await ask(person, 'PATCH', `news/${live}`, { organization: own.id })
    expect(moved.status).toBe(403)
    expect((await stored(world, 'news', live)).organization).toBe(sibling.id)
  })

  test('set no hours where one may only write', async () => {
    const person = await twoHats()
    const [soon, later] = [60_000, 120_000].map((ms) => new Date(Date.now() + ms).toISOString())
    const made = await ask(person, 'POST', 'news', {
      ...{ ...sampleOf('news', world.tree.own.id), publishAt: soon, takeDownAt: later },
    })
    const row = await stored(world, 'news', Number(made.body.doc?.id))
    expect([row.publishAt ?? null, row.takeDownAt ?? null]).toEqual([null, null])
  })
})

test('a person is published with a recorded consent only', async () => {
  const consent = { given: false }
  const extra = { consent }
  const { own } = world.tree
  const id = await seedPublishable(world.payload, 'model-workers', own, false, extra)
  const answer = await ask(world.people.reviewer, 'PATCH', `model-workers/${id}`, {
    _status: 'published',
  })
  expect(answer).toMatchObject({ status: 400, code: 'consent.required' })
})

test('a masked value that comes back from a form keeps the real one; cipher text is refused', async () => {
  const { own } = world.tree
  const phone = '13900000000'
  const id = await seedPublishable(world.payload, 'model-workers', own, false, { phone })
  const before = (await stored(world, 'model-workers', id)).phone
  const { workshop } = world.people
  const shown = await ask(workshop, 'GET', `model-workers/${id}`)
  await ask(workshop, 'PATCH', `model-workers/${id}`, { phone: shown.body.phone })
  expect((await stored(world, 'model-workers', id)).phone).toBe(before)
  const other = await seedPublishable(world.payload, 'model-workers', own, false)
  await ask(workshop, 'PATCH', `model-workers/${other}`, { phone: before })
  expect((await stored(world, 'model-workers', other)).phone ?? null).toBeNull()
  await ask(world.people.reviewer, 'PATCH', `model-workers/${id}`, { phone: '13911111111' })
  expect((await stored(world, 'model-workers', id)).phone).toBe(before)
})
