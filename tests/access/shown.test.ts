// What a person is shown: the fields of each record, the lists with their counts, and the records that
// lie outside of the tree.
import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '@/access/roles'
import { recordRefused } from '@/src/database/audit'
import { someMember } from '../registers/people'
import { testPayload } from '../support/database'
import { type Ask, call, locally, overHttp, type Way } from './asks'
import { EXPECTED, EXPECTED_APART, EXPECTED_CASES, EXPECTED_FIELDS, RELATIONS } from './expected'
import { PUBLISHABLES, seedPublishable, seedRecord } from './records'
import { addPeople, type People, plantTree, type Tree } from './tree'

let payload: Payload
let tree: Tree
let people: People

const idNumber = '420581199001011233'
const personal = {
  ...{ idNumber, phone: '13900000000', homeAddress: '宜都市陆城一号' },
  ...{ birthDate: '1990-01-01T00:00:00.000Z', health: '1' },
}
const review = { reviewRemark: '请补充', submittedAt: new Date().toISOString() }

beforeAll(async () => {
  payload = await testPayload()
  payload.logger.level = 'silent'
  tree = await plantTree(payload)
  people = await addPeople(payload, tree, tree.own)
})

const everyone = (table: object): (keyof People)[] => Object.keys(table) as (keyof People)[]
const ways: [string, () => Way][] = [
  ['in-process', () => locally(payload)],
  ['over REST', () => overHttp],
]

describe.each(ways)('fields, asked %s', (_name, way) => {
  const seeds = {
    organizations: async (relation: (typeof RELATIONS)[number]) => tree[relation].id,
    'model-workers': (relation: (typeof RELATIONS)[number]) =>
      seedPublishable(payload, 'model-workers', tree[relation], true, personal),
    members: (relation: (typeof RELATIONS)[number]) =>
      seedRecord(payload, 'members', {
        ...someMember(tree[relation].id, { homeAddress: '宜都市陆城一号' }),
        ...{ politicalStatus: '13', bankCard: '6228480000000001234' },
      }),
    news: async (relation: (typeof RELATIONS)[number]) => {
      const id = await seedPublishable(payload, 'news', tree[relation], true)
      const publishAt = new Date().toISOString()
      const submittedBy = people.editor?.user.id
      const data = { ...review, publishAt, submittedBy, createdBy: submittedBy }
      await payload.db.updateOne({ collection: 'news', id, data })
      return id
    },
  }
  const tables = Object.keys(EXPECTED_FIELDS) as (keyof typeof EXPECTED_FIELDS)[]

  test.each(tables)('%s', async (collection) => {
    const ids = await Promise.all(RELATIONS.map((relation) => seeds[collection](relation)))
    if (collection === 'model-workers')
      await Promise.all(
        ids.map((id) =>
          payload.db.updateOne({ collection, id, data: { createdBy: people.editor?.user.id } }),
        ),
      )
    const found: Record<string, Record<string, string>> = {}
    const wanted: Record<string, Record<string, string>> = {}
    for (const who of everyone(EXPECTED_FIELDS[collection])) {
      const row = EXPECTED_FIELDS[collection][who] ?? {}
      const docs = await Promise.all(
        ids.map(async (id) => (await way()(people[who], { do: 'read', collection, id })).doc),
      )
      for (const [field, signs] of Object.entries(row)) {
        const word = docs.map((doc) => ((doc[field] ?? null) === null ? '-' : '+')).join('')
        found[who] = { ...found[who], [field]: word }
        wanted[who] = { ...wanted[who], [field]: signs.join('') }
      }
    }
    expect(found).toEqual(wanted)
  })
})

test('the table names every collection, every setting and every role', () => {
  const { collections, globals } = payload.config
  const own = collections.map(({ slug }) => String(slug))
  // Payload's own, closed by rules of theirs: escapes/doors.test.ts, saved-views.test.ts.
  const payloadsOwn = ['kv', 'locked-documents', 'preferences', 'migrations', 'query-presets']
  const slugs = [...own, ...globals.map(({ slug }) => String(slug))]
  const tables = { ...EXPECTED, ...EXPECTED_APART, cases: EXPECTED_CASES }
  expect([...Object.keys(tables), ...payloadsOwn.map((name) => `payload-${name}`)].sort()).toEqual(
    slugs.sort(),
  )
  for (const table of [...Object.values(tables), ...Object.values(EXPECTED_FIELDS)])
    expect(Object.keys(table).sort()).toEqual(['public', ...ROLES].sort())
  for (const cells of Object.values(EXPECTED).flatMap((table) => Object.values(table)))
    for (const signs of Object.values(cells)) expect(signs).toHaveLength(RELATIONS.length)
})

