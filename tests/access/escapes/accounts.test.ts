// Giving offices beyond one's reach, and taking over accounts.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '@/access/roles'
import { seedAccount } from '../columns'
import { ask, openWorld, personAt, stored, type World } from '../ground'
import { addPerson, appointmentRows, type Person, type Tree } from '../tree'

let world: World
let admin: Person | null

beforeAll(async () => {
  world = await openWorld()
  admin = world.people['branch-admin']
})

type Office = [keyof Tree, Role]

const account = (...offices: Office[]) =>
  seedAccount(
    world.payload,
    appointmentRows(offices.map(([place, role]) => ({ at: world.tree[place], role }))),
  )

const rows = (...offices: Office[]) =>
  offices.map(([place, role]) => ({ organization: world.tree[place].id, role }))

const password = 'Kq7-fluss-Wind'

describe('a branch-admin', () => {
  test('gives no office above, beside or outside own branch', async () => {
    const id = await account(['own', 'editor'])
    const outside: Office[] = [
      ['parent', 'editor'],
      ['sibling', 'editor'],
      ['unrelated', 'editor'],
      ['root', 'editor'],
      ['own', 'branch-admin'],
    ]
    for (const office of outside) {
      const appointments = rows(['own', 'editor'], office)
      const answer = await ask(admin, 'PATCH', `users/${id}`, { appointments })
      expect(answer).toMatchObject({ status: 403, code: 'appointment.out_of_reach' })
      const email = `${crypto.randomUUID()}@onenet.test`
      const fresh = { name: '新', email, password, appointments: rows(office) }
      expect((await ask(admin, 'POST', 'users', fresh)).code).toBe('appointment.out_of_reach')
    }
  })

  test('forges no reach by sending depth and scope with an office', async () => {
    const id = await account(['own', 'editor'])
    const { own, root } = world.tree
    const forged = { organization: own.id, role: 'reviewer', depth: 0, scope1: null, scope2: null }
    const answer = await ask(admin, 'PATCH', `users/${id}`, { appointments: [forged] })
    expect(answer.status).toBe(200)
    const [row] = (await stored(world, 'users', id)).appointments as object[]
    expect(row).toMatchObject({ depth: own.depth, ...own.scope })
    expect(root.depth).toBe(0)
  })

  test('gives no officer role, not even at the root', async () => {
    const top = await personAt(world, 'root', 'branch-admin')
    for (const role of ['system-admin', 'security-admin', 'auditor'] as const) {
      const email = `${crypto.randomUUID()}@onenet.test`
      const fresh = { name: '新', email, password, appointments: rows(['root', role]) }
      expect((await ask(top, 'POST', 'users', fresh)).status).toBe(403)
    }
  })

  test('leaves an account that also serves elsewhere as it is', async () => {
    const id = await account(['own', 'editor'], ['sibling', 'editor'])
    const before = await stored(world, 'users', id)
    for (const data of [
      { email: 'mine@onenet.test' },
      { password },
      { disabled: true },
      { name: '改名' },
      { appointments: rows(['own', 'editor']) },
      { appointments: [] },
    ])
      expect((await ask(admin, 'PATCH', `users/${id}`, data)).status).toBe(403)
    const after = await stored(world, 'users', id)
    expect([after.email, after.hash, after.disabled, after.name]).toEqual([
      ...[before.email, before.hash, before.disabled, before.name],
    ])
    expect(after.appointments).toHaveLength(2)
  })

  test('adds and ends an office in own branch on an account that also serves elsewhere', async () => {
    const id = await account(['own', 'editor'], ['sibling', 'editor'])
    const more = rows(['own', 'editor'], ['sibling', 'editor'], ['child', 'reviewer'])
    expect((await ask(admin, 'PATCH', `users/${id}`, { appointments: more })).status).toBe(200)
    const less = rows(['sibling', 'editor'], ['child', 'reviewer'])
    expect((await ask(admin, 'PATCH', `users/${id}`, { appointments: less })).status).toBe(200)
  })

  test('does not touch peers, superiors or bare accounts', async () => {
    const peer = await account(['own', 'branch-admin'])
    for (const data of [
      { password },
      { disabled: true },
      { email: 'x@onenet.test' },
      { name: 'x' },
      { appointments: rows(['own', 'editor']) },
    ])
      expect((await ask(admin, 'PATCH', `users/${peer}`, data)).status).toBe(403)
    for (const id of [await account(['parent', 'branch-admin']), await account()])
      expect((await ask(admin, 'PATCH', `users/${id}`, { name: 'x' })).status).toBe(404)
  })

  test('changes many accounts at once no further than one by one', async () => {
    const mine = await account(['child', 'editor'])
    const mixed = await account(['own', 'editor'], ['sibling', 'editor'])
    const foreign = await account(['sibling', 'editor'])
    const bulk = `users?where[id][in]=${mine},${mixed},${foreign}`
    await ask(admin, 'PATCH', bulk, { disabled: true })
    expect((await stored(world, 'users', mixed)).disabled ?? false).toBe(false)
    expect((await stored(world, 'users', foreign)).disabled ?? false).toBe(false)
    expect((await ask(admin, 'DELETE', bulk)).status).toBe(403)
  })

  test('makes nobody without an office, and no accounts while own union is closed', async () => {
    const email = `${crypto.randomUUID()}@onenet.test`
    const bare = await ask(admin, 'POST', 'users', { name: '新', email, password })
    expect(bare.code).toBe('appointment.required')
    const ghost = await personAt(world, 'own', 'branch-admin', true)
    const fresh = { name: '新', email, password, appointments: rows(['child', 'editor']) }
    expect((await ask(ghost, 'POST', 'users', fresh)).status).toBe(403)
  })
})

