import { createLocalReq } from 'payload'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '@/access/roles'
import { loadRequests } from '@/collections/reorganisations/load-requests'
import { tasksToConfirm } from '@/src/components/console/home/reorganisation-tasks'
import { moveBranch } from '@/src/database/move-branch'
import { query } from '@/src/database/pool'
import { unionByCode } from '@/src/queries/organizations'
import { serviceByKey } from '@/src/queries/services'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import { seedPublishable } from '../access/records'
import { addPerson, addUnion, type Person, type Union } from '../access/tree'
import { someMember } from '../registers/people'
import { clearForest, misplacedRows } from './forest'

let world: World
/** A second town of the county, and an admin at each level with a colleague. */
let town: Union
let county: Person
let city: Person
let cityToo: Person

beforeEach(async () => {
  const { testPayload } = await import('../support/database')
  await clearForest(await testPayload())
  world = await openWorld()
  town = await addUnion(world.payload, world.tree.own, 'township', '420581200')
  county = await personAt(world, 'own', 'branch-admin')
  city = await personAt(world, 'parent', 'branch-admin')
  cityToo = await personAt(world, 'parent', 'branch-admin')
})

type Body = Record<string, unknown>

const request = (person: Person | null, body: Body) =>
  ask(person, 'POST', 'reorganisations', { reason: '机构改革', ...body })

const act = (person: Person | null, id: unknown, event: string, body: Body = {}) =>
  ask(person, 'POST', `reorganisations/${id}/${event}`, body)

