import { beforeAll, expect, test, vi } from 'vitest'
import { runApart, sql } from '@/src/database/session'
import { type FieldKeys, parseFieldKey } from '@/src/lib/field-cipher'
import { rotateKeys } from '@/src/registers/rotate-keys'
import { ask, openWorld, personAt, type World } from '../access/ground'
import { seedPublishable } from '../access/records'
import type { Person } from '../access/tree'
import { someIdNumber, someMember } from './people'

const OLD = Buffer.alloc(32, 1).toString('base64')
const NEW = Buffer.alloc(32, 2).toString('base64')

const held = vi.hoisted(() => ({ keys: undefined as unknown }))
vi.mock('@/src/field-keys', () => ({ fieldKeys: () => held.keys as FieldKeys }))

/** The keys that a process runs with, newest first. */
const runWith = (...keys: string[]): void => {
  held.keys = parseFieldKey(keys.join(','))
}

let world: World
let own: Person
let far: Person

beforeAll(async () => {
  runWith(OLD)
  world = await openWorld()
  own = await personAt(world, 'own', 'registrar')
  far = await personAt(world, 'farCounty', 'registrar')
})

const join = async (person: Person, idNumber: string, phone = '13812345678') => {
  const organization = person === own ? world.tree.own.id : world.tree.farCounty.id
  const answer = await ask(person, 'POST', 'members', someMember(organization, { idNumber, phone }))
  return answer.code ?? answer.status
}

const foundByPhone = async (phone: string): Promise<number> =>
  (await ask(own, 'GET', `members?where[phone][equals]=${phone}`)).body.docs?.length ?? 0

const underKey = async (table: string, column: string, id: string): Promise<number> => {
  const [row] = await runApart<{ count: string }>(
    world.payload,
    sql`select count(*) from ${sql.identifier(table)}
      where ${sql.identifier(column)} like ${`v1:${id}:%`}`,
  )
  return Number(row?.count)
}

test('one membership a person holds before, during and after a change of keys', async () => {
  const early = someIdNumber()
  const between = someIdNumber()
  const late = someIdNumber()
  expect(await join(own, early, '13900000001')).toBe(201)
  await seedPublishable(world.payload, 'model-workers', world.tree.own, true, {
    idNumber: someIdNumber(),
  })

  runWith(NEW, OLD)
  expect(await join(far, early)).toBe('member.active_elsewhere')
  expect(await join(own, between)).toBe(201)
  expect(await foundByPhone('13900000001')).toBe(1)
  runWith(OLD) // another process that was not started anew yet
  expect(await join(far, between)).toBe('member.active_elsewhere')

  runWith(NEW, OLD)
  const { rotated } = await rotateKeys(world.payload)
  expect(rotated).toMatchObject({ members: 1, model_workers: 1, _model_workers_v: 1 })
  expect(Object.values((await rotateKeys(world.payload)).rotated).every((rows) => rows === 0)).toBe(
    true,
  )
  const [oldKey] = parseFieldKey(OLD)
  expect(await underKey('members', 'id_number', oldKey.id)).toBe(0)
  expect(await underKey('_model_workers_v', 'version_id_number', oldKey.id)).toBe(0)
  expect(await foundByPhone('13900000001')).toBe(1)
  expect(await join(far, early)).toBe('member.active_elsewhere')
  runWith(OLD)
  expect(await join(far, early)).toBe('member.active_elsewhere')

  runWith(NEW)
  expect(await join(far, early)).toBe('member.active_elsewhere')
  expect((await rotateKeys(world.payload)).forgotten).toBe(2)
  expect(await join(far, early)).toBe('member.active_elsewhere')
  expect(await join(far, between)).toBe('member.active_elsewhere')
  expect(await join(own, late)).toBe(201)
  const read = await ask(own, 'GET', 'members?sort=id&limit=1')
  expect(read.body.docs?.[0]?.idNumber).toBe(`${early.slice(0, 6)}********${early.slice(-4)}`)
})

test('a run that is cut short goes on where it stopped', async () => {
  runWith(NEW)
  for (let at = 0; at < 3; at += 1) expect(await join(own, someIdNumber())).toBe(201)
  const THIRD = Buffer.alloc(32, 3).toString('base64')
  runWith(THIRD, NEW)
  const cut = rotateKeys(world.payload, () => {
    throw new Error('cut')
  })
  await expect(cut).rejects.toThrow('cut')
  await rotateKeys(world.payload)
  const [newKey] = parseFieldKey(NEW)
  expect(await underKey('members', 'id_number', newKey.id)).toBe(0)
  expect(await underKey('members', 'phone', newKey.id)).toBe(0)
})
