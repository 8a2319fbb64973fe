// Fields of unions' own: who sees which definition and value, and what a save may change.
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { mergeUnions } from '@/src/database/merge-unions'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import { seedPublishable, seedRecord } from '../access/records'
import type { Person, Tree } from '../access/tree'

let world: World
let admin: Person

type Definition = { id: number; key: string; options: { id: string; value: string }[] }
type Values = Record<string, unknown> | null

let serial = 0

const define = async (
  place: keyof Tree,
  data: Record<string, unknown> = {},
): Promise<Definition> => {
  const id = await seedRecord(world.payload, 'custom-fields', {
    ...{ label: `项目${++serial}`, register: 'model-workers', type: 'text' },
    ...{ organization: world.tree[place].id, ...data },
  })
  return (await stored(world, 'custom-fields', id)) as unknown as Definition
}

const worker = (place: keyof Tree, extra: Record<string, unknown> = {}, isLive = false) =>
  seedPublishable(world.payload, 'model-workers', world.tree[place], isLive, extra)

const valuesSeen = async (person: Person | null, id: number): Promise<Values | undefined> =>
  (await ask(person, 'GET', `model-workers/${id}?draft=true`)).body.custom as Values | undefined

const save = (person: Person, id: number, custom: unknown, more: Record<string, unknown> = {}) =>
  ask(person, 'PATCH', `model-workers/${id}`, { custom, ...more })

const heldBy = async (id: number): Promise<unknown> =>
  (await stored(world, 'model-workers', id)).custom

beforeAll(async () => {
  world = await openWorld()
  admin = world.people['branch-admin'] as Person
})

describe('where a field applies', () => {
  test('its branch sees it, the sibling branch and the public do not', async () => {
    const { key } = await define('own')
    const id = await worker('child', { custom: { [key]: '甲' } }, true)
    const sibling = await personAt(world, 'sibling', 'branch-admin')
    const parent = await personAt(world, 'parent', 'branch-admin')
    expect(await valuesSeen(admin, id)).toMatchObject({ [key]: '甲' })
    expect(await valuesSeen(parent, id)).toMatchObject({ [key]: '甲' })
    expect(await valuesSeen(sibling, id)).toBeUndefined()
    expect(await valuesSeen(null, id)).toBeUndefined()
    const beside = await worker('sibling')
    expect((await save(sibling, beside, { [key]: '乙' })).code).toBe('custom_field.unknown')
    expect((await valuesSeen(sibling, beside)) ?? {}).not.toHaveProperty(key)
  })

  test('one that is not handed down is for the records of the union alone', async () => {
    const { key } = await define('own', { visibleBelow: false })
    const below = await worker('child')
    expect((await save(admin, below, { [key]: '甲' })).code).toBe('custom_field.unknown')
    expect((await save(admin, await worker('own'), { [key]: '甲' })).status).toBe(200)
  })

  test('one of the province is everybody’s', async () => {
    const { key } = await define('root')
    const id = await worker('own')
    expect((await save(admin, id, { [key]: '甲' })).status).toBe(200)
    expect(await heldBy(id)).toEqual({ [key]: '甲' })
  })

  test('a value stays when the record moves out of its reach', async () => {
    const { key } = await define('child')
    const id = await worker('child', { custom: { [key]: '甲' } })
    await ask(admin, 'PATCH', `model-workers/${id}`, { organization: world.tree.own.id })
    expect(await valuesSeen(admin, id)).not.toHaveProperty(key)
    expect(await heldBy(id)).toEqual({ [key]: '甲' })
  })
})

