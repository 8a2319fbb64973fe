import { beforeAll, describe, expect, test } from 'vitest'
import { runApart, sql } from '@/src/database/session'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import { addPerson, addUnion, type Person } from '../access/tree'
import { act, idOfNumber, publishItem } from './ground'
import {
  addEmployer,
  admit,
  applyTo,
  JOIN_ITEM,
  membersOf,
  type Somebody,
  somebody,
  tracked,
} from './joining-ground'

let world: World
let county: Person
let registrar: Person

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'join', JOIN_ITEM)
  county = world.people['case-officer'] as Person
  registrar = world.people.registrar as Person
})

const joins = async (person: Somebody, employer: string | number) => {
  const sent = await applyTo(world.tree.own, person, employer)
  const { finished } = await admit(world, county, sent.body.number)
  expect(finished.status).toBe(200)
  return sent
}

const tasksOf = async (name: string) =>
  (await ask(registrar, 'GET', `founding-tasks?where[employerName][equals]=${name}`)).body.docs ??
  []

const move = (person: Person | null, id: unknown, body: object = {}) =>
  ask(person, 'POST', `founding-tasks/${id}/move`, body)

/** The union is founded, and the register says whose it is. */
const found = async (employer: number, code: string) => {
  const union = await addUnion(world.payload, world.tree.child, 'grassroots', code)
  await world.payload.update({
    ...{ collection: 'employers', id: employer, overrideAccess: true },
    data: { unions: [{ organization: union.id }] },
  })
  return union
}

describe('the task to found a union', () => {
  test('opens with the first member of an employer without one, and counts those who wait', async () => {
    const employer = await addEmployer(world, world.tree.own)
    await joins(somebody(), employer.id)
    await joins(somebody(), employer.name)
    await joins(somebody(), '另一家小店')
    const [task, ...others] = await tasksOf(employer.name)
    expect(others).toEqual([])
    expect(task).toMatchObject({
      ...{ state: 'open', waiting: 2, employer: employer.id, organization: world.tree.own.id },
    })
    expect((await tasksOf('另一家小店')).map(({ waiting }) => waiting)).toEqual([1])
  })

  test('opens where a township took the application over, not at a union for anybody', async () => {
    const { child, own } = world.tree
    const joint = await addUnion(world.payload, own, 'grassroots', '420581J000201')
    await world.payload.db.updateOne({
      ...{ collection: 'organizations', id: joint.id, data: { kind: 'joint' } },
    })
    for (const [union, name, count] of [
      [child, '街口小店', 1],
      [joint, '街尾小店', 0],
    ] as const) {
      const sent = await applyTo(own, somebody(), name)
      const id = await idOfNumber(world, sent.body.number)
      await act(county, id, 'accept')
      expect((await act(county, id, 'dispatch', { to: union.code, note: '请审核' })).status).toBe(
        200,
      )
      const officer = await addPerson(world.payload, [{ at: union, role: 'case-officer' }])
      expect((await admit(world, officer, sent.body.number)).finished.status).toBe(200)
      expect(await tasksOf(name)).toHaveLength(count)
    }
  })

  test('does not open where the employer has one', async () => {
    const employer = await addEmployer(world, world.tree.own, [world.tree.child])
    const sent = await applyTo(world.tree.own, somebody(), employer.id)
    await admit(world, await personAt(world, 'child', 'case-officer'), sent.body.number)
    expect(await tasksOf(employer.name)).toEqual([])
  })
})

