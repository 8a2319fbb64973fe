import { beforeAll, describe, expect, it } from 'vitest'
import { query } from '@/src/database/pool'
import { openWorld, personAt, type World } from '../../access/ground'
import { seedRecord } from '../../access/records'
import type { Person } from '../../access/tree'
import { someIdNumber } from '../people'
import { HEAD, personRow, rejectedRows, take, workbook } from './sheets'

let world: World
let registrar: Person
let far: Person

const here = () => world.tree.own.id

const membersNamed = (name: string) =>
  query<{ status: string; trade: string | null; organization_id: number; gender: string }>(
    'select status::text, trade, organization_id, gender::text from members where name = $1 order by id',
    [name],
  )

const ledgerOf = (name: string) =>
  query<{ kind: string; day: string; reason: string | null }>(
    `select c.kind::text, to_char(c.date at time zone 'UTC', 'YYYY-MM-DD') as day, c.reason::text
     from membership_changes c join members m on m.id = c.member_id where m.name = $1 order by c.id`,
    [name],
  )

const give = async (rows: string[][], mode: 'add' | 'add-or-update' | 'check' = 'add-or-update') =>
  take(registrar, { content: await workbook(rows), organization: here(), mode })

beforeAll(async () => {
  world = await openWorld()
  registrar = world.people.registrar as Person
  far = await personAt(world, 'farCounty', 'registrar')
})

describe('a sheet of members', () => {
  it('brings them in, with their ledger, found and shown as if typed', async () => {
    const id = someIdNumber('19900102')
    const row = personRow(['谭小红', id, '13912345678', '焊工', '入会', '2020.1.5'])
    expect(await give([row])).toMatchObject({
      ...{ status: 'done', total: 1, accepted: 1, unchanged: 0, rejected: 0 },
    })
    expect(await membersNamed('谭小红')).toMatchObject([
      { status: 'active', trade: '焊工', organization_id: here() },
    ])
    expect(await ledgerOf('谭小红')).toEqual([{ kind: 'join', day: '2020-01-05', reason: null }])
    const { docs } = await world.payload.find({
      ...{ collection: 'members', overrideAccess: true },
      where: { name: { equals: '谭小红' } },
    })
    expect(docs[0]).toMatchObject({ phone: '139****5678', birthDate: '1990-01-02T00:00:00.000Z' })
    expect(docs[0]?.idNumber).toMatch(/^420581\*+/)
    expect(docs[0]?.memberNumber).toBeTruthy()
  })

  it('changes nothing the second time', async () => {
    const rows = [personRow(['龚大山']), personRow(['龚二山', someIdNumber(), '13900000001'])]
    await give(rows)
    const before = await query('select * from members where name like $1 order by id', ['龚%'])
    expect(await give(rows)).toMatchObject({ accepted: 0, unchanged: 2, rejected: 0 })
    expect(await give(rows, 'add')).toMatchObject({ accepted: 0, unchanged: 2, rejected: 0 })
    expect(await query('select * from members where name like $1 order by id', ['龚%'])).toEqual(
      before,
    )
  })

  it('updates what it says and leaves alone what it does not', async () => {
    const id = someIdNumber()
    await give([personRow(['覃月', id, '13900000002', '电工'])])
    expect(await give([personRow(['覃月', id, '13900000003', ''])])).toMatchObject({ accepted: 1 })
    expect(await membersNamed('覃月')).toMatchObject([{ trade: '电工' }])
    const { docs } = await world.payload.find({
      ...{ collection: 'members', overrideAccess: true },
      where: { name: { equals: '覃月' } },
    })
    expect(docs[0]?.phone).toBe('139****0003')
    const added = await give([personRow(['覃月', id, '13900000004'])], 'add')
    expect(added).toMatchObject({ accepted: 0, rejected: 1 })
  })

  it('links people to the employer of the branch that the sheet names', async () => {
    const seed = (name: string, organization: number, formerNames: string[] = []) =>
      seedRecord(world.payload, 'employers', { name, organization, formerNames })
    const fibre = await seed('宜都清江特种纤维有限公司', here(), ['宜都化纤厂'])
    await seed('别县公司', world.tree.sibling.id)
    const people = [personRow(['田一']), personRow(['田二']), personRow(['田三'])]
    const bring = async (employers: string[]) => {
      const rows = people.map((row, at) => [...row, employers[at] ?? ''])
      const content = await workbook(rows, [...HEAD, '工作单位'])
      await take(registrar, { content, organization: here(), mode: 'add-or-update' })
      const links = await query<{ name: string; employer_id: number | null }>(
        'select name, employer_id from members where name like $1 order by name',
        ['田_'],
      )
      return Object.fromEntries(links.map(({ employer_id, name }) => [name, employer_id]))
    }
    expect(await bring(['宜都化纤厂', '别县公司', ''])).toEqual({
      田一: fibre,
      田二: null,
      田三: null,
    })
    const byHand = await seed('手工选的公司', here())
    await query('update members set employer_id = $1 where name = $2', [byHand, '田一'])
    const again = ['宜都化纤厂', '没有登记的公司', '宜都清江特种纤维有限公司']
    expect(await bring(again)).toEqual({ 田一: byHand, 田二: null, 田三: fibre })
  })

  it('writes nothing when it is only checked', async () => {
    const before = await query('select count(*) from members')
    const twice = personRow()
    const checked = await give([personRow(), twice, twice, personRow(['坏', '123'])], 'check')
    expect(checked).toMatchObject({ status: 'done', accepted: 2, rejected: 2 })
    expect(await query('select count(*) from members')).toEqual(before)
  })

  it('keeps personal data out of the table of rejections', async () => {
    const secret = '11010519491231002Y'
    const { id } = await give([personRow(['保密', secret, '12345'])])
    const rows = await query<{ faults: unknown }>(
      'select faults from import_rejections where import_id = $1',
      [id],
    )
    expect(JSON.stringify(rows)).toMatch(/身份证/)
    expect(JSON.stringify(rows)).not.toMatch(/11010519|12345|保密/)
  })
})