describe('a save', () => {
  test('stores what the type allows and names the label of what it does not', async () => {
    const number = await define('own', { type: 'number', label: '工龄津贴' })
    const choice = await define('own', { type: 'choice', options: [{ label: '甲' }] })
    const id = await worker('own')
    const refused = await save(admin, id, { [number.key]: '很多' })
    expect(refused.body.errors?.[0]).toMatchObject({
      ...{ code: 'custom_field.not_a_number', path: `custom.${number.key}` },
      message: expect.stringContaining('工龄津贴'),
    })
    expect((await save(admin, id, { [choice.key]: '甲' })).code).toBe('custom_field.not_an_option')
    const [option] = choice.options
    const sent = { [number.key]: 12, [choice.key]: option?.value }
    expect((await save(admin, id, sent)).status).toBe(200)
    expect(await heldBy(id)).toEqual(sent)
    await save(admin, id, { [number.key]: null })
    expect(await heldBy(id)).toEqual({ [choice.key]: option?.value })
  })

  test('of a draft may leave a required field empty; publishing may not', async () => {
    const { id: definition, key } = await define('own', { required: true, label: '必填项' })
    const id = await worker('own')
    expect((await save(admin, id, {}, { _status: 'draft' })).status).toBe(200)
    const refused = await save(admin, id, {}, { _status: 'published' })
    expect(refused.body.errors?.[0]).toMatchObject({
      ...{ code: 'custom_field.required', path: `custom.${key}` },
    })
    expect((await save(admin, id, { [key]: '有' }, { _status: 'published' })).status).toBe(200)
    await ask(admin, 'PATCH', `custom-fields/${definition}`, { required: false })
  })

  test('of a union asks for required fields only where they are sent', async () => {
    const { id, key } = await define('own', { required: true, register: 'organizations' })
    const address = { address: '二号楼' }
    const path = `organizations/${world.tree.child.id}`
    expect((await ask(admin, 'PATCH', path, address)).status).toBe(200)
    const code = 'custom_field.required'
    expect((await ask(admin, 'PATCH', path, { ...address, custom: { [key]: '' } })).code).toBe(code)
    expect((await ask(admin, 'PATCH', path, { custom: { [key]: '填' } })).status).toBe(200)
    await ask(admin, 'PATCH', `custom-fields/${id}`, { isRetired: true })
  })

  test('by somebody who does not see personal values keeps them', async () => {
    const secret = await define('own', { isPersonal: true })
    const open = await define('own')
    const id = await worker('own', { custom: { [secret.key]: '慢性病', [open.key]: '旧' } })
    const reviewer = world.people.reviewer as Person
    const seen = await valuesSeen(reviewer, id)
    expect(seen).toMatchObject({ [open.key]: '旧' })
    expect(seen).not.toHaveProperty(secret.key)
    expect((await save(reviewer, id, { [secret.key]: '无' })).code).toBe('custom_field.unknown')
    expect((await save(reviewer, id, { ...seen, [open.key]: '新' })).status).toBe(200)
    expect(await valuesSeen(admin, id)).toMatchObject({ [secret.key]: '慢性病', [open.key]: '新' })
  })

  test('writes which fields changed to the audit log, and no value', async () => {
    const { key } = await define('own')
    const id = await worker('own')
    await save(admin, id, { [key]: '不可外传' })
    const { docs } = await world.payload.find({
      ...{ collection: 'audit-log', overrideAccess: true, sort: '-id', limit: 1 },
      where: { recordId: { equals: String(id) } },
    })
    expect(docs[0]?.changes).toHaveProperty([`custom.${key}`], null)
    expect(JSON.stringify(docs[0]?.changes)).not.toContain('不可外传')
  })
})

test('a union that is taken over keeps its fields and their values beside those of the same name', async () => {
  const own = await define('grandchild', { label: '工号牌' })
  const twin = await define('sibling', { label: '工号牌' })
  const id = await worker('grandchild', { custom: { [own.key]: '甲' } })
  const req = await createLocalReq({ context: {} }, world.payload)
  const { grandchild, sibling } = world.tree
  await mergeUnions(req, { organization: grandchild.id, target: sibling.id })
  const there = await personAt(world, 'sibling', 'branch-admin')
  expect(await valuesSeen(there, id)).toMatchObject({ [own.key]: '甲', [twin.key]: null })
  expect((await stored(world, 'custom-fields', own.id)).label).toMatch(/^工号牌（原.+）$/)
})

