// Learning hidden or foreign values without being shown them.
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, openWorld, type World } from '../ground'
import { seedMedia, seedPublishable } from '../records'
import type { Person } from '../tree'

let world: World
/** A live item of the sibling union with a newer draft, an internal remark and an author. */
let live: number
let draft: number
let worker: number

const secret = '内部机密四个字'

beforeAll(async () => {
  world = await openWorld()
  const { payload, tree } = world
  const author = world.people.reviewer?.user.id
  live = await seedPublishable(payload, 'news', tree.sibling, true, { summary: '公开' })
  await payload.update({
    ...{ collection: 'news', id: live, draft: true, data: { summary: secret } },
    ...{ overrideAccess: true, context: { seeding: true } },
  })
  const hidden = { reviewRemark: secret, submittedBy: author, createdBy: author }
  await payload.db.updateOne({ collection: 'news', id: live, data: hidden })
  draft = await seedPublishable(payload, 'news', tree.sibling, false, { summary: secret })
  const phone = '13900000000'
  worker = await seedPublishable(payload, 'model-workers', tree.sibling, true, { phone })
})

const strangers = (): [string, Person | null][] => [
  ['the public', null],
  ['an editor next door', world.people.editor],
  ['an officer', world.people['security-admin']],
]

describe('drafts of a foreign union', () => {
  test('are shown by no option of a query', async () => {
    for (const [who, person] of strangers())
      for (const query of ['', '?draft=true', '?trash=true', '?depth=2', '?draft=true&depth=2']) {
        const one = await ask(person, 'GET', `news/${live}${query}`)
        expect({ who, query, status: one.status }).toEqual({ who, query, status: 200 })
        expect(JSON.stringify(one.body)).not.toContain(secret)
        expect((await ask(person, 'GET', `news/${draft}${query}`)).status).toBe(404)
        const list = await ask(person, 'GET', `news${query}`)
        expect(JSON.stringify(list.body)).not.toContain(secret)
        expect(list.body.docs?.map(({ id }) => id)).not.toContain(draft)
      }
  })

  test('are counted and found by no filter', async () => {
    const filters = [
      `where[summary][equals]=${secret}`,
      `where[or][0][summary][like]=${secret}&where[or][1][id][equals]=0`,
      `where[_status][equals]=draft&where[organization][equals]=${world.tree.sibling.id}`,
      `where[and][0][or][0][scope2][equals]=${world.tree.sibling.id}&where[and][1][isLive][equals]=false`,
    ]
    for (const [, person] of strangers())
      for (const filter of filters) {
        for (const option of ['', '&draft=true', '&trash=true', '&pagination=false']) {
          const list = await ask(person, 'GET', `news?${filter}${option}`)
          expect({ filter, option, found: list.body.totalDocs ?? 0 }).toMatchObject({ found: 0 })
        }
        const { body } = await ask(person, 'GET', `news/count?${filter}`)
        expect(body.totalDocs).toBe(0)
      }
  })

  test('have no versions for strangers', async () => {
    const { docs } = await world.payload.findVersions({
      ...{ collection: 'news', where: { parent: { equals: draft } }, overrideAccess: true },
    })
    const version = docs[0]?.id
    expect((await ask(null, 'GET', 'news/versions')).status).toBe(401)
    expect((await ask(null, 'GET', `news/versions/${version}`)).status).toBe(401)
    const { editor, registrar } = world.people
    expect((await ask(registrar, 'GET', 'news/versions')).status).toBe(403)
    expect((await ask(editor, 'GET', `news/versions/${version}`)).status).toBe(404)
    expect((await ask(editor, 'GET', 'news/versions/999999')).status).toBe(404)
    const list = await ask(editor, 'GET', `news/versions?where[parent][in]=${draft},${live}`)
    expect(list.body.totalDocs).toBe(0)
    const other = `where[or][0][parent][equals]=${draft}&where[or][1][version.summary][like]=${secret}`
    expect((await ask(editor, 'GET', `news/versions?${other}`)).body.totalDocs).toBe(0)
    expect((await ask(editor, 'POST', `news/versions/${version}`)).status).toBe(404)
  })

  test('look the same as records that are not there', async () => {
    for (const [, person] of strangers()) {
      for (const [method, path] of [
        ['GET', 'news/'],
        ['GET', 'news/count?where[id][equals]='],
      ] as const) {
        const hidden = await ask(person, method, `${path}${draft}`)
        expect(hidden).toEqual(await ask(person, method, `${path}999999`))
      }
      const write = await ask(person, 'PATCH', `news/${draft}`, { summary: 'x' })
      const nothing = await ask(person, 'PATCH', 'news/999999', { summary: 'x' })
      expect(write).toEqual(nothing)
    }
  })
})