/** What anybody may know of a union (design: reach “published” of organizations). */
const PUBLIC_OF_UNIONS = [
  ...['id', 'name', 'shortName', 'level', 'kind', 'parent', 'code', 'address', 'publicPhone'],
  ...['hours', 'duties', 'status', 'depth', 'pinyin', 'createdAt', 'updatedAt'],
  ...['scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6'],
]

test('of a union with every field filled in the public sees the public ones alone', async () => {
  const filled: Record<string, unknown> = {
    ...{ text: '填', textarea: '填', email: 'x@onenet.test', number: 3, checkbox: true },
    date: '2026-01-01T00:00:00.000Z',
  }
  const { flattenedFields } = payload.collections.organizations.config
  const kept = [...PUBLIC_OF_UNIONS, 'commitmentConsent']
  const data = Object.fromEntries(
    flattenedFields.flatMap((field) => {
      if (kept.includes(field.name) || ('hasMany' in field && field.hasMany)) return []
      const [option] = field.type === 'select' ? field.options : []
      const value = typeof option === 'object' ? option.value : filled[field.type]
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
  expect(Object.keys(data).length).toBeGreaterThan(30)
  const id = tree.unrelated.id
  await payload.db.updateOne({ collection: 'organizations', id, data })
  for (const who of ['public', 'editor', 'auditor'] as const) {
    const { doc } = await overHttp(people[who], { do: 'read', collection: 'organizations', id })
    const shown = Object.keys(doc).filter((name) => (doc[name] ?? null) !== null)
    expect(shown.filter((name) => !PUBLIC_OF_UNIONS.includes(name))).toEqual([])
  }
})

test('the contact of a place is named in the console only', async () => {
  const id = await seedPublishable(payload, 'places', tree.own, true, { contactName: '张联系' })
  const read = async (who: keyof People) =>
    (await overHttp(people[who], { do: 'read', collection: 'places', id })).doc.contactName
  expect([await read('public'), await read('auditor'), await read('editor')]).toEqual([
    ...[undefined, undefined, '张联系'],
  ])
})

test('the chair’s name and promise are public with the chair’s consent only', async () => {
  const chair = { chairPublicName: '王主席', chairCommitment: '随叫随到' }
  const id = tree.sibling.id
  const read = async (who: keyof People, query = '') => {
    const answer = await call(people[who], `organizations/${id}${query}`)
    const { chairCommitment, chairPublicName } = (await answer.json()) as Record<string, unknown>
    return [chairPublicName ?? null, chairCommitment ?? null]
  }
  const select = '?select[chairPublicName]=true&select[chairCommitment]=true'
  for (const consent of [false, true]) {
    const data = { ...chair, commitmentConsent: consent }
    await payload.db.updateOne({ collection: 'organizations', id, data })
    const shown = consent ? Object.values(chair) : [null, null]
    for (const who of ['public', 'editor', 'auditor'] as const) {
      expect(await read(who)).toEqual(shown)
      expect(await read(who, select)).toEqual(shown)
    }
    const find = await call(null, 'organizations?where[chairPublicName][equals]=王主席')
    expect(find.status).toBe(400)
  }
})

test('personal fields are shown masked even to those who may see them', async () => {
  const id = await seedPublishable(payload, 'model-workers', tree.own, true, personal)
  const answer = await overHttp(people.workshop, { do: 'read', collection: 'model-workers', id })
  expect(answer.doc.idNumber).not.toContain('19900101')
  expect(answer.doc.phone).not.toBe(personal.phone)
})

describe('lists and counts hold exactly what may be read', () => {
  test.each([...PUBLISHABLES])('%s', async (collection) => {
    const seeded = await Promise.all(
      RELATIONS.flatMap((relation) =>
        [true, false].map(async (isLive) => ({
          id: await seedPublishable(payload, collection, tree[relation], isLive),
          relation,
          column: isLive ? 'read-live' : 'read-draft',
        })),
      ),
    )
    const ids = seeded.map(({ id }) => id).join()
    for (const who of everyone(EXPECTED[collection])) {
      const row = EXPECTED[collection][who] ?? {}
      const wanted = seeded
        .filter(({ column, relation }) => row[column]?.[RELATIONS.indexOf(relation)] === '+')
        .map(({ id }) => id)
      const list = await call(people[who], `${collection}?limit=100&sort=id&where[id][in]=${ids}`)
      const count = await call(people[who], `${collection}/count?where[id][in]=${ids}`)
      const { docs } = (await list.json()) as { docs: { id: number }[] }
      expect({ who, ids: docs.map(({ id }) => id).sort() }).toEqual({ who, ids: wanted.sort() })
      expect({ who, ...((await count.json()) as object) }).toEqual({
        who,
        totalDocs: wanted.length,
      })
    }
  })
})

describe.each(ways)('records outside of the tree, asked %s', (_name, way) => {
  const signs: Record<number, string> = { 200: '+', 201: '+', 401: '1', 403: '3', 404: '4' }
  const run = async (asks: Record<string, Ask>, table: Record<string, object>) => {
    const found: Record<string, Record<string, string[]>> = {}
    for (const who of everyone(table)) {
      found[who] = {}
      for (const [column, ask] of Object.entries(asks)) {
        const { status } = await way()(people[who], ask)
        found[who] = { ...found[who], [column]: [signs[status] ?? String(status)] }
      }
    }
    expect(found).toEqual(table)
  }

  test('audit-log', async () => {
    const { createLocalReq } = await import('payload')
    await recordRefused(payload, await createLocalReq({}, payload), { action: 'probe' })
    const [line] = (await payload.find({ collection: 'audit-log', overrideAccess: true })).docs
    const id = line?.id ?? 0
    const collection = 'audit-log'
    const data = { action: 'forged', outcome: 'success' }
    await run(
      {
        create: { do: 'create', collection, data },
        read: { do: 'read', collection, id },
        update: { do: 'update', collection, id, data },
        delete: { do: 'delete', collection, id },
      },
      EXPECTED_APART['audit-log'],
    )
  })

  test('the parts of a case', async () => {
    const data = { name: '记录' }
    for (const collection of ['case-actions', 'case-notices', 'case-files'] as const)
      await run(
        {
          ...(collection === 'case-files' ? {} : { create: { do: 'create', collection, data } }),
          read: { do: 'read', collection, id: 1 },
          update: { do: 'update', collection, id: 1, data },
          delete: { do: 'delete', collection, id: 1 },
        },
        EXPECTED_APART[collection],
      )
  })

  test('payload-jobs', async () => {
    const collection = 'payload-jobs'
    const job = await payload.db.create({ collection, data: { input: {}, taskSlug: 'inline' } })
    const id = Number(job.id)
    const data = { input: {}, processing: false }
    await run(
      {
        create: { do: 'create', collection, data },
        read: { do: 'read', collection, id },
        update: { do: 'update', collection, id, data },
        delete: { do: 'delete', collection, id },
      },
      EXPECTED_APART['payload-jobs'],
    )
  })

  test('holidays', async () => {
    const collection = 'holidays'
    const [day] = (await payload.find({ collection, overrideAccess: true, limit: 1 })).docs
    const id = day?.id ?? 0
    const data = { date: '2030-01-01', kind: 'rest', name: '元旦' }
    await run(
      {
        create: { do: 'create', collection, data },
        read: { do: 'read', collection, id },
        update: { do: 'update', collection, id, data: { name: '节日' } },
        delete: { do: 'delete', collection, id },
      },
      EXPECTED_APART.holidays,
    )
  })

  test('site-settings', async () => {
    const data = { siteName: '湖北工会一张网' }
    await run(
      {
        read: { do: 'readGlobal', global: 'site-settings' },
        update: { do: 'updateGlobal', global: 'site-settings', data },
      },
      EXPECTED_APART['site-settings'],
    )
  })
})
