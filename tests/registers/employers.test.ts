// The register of employers: where one belongs, what it is found by, what a list of names leads to.
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { findEmployers } from '@/src/database/employer-search'
import { linkEmployers } from '@/src/database/link-employers'
import { moveBranch } from '@/src/database/move-branch'
import { pool, query } from '@/src/database/pool'
import { admitRequest } from '@/src/database/request-limits'
import { inventedEnterpriseUscc } from '@/src/seed/identifiers'
import { ask, openWorld, stored, type World } from '../access/ground'
import { seedRecord } from '../access/records'
import { addPerson, addUnion, type Tree, type Union } from '../access/tree'
import { someMember } from './people'

let world: World

beforeAll(async () => {
  world = await openWorld()
})

const at = (place: keyof Tree): Union => world.tree[place]
const branchOf = ({ depth, id }: Union) => ({ depth, organization: id })
const seed = (data: Record<string, unknown>) =>
  seedRecord(world.payload, 'employers', { organization: at('own').id, ...data })
const post = (data: Record<string, unknown>) =>
  ask(world.people.registrar, 'POST', 'employers', data)
const patch = (id: number, data: Record<string, unknown>) =>
  ask(world.people.registrar, 'PATCH', `employers/${id}`, data)

describe('the place of an employer', () => {
  test('is its county while it has no union, whatever is told of the place', async () => {
    const county = { organization: at('own').id, place: at('own').id, ...at('own').scope }
    const told = [
      { place: at('own').id },
      { divisionCode: '420581000000' },
      { divisionCode: '420581100999' },
      { organization: at('grandchild').id },
      {},
    ]
    for (const place of told) {
      const made = await post({ name: '无会公司', ...place })
      expect(made.status).toBe(201)
      expect(await stored(world, 'employers', Number(made.body.doc?.id))).toMatchObject(county)
    }
  })

  test('is asked for when nothing tells it', async () => {
    const both = await addPerson(world.payload, [
      { at: at('own'), role: 'registrar' },
      { at: at('sibling'), role: 'registrar' },
    ])
    const unknown = { name: '某公司', divisionCode: '990000000000' }
    for (const answer of [
      await ask(both, 'POST', 'employers', { name: '某公司' }),
      await post(unknown),
    ])
      expect(answer).toMatchObject({ status: 400, code: 'employer.place_required' })
  })

  test('is the province for a group company that hangs directly under it', async () => {
    const { payload, tree } = world
    const group = await addUnion(payload, tree.root, 'grassroots', '420000900101')
    const id = await seed({ name: '集团公司', unions: [{ organization: group.id }] })
    expect(await stored(world, 'employers', id)).toMatchObject({
      ...{ organization: group.id, ...group.scope, place: tree.root.id },
    })
  })

  test('is that of its first union, and of the county again when the last one goes', async () => {
    const unions = [{ organization: at('grandchild').id }, { organization: at('own').id }]
    const id = await seed({ name: '有会公司', unions })
    expect(await stored(world, 'employers', id)).toMatchObject({
      ...{ ...at('grandchild').scope, organization: at('grandchild').id },
      unions: [at('grandchild').scope, at('own').scope],
    })
    await patch(id, { unions: [] })
    expect(await stored(world, 'employers', id)).toMatchObject({
      ...{ ...at('own').scope, organization: at('own').id, unions: [] },
    })
  })

  test('follows a move, on the record and on the rows of its other unions', async () => {
    const { payload, tree } = world
    const town = await addUnion(payload, tree.own, 'township', '420581109')
    const works = await addUnion(payload, town, 'grassroots', '420581W000009')
    const unions = [{ organization: tree.sibling.id }, { organization: works.id }]
    const id = await seed({ name: '跨县公司', unions })
    const req = await createLocalReq({}, payload)
    await moveBranch(req, { organization: town.id, parent: tree.farCounty.id })
    const moved = { ...tree.farCounty.scope, scope3: town.id, scope4: works.id }
    expect(await stored(world, 'employers', id)).toMatchObject({
      ...{ ...tree.sibling.scope, unions: [tree.sibling.scope, moved] },
    })
  })

  test('names a union once, and none that is closed', async () => {
    const twice = [{ organization: at('own').id }, { organization: at('own').id }]
    expect((await post({ name: '某公司', unions: twice })).code).toBe('employer.union_twice')
    const closed = await addUnion(world.payload, at('own'), 'grassroots', '420581W01', 'closed')
    const answer = await post({ name: '某公司', unions: [{ organization: closed.id }] })
    expect(answer).toMatchObject({ status: 400, code: 'organization.closed' })
  })
})

