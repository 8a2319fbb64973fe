import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { runApart, sql } from '@/src/database/session'
import { eraseExpiredTask } from '@/src/jobs/erase-expired'
import { lapseTransfersTask } from '@/src/jobs/lapse-transfers'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { someIdNumber, someMember } from './people'

let world: World
let own: Person
let far: Person

beforeAll(async () => {
  world = await openWorld()
  own = await personAt(world, 'own', 'registrar')
  far = await personAt(world, 'farCounty', 'registrar')
})

const register = async (person: Person, data: Record<string, unknown>) => {
  const answer = await ask(person, 'POST', 'members', data)
  return { ...answer, id: Number(answer.body.doc?.id), doc: answer.body.doc ?? {} }
}

const change = (person: Person, id: number, body: object) =>
  ask(person, 'POST', `members/${id}/changes`, body)

const ledgerOf = async (id: number): Promise<string[]> => {
  const rows = await runApart<{ kind: string }>(
    world.payload,
    sql`select "kind"::text from "membership_changes" where "member_id" = ${id} order by "id"`,
  )
  return rows.map(({ kind }) => kind)
}

describe('a new member', () => {
  test('is active from the first line of the ledger and shown masked', async () => {
    const data = someMember(world.tree.grandchild.id, {
      idNumber: '420581197001011234',
      phone: '13812345678',
      joinedAt: '2026-03-01',
      status: 'expelled',
      memberNumber: '1',
    })
    const { doc, id, status } = await register(own, data)
    expect(status).toBe(201)
    expect(doc).toMatchObject({
      idNumber: '420581********1234',
      phone: '138****5678',
      status: 'active',
      gender: '1',
      hasVote: true,
    })
    expect(String(doc.memberNumber)).toMatch(/^1\d{9}$/)
    expect([doc.idNumberHash, doc.phoneHash]).toEqual([null, null])
    const row = await stored(world, 'members', id)
    expect(JSON.stringify(row)).not.toMatch(/197001011234|13812345678/)
    expect(await ledgerOf(id)).toEqual(['join'])
  })

  test('with a wrong check digit is refused with the field', async () => {
    const data = someMember(world.tree.own.id, { idNumber: '420581197001011235' })
    const { body, code, status } = await register(own, data)
    expect([status, code, body.errors?.[0]?.path]).toEqual([400, 'id_number.check', 'idNumber'])
  })

  test('is found by the whole number only', async () => {
    const { doc, id } = await register(
      own,
      someMember(world.tree.child.id, { phone: '13987654321' }),
    )
    expect(doc.phone).toBe('139****4321')
    const found = async (query: string) =>
      (await ask(own, 'GET', `members?${query}`)).body.docs?.map((row) => row.id)
    expect(await found('where[phone][equals]=13987654321')).toEqual([id])
    expect(await found('where[or][0][phone][equals]=139 8765 4321')).toEqual([id])
    expect(await found('where[phone][equals]=13900000000')).toEqual([])
    expect((await ask(own, 'GET', 'members?where[phone][contains]=1398')).code).toBe(
      'query.whole_number',
    )
    expect((await ask(own, 'GET', 'members?where[phoneHash][like]=a')).code).toBe('query.invalid')
    expect((await ask(far, 'GET', 'members?where[phone][equals]=13987654321')).body.docs).toEqual(
      [],
    )
  })

  test('keeps the numbers when the masked form is saved, and its union', async () => {
    const { id } = await register(own, someMember(world.tree.child.id))
    const before = await stored(world, 'members', id)
    const saved = await ask(own, 'PATCH', `members/${id}`, {
      idNumber: '420581********0000',
      phone: '138****0000',
      trade: '焊工',
      status: 'withdrawn',
    })
    expect(saved.status).toBe(200)
    const after = await stored(world, 'members', id)
    for (const key of ['idNumber', 'idNumberHash', 'phone', 'phoneHash', 'status', 'memberNumber'])
      expect(after[key]).toBe(before[key])
    expect(after.trade).toBe('焊工')
    const moved = await ask(own, 'PATCH', `members/${id}`, { organization: world.tree.own.id })
    expect(moved.code).toBe('member.organization_fixed')
  })
})

