// Ways to be a member twice, or to lose a membership without getting the new one.
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { leftLongAgo } from '@/src/database/membership'
import { query } from '@/src/database/pool'
import { lapseTransfersTask } from '@/src/jobs/lapse-transfers'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { personRow, take, workbook } from './import/sheets'
import { someIdNumber, someMember } from './people'

let world: World
let own: Person
let far: Person

beforeAll(async () => {
  world = await openWorld()
  own = await personAt(world, 'own', 'registrar')
  far = await personAt(world, 'farCounty', 'registrar')
})

const register = async (person: Person, organization: number, extra: Record<string, unknown>) => {
  const answer = await ask(person, 'POST', 'members?depth=0', someMember(organization, extra))
  return { ...answer, id: Number(answer.body.doc?.id) }
}
const here = (extra: Record<string, unknown> = {}) => register(own, world.tree.grandchild.id, extra)
const there = (extra: Record<string, unknown> = {}) => register(far, world.tree.farCounty.id, extra)

const asked = async () => {
  const idNumber = someIdNumber()
  const old = await here({ idNumber })
  const waiting = await there({ idNumber, entry: 'transfer-in' })
  const [request] = await query<{ id: number }>(
    'select id from transfer_requests where member_id = $1',
    [waiting.id],
  )
  return { old: old.id, waiting: waiting.id, request: request?.id ?? 0, idNumber }
}
const statusOf = async (id: number) => (await stored(world, 'members', id)).status

describe('a document', () => {
  test('of another kind holds no resident ID number, typed or in a sheet', async () => {
    const idNumber = someIdNumber()
    await here({ idNumber })
    for (const documentType of ['2', '3'])
      for (const number of [idNumber, '420581850614001'])
        expect(await there({ idNumber: number, documentType })).toMatchObject({
          ...{ status: 400, code: 'document.resident_number' },
        })
    const head = ['姓名', '证件类别', '证件号码', '手机']
    const content = await workbook([['向家明', '护照', idNumber, '13800000009']], head)
    const sent = await take(far, { content, organization: world.tree.farCounty.id })
    expect(sent).toMatchObject({ accepted: 0, rejected: 1 })
  })

  test('is text: nothing else gets past its checks', async () => {
    for (const idNumber of [['123'], 123, { a: 1 }, true])
      expect((await here({ idNumber })).status).toBe(400)
  })

  test('changes its kind only together with its number', async () => {
    const { id } = await here()
    const kind = await ask(own, 'PATCH', `members/${id}`, { documentType: '2' })
    expect(kind).toMatchObject({ status: 400, code: 'document.number_required' })
    const both = { documentType: '2', idNumber: 'Ｅ98765432' }
    expect((await ask(own, 'PATCH', `members/${id}`, both)).status).toBe(200)
    const twin = await there({ documentType: '2', idNumber: 'e98765432' })
    expect(twin).toMatchObject({ status: 409, code: 'member.active_elsewhere' })
  })

  test('gives the same birth date typed and in a sheet', async () => {
    const idNumber = someIdNumber('19880614')
    const phone = '13800000011'
    await here({ name: '覃春', idNumber, phone })
    const content = await workbook([personRow(['覃春', idNumber, phone, ''])])
    const sent = await take(own, {
      ...{ content, organization: world.tree.grandchild.id, mode: 'add' },
    })
    expect(sent).toMatchObject({ unchanged: 1, rejected: 0 })
  })
})

