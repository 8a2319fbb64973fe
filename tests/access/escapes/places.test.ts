// Getting a record into, or out of, somebody else's branch.
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, openWorld, personAt, stored, type World } from '../ground'
import { PUBLISHABLES, sampleOf, seedMedia, seedPublishable } from '../records'

let world: World

beforeAll(async () => {
  world = await openWorld()
})

describe.each([...PUBLISHABLES])('%s', (collection) => {
  const admin = () => world.people['branch-admin']
  const seed = (isLive = false) =>
    seedPublishable(world.payload, collection, world.tree.own, isLive)
  const expectHome = async (id: number) => {
    const { own } = world.tree
    const row = await stored(world, collection, id)
    expect(row).toMatchObject({ organization: own.id, ...own.scope })
  }

  test('is not moved to a foreign union by an edit, a draft or a bulk update', async () => {
    const id = await seed()
    const foreign = { organization: world.tree.sibling.id }
    for (const path of [`${collection}/${id}`, `${collection}/${id}?draft=true`]) {
      const answer = await ask(admin(), 'PATCH', path, foreign)
      expect(answer).toMatchObject({ status: 403, code: 'organization.out_of_reach' })
    }
    const bulk = await ask(admin(), 'PATCH', `${collection}?where[id][equals]=${id}`, foreign)
    expect(bulk.body.docs).toEqual([])
    await expectHome(id)
  })

  test('is moved within the branch, and its scope columns follow', async () => {
    const id = await seed()
    const { grandchild } = world.tree
    const answer = await ask(admin(), 'PATCH', `${collection}/${id}`, {
      organization: grandchild.id,
    })
    expect(answer.status).toBe(200)
    expect(await stored(world, collection, id)).toMatchObject(grandchild.scope)
  })

  test('does not go back to a union given up by restoring a version', async () => {
    const id = await seed()
    const { child, own, sibling } = world.tree
    const city = await personAt(world, 'parent', 'branch-admin')
    await ask(city, 'PATCH', `${collection}/${id}`, { organization: sibling.id })
    await ask(city, 'PATCH', `${collection}/${id}`, { organization: own.id })
    const versions = await ask(city, 'GET', `${collection}/versions?where[parent][equals]=${id}`)
    const foreign = versions.body.docs?.find(
      ({ version }) => (version as { organization: number }).organization === sibling.id,
    )
    const restored = await ask(admin(), 'POST', `${collection}/versions/${foreign?.id}`)
    expect(restored.status).toBe(403)
    await expectHome(id)
    const hidden = await ask(admin(), 'GET', `${collection}/versions/${foreign?.id}`)
    expect(hidden.status).toBe(404)
    expect(child.id).not.toBe(own.id)
  })

  test('ignores scope columns, author and publication columns from outside', async () => {
    const { own, unrelated } = world.tree
    const forged = {
      ...{ scope1: unrelated.id, scope2: unrelated.id, scope6: 1, createdBy: 1 },
      ...{ isLive: true, firstPublishedAt: '2020-01-01T00:00:00.000Z', reviewState: 'submitted' },
      ...{ reviewRemark: '假', submittedBy: 1, submittedAt: '2020-01-01T00:00:00.000Z' },
    }
    const made = await ask(admin(), 'POST', collection, {
      ...sampleOf(collection, own.id),
      ...forged,
    })
    const id = Number(made.body.doc?.id)
    const honest = {
      ...{ ...own.scope, organization: own.id, createdBy: admin()?.user.id, isLive: false },
      ...{ firstPublishedAt: null, reviewState: 'none', reviewRemark: null, submittedBy: null },
    }
    expect(await stored(world, collection, id)).toMatchObject(honest)
    await ask(admin(), 'PATCH', `${collection}/${id}`, forged)
    expect(await stored(world, collection, id)).toMatchObject(honest)
  })

  test('is not made in, nor filled by, the staff of a closed union', async () => {
    const role = collection === 'competitions' ? 'competition-officer' : 'branch-admin'
    const ghost = await personAt(world, 'own', role, true)
    const id = await seed()
    expect((await ask(ghost, 'GET', `${collection}/${id}`)).status).toBe(200)
    const data = sampleOf(collection, world.tree.own.id)
    expect((await ask(ghost, 'POST', collection, data)).status).toBe(403)
    expect((await ask(ghost, 'PATCH', `${collection}/${id}`, data)).status).toBe(403)
    expect((await ask(ghost, 'DELETE', `${collection}/${id}`)).status).toBe(403)
  })
})