describe('one membership a person', () => {
  test('holds across the province without telling where', async () => {
    const idNumber = someIdNumber()
    const first = await register(own, someMember(world.tree.own.id, { idNumber }))
    expect(first.status).toBe(201)
    const again = await register(own, someMember(world.tree.own.id, { idNumber }))
    expect([again.status, again.code]).toEqual([409, 'member.already_here'])
    const elsewhere = await register(far, someMember(world.tree.farCounty.id, { idNumber }))
    expect([elsewhere.status, elsewhere.code]).toEqual([409, 'member.active_elsewhere'])
    expect(JSON.stringify(elsewhere.body)).not.toContain(world.tree.own.code)
  })

  test('holds when twenty register the same person at once', async () => {
    const idNumber = someIdNumber()
    const places = Array.from({ length: 20 }, (_, at) =>
      at % 2
        ? register(own, someMember(world.tree.own.id, { idNumber }))
        : register(far, someMember(world.tree.farCounty.id, { idNumber })),
    )
    const answers = await Promise.all(places)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
  })

  test('holds for SQL that knows nothing of it', async () => {
    const { id } = await register(own, someMember(world.tree.own.id))
    const copy = sql`insert into "members" ("name", "id_number", "phone", "id_number_hash", "status",
        "organization_id") select "name", "id_number", "phone", "id_number_hash", 'kept',
        ${world.tree.farCounty.id} from "members" where "id" = ${id}`
    await expect(runApart(world.payload, copy)).rejects.toMatchObject({ cause: { code: 'UN001' } })
  })

  test('is free again once the member has left or lies in the trash', async () => {
    const idNumber = someIdNumber()
    const first = await register(own, someMember(world.tree.own.id, { idNumber }))
    expect((await change(own, first.id, { kind: 'withdraw', reason: '5' })).body.status).toBe(
      'withdrawn',
    )
    const second = await register(far, someMember(world.tree.farCounty.id, { idNumber }))
    expect(second.status).toBe(201)
    expect((await change(own, first.id, { kind: 'join' })).code).toBe('member.active_elsewhere')
    expect((await ask(far, 'DELETE', `members/${second.id}`)).status).toBe(200)
    expect((await change(own, first.id, { kind: 'join' })).body.status).toBe('active')
    const restored = await ask(far, 'PATCH', `members/${second.id}?trash=true`, { deletedAt: null })
    expect([restored.status, restored.code]).toEqual([409, 'member.active_elsewhere'])
  })
})

describe('the ledger', () => {
  test('gives the state and keeps every line', async () => {
    const { id } = await register(own, someMember(world.tree.own.id, { joinedAt: '2020-01-10' }))
    const kept = await change(own, id, { kind: 'keep', date: '2024-05-06', reason: '3' })
    expect(kept.body.status).toBe('kept')
    const read = await ask(own, 'GET', `members/${id}`)
    expect(read.body).toMatchObject({ status: 'kept', hasVote: false })
    expect((await change(own, id, { kind: 'join', date: '2025-01-01' })).body.status).toBe('active')
    expect(String((await ask(own, 'GET', `members/${id}`)).body.joinedAt)).toContain('2020-01-10')
    expect(
      (await change(own, id, { kind: 'expel', date: '2025-02-01', reason: '6' })).body.status,
    ).toBe('expelled')
    expect(await ledgerOf(id)).toEqual(['join', 'keep', 'join', 'expel'])
  })

  test('refuses what cannot be, with the field', async () => {
    const { id } = await register(own, someMember(world.tree.own.id, { joinedAt: '2025-01-10' }))
    const codeOf = async (body: object) => (await change(own, id, body)).code
    expect(await codeOf({ kind: 'transfer-in' })).toBe('membership.impossible')
    expect(await codeOf({ kind: 'keep' })).toBe('membership.reason_required')
    expect(await codeOf({ kind: 'keep', reason: '9' })).toBe('membership.unknown_reason')
    expect(await codeOf({ kind: 'keep', reason: '3', date: '2024-01-01' })).toBe(
      'membership.date_before_last',
    )
    expect(await codeOf({ kind: 'keep', reason: '3', date: '2099-01-01' })).toBe(
      'membership.date_future',
    )
    expect(await codeOf({ kind: 'vanish' })).toBe('membership.kind_required')
    expect(await ledgerOf(id)).toEqual(['join'])
  })

  test('is changed by nobody, not by SQL either', async () => {
    const { id } = await register(own, someMember(world.tree.own.id))
    const all = [
      sql`update "membership_changes" set "kind" = 'withdraw' where "member_id" = ${id}`,
      sql`delete from "membership_changes" where "member_id" = ${id}`,
    ]
    for (const statement of all)
      await expect(runApart(world.payload, statement)).rejects.toMatchObject({
        cause: { code: '42501' },
      })
  })

  test('is written by the registrar of the branch alone', async () => {
    const { id } = await register(own, someMember(world.tree.own.id))
    const body = { kind: 'withdraw', reason: '5' }
    const admin = world.people['branch-admin']
    expect((await ask(null, 'POST', `members/${id}/changes`, body)).status).toBe(401)
    expect((await ask(admin, 'POST', `members/${id}/changes`, body)).status).toBe(403)
    expect((await change(far, id, body)).status).toBe(404)
    expect(await ledgerOf(id)).toEqual(['join'])
  })
})