describe('a version', () => {
  test('restored brings back what the person may write and keeps the rest', async () => {
    const secret = await define('own', { isPersonal: true })
    const open = await define('own')
    const id = await worker('own', { custom: { [secret.key]: '旧病', [open.key]: '旧' } })
    const versions = await ask(admin, 'GET', `model-workers/versions?where[parent][equals]=${id}`)
    const [first] = versions.body.docs ?? []
    expect(first?.version).toMatchObject({ custom: { [secret.key]: '旧病' } })
    await save(admin, id, { [secret.key]: '新病', [open.key]: '新' })
    const reviewer = world.people.reviewer as Person
    const path = `model-workers/versions/${first?.id}?draft=true`
    expect((await ask(reviewer, 'POST', path)).status).toBe(200)
    expect(await valuesSeen(admin, id)).toMatchObject({ [secret.key]: '新病', [open.key]: '旧' })
  })
})

describe('a definition', () => {
  test('keeps its key, register, type and union, whatever is sent', async () => {
    const { id, key } = await define('own')
    const sent = { key: 'f0', register: 'members', type: 'number', label: `新名${id}` }
    await ask(admin, 'PATCH', `custom-fields/${id}`, sent)
    expect(await stored(world, 'custom-fields', id)).toMatchObject({
      ...{ key, register: 'model-workers', type: 'text', label: `新名${id}` },
    })
    const moved = await ask(admin, 'PATCH', `custom-fields/${id}`, {
      organization: world.tree.child.id,
    })
    expect(moved.code).toBe('custom_field.organization_fixed')
  })

  test('gives each option a value of its own, whatever is sent', async () => {
    const { id, options } = await define('own', { type: 'choice', options: [{ label: '甲' }] })
    const sent = [
      { label: '甲改', value: options[0]?.value },
      { label: '乙', value: options[0]?.value },
      { label: '丙', value: 'o0000000000' },
    ]
    await ask(admin, 'PATCH', `custom-fields/${id}`, { options: sent })
    const kept = (await stored(world, 'custom-fields', id)).options as { value: string }[]
    expect(kept[0]?.value).toBe(options[0]?.value)
    expect(new Set([...kept.map(({ value }) => value), 'o0000000000']).size).toBe(4)
    const twice = [{ label: '同' }, { label: '同' }]
    const refused = await ask(admin, 'PATCH', `custom-fields/${id}`, { options: twice })
    expect(refused.code).toBe('custom_field.options_twice')
  })

  test('takes no label that its chain of unions or the register uses already', async () => {
    const make = (label: string, place: keyof Tree) =>
      ask(admin, 'POST', 'custom-fields', {
        ...{ label, register: 'model-workers', type: 'text', organization: world.tree[place].id },
      })
    await define('parent', { label: '劳模编号' })
    await define('sibling', { label: '隔壁的项' })
    expect((await make('劳模编号', 'own')).code).toBe('custom_field.label_taken')
    expect((await make('姓名', 'own')).code).toBe('custom_field.label_built_in')
    expect((await make('隔壁的项', 'own')).status).toBe(201)
  })

  test('is retired, not deleted, once a record holds a value; so are its options', async () => {
    const options = [{ label: '甲' }, { label: '乙' }]
    const field = await define('own', { type: 'choice', options })
    const [first, second] = field.options
    const id = await worker('own', { custom: { [field.key]: first?.value } })
    const path = `custom-fields/${field.id}`
    expect((await ask(admin, 'DELETE', path)).code).toBe('custom_field.in_use')
    const without = await ask(admin, 'PATCH', path, { options: [{ ...second, label: '乙' }] })
    expect(without.code).toBe('custom_field.option_in_use')
    expect((await ask(admin, 'PATCH', path, { isRetired: true })).status).toBe(200)
    expect(await valuesSeen(admin, id)).toMatchObject({ [field.key]: first?.value })
    expect((await save(admin, id, { [field.key]: second?.value })).code).toBe(
      'custom_field.unknown',
    )
    expect(await valuesSeen(admin, await worker('own'))).not.toHaveProperty(field.key)
  })
})