describe('internal and personal columns', () => {
  const filters = [
    `news?where[reviewRemark][like]=${secret}`,
    'news?where[submittedBy][exists]=true',
    'news?where[createdBy][exists]=true',
    'news?where[publishAt][exists]=false',
    'model-workers?where[consent.given][equals]=true',
    'organizations?where[bankAccount][exists]=true',
    'organizations?where[uscc][like]=81',
    'organizations?where[or][0][id][exists]=true&where[or][1][memberCount][greater_than]=0',
  ]

  test('are no filter for the public', async () => {
    for (const path of filters) {
      const { status } = await ask(null, 'GET', path)
      expect({ path, status }).toMatchObject({ status: expect.toBeOneOf([400, 401]) })
      const [slug, query] = path.split('?')
      expect((await ask(null, 'GET', `${slug}/count?${query}`)).status).toBeGreaterThanOrEqual(400)
    }
  })

  test('filter nobody but the own branch for staff', async () => {
    const own = Object.values(world.tree)
      .filter(({ scope }) => scope.scope2 === world.tree.own.id)
      .map(({ id }) => id)
    for (const path of filters) {
      const { body } = await ask(world.people['branch-admin'], 'GET', `${path}&limit=100`)
      const places = body.docs?.map(({ id, organization }) => organization ?? id) ?? []
      expect({ path, foreign: places.filter((id) => !own.includes(Number(id))) }).toEqual({
        ...{ path, foreign: [] },
      })
    }
  })

  test('sort nothing for strangers', async () => {
    const columns = ['bankAccount', '-uscc', 'memberCount', 'name,-termEndsAt']
    for (const sort of columns) {
      expect((await ask(null, 'GET', `organizations?sort=${sort}`)).status).toBe(401)
      const { body } = await ask(world.people.editor, 'GET', `organizations?sort=${sort}`)
      expect(body.docs?.map(({ id }) => id)).not.toContain(world.tree.sibling.id)
    }
    for (const sort of ['idNumber', 'phone', 'idNumberHash'])
      expect((await ask(null, 'GET', `model-workers?sort=${sort}`)).status).toBeGreaterThan(399)
  })

  test('personal ones filter and sort for nobody at all', async () => {
    const paths = ['phone][exists]=true', 'idNumberHash][exists]=true', 'birthDate][exists]=true']
    for (const person of [null, world.people.workshop, world.people['branch-admin']])
      for (const path of paths)
        expect((await ask(person, 'GET', `model-workers?where[${path}`)).status).toBeGreaterThan(
          399,
        )
  })

  test('are shown by neither select nor depth nor populate', async () => {
    for (const [, person] of strangers()) {
      const queries = [
        `news/${live}?select[reviewRemark]=true&select[createdBy]=true`,
        `news/${live}?depth=2&populate[users][email]=true&populate[organizations][bankAccount]=true`,
        `organizations/${world.tree.sibling.id}?select[bankAccount]=true&select[chairPhone]=true`,
        `model-workers/${worker}?select[phone]=true&select[idNumberHash]=true&showHiddenFields=true`,
        `model-workers/${worker}?depth=2&select[consent]=true&populate[organizations][uscc]=true`,
      ]
      for (const query of queries) {
        const text = JSON.stringify((await ask(person, 'GET', query)).body)
        for (const value of [secret, '6200', '139', '@onenet.test', '81420581', '"given"'])
          expect({ query, value, shown: text.includes(value) }).toMatchObject({ shown: false })
      }
    }
  })
})