describe('a transfer', () => {
  const askTransfer = async () => {
    const idNumber = someIdNumber()
    const old = await register(own, someMember(world.tree.own.id, { idNumber }))
    const data = someMember(world.tree.farCounty.id, { idNumber, entry: 'transfer-in' })
    const fresh = await register(far, data)
    const found = await ask(own, 'GET', `transfer-requests?where[fromMember][equals]=${old.id}`)
    return { old, fresh, request: Number(found.body.docs?.[0]?.id) }
  }
  const statusOf = async (person: Person, id: number) =>
    (await ask(person, 'GET', `members/${id}`)).body.status

  test('waits for the old union, which alone releases', async () => {
    const { fresh, old, request } = await askTransfer()
    expect([fresh.status, fresh.doc.status]).toEqual([201, 'pending'])
    const release = (person: Person | null) =>
      ask(person, 'POST', `transfer-requests/${request}/release`)
    const sibling = await personAt(world, 'sibling', 'registrar')
    expect((await release(null)).status).toBe(401)
    expect((await release(world.people.editor)).status).toBe(403)
    expect((await release(sibling)).status).toBe(404)
    expect((await release(far)).status).toBe(404)
    expect(await statusOf(own, old.id)).toBe('active')
    expect((await release(own)).status).toBe(200)
    expect(await statusOf(own, old.id)).toBe('transferred-out')
    expect(await statusOf(far, fresh.id)).toBe('active')
    expect(await ledgerOf(old.id)).toEqual(['join', 'transfer-out'])
    expect(await ledgerOf(fresh.id)).toEqual(['transfer-in'])
    expect((await release(own)).code).toBe('transfer.decided')
    // Neither side reads the other's record.
    expect((await ask(far, 'GET', `members/${old.id}`)).status).toBe(404)
    expect((await ask(own, 'GET', `members/${fresh.id}`)).status).toBe(404)
  })

  test('lapses into release when the time is over, once', async () => {
    const { fresh, old, request } = await askTransfer()
    await runApart(
      world.payload,
      sql`update "transfer_requests" set "due_at" = now() - interval '1 hour' where "id" = ${request}`,
    )
    const run = () =>
      typeof lapseTransfersTask.handler === 'function'
        ? lapseTransfersTask.handler({ req: { payload: world.payload } } as never)
        : null
    await Promise.all([run(), run()])
    expect(await ledgerOf(old.id)).toEqual(['join', 'transfer-out'])
    expect(await ledgerOf(fresh.id)).toEqual(['transfer-in'])
    const { body } = await ask(far, 'GET', `transfer-requests/${request}`)
    expect(body.state).toBe('lapsed')
  })

  test('is taken back by the union that asked', async () => {
    const { fresh, request } = await askTransfer()
    const withdraw = (person: Person) =>
      ask(person, 'POST', `transfer-requests/${request}/withdraw`)
    expect((await withdraw(own)).status).toBe(404)
    expect((await withdraw(far)).status).toBe(200)
    expect((await ask(far, 'GET', `members/${fresh.id}`)).status).toBe(404)
    const edit = await ask(own, 'PATCH', `transfer-requests/${request}`, { state: 'released' })
    expect(edit.status).toBe(403)
  })
})

