// Filters by unions' own fields over REST: what they find, and who may not ask by which.
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import { seedPublishable, seedRecord } from '../access/records'
import type { Person, Tree } from '../access/tree'

let world: World
let admin: Person

const KEYS: Record<string, string> = {}

const define = async (name: string, place: keyof Tree, data: Record<string, unknown>) => {
  const id = await seedRecord(world.payload, 'custom-fields', {
    ...{ label: name, register: 'model-workers', organization: world.tree[place].id, ...data },
  })
  KEYS[name] = String((await stored(world, 'custom-fields', id)).key)
  return id
}

const valuesOf = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [KEYS[name], value]))

const worker = (name: string, place: keyof Tree, values: Record<string, unknown>, isLive = true) =>
  seedPublishable(world.payload, 'model-workers', world.tree[place], isLive, {
    ...{ name, custom: valuesOf(values) },
  })

const found = async (person: Person | null, query: string, collection = 'model-workers') => {
  const { body, code, status } = await ask(person, 'GET', `${collection}?${query}&sort=name`)
  return status === 200 ? (body.docs ?? []).map(({ name }) => name) : (code ?? status)
}

const by = (name: string, operator: string, value: string) =>
  `where[custom.${KEYS[name]}][${operator}]=${encodeURIComponent(value)}`

beforeAll(async () => {
  world = await openWorld()
  admin = world.people['branch-admin'] as Person
  await define('班组', 'own', { type: 'text' })
  await define('工龄', 'own', { type: 'number' })
  await define('体检日', 'own', { type: 'date' })
  await define('示范岗', 'own', { type: 'yes-no' })
  await define('病史', 'own', { type: 'text', isPersonal: true })
  await define('省项', 'root', { type: 'text' })
  await define('邻县项', 'sibling', { type: 'text' })
  await worker('甲', 'own', { ...{ 班组: '一班', 工龄: 9, 体检日: '2026-03-01', 示范岗: true } })
  await worker('乙', 'child', {
    ...{ 班组: '二班', 工龄: 10, 体检日: '2026-11-01', 示范岗: false },
  })
  await worker('丙', 'child', { 班组: '100%_a', 病史: '慢性病', 省项: '有' })
  await worker('丁', 'sibling', { 省项: '有', 邻县项: '有' })
})

describe('a filter', () => {
  test.each([
    ['班组', 'equals', '一班', ['甲']],
    ['班组', 'like', '班', ['乙', '甲']],
    ['班组', 'like', '%', ['丙']],
    ['班组', 'contains', '0%_', ['丙']],
    ['班组', 'in', '一班,二班', ['乙', '甲']],
    ['班组', 'not_equals', '一班', ['丙', '乙']],
    ['班组', 'not_in', '一班,二班', ['丙']],
    ['班组', 'not_like', '班', ['丙']],
    ['工龄', 'equals', '10', ['乙']],
    ['工龄', 'greater_than', '9', ['乙']],
    ['工龄', 'less_than_equal', '9', ['甲']],
    ['工龄', 'exists', 'false', ['丙']],
    ['体检日', 'greater_than_equal', '2026-03-01', ['乙', '甲']],
    ['体检日', 'less_than', '2026-03-02', ['甲']],
    ['体检日', 'equals', '2026-02-28T16:30:00.000Z', ['甲']],
    ['示范岗', 'equals', 'true', ['甲']],
    ['示范岗', 'equals', 'false', ['乙']],
    ['省项', 'equals', '有', ['丙']],
  ])('%s %s %s', async (name, operator, value, names) => {
    expect(await found(admin, by(name, operator, value))).toEqual(names)
    expect(await found(admin, `draft=true&${by(name, operator, value)}`)).toEqual(names)
  })

  test('takes both ends of a span, and goes with others and with joins', async () => {
    const span = `${by('工龄', 'greater_than', '8')}&${by('工龄', 'less_than', '10')}`
    expect(await found(admin, span)).toEqual(['甲'])
    const either = `where[or][0][custom.${KEYS.工龄}][equals]=10&where[or][1][name][equals]=丙`
    expect(await found(admin, either)).toEqual(['丙', '乙'])
    const query = `${by('班组', 'like', '班')}&where[organization.code][equals]=${world.tree.own.code}`
    expect(await found(admin, query)).toEqual(['甲'])
    const counted = await ask(admin, 'GET', `model-workers/count?${by('班组', 'like', '班')}`)
    expect(counted.body.totalDocs).toBe(2)
  })

  test('takes any text for text', async () => {
    for (const value of [`'; drop table model_workers; --`, `"`, `\\`, `$1`, `')) or true --`])
      expect(await found(admin, by('班组', 'equals', value))).toEqual([])
  })
})

test('sorting by a field is left out, and tells nothing', async () => {
  const sorted = async (sort: string) => {
    const { body } = await ask(admin, 'GET', `model-workers?where[name][in]=甲,乙,丙&sort=${sort}`)
    return (body.docs ?? []).map(({ name }) => name)
  }
  const plain = await sorted('name')
  expect(await sorted(`-custom.${KEYS.病史},name`)).toEqual(plain)
  expect(await sorted(`custom.${KEYS.病史},name`)).toEqual(plain)
  expect(await sorted('-custom,name')).toEqual(plain)
})

describe('refused are', () => {
  test.each([
    ['a value of another type', () => by('工龄', 'equals', '很多')],
    ['an operator of another type', () => by('班组', 'greater_than', '1')],
    ['a personal field', () => by('病史', 'equals', '慢性病')],
    ['a field of the sibling union', () => by('邻县项', 'equals', '有')],
    ['an unknown field', () => 'where[custom.f0000000000][exists]=true'],
    ['a path below a field', () => `where[custom.${KEYS.班组}.x][exists]=true`],
    ['the whole column', () => 'where[custom][like]=慢性病'],
    ['the column under another writing', () => `where[custom__${KEYS.病史}][exists]=true`],
  ])('%s', async (_what, query) => {
    expect(await found(admin, query())).toBe('query.invalid')
  })

  test('versions, records behind a relationship and other registers', async () => {
    const key = KEYS.班组
    const versions = await ask(
      ...([
        admin,
        'GET',
        `model-workers/versions?where[version.custom.${key}][equals]=一班`,
      ] as const),
    )
    expect(versions.code).toBe('query.invalid')
    const leader = `where[leader.custom.${key}][equals]=一班`
    expect(await found(admin, leader, 'innovation-studios')).toBe('query.invalid')
    const union = `where[organization.custom.${key}][equals]=一班`
    expect(await found(admin, union)).toBe('query.invalid')
    expect(await found(admin, `where[custom.${key}][equals]=一班`, 'organizations')).toBe(
      'query.invalid',
    )
  })

  test('the public and people without an office in the register', async () => {
    const query = by('省项', 'equals', '有')
    expect(await found(null, query)).toBe('auth.required')
    expect(await found(world.people.registrar, query)).toBe('access.denied')
    const sibling = await personAt(world, 'sibling', 'workshop')
    expect(await found(sibling, query)).toEqual(['丁'])
  })
})

test('a value left over from a former place is not found', async () => {
  const id = await worker('戊', 'sibling', { 邻县项: '有' })
  const both = await personAt(world, 'parent', 'branch-admin')
  const query = by('邻县项', 'equals', '有')
  expect(await found(both, query)).toEqual(['丁', '戊'])
  const move = await ask(both, 'PATCH', `model-workers/${id}`, { organization: world.tree.own.id })
  expect(move.status).toBe(200)
  expect(await found(both, query)).toEqual(['丁'])
})