/** Asks, and gives the id of the request. */
const opened = async (person: Person, body: Body): Promise<number> => {
  const answer = await request(person, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return Number(answer.body.doc?.id)
}

const moveWorks = () => ({
  kind: 'move',
  organization: world.tree.grandchild.id,
  target: town.id,
})
const renameCounty = () => ({
  kind: 'rename',
  organization: world.tree.own.id,
  newName: '宜都市总工会（新）',
})

const histories = (union: number) =>
  query(
    `select kind::text, "from", "to", document_number, predecessor_id, successor_id,
       to_char(date at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
     from organization_history where organization_id = $1 order by id`,
    [union],
  )

describe('below the county', () => {
  test('who asks sees what it changes, and carries it out alone', async () => {
    const { child, grandchild } = world.tree
    await seedPublishable(world.payload, 'news', grandchild, true)
    const preview = await ask(county, 'POST', 'reorganisations/preview', moveWorks())
    expect(preview.status).toBe(200)
    expect(preview.body).toMatchObject({
      unions: 1,
      accounts: 0,
      needsSecond: false,
      faults: [],
      records: [{ register: 'news', count: 1 }],
    })
    const id = await opened(county, {
      ...moveWorks(),
      documentNumber: '宜工发〔2026〕8号',
      effectiveDate: '2026-11-01',
    })
    expect((await stored(world, 'organizations', grandchild.id)).parent).toBe(child.id)
    const answer = await act(county, id, 'confirm')
    expect(answer.status).toBe(200)
    expect((await stored(world, 'organizations', grandchild.id)).parent).toBe(town.id)
    expect(await misplacedRows(world.payload)).toEqual([])
    expect(await histories(grandchild.id)).toEqual([
      {
        ...{ kind: 'moved', from: `总工会${child.code}`, to: `总工会${town.code}` },
        ...{ document_number: '宜工发〔2026〕8号', predecessor_id: null, successor_id: null },
        day: '2026-11-01',
      },
    ])
    const lines = await query(
      `select action from audit_log where target_collection = 'reorganisations' order by id`,
    )
    expect(lines.map(({ action }) => action)).toEqual(['create', 'confirm'])
  })

  test('a second confirmation finds it done', async () => {
    const id = await opened(county, moveWorks())
    const answers = await Promise.all([act(county, id, 'confirm'), act(city, id, 'confirm')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await act(county, id, 'withdraw')).code).toBe('reorganisation.decided')
  })
})

describe('from the county up', () => {
  test('nobody confirms what one asked for oneself; a second person over all of it does', async () => {
    const id = await opened(city, renameCounty())
    const own = await act(city, id, 'confirm')
    expect([own.status, own.code]).toEqual([403, 'reorganisation.own_request'])
    const before = await stored(world, 'organizations', world.tree.own.id)
    expect(before.name).toBe('总工会420581')
    expect((await act(cityToo, id, 'confirm')).status).toBe(200)
    const after = await stored(world, 'organizations', world.tree.own.id)
    expect(after).toMatchObject({ name: '宜都市总工会（新）' })
    expect(String(after.pinyin)).toContain('ydszgh')
    expect(await histories(world.tree.own.id)).toMatchObject([
      { kind: 'renamed', from: '总工会420581', to: '宜都市总工会（新）' },
    ])
  })

  test('a superior’s branch-admin is a second person too', async () => {
    const id = await opened(city, renameCounty())
    const province = await personAt(world, 'root', 'branch-admin')
    expect((await act(province, id, 'confirm')).status).toBe(200)
  })

  test('others are refused: 401, 403, 404 as what they may know', async () => {
    const id = await opened(city, renameCounty())
    expect((await act(null, id, 'confirm')).status).toBe(401)
    // The union's own admin reads the request and does not decide it.
    expect((await act(county, id, 'confirm')).code).toBe('reorganisation.out_of_reach')
    expect((await act(county, id, 'refuse', { remark: '不' })).status).toBe(403)
    expect((await act(cityToo, id, 'withdraw')).status).toBe(403)
    const stranger = await personAt(world, 'unrelated', 'branch-admin')
    expect((await act(stranger, id, 'confirm')).status).toBe(404)
    expect((await act(stranger, 999_999, 'confirm')).status).toBe(404)
    const roles: Role[] = ['editor', 'reviewer', 'registrar', 'system-admin', 'security-admin']
    for (const role of roles) {
      const person = await personAt(world, 'root', role)
      expect((await act(person, id, 'confirm')).status, role).toBe(403)
      expect((await ask(person, 'POST', 'reorganisations/preview', renameCounty())).status).toBe(
        403,
      )
    }
    const retired = await personAt(world, 'parent', 'branch-admin', true)
    expect((await act(retired, id, 'confirm')).status).toBe(403)
    expect((await stored(world, 'reorganisations', id)).state).toBe('draft')
  })

  test('it is refused with a reason, or withdrawn by who asked, and then it is over', async () => {
    const first = await opened(city, renameCounty())
    expect((await act(cityToo, first, 'refuse')).code).toBe('reorganisation.remark')
    expect((await act(cityToo, first, 'refuse', { remark: '名称不规范' })).status).toBe(200)
    expect(await stored(world, 'reorganisations', first)).toMatchObject({
      state: 'refused',
      remark: '名称不规范',
      decidedBy: cityToo.user.id,
    })
    expect((await act(cityToo, first, 'confirm')).status).toBe(409)
    const second = await opened(city, renameCounty())
    expect((await act(city, second, 'withdraw')).status).toBe(200)
    expect((await act(cityToo, second, 'confirm')).status).toBe(409)
    expect((await stored(world, 'organizations', world.tree.own.id)).name).toBe('总工会420581')
  })

  test('what was agreed to must still be there: a changed tree is a conflict', async () => {
    const { child, farCounty, own, sibling } = world.tree
    const id = await opened(city, { kind: 'move', organization: child.id, target: sibling.id })
    const req = await createLocalReq({}, world.payload)
    await moveBranch(req, { organization: own.id, parent: world.tree.unrelated.id })
    expect((await act(cityToo, id, 'confirm')).status).toBe(404)
    const province = await personAt(world, 'root', 'branch-admin')
    const answer = await act(province, id, 'confirm')
    expect([answer.status, answer.code]).toEqual([409, 'reorganisation.outdated'])
    expect((await stored(world, 'organizations', child.id)).parent).toBe(own.id)
    expect(farCounty.id).toBeGreaterThan(0)
  })

  test('it falls when who asked has lost the office: one person alone would have decided', async () => {
    const id = await opened(city, renameCounty())
    await query('delete from users_appointments where _parent_id = $1', [city.user.id])
    expect((await act(cityToo, id, 'confirm')).code).toBe('reorganisation.asker_gone')
  })

  test('of two that overlap the second finds the tree changed', async () => {
    const { child, own, sibling } = world.tree
    const move = await opened(city, { kind: 'move', organization: child.id, target: sibling.id })
    const merge = await opened(city, { kind: 'merge', organization: own.id, target: sibling.id })
    const answers = await Promise.all([
      act(cityToo, move, 'confirm'),
      act(cityToo, merge, 'confirm'),
    ])
    const codes = answers.map(({ code, status }) => code ?? status)
    // The merge carries the town along, so that the move is out of date; the move leaves the merge possible.
    expect([
      [200, 200],
      ['reorganisation.outdated', 200],
    ]).toContainEqual(codes)
    expect((await stored(world, 'organizations', child.id)).parent).toBe(sibling.id)
    expect(await misplacedRows(world.payload)).toEqual([])
  })
})

describe('the lists of the console', () => {
  const listed = async (person: Person) => {
    const req = await createLocalReq({ user: person.user as never }, world.payload)
    const open = await loadRequests(req, { state: { equals: 'draft' } })
    return { open: open.requests, tasks: await tasksToConfirm(req) }
  }

  test('show each what one may do, and the task to who may confirm', async () => {
    await opened(city, renameCounty())
    const asker = await listed(city)
    expect(asker.open.map(({ events }) => events)).toEqual([['withdraw']])
    expect(asker.tasks).toEqual([])
    const second = await listed(cityToo)
    expect(second.open.map(({ events }) => events)).toEqual([['confirm', 'refuse']])
    expect(second.open[0]).toMatchObject({ asker: '试用人', preview: { needsSecond: true } })
    expect(second.tasks.map(({ title }) => title)).toEqual([
      '“总工会420581”更名为“宜都市总工会（新）”。',
    ])
    const own = await listed(county)
    expect(own.open.map(({ asker: name, events }) => [name, events])).toEqual([[null, []]])
    expect(own.tasks).toEqual([])
    const stranger = await listed(await personAt(world, 'unrelated', 'branch-admin'))
    expect(stranger).toEqual({ open: [], tasks: [] })
  })
})

describe('asking', () => {
  test('takes a branch-admin strictly above all of it and over where it goes', async () => {
    const { child, farCounty, grandchild, own, sibling } = world.tree
    const refused: [string, Person, Body][] = [
      ['one’s own union', county, renameCounty()],
      ['a union beside', county, { ...renameCounty(), organization: sibling.id }],
      ['a union above', county, { ...renameCounty(), organization: world.tree.parent.id }],
      [
        'into a foreign branch',
        county,
        { kind: 'move', organization: child.id, target: sibling.id },
      ],
      [
        'out of a foreign branch',
        county,
        { kind: 'move', organization: farCounty.id, target: own.id },
      ],
      [
        'into one above',
        county,
        { kind: 'merge', organization: child.id, target: world.tree.parent.id },
      ],
      ['one that is not there', county, { kind: 'move', organization: 999_999, target: own.id }],
      [
        'to one that is not there',
        county,
        { kind: 'move', organization: grandchild.id, target: 999_999 },
      ],
      [
        'with a foreign child',
        county,
        {
          kind: 'split',
          organization: child.id,
          children: [farCounty.id],
          newName: '新',
          newLevel: 'township',
        },
      ],
    ]
    for (const [what, person, body] of refused) {
      const answer = await request(person, body)
      expect([answer.status, answer.code], what).toEqual([403, 'reorganisation.out_of_reach'])
      expect((await ask(person, 'POST', 'reorganisations/preview', body)).status, what).toBe(403)
    }
    const both = await addPerson(world.payload, [
      { at: world.tree.own, role: 'branch-admin' },
      { at: world.tree.sibling, role: 'branch-admin' },
    ])
    const across = { kind: 'move', organization: child.id, target: sibling.id }
    expect((await request(both, across)).status).toBe(403)
    expect((await request(null, across)).status).toBe(401)
    expect((await request(await personAt(world, 'parent', 'editor'), across)).status).toBe(403)
  })

  test('says what stands in the way, and what to do first', async () => {
    const { child, grandchild, own } = world.tree
    const close = await request(county, { kind: 'close', organization: child.id })
    expect([close.status, close.code]).toEqual([409, 'close.unions_below'])
    const up = await request(county, {
      kind: 'move',
      organization: child.id,
      target: grandchild.id,
    })
    expect(up.code).toBe('move.cycle')
    const same = await request(county, { kind: 'move', organization: child.id, target: own.id })
    expect(same.code).toBe('move.same_parent')
    const silent = await request(county, { ...moveWorks(), reason: ' ' })
    expect([silent.status, silent.code]).toEqual([400, 'reorganisation.reason'])
    expect((await request(county, { ...moveWorks(), kind: 'abolish' })).status).toBe(400)
    const [rows] = await query('select count(*)::int as rows from reorganisations')
    expect(rows).toEqual({ rows: 0 })
  })

  test('leaves nothing to be forged', async () => {
    const id = await opened(city, {
      ...renameCounty(),
      ...{ state: 'done', needsSecond: false, createdBy: cityToo.user.id, basis: {}, decidedBy: 1 },
    })
    expect(await stored(world, 'reorganisations', id)).toMatchObject({
      ...{ state: 'draft', needsSecond: true, createdBy: city.user.id, decidedBy: null },
    })
    expect((await ask(city, 'PATCH', `reorganisations/${id}`, { state: 'done' })).status).toBe(403)
    expect((await ask(city, 'DELETE', `reorganisations/${id}`)).status).toBe(403)
  })
})

describe('a merge', () => {
  test('takes listings, offices and addresses along; of twins the other union’s counts', async () => {
    const { own, sibling } = world.tree
    const listing = (at: Union, title: string, key: string) =>
      seedPublishable(world.payload, 'services', at, true, { title, key })
    const twin = await listing(own, '宜都的入会', 'join')
    const alone = await listing(own, '宜都自己的', 'only-here')
    await listing(sibling, '枝江的入会', 'join')
    const editor = await personAt(world, 'own', 'editor')
    const id = await opened(city, { kind: 'merge', organization: own.id, target: sibling.id })
    const { preview } = await stored(world, 'reorganisations', id)
    expect(JSON.stringify(preview)).toContain('1 条服务事项')
    expect((await act(cityToo, id, 'confirm')).status).toBe(200)
    expect(await misplacedRows(world.payload)).toEqual([])
    expect(await stored(world, 'services', twin)).toMatchObject({
      ...{ organization: sibling.id, key: `join-${own.code.toLowerCase()}` },
      ...{ _status: 'draft', isLive: false },
    })
    expect(await stored(world, 'services', alone)).toMatchObject({
      ...{ organization: sibling.id, key: 'only-here', _status: 'published', isLive: true },
    })
    expect((await ask(editor, 'GET', `services/${twin}`)).status).toBe(200)
    const { data: heir } = await unionByCode(own.code)
    expect(heir?.code).toBe(sibling.code)
    const { data: service } = await serviceByKey('only-here', own.code)
    expect(service?.title).toBe('宜都自己的')
    expect(await histories(own.id)).toMatchObject([{ kind: 'merged', successor_id: sibling.id }])
    expect(await histories(sibling.id)).toMatchObject([{ kind: 'merged', predecessor_id: own.id }])
    expect(await histories(world.tree.child.id)).toMatchObject([{ kind: 'moved' }])
    // The code stays with the union that had it: nobody else can take it.
    const taken = await ask(city, 'POST', 'organizations', {
      ...{ name: '别的', level: 'county', parent: world.tree.parent.id, code: own.code },
    })
    expect(taken.status).toBe(400)
  })

  test('leads addresses on through a chain, and nowhere when the last one closes', async () => {
    const { child, grandchild, own } = world.tree
    const first = await opened(county, {
      kind: 'merge',
      organization: grandchild.id,
      target: child.id,
    })
    expect((await act(county, first, 'confirm')).status).toBe(200)
    const second = await opened(county, { kind: 'merge', organization: child.id, target: town.id })
    expect((await act(county, second, 'confirm')).status).toBe(200)
    expect((await unionByCode(grandchild.code)).data?.code).toBe(town.code)
    const third = await opened(county, { kind: 'close', organization: town.id })
    expect((await act(county, third, 'confirm')).status).toBe(200)
    expect((await unionByCode(grandchild.code)).data).toBeNull()
    expect(own.id).toBeGreaterThan(0)
  })
})

describe('a split', () => {
  test('opens a union that takes over the chosen unions; the records stay', async () => {
    const { child, grandchild, own } = world.tree
    const works = await addUnion(world.payload, child, 'grassroots', '420581W000002')
    const news = await seedPublishable(world.payload, 'news', child, true)
    const id = await opened(city, {
      ...{ kind: 'split', organization: child.id, children: [grandchild.id] },
      ...{ newName: '陆城工业园工会', newShortName: '陆城园区', newLevel: 'township' },
    })
    expect((await act(cityToo, id, 'confirm')).status).toBe(200)
    const [made] = await query<{ id: number; code: string; parent_id: number; depth: number }>(
      `select id, code, parent_id, depth::int from organizations where name = '陆城工业园工会'`,
    )
    expect(made).toMatchObject({ parent_id: own.id, depth: 3 })
    expect((await stored(world, 'organizations', grandchild.id)).parent).toBe(made?.id)
    expect((await stored(world, 'organizations', works.id)).parent).toBe(child.id)
    expect((await stored(world, 'news', news)).organization).toBe(child.id)
    expect(await misplacedRows(world.payload)).toEqual([])
    expect(await histories(made?.id ?? 0)).toMatchObject([
      { kind: 'founded', predecessor_id: child.id },
    ])
    expect(await histories(child.id)).toMatchObject([{ kind: 'split', successor_id: made?.id }])
    expect(await histories(grandchild.id)).toMatchObject([{ kind: 'moved' }])
  })
})

describe('a closing', () => {
  test('leaves the staff reading and no longer writing, and leads the address on if asked to', async () => {
    const { child, grandchild } = world.tree
    const editor = await personAt(world, 'grandchild', 'editor')
    const news = await seedPublishable(world.payload, 'news', grandchild, false)
    const id = await opened(county, {
      kind: 'close',
      organization: grandchild.id,
      target: child.id,
    })
    expect((await act(county, id, 'confirm')).status).toBe(200)
    expect((await ask(editor, 'GET', `news/${news}`)).status).toBe(200)
    expect((await ask(editor, 'PATCH', `news/${news}`, { summary: '改' })).status).toBe(403)
    expect((await unionByCode(grandchild.code)).data?.code).toBe(child.code)
    expect(await histories(grandchild.id)).toMatchObject([
      { kind: 'closed', successor_id: child.id },
    ])
    const again = await request(county, { kind: 'close', organization: grandchild.id })
    expect(again.status).toBe(409)
  })
})

describe('members', () => {
  test('stand in the way of closing, and go along with a merge, ledger and all', async () => {
    const { child, grandchild } = world.tree
    const registrar = await personAt(world, 'grandchild', 'registrar')
    const made = await ask(registrar, 'POST', 'members', someMember(grandchild.id))
    const id = Number(made.body.doc?.id)
    const close = await request(county, { kind: 'close', organization: grandchild.id })
    expect([close.status, close.code]).toEqual([409, 'close.members'])
    expect(close.body.errors?.[0]?.message).toContain('1 名在册会员')
    const merge = { kind: 'merge', organization: grandchild.id, target: child.id }
    const preview = await ask(county, 'POST', 'reorganisations/preview', merge)
    expect(preview.body).toMatchObject({ members: 1, accounts: 1 })
    const merging = await opened(county, merge)
    expect((await act(county, merging, 'confirm')).status).toBe(200)
    expect(await stored(world, 'members', id)).toMatchObject({
      ...{ organization: child.id, status: 'active' },
      ...child.scope,
    })
    const ledger = await query(
      'select kind::text, organization_id from membership_changes where member_id = $1',
      [id],
    )
    expect(ledger).toEqual([{ kind: 'join', organization_id: child.id }])
    // The registrar of the union that is gone works for the one that took over.
    expect((await ask(registrar, 'PATCH', `members/${id}`, { trade: '焊工' })).status).toBe(200)
    expect(await misplacedRows(world.payload)).toEqual([])
  })
})

describe('the history of a union', () => {
  test('grows with its founding, its names and its terms', async () => {
    const made = await ask(county, 'POST', 'organizations', {
      ...{ name: '旧名', level: 'township', parent: world.tree.own.id, foundedAt: '2020-05-01' },
    })
    const id = Number(made.body.doc?.id)
    await ask(county, 'PATCH', `organizations/${id}`, { name: '新名' })
    await ask(county, 'PATCH', `organizations/${id}`, { termNumber: 3, termStartsAt: '2026-03-01' })
    await ask(county, 'PATCH', `organizations/${id}`, { address: '二号楼' })
    expect(await histories(id)).toMatchObject([
      { kind: 'founded', to: '旧名', day: '2020-05-01' },
      { kind: 'renamed', from: '旧名', to: '新名' },
      { kind: 're-elected', from: null, to: '第3届', day: '2026-03-01' },
    ])
  })

  test('what the program recorded is altered by nobody, what staff add by who wrote it', async () => {
    const path = 'organization-history'
    const entry = { kind: 'renamed', date: '1963-01-01', organization: world.tree.own.id }
    const added = await ask(county, 'POST', path, { ...entry, from: '办事处', isRecorded: true })
    expect(added.status).toBe(201)
    const id = Number(added.body.doc?.id)
    expect(added.body.doc?.isRecorded).toBe(false)
    expect((await ask(county, 'PATCH', `${path}/${id}`, { to: '省总军工会' })).status).toBe(200)
    expect((await ask(city, 'PATCH', `${path}/${id}`, { to: '别的' })).status).toBe(403)
    expect((await ask(county, 'DELETE', `${path}/${id}`)).status).toBe(200)
    const renaming = await opened(city, renameCounty())
    await act(cityToo, renaming, 'confirm')
    const [row] = await query<{ id: number }>('select id from organization_history')
    for (const person of [county, city, cityToo]) {
      expect((await ask(person, 'PATCH', `${path}/${row?.id}`, { to: 'x' })).status).toBe(403)
      expect((await ask(person, 'DELETE', `${path}/${row?.id}`)).status).toBe(403)
    }
  })
})