describe('rows that cannot be taken', () => {
  it('come back as they were sent, with the reasons; corrected they go in', async () => {
    const good = personRow(['易好'])
    const [, id = ''] = good
    const bad = [
      personRow(['', someIdNumber()]),
      personRow(['身份', '11010519491231002Y']),
      personRow(['电话', someIdNumber(), '021']),
      personRow(['退休', someIdNumber('19500101')]),
      personRow(['日期', someIdNumber(), '13900000009', '钳工', '入会', '2020-02-30']),
      personRow(['重复', id]),
    ]
    const done = await give([good, ...bad])
    expect(done).toMatchObject({ total: 7, accepted: 1, rejected: 6 })
    const [head, ...rows] = await rejectedRows(registrar, done.id)
    expect(head).toEqual([...HEAD, '错误原因'])
    expect(rows.map((row) => row.slice(0, 4))).toEqual(bad.map((row) => row.slice(0, 4)))
    const reasons = rows.map((row) => row.at(-1))
    expect(reasons[0]).toMatch(/请填写姓名/)
    expect(reasons[1]).toMatch(/校验位|18 位|数字/)
    expect(reasons[2]).toMatch(/11 位手机/)
    expect(reasons[3]).toMatch(/退休年龄/)
    expect(reasons[4]).toMatch(/会籍变化日期/)
    expect(reasons[5]).toMatch(/前面的一行/)
    const corrected = rows.map((row, index) => {
      const fixed = [
        '名字',
        row[1] ?? '',
        `1370000000${index}`,
        row[3] ?? '',
        '',
        '',
        '',
        row[7] ?? '',
      ]
      if (index === 0) return fixed
      if (index === 3) return [row[0] ?? '', ...fixed.slice(1, 4), '保留', '', '', '']
      return [
        row[0] ?? '',
        index === 1 || index === 5 ? someIdNumber() : (row[1] ?? ''),
        ...fixed.slice(2),
      ]
    })
    const again = await take(registrar, {
      ...{ content: await workbook(corrected, head), organization: here() },
    })
    expect(again).toMatchObject({ total: 6, accepted: 6, rejected: 0 })
    expect(await membersNamed('退休')).toMatchObject([{ status: 'kept' }])
    expect(await membersNamed('易好')).toHaveLength(1)
  })

  it('include people of other unions, without a word about where', async () => {
    const id = someIdNumber()
    const row = personRow(['柳远', id])
    await take(far, { content: await workbook([row]), organization: world.tree.farCounty.id })
    const done = await give([row])
    expect(done).toMatchObject({ accepted: 0, rejected: 1 })
    const [, told = []] = await rejectedRows(registrar, done.id)
    expect(told.at(-1)).toMatch(/已在其他工会入会.*转入/)
    expect(told.at(-1)).not.toContain(world.tree.farCounty.code)
  })
})