test('a union that closes afterwards stays and hinders nobody', async () => {
  const union = await addUnion(world.payload, at('sibling'), 'grassroots', '420583W01')
  const unions = [{ organization: at('own').id }, { organization: union.id }]
  const id = await seed({ name: '老公司', unions })
  await query(`update organizations set status = 'closed' where id = $1`, [union.id])
  const saved = await patch(id, { remarks: 'x', unions })
  expect(saved.body.doc).toMatchObject({ remarks: 'x', unions })
  const wrong = await post({ name: '新公司', unions: [{ organization: 'x' }] })
  expect(wrong.status).toBe(400)
})

describe('names and credit codes', () => {
  test('are tidied, and a code is checked and given to one employer', async () => {
    const uscc = inventedEnterpriseUscc('420581', 1)
    const name = ' 宜都  恒达化工有限公司 '
    const spaced = `${uscc.slice(0, 9)} ${uscc.slice(9).toLowerCase()}`
    const formerNames = ['宜都化工厂', '宜都化工厂', ' ']
    const made = await post({ name, formerNames, uscc: spaced, place: at('own').id })
    expect(made.body.doc).toMatchObject({
      ...{ name: '宜都 恒达化工有限公司', formerNames: ['宜都化工厂'], uscc },
    })
    const again = await post({ name: '别的公司', uscc, place: at('own').id })
    expect(again).toMatchObject({ status: 409, code: 'employer.uscc_taken' })
    const wrong = await post({
      ...{ name: '别的公司', uscc: `${uscc.slice(0, 17)}I`, place: at('own').id },
    })
    expect(wrong.status).toBe(400)
    expect((await patch(Number(made.body.doc?.id), { remarks: 'x', uscc })).status).toBe(200)
  })

  test('any number of employers has no code', async () => {
    for (const uscc of ['', null, undefined, ''])
      expect((await post({ name: '小店', uscc, place: at('own').id })).status).toBe(201)
  })
})

describe('a search', () => {
  let id: number
  const uscc = inventedEnterpriseUscc('420581', 77)
  const find = (text: string, place?: keyof Tree) =>
    findEmployers(world.payload, {
      ...{ text, limit: 10, branches: place && [branchOf(at(place))] },
    })

  beforeAll(async () => {
    id = await seed({
      ...{ name: '宜都楚磷新材料股份有限公司', formerNames: ['枝城磷肥厂'], uscc },
      unions: [{ organization: at('sibling').id }, { organization: at('grandchild').id }],
    })
  })

  test.each([
    ...[
      '楚磷',
      '宜都楚磷新',
      '新材料',
      '磷肥',
      'yidu',
      'chulinxincai',
      'xcl',
      'ydcl',
      'zclf',
      'YD',
    ],
    ...[uscc, uscc.slice(0, 10), uscc.toLowerCase()],
  ])('finds by %s', async (text) => {
    expect(await find(text)).toContain(id)
  })

  test.each(['磷', '磷楚', '%%', '__', '楚_新', 'lx', uscc.slice(4)])(
    'finds nothing by %s',
    async (text) => {
      expect(await find(text)).toEqual([])
    },
  )

  test('finds in the branch of any of its unions, and in no other', async () => {
    for (const place of ['sibling', 'grandchild', 'child', 'own', 'parent', 'root'] as const)
      expect({ place, found: await find('楚磷', place) }).toEqual({ place, found: [id] })
    for (const place of ['unrelated', 'farCounty'] as const)
      expect(await find('楚磷', place)).toEqual([])
  })

  test('puts names that begin with the text first', async () => {
    const first = await seed({ name: '磷肥销售公司' })
    expect(await find('磷肥')).toEqual([first, id])
  })

  test('is offered to forms with the union it belongs to', async () => {
    const { body } = await ask(world.people.registrar, 'GET', 'employers/suggest?q=楚磷')
    const organization = { id: at('sibling').id, name: `总工会${at('sibling').code}` }
    expect(body.docs).toEqual([
      {
        ...{ id, uscc, name: '宜都楚磷新材料股份有限公司', status: 'active' },
        organization: expect.objectContaining(organization),
      },
    ])
  })
})