describe('once the union is founded', () => {
  test('one act carries everybody over, with ledger, cards and audit', async () => {
    const employer = await addEmployer(world, world.tree.own)
    const people = [somebody(), somebody(), somebody()] as const
    const [first, kept, byName] = people
    const sent = await joins(first, employer.id)
    await joins(kept, employer.id)
    await joins(byName, employer.name)
    const [keptMember] = await membersOf(registrar, kept)
    await ask(registrar, 'POST', `members/${keptMember?.id}/changes`, { kind: 'keep', reason: '3' })
    const [task] = await tasksOf(employer.name)
    expect((await move(registrar, task?.id)).code).toBe('founding.no_union')
    const union = await found(employer.id, '420581W000101')

    const { body, status } = await move(registrar, task?.id)
    expect([status, body.moved]).toEqual([200, 3])
    for (const person of people) {
      const [now, before] = await membersOf(registrar, person)
      expect(now).toMatchObject({
        ...{ organization: union.id, name: person.name, employer: employer.id },
        status: person === kept ? 'kept' : 'active',
      })
      expect(before).toMatchObject({ organization: world.tree.own.id, status: 'transferred-out' })
      const row = await stored(world, 'members', Number(now?.id))
      expect(row).toMatchObject({ scope3: world.tree.child.id, scope4: union.id })
      const lines = await runApart<{ kind: string }>(
        world.payload,
        sql`select "kind"::text from "membership_changes" where "member_id" = ${Number(now?.id)}
          order by "id"`,
      )
      expect(lines.map(({ kind }) => kind)).toEqual(
        person === kept ? ['transfer-in', 'keep'] : ['transfer-in'],
      )
    }
    // The card that the member was given when joining shows the new union.
    const { card } = (await tracked(sent)) as { card: { url: string; state: string } }
    const verified = await ask(null, 'GET', `cards/verify?token=${card.url.split('/').at(-1)}`)
    expect(verified.body).toMatchObject({ state: 'active', unionCode: union.code })
    const [done] = await tasksOf(employer.name)
    expect(done).toMatchObject({ state: 'done', movedCount: 3, foundedUnion: union.id, waiting: 0 })
    const { docs } = await world.payload.find({
      ...{ collection: 'audit-log', overrideAccess: true },
      where: { action: { equals: 'move-members' }, recordId: { equals: String(task?.id) } },
    })
    expect(docs).toHaveLength(1)
    expect((await move(registrar, task?.id)).code).toBe('founding.done')
  })

  test('two who press at once move everybody once', async () => {
    const employer = await addEmployer(world, world.tree.own)
    const person = somebody()
    await joins(person, employer.id)
    await found(employer.id, '420581W000102')
    const [task] = await tasksOf(employer.name)
    const answers = await Promise.all([move(registrar, task?.id), move(registrar, task?.id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await membersOf(registrar, person)).toHaveLength(2)
  })

  test('a name that the register learned later is enough', async () => {
    const name = `新登记${Date.now()}商行`
    const person = somebody()
    await joins(person, name)
    const [task] = await tasksOf(name)
    expect((await move(registrar, task?.id)).code).toBe('founding.employer_unknown')
    const made = await world.payload.create({
      ...{ collection: 'employers', overrideAccess: true, context: { seeding: true } },
      data: { name, organization: world.tree.own.id } as never,
    })
    const union = await found(Number(made.id), '420581W000103')
    expect((await move(registrar, task?.id)).body.moved).toBe(1)
    const [now] = await membersOf(registrar, person)
    expect(now).toMatchObject({ organization: union.id, employer: made.id })
  })

  test('who asked for one of the members before is answered by the new union', async () => {
    const employer = await addEmployer(world, world.tree.own)
    const person = somebody()
    await joins(person, employer.id)
    const far = await personAt(world, 'farCounty', 'registrar')
    const asked = await ask(far, 'POST', 'members', {
      ...{ ...person, organization: world.tree.farCounty.id, entry: 'transfer-in' },
    })
    expect(asked.status).toBe(201)
    const union = await found(employer.id, '420581W000104')
    const [task] = await tasksOf(employer.name)
    await move(registrar, task?.id)
    const { body } = await ask(
      registrar,
      'GET',
      `transfer-requests?where[member][equals]=${asked.body.doc?.id}`,
    )
    const [request] = body.docs ?? []
    expect(request).toMatchObject({ state: 'pending', fromOrganization: union.id })
    expect((await ask(registrar, 'POST', `transfer-requests/${request?.id}/release`)).status).toBe(
      200,
    )
    const now = await ask(far, 'GET', `members/${asked.body.doc?.id}`)
    expect(now.body.status).toBe('active')
  })

  test('is for the registrar of both unions, and a union of the employer', async () => {
    const employer = await addEmployer(world, world.tree.own)
    await joins(somebody(), employer.id)
    await found(employer.id, '420581W000105')
    const [task] = await tasksOf(employer.name)
    const stranger = await personAt(world, 'farCounty', 'registrar')
    const below = await personAt(world, 'child', 'registrar')
    expect((await move(null, task?.id)).status).toBe(401)
    expect((await move(county, task?.id)).status).toBe(403)
    for (const person of [stranger, below]) expect((await move(person, task?.id)).status).toBe(404)
    const wrong = await move(registrar, task?.id, { to: world.tree.child.code })
    expect(wrong.code).toBe('founding.not_their_union')
    expect((await tasksOf(employer.name))[0]).toMatchObject({ state: 'open', waiting: 1 })
  })
})