describe('several unions asking for one person', () => {
  test('one gets the member; the same union asks once', async () => {
    const idNumber = someIdNumber()
    const sibling = await personAt(world, 'sibling', 'registrar')
    await register(own, someMember(world.tree.own.id, { idNumber }))
    const wanted = (at: number) => someMember(at, { idNumber, entry: 'transfer-in' })
    const first = await register(far, wanted(world.tree.farCounty.id))
    const second = await register(sibling, wanted(world.tree.sibling.id))
    expect([first.doc.status, second.doc.status]).toEqual(['pending', 'pending'])
    expect((await register(far, wanted(world.tree.farCounty.id))).code).toBe(
      'member.transfer_pending',
    )
    await runApart(
      world.payload,
      sql`update "transfer_requests" set "due_at" = now() - interval '1 hour' where "state" = 'pending'`,
    )
    if (typeof lapseTransfersTask.handler === 'function')
      await lapseTransfersTask.handler({ req: { payload: world.payload } } as never)
    const statuses = [
      (await stored(world, 'members', first.id)).status,
      (await stored(world, 'members', second.id)).status,
    ]
    expect(statuses.sort()).toEqual(['active', 'pending'])
    const [row] = await runApart<{ open: string }>(
      world.payload,
      sql`select count(*) "open" from "transfer_requests" where "state" = 'pending'`,
    )
    expect(Number(row?.open)).toBe(0)
  })
})

describe('personal data', () => {
  test('are deleted when the person has left, and only then', async () => {
    const { id } = await register(own, someMember(world.tree.own.id))
    const erase = (body: object) => ask(own, 'POST', `members/${id}/erase`, body)
    expect((await erase({ reason: '本人申请' })).code).toBe('erase.active')
    await change(own, id, { kind: 'withdraw', reason: '5' })
    expect((await erase({})).code).toBe('erase.reason_required')
    expect((await erase({ reason: '本人申请' })).status).toBe(200)
    const row = await stored(world, 'members', id)
    expect(row).toMatchObject({ idNumber: '', phone: '', name: '（已删除）' })
    expect(row.idNumberHash).toBeNull()
    expect(await ledgerOf(id)).toEqual(['join', 'withdraw'])
  })

  test('are never removed with the record', async () => {
    const { id } = await register(own, someMember(world.tree.own.id))
    expect((await ask(own, 'DELETE', `members/${id}`)).status).toBe(200)
    expect((await ask(own, 'GET', `members/${id}`)).status).toBe(404)
    expect((await stored(world, 'members', id)).deletedAt).toBeTruthy()
    const remove = world.payload.delete({
      collection: 'members',
      id,
      overrideAccess: true,
      trash: true,
    })
    await expect(remove).rejects.toMatchObject({ data: { code: 'member.kept' } })
  })
})

test('personal data of those who left long ago go by themselves, once a time is set', async () => {
  const leaver = await register(own, someMember(world.tree.own.id, { joinedAt: '2001-01-01' }))
  const recent = await register(own, someMember(world.tree.own.id, { joinedAt: '2001-01-01' }))
  await change(own, leaver.id, { kind: 'withdraw', date: '2010-05-01', reason: '5' })
  await change(own, recent.id, { kind: 'withdraw', date: '2026-05-01', reason: '5' })
  const { handler } = eraseExpiredTask
  if (typeof handler !== 'function') throw new Error('the task has no handler')
  const run = async () => handler({ req: await createLocalReq({}, world.payload) } as never)
  const nameOf = async (id: number) => (await stored(world, 'members', id)).name
  await run()
  expect(await nameOf(leaver.id)).toBe('向家明')
  await world.payload.updateGlobal({
    slug: 'site-settings',
    data: { siteName: '试', memberRetentionYears: 10 },
    overrideAccess: true,
  })
  await run()
  expect([await nameOf(leaver.id), await nameOf(recent.id)]).toEqual(['（已删除）', '向家明'])
  expect(await ledgerOf(leaver.id)).toEqual(['join', 'withdraw'])
})