describe('duplicates', () => {
  test('a foreign record is neither copied into its own union nor unseen into ours', async () => {
    const { own, sibling } = world.tree
    const live = await seedPublishable(world.payload, 'news', sibling, true)
    const draft = await seedPublishable(world.payload, 'news', sibling, false)
    const editor = world.people.editor
    for (const id of [live, draft])
      for (const data of [{}, { organization: own.id }])
        expect((await ask(editor, 'POST', `news/${id}/duplicate`, data)).status).toBe(404)
  })

  test('a copy begins as a draft of its author that was never published or reviewed', async () => {
    const id = await seedPublishable(world.payload, 'news', world.tree.own, true)
    const data = { reviewRemark: '旧意见', reviewState: 'returned', submittedBy: 1 }
    await world.payload.db.updateOne({ collection: 'news', id, data })
    const copy = await ask(world.people.editor, 'POST', `news/${id}/duplicate?draft=true`, {})
    expect(copy.status).toBe(200)
    expect(await stored(world, 'news', Number(copy.body.doc?.id))).toMatchObject({
      ...{ _status: 'draft', isLive: false, firstPublishedAt: null, submittedBy: null },
      ...{ reviewState: 'none', reviewRemark: null, createdBy: world.people.editor?.user.id },
    })
  })
})

describe('unions', () => {
  test('a new union takes neither place nor scope from what is sent', async () => {
    const { own, unrelated } = world.tree
    const made = await ask(world.people['branch-admin'], 'POST', 'organizations', {
      ...{ name: '新分会', level: 'branch', parent: own.id, depth: 1, status: 'active' },
      ...{ scope1: unrelated.id, scope2: unrelated.id, scope3: unrelated.id, pinyin: 'x' },
    })
    const id = Number(made.body.doc?.id)
    expect(await stored(world, 'organizations', id)).toMatchObject({
      ...{ depth: own.depth + 1, ...own.scope, [`scope${own.depth + 1}`]: id },
    })
  })

  test('none is put below a closed union, too deep, or at a level not below', async () => {
    const admin = world.people['branch-admin']
    const make = (data: object) => ask(admin, 'POST', 'organizations', { name: '新', ...data })
    const { grandchild, own } = world.tree
    expect((await make({ level: 'city', parent: own.id })).code).toBe(
      'organization.level_not_below',
    )
    const first = await make({ level: 'branch', parent: grandchild.id })
    const id = Number(first.body.doc?.id)
    await world.payload.db.updateOne({
      ...{ collection: 'organizations', id, data: { depth: 6, level: 'grassroots' } },
    })
    expect((await make({ level: 'branch', parent: id })).code).toBe('organization.too_deep')
    await world.payload.db.updateOne({
      ...{ collection: 'organizations', id, data: { depth: 5, status: 'closed' } },
    })
    expect((await make({ level: 'branch', parent: id })).code).toBe('organization.parent_closed')
  })

  test('bulk edits stay inside the branch and change no place', async () => {
    const { own, sibling } = world.tree
    const answer = await ask(
      world.people['branch-admin'],
      'PATCH',
      `organizations?where[id][in]=${own.id},${sibling.id}`,
      { hours: '全天', parent: sibling.id, level: 'branch', code: 'X99999' },
    )
    expect(answer.body.docs?.map(({ id }) => id)).toEqual([own.id])
    expect(await stored(world, 'organizations', own.id)).toMatchObject({
      ...{ hours: '全天', parent: world.tree.parent.id, level: 'county', code: own.code },
    })
    expect((await stored(world, 'organizations', sibling.id)).hours ?? null).toBeNull()
  })
})

test('media is neither moved to a foreign union nor given a foreign author', async () => {
  const editor = world.people.editor
  const id = await seedMedia(world.payload, world.tree.own, { createdBy: editor?.user.id })
  const moved = await ask(editor, 'PATCH', `media/${id}`, { organization: world.tree.sibling.id })
  expect(moved.code).toBe('organization.out_of_reach')
  await ask(editor, 'PATCH', `media/${id}`, { alt: '新', createdBy: 1, isPublic: true, scope2: 1 })
  expect(await stored(world, 'media', id)).toMatchObject({
    ...{ alt: '新', isPublic: false, createdBy: editor?.user.id, ...world.tree.own.scope },
  })
})
