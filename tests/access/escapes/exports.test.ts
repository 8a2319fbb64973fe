// Taking along what one may not: other people's files, foreign branches, hidden values through a filter.
import { beforeAll, describe, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { planExport } from '@/src/registers/export/plan-export'
import { runExport } from '@/src/registers/export/run-export'
import { someIdNumber, someMember } from '../../registers/people'
import { call } from '../asks'
import { ask, openWorld, personAt, type World } from '../ground'
import { seedRecord } from '../records'
import { addPerson, type Person } from '../tree'

let world: World

beforeAll(async () => {
  world = await openWorld()
})

const begin = (person: Person | null, asked: Record<string, unknown>) =>
  ask(person, 'POST', 'exports', asked)

const carryOut = async (id: unknown): Promise<void> => {
  const plan = await planExport(world.payload, Number(id))
  if (plan) await runExport(Number(id), plan)
}

const textOf = async (person: Person | null, id: unknown): Promise<string> =>
  (await call(person, `exports/${id}/file`)).text()

const exported = async (person: Person | null, asked: Record<string, unknown>): Promise<string> => {
  const { body, status } = await begin(person, { register: 'members', format: 'csv', ...asked })
  expect(status).toBe(201)
  await carryOut(body.id)
  return textOf(person, body.id)
}

const seedMember = (at: keyof World['tree'], name: string, extra: Record<string, unknown> = {}) =>
  seedRecord(world.payload, 'members', someMember(world.tree[at].id, { name, ...extra }))

describe('an export', () => {
  test('has no row of a foreign branch, whatever is asked for', async () => {
    await seedMember('own', '本县人')
    await seedMember('grandchild', '本厂人')
    for (const place of ['sibling', 'parent', 'unrelated', 'farCounty', 'root'] as const)
      await seedMember(place, `外人${place}`)
    const everything = [
      {},
      { where: { name: { like: '外人' } } },
      { where: { or: [{ scope1: { exists: true } }, { scope1: { exists: false } }] } },
      { where: { organization: { equals: world.tree.sibling.id } } },
      { where: { or: [{ id: { greater_than: 0 } }] } },
      { search: '外人' },
    ]
    const registrar = await personAt(world, 'own', 'registrar')
    for (const asked of everything) expect(await exported(registrar, asked)).not.toContain('外人')
    const text = await exported(registrar, {})
    expect(text).toContain('本县人')
    expect(text).toContain('本厂人')
  })

  test('has no row from a union where the person only reads', async () => {
    const both = await addPerson(world.payload, [
      { at: world.tree.own, role: 'registrar' },
      { at: world.tree.farCounty, role: 'branch-admin' },
    ])
    await seedMember('farCounty', '只能看的人')
    const seen = await ask(both, 'GET', 'members?where[name][equals]=只能看的人')
    expect(seen.body.docs).toHaveLength(1)
    expect(await exported(both, { where: { name: { equals: '只能看的人' } } })).not.toContain(
      '只能看',
    )
  })

  test('is refused to everybody whose offices do not keep the register', async () => {
    const roles = ['case-officer', 'branch-admin', 'editor', 'workshop', 'auditor'] as const
    for (const role of roles)
      expect((await begin(world.people[role], { register: 'members' })).status).toBe(403)
    expect((await begin(null, { register: 'members' })).status).toBe(401)
    const closed = await personAt(world, 'own', 'registrar', true)
    expect((await begin(closed, { register: 'members' })).status).toBe(403)
    for (const register of ['users', 'audit-log', 'news', 'constructor'])
      expect(await begin(world.people['branch-admin'], { register })).toMatchObject({
        ...{ status: 400, code: 'export.register' },
      })
  })

  test('cannot be put into a foreign union', async () => {
    const asked = { register: 'members', organization: world.tree.sibling.id }
    expect((await begin(world.people.registrar, asked)).status).toBe(403)
  })

  test('cannot be written, restarted or filled with a filter past its own endpoint', async () => {
    const { registrar } = world.people
    const { body } = await begin(registrar, {
      ...{ register: 'members', status: 'done', createdBy: 1, done: 99, filter: 'x', total: 7 },
    })
    const made = await ask(registrar, 'GET', `exports/${body.id}`)
    expect(made.body).toMatchObject({ status: 'queued', done: 0 })
    expect(made.body).not.toHaveProperty('filter')
    const asked = await ask(registrar, 'GET', 'exports?where[filter][exists]=true')
    expect(asked).toMatchObject({ status: 400, code: 'query.invalid' })
    expect((await ask(registrar, 'PATCH', `exports/${body.id}`, { status: 'done' })).status).toBe(
      403,
    )
    await carryOut(body.id)
    expect((await ask(registrar, 'GET', `exports/${body.id}`)).body.status).toBe('done')
  })
})

describe('the file of an export', () => {
  test('is for who asked for it alone', async () => {
    const { registrar } = world.people
    const { body } = await begin(registrar, { register: 'members', format: 'csv' })
    await carryOut(body.id)
    const colleague = await personAt(world, 'own', 'registrar')
    const superior = await personAt(world, 'root', 'branch-admin')
    for (const person of [colleague, superior, world.people['branch-admin']])
      for (const [method, path] of [
        ['GET', 'file'],
        ['POST', 'cancel'],
      ] as const)
        expect((await call(person, `exports/${body.id}/${path}`, { method })).status).toBe(404)
    expect((await call(null, `exports/${body.id}/file`)).status).toBe(401)
    expect((await call(world.people.editor, `exports/${body.id}/file`)).status).toBe(403)
    const status = await ask(world.people['branch-admin'], 'GET', `exports/${body.id}`)
    expect(status.body.status).toBe('done')
    expect((await call(registrar, `exports/${body.id}/file`)).status).toBe(200)
  })

  test('is closed to who was moved to another union since', async () => {
    const moving = await personAt(world, 'own', 'registrar')
    const { body } = await begin(moving, { register: 'members', format: 'csv' })
    await carryOut(body.id)
    expect((await call(moving, `exports/${body.id}/file`)).status).toBe(200)
    await query('update users_appointments set role = $2 where _parent_id = $1', [
      ...[moving.user.id, 'case-officer'],
    ])
    expect((await call(moving, `exports/${body.id}/file`)).status).toBe(403)
  })
})

describe('personal data in exports', () => {
  test('is whole only with a reason', async () => {
    const idNumber = someIdNumber()
    await seedMember('own', '要保密', { idNumber, phone: '13577778888' })
    const where = { name: { equals: '要保密' } }
    for (const reason of [undefined, '', '  ', '看', 7])
      expect(
        await begin(world.people.registrar, { register: 'members', where, inFull: true, reason }),
      ).toMatchObject({ status: 400, code: 'export.reason_required' })
    const masked = await exported(world.people.registrar, { where, reason: '没有要求完整' })
    expect(masked).not.toContain(idNumber)
    expect(masked).not.toContain('13577778888')
    const columns = ['name', 'bankCard', 'birthDate']
    expect(await exported(world.people.registrar, { where, columns })).not.toContain('出生日期')
  })

  test('is not told by filters on hidden, encrypted or foreign fields', async () => {
    const refused = [
      { idNumberHash: { exists: true } },
      { idNumber: { contains: '4205' } },
      { phone: { not_equals: '1' } },
      { 'createdBy.email': { like: 'a' } },
      { 'employer.name': { like: 'a' } },
      { custom: { exists: true } },
      { 'custom.unknown': { equals: 1 } },
      { nonsense: { equals: 1 } },
      { and: [{ or: [{ phoneHash: { exists: true } }] }] },
    ]
    for (const where of refused) {
      const { code, status } = await begin(world.people.registrar, { register: 'members', where })
      expect({ where, code, status: status === 400 }).toEqual({
        where,
        code: expect.any(String),
        status: true,
      })
    }
    for (const where of ['x', 7, [1]])
      expect((await begin(world.people.registrar, { register: 'members', where })).status).toBe(400)
  })
})
