// An account that is remembered between requests loses what it lost at once, whoever wrote it.
import { beforeEach, describe, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { someMember } from '../../registers/people'
import { ask, openWorld, personAt, type World } from '../ground'
import type { Person } from '../tree'

let world: World | undefined
let person: Person
let id: number

beforeEach(async () => {
  world ??= await openWorld()
  person = await personAt(world, 'own', 'registrar')
  id = Number(person.user?.id)
  // Twice, so that the account is remembered.
  for (const _turn of [1, 2]) expect(await statusOfList()).toBe(200)
})

const statusOfList = async () => (await ask(person, 'GET', 'members?limit=1')).status

const rolesTold = async () => {
  const { body } = await ask(person, 'GET', 'users/me')
  const user = body.user as { appointments?: { role: string }[] } | null
  return user?.appointments?.map(({ role }) => role)
}

describe('a remembered account', () => {
  test('is nobody after logging out', async () => {
    expect((await ask(person, 'POST', 'users/logout')).status).toBe(200)
    expect(await statusOfList()).toBe(401)
  })

  test('is nobody when its session is gone', async () => {
    await query('delete from users_sessions where _parent_id = $1', [id])
    expect(await statusOfList()).toBe(401)
  })

  test('may do nothing when it is disabled', async () => {
    await query('update users set disabled = true where id = $1', [id])
    expect(await statusOfList()).toBe(403)
  })

  test('has the offices of now, also those changed by SQL', async () => {
    await query(`update users_appointments set role = 'editor' where _parent_id = $1`, [id])
    expect(await rolesTold()).toEqual(['editor'])
    expect(await statusOfList()).toBe(403)
    await query('delete from users_appointments where _parent_id = $1', [id])
    expect(await rolesTold()).toEqual([])
  })

  test('sees the branch of now when its office has gone elsewhere', async () => {
    const far = world?.tree.farCounty
    const there = await personAt(world as World, 'farCounty', 'registrar')
    const made = await ask(there, 'POST', 'members', someMember(far?.id ?? 0))
    expect(made.status).toBe(201)
    const count = async () => (await ask(person, 'GET', 'members?limit=1')).body.totalDocs
    expect(await count()).toBe(0)
    await query(
      'update users_appointments set organization_id = $2, scope2 = $3 where _parent_id = $1',
      [id, far?.id, far?.id],
    )
    expect(await count()).toBe(1)
  })
})