describe('changes of membership', () => {
  it('ask the other union for a person who is to be carried over, once', async () => {
    const id = someIdNumber()
    const row = personRow(['程转', id, '13900000011', '', '转入', '2024-03-01'])
    const there = { organization: world.tree.farCounty.id }
    await take(far, { content: await workbook([personRow(['程转', id])]), ...there })
    expect(await give([row])).toMatchObject({ accepted: 1, rejected: 0 })
    expect(await give([row])).toMatchObject({ accepted: 0, unchanged: 1 })
    expect((await membersNamed('程转')).map(({ status }) => status)).toEqual(['active', 'pending'])
    const requests = await query(
      `select state, organization_id, from_organization_id from transfer_requests where name = '程转'`,
    )
    expect(requests).toEqual([
      { state: 'pending', organization_id: here(), from_organization_id: there.organization },
    ])
  })

  it('end a membership, with a reason, and are not repeated', async () => {
    const id = someIdNumber()
    await give([personRow(['黎去', id, '13900000012', '', '入会', '2020-01-01'])])
    const leaving = (reason: string) =>
      personRow(['黎去', id, '13900000012', '', '退会', '2024-05-01', reason])
    expect(await give([leaving('')])).toMatchObject({ rejected: 1 })
    expect(await give([leaving('个人要求退会')], 'add')).toMatchObject({ rejected: 1 })
    expect(await give([leaving('个人要求退会')])).toMatchObject({ accepted: 1 })
    expect(await give([leaving('个人要求退会')])).toMatchObject({ unchanged: 1 })
    expect(await membersNamed('黎去')).toMatchObject([{ status: 'withdrawn' }])
    expect(await ledgerOf('黎去')).toEqual([
      { kind: 'join', day: '2020-01-01', reason: null },
      { kind: 'withdraw', day: '2024-05-01', reason: '5' },
    ])
  })

  it('do not bring back by an old sheet who has left since', async () => {
    const id = someIdNumber()
    const joined = personRow(['牟返', id, '13900000013', '', '入会', '2020-01-01'])
    await give([joined])
    await give([personRow(['牟返', id, '13900000013', '', '退会', '2024-05-01', '5'])])
    expect(await give([joined])).toMatchObject({ accepted: 0, rejected: 1 })
    const anew = personRow(['牟返', id, '13900000013', '', '入会', '2025-02-01'])
    expect(await give([anew])).toMatchObject({ accepted: 1 })
    expect(await membersNamed('牟返')).toMatchObject([{ status: 'active' }])
  })

  it('do not let strangers leave', async () => {
    const row = personRow(['无此人', someIdNumber(), '13900000014', '', '除名', '2024-01-01', '6'])
    expect(await give([row])).toMatchObject({ accepted: 0, rejected: 1 })
  })
})