describe('oneself', () => {
  test.each<Role>(['editor', 'branch-admin', 'security-admin', 'auditor'])(
    '%s changes neither own offices, address nor standing',
    async (role) => {
      const person = world.people[role]
      const path = `users/${person?.user.id}`
      const more = [...(person?.user.appointments ?? []), ...rows(['own', 'reviewer'])]
      for (const data of [
        { appointments: more },
        { appointments: [] },
        { email: 'other@onenet.test' },
        { disabled: true },
      ]) {
        const { status } = await ask(person, 'PATCH', path, data)
        expect([400, 403]).toContain(status)
      }
      expect((await ask(person, 'PATCH', path, { name: '新名字' })).status).toBe(200)
    },
  )
})

describe('three officers', () => {
  test.each<Office[][]>([
    [
      [
        ['root', 'system-admin'],
        ['root', 'security-admin'],
      ],
    ],
    [
      [
        ['root', 'security-admin'],
        ['root', 'auditor'],
      ],
    ],
    [
      [
        ['root', 'system-admin'],
        ['own', 'editor'],
      ],
    ],
    [
      [
        ['root', 'auditor'],
        ['root', 'auditor'],
      ],
    ],
    [[['own', 'auditor']]],
    [[['parent', 'security-admin']]],
  ])('no account holds %j', async (offices) => {
    const email = `${crypto.randomUUID()}@onenet.test`
    const answer = await ask(world.people['security-admin'], 'POST', 'users', {
      ...{ name: '新', email, password, appointments: rows(...offices) },
    })
    expect(answer).toMatchObject({ status: 400, code: 'appointment.separation' })
  })

  test('an officer gets no business office later, nor staff an officer role', async () => {
    const security = world.people['security-admin']
    const auditor = await account(['root', 'auditor'])
    const editor = await account(['own', 'editor'])
    const both = (office: Office) => ({ appointments: rows(['own', 'editor'], office) })
    for (const [id, data] of [
      [auditor, both(['root', 'auditor'])],
      [editor, both(['root', 'auditor'])],
    ] as const)
      expect((await ask(security, 'PATCH', `users/${id}`, data)).code).toBe(
        'appointment.separation',
      )
  })
})

describe('who is disabled', () => {
  test('is logged out at once and has no rights left', async () => {
    const person = await addPerson(world.payload, [{ at: world.tree.own, role: 'editor' }])
    expect((await ask(person, 'GET', 'users/me')).body.user).toBeTruthy()
    await ask(admin, 'PATCH', `users/${person.user.id}`, { disabled: true })
    expect((await ask(person, 'GET', 'users/me')).body.user).toBeNull()
    expect((await ask(person, 'GET', `users/${person.user.id}`)).status).toBe(401)
    expect((await ask(person, 'GET', 'news/versions')).status).toBe(401)
    expect((await ask(person, 'POST', 'users/refresh-token')).status).toBe(401)
  })
})

describe('passwords', () => {
  test('weak ones are refused at creation, change and reset', async () => {
    const email = 'wang.xiaoming@onenet.test'
    const weak = ['short1A', 'password12345', 'aaaaaaaa', 'wang.xiaoming-9', '']
    const appointments = rows(['own', 'editor'])
    for (const word of weak) {
      const data = { name: '新', email, password: word, appointments }
      expect((await ask(admin, 'POST', 'users', data)).status).toBe(400)
    }
    const made = await ask(admin, 'POST', 'users', { name: '新', email, password, appointments })
    const id = Number(made.body.doc?.id)
    const token = 'reset-token-of-a-test'
    const data = { resetPasswordToken: token, resetPasswordExpiration: soon() }
    await world.payload.db.updateOne({ collection: 'users', id, data })
    for (const word of weak.filter(Boolean)) {
      const change = await ask(admin, 'PATCH', `users/${id}`, { password: word })
      expect(change.status).toBe(400)
      const reset = await ask(null, 'POST', 'users/reset-password', { token, password: word })
      expect(reset.status).toBe(400)
    }
  })

  test('a reset opens no disabled account', async () => {
    const id = await account(['own', 'editor'])
    const token = 'reset-token-of-a-disabled-account'
    const data = { resetPasswordToken: token, resetPasswordExpiration: soon(), disabled: true }
    await world.payload.db.updateOne({ collection: 'users', id, data })
    const answer = await ask(null, 'POST', 'users/reset-password', { token, password })
    expect(answer.status).toBe(401)
    expect((await stored(world, 'users', id)).hash ?? null).toBeNull()
  })

  test('a change ends every other session, a reset all of them', async () => {
    const person = await addPerson(world.payload, [{ at: world.tree.own, role: 'editor' }])
    await ask(admin, 'PATCH', `users/${person.user.id}`, { password })
    expect((await ask(person, 'GET', 'users/me')).body.user).toBeNull()
  })
})

const soon = () => new Date(Date.now() + 60_000).toISOString()