describe('a record whose personal data were deleted', () => {
  test('is nobody’s membership any more, and is not changed', async () => {
    const { id } = await here()
    await ask(own, 'POST', `members/${id}/changes`, { kind: 'withdraw', reason: '6' })
    const reason = '本人申请'
    expect((await ask(own, 'POST', `members/${id}/erase`, { reason })).status).toBe(200)
    const again = await ask(own, 'POST', `members/${id}/changes`, { kind: 'join' })
    expect(again).toMatchObject({ status: 409, code: 'member.erased' })
    for (const method of ['PATCH', 'DELETE'] as const)
      expect(await ask(own, method, `members/${id}`, someMember(world.tree.own.id))).toMatchObject({
        ...{ status: 409, code: 'member.erased' },
      })
    expect(await statusOf(id)).toBe('withdrawn')
  })

  test('is one in the trash too, which nothing else would ever empty', async () => {
    const { id } = await here({ name: '误登记' })
    const { idNumber, old, waiting } = await asked()
    for (const [person, trashed] of [
      [own, id],
      [far, waiting],
    ] as const) {
      await ask(person, 'DELETE', `members/${trashed}`)
      const erased = await ask(person, 'POST', `members/${trashed}/erase`, { reason: '登记错误' })
      expect(erased.status).toBe(200)
      const back = await ask(person, 'PATCH', `members/${trashed}?trash=true`, { deletedAt: null })
      expect(back).toMatchObject({ status: 409, code: 'member.erased' })
    }
    expect(await stored(world, 'members', id)).toMatchObject({
      name: '（已删除）',
      idNumberHash: null,
    })
    expect((await there({ idNumber })).code).toBe('member.active_elsewhere')
    expect(await statusOf(old)).toBe('active')
  })

  test('nor does the trash keep longer than the province keeps who left', async () => {
    const [{ id: longAgo }, { id: lately }] = [await here(), await here()]
    for (const id of [longAgo, lately]) await ask(own, 'DELETE', `members/${id}`)
    await query(`update members set deleted_at = now() - interval '3 years' where id = $1`, [
      longAgo,
    ])
    expect(await leftLongAgo(world.payload, 2, 100)).toEqual([longAgo])
  })

  test('leaves no name in a request for its transfer', async () => {
    const { old, request } = await asked()
    await ask(own, 'POST', `transfer-requests/${request}/release`)
    await ask(own, 'POST', `members/${old}/erase`, { reason: '本人申请' })
    const { name } = await stored(world, 'transfer-requests', request)
    expect(name).toBe('（已删除）')
  })
})

describe('a transfer that nobody waits for', () => {
  const trash = (id: number) => ask(far, 'DELETE', `members/${id}`)

  test('takes no membership away when the old union releases it', async () => {
    const { old, request, waiting } = await asked()
    expect((await trash(waiting)).status).toBe(200)
    const released = await ask(own, 'POST', `transfer-requests/${request}/release`)
    expect(released.body.state).toBe('withdrawn')
    expect(await statusOf(old)).toBe('active')
    expect(await stored(world, 'transfer-requests', request)).toMatchObject({ state: 'withdrawn' })
  })

  test('nor when its time is over', async () => {
    const { old, request, waiting } = await asked()
    await trash(waiting)
    await query(`update transfer_requests set due_at = now() - interval '1 day' where id = $1`, [
      request,
    ])
    const req = await createLocalReq({ context: {} }, world.payload)
    const { handler } = lapseTransfersTask
    if (typeof handler === 'function') await handler({ req } as never)
    expect(await statusOf(old)).toBe('active')
    expect(await stored(world, 'transfer-requests', request)).toMatchObject({ state: 'withdrawn' })
  })

  test('nor when the new union is closed', async () => {
    const { old, request, waiting } = await asked()
    const { id } = world.tree.farCounty
    await query(`update organizations set status = 'closed' where id = $1`, [id])
    const released = await ask(own, 'POST', `transfer-requests/${request}/release`)
    await query(`update organizations set status = 'active' where id = $1`, [id])
    expect(released.body.state).toBe('withdrawn')
    expect([await statusOf(old), await statusOf(waiting)]).toEqual(['active', 'pending'])
  })

  test('keeps who it is for until it is decided', async () => {
    const { idNumber, old, request, waiting } = await asked()
    const other = await ask(far, 'PATCH', `members/${waiting}`, { idNumber: someIdNumber() })
    expect(other).toMatchObject({ status: 409, code: 'member.pending_document' })
    expect((await ask(far, 'PATCH', `members/${waiting}`, { trade: '焊工' })).status).toBe(200)
    const gone = await ask(far, 'POST', `members/${waiting}/erase`, { reason: '本人申请' })
    expect(gone).toMatchObject({ status: 409, code: 'erase.pending' })
    await ask(own, 'POST', `transfer-requests/${request}/release`)
    expect([await statusOf(old), await statusOf(waiting)]).toEqual(['transferred-out', 'active'])
    expect(await there({ idNumber })).toMatchObject({ code: 'member.already_here' })
  })
})