describe('a list of employers is linked', () => {
  const codes = [101, 102, 103].map((serial) => inventedEnterpriseUscc('420581', serial))
  const link = (keys: { name?: string; uscc?: string }[], place: keyof Tree = 'own') =>
    linkEmployers(pool, branchOf(at(place)), keys)

  test('by code, name or former name, in order, as far as one is meant', async () => {
    const [byCode, , other] = codes as [string, string, string]
    const steel = await seed({ name: '西塞特钢（宜都）有限公司', uscc: byCode })
    const tea = await seed({ name: '宜红茶业', formerNames: ['王家畈茶厂'], uscc: other })
    await seed({ name: '同名商店' })
    await seed({ name: '同名商店' })
    const keys = [
      ...[{ uscc: byCode.toLowerCase() }, { name: '西塞特钢(宜都) 有限公司' }],
      ...[{ name: '王家畈茶厂' }, { name: '王家畈茶厂', uscc: byCode }],
      ...[{ name: '宜红茶业', uscc: codes[1] }, { name: '同名商店' }, { name: '没有' }, {}],
    ]
    expect(await link(keys)).toEqual([steel, steel, tea, steel, null, null, null, null])
    expect(await link([])).toEqual([])
  })

  test('within the branch of any of its unions only', async () => {
    const unions = [{ organization: at('sibling').id }, { organization: at('grandchild').id }]
    const id = await seed({ name: '两县共有公司', unions })
    const key = [{ name: '两县共有公司' }]
    for (const place of ['sibling', 'own', 'child', 'root'] as const)
      expect({ place, ids: await link(key, place) }).toEqual({ place, ids: [id] })
    expect(await link(key, 'unrelated')).toEqual([null])
  })
})

describe('a member', () => {
  const join = (data: Record<string, unknown>) =>
    ask(world.people.registrar, 'POST', 'members', someMember(at('own').id, data))

  test('is linked to an employer that the registrar reads, and takes over its name', async () => {
    const employer = await seed({ name: '宜都鼎鸣智能仪表有限公司' })
    const foreign = await seed({ name: '别县公司', organization: at('sibling').id })
    const { body } = await join({ employer, employerName: '鼎鸣' })
    expect(body.doc).toMatchObject({ employer, employerName: '宜都鼎鸣智能仪表有限公司' })
    for (const unknown of [foreign, 999_999, 'x'])
      expect((await join({ employer: unknown })).status).toBe(400)
    const id = Number(body.doc?.id)
    const change = await ask(world.people.registrar, 'PATCH', `members/${id}`, {
      employer: foreign,
    })
    expect(change).toMatchObject({ status: 400, code: 'member.employer_unknown' })
    // Linked by somebody above: the county's staff still save the rest of the record.
    await world.payload.db.updateOne({ collection: 'members', id, data: { employer: foreign } })
    const trade = await ask(world.people.registrar, 'PATCH', `members/${id}`, { trade: '钳工' })
    expect(trade.body.doc).toMatchObject({ trade: '钳工', employer: foreign })
  })

  test('keeps the employer from being deleted', async () => {
    const employer = await seed({ name: '有人公司' })
    await join({ employer })
    const { registrar } = world.people
    const kept = await ask(registrar, 'DELETE', `employers/${employer}`)
    expect(kept).toMatchObject({ status: 409, code: 'employer.in_use' })
    await query('update members set employer_id = null where employer_id = $1', [employer])
    expect((await ask(registrar, 'DELETE', `employers/${employer}`)).status).toBe(200)
  })
})

describe('a limit of requests', () => {
  const admit = (purpose: string, address: string | null) =>
    admitRequest(world.payload, { purpose, address, most: 2, seconds: 60 })

  test('counts each address and purpose apart and begins anew after its time', async () => {
    const answers = [await admit('a', '1.1.1.1'), await admit('a', '1.1.1.1')]
    answers.push(await admit('a', '1.1.1.1'), await admit('b', '1.1.1.1'), await admit('a', null))
    expect(answers).toEqual([true, true, false, true, true])
    await query(`update request_counts set since = now() - interval '61 seconds'`)
    expect(await admit('a', '1.1.1.1')).toBe(true)
  })

  test('keeps no address that can be read, and forgets old ones', async () => {
    await admit('c', '10.9.8.7')
    const rows = await query<{ text: string }>('select r::text as text from request_counts r')
    expect(rows.filter(({ text }) => text.includes('10.9.8.7'))).toEqual([])
    await query(`update request_counts set since = now() - interval '2 days'`)
    await admit('d', '10.9.8.7')
    expect(await query('select 1 from request_counts')).toHaveLength(1)
  })
})