describe('relationships', () => {
  test('are no window into other records', async () => {
    const paths = [
      'news?where[createdBy.email][like]=onenet',
      'news?where[submittedBy.email][like]=onenet',
      'news?where[createdBy.appointments.role][equals]=auditor',
      'news?where[organization.bankAccount][exists]=true',
      'news?where[organization.parent.bankAccount][exists]=true',
      'news?where[cover.alt][like]=图',
      'organizations?where[parent.bankAccount][exists]=true',
      'organizations?where[parent__chairPhone][exists]=true',
      'innovation-studios?where[leader.idNumberHash][exists]=true',
      'innovation-studios?where[leader.summary][like]=x',
      'innovation-studios?where[photos][contains][alt][like]=图',
      'services?where[handlingOrganization.uscc][like]=81',
      'media?where[createdBy.email][like]=onenet',
    ]
    for (const person of [null, world.people.editor, world.people['branch-admin']])
      for (const path of paths) {
        const { code, status } = await ask(person, 'GET', path)
        expect({ path, status, code }).toMatchObject({ status: 400, code: 'query.invalid' })
        const [slug, query] = path.split('?')
        expect((await ask(person, 'GET', `${slug}/count?${query}`)).status).toBe(400)
      }
    for (const sort of ['createdBy.email', '-organization.bankAccount', 'cover.alt'])
      expect((await ask(world.people.editor, 'GET', `news?sort=${sort}`)).status).toBe(400)
  })

  test('may be followed to what every union shows in public', async () => {
    const code = world.tree.sibling.code
    const list = await ask(null, 'GET', `news?where[organization.code][equals]=${code}`)
    expect(list.body.docs?.map(({ id }) => id)).toEqual([live])
  })

  test('do not show unpublished records that a published one names', async () => {
    const { payload, tree } = world
    const leader = await seedPublishable(payload, 'model-workers', tree.sibling, false)
    const cover = await seedMedia(payload, tree.sibling)
    const studio = await seedPublishable(payload, 'innovation-studios', tree.sibling, true, {
      leader,
    })
    const { body } = await ask(null, 'GET', `innovation-studios/${studio}?depth=2`)
    expect(typeof body.leader).not.toBe('object')
    expect((await ask(null, 'GET', `media/${cover}`)).status).toBe(404)
  })
})

describe('pages', () => {
  test.each(['limit=0', 'limit=1000', 'limit=-1', 'pagination=false', 'limit=0&pagination=false'])(
    'hold at most 100 records with %s',
    async (query) => {
      const { body } = await ask(null, 'GET', `organizations?${query}`)
      expect(body.limit).toBeLessThanOrEqual(100)
      expect(body.limit).toBeGreaterThan(0)
      const { editor } = world.people
      const versions = await ask(editor, 'GET', `news/versions?${query}`)
      expect(versions.body.limit).toBeLessThanOrEqual(100)
      expect(versions.body.limit).toBeGreaterThan(0)
    },
  )

  test('related records are loaded for the whole page', async () => {
    const { payload, tree } = world
    const ids = await Promise.all(
      Array.from({ length: 15 }, async () => {
        const cover = await seedMedia(payload, tree.own, { isPublic: true })
        return seedPublishable(payload, 'news', tree.own, true, { cover })
      }),
    )
    const { body } = await ask(null, 'GET', `news?depth=1&limit=50&where[id][in]=${ids}`)
    expect(body.docs?.filter(({ cover }) => typeof cover !== 'object')).toEqual([])
  })
})
