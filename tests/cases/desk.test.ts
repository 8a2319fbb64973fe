// The officer's desk: what can be done to a case, several cases at once, and the queue.
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  countWaiting,
  loadQueue,
  nextInQueue,
  QUEUE_PAGE,
  readQueueQuery,
} from '@/src/cases/desk/queue'
import { loadTemplates } from '@/src/cases/desk/templates'
import { sameApplicant } from '@/src/database/cases/same-applicant'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { flowOf } from '../workflows/cases/standing'
import { act, get, HELP_ITEM, helpAt, opened, publishItem, send } from './ground'

let world: World
let county: Person
let leader: Person
let town: Person
let city: Person

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  await publishItem(world.payload, world.tree.root, 'award', {
    ...HELP_ITEM,
    flow: flowOf('handle', 'approve', 'feedback'),
  })
  county = world.people['case-officer'] as Person
  leader = world.people['branch-admin'] as Person
  town = await personAt(world, 'child', 'case-officer')
  city = await personAt(world, 'parent', 'case-officer')
})

type Option = { action: string; asksUnion: string; needsNote: boolean; results: unknown[] }

const optionsOf = async (person: Person, id: number) => {
  const { body, status } = await get(person, `cases/${id}/options`)
  const options = (body.options ?? []) as Option[]
  return { status, hasNext: body.hasNext, actions: options.map(({ action }) => action), options }
}

describe('what can be done', () => {
  test('begins with the next step, and is nothing that would be refused', async () => {
    const { id } = await opened(world, world.tree.own)
    expect(await optionsOf(county, id)).toMatchObject({
      hasNext: true,
      actions: ['accept', 'object'],
    })
    await act(county, id, 'accept')
    const { actions } = await optionsOf(county, id)
    expect(actions[0]).toBe('approve')
    expect(actions).toEqual(
      expect.arrayContaining(['return', 'dispatch', 'assist', 'extend', 'finish', 'escalate']),
    )
    await act(county, id, 'approve')
    const { options } = await optionsOf(county, id)
    expect(options[0]).toMatchObject({ action: 'dispatch', asksUnion: 'required' })
  })

  test('with what each asks for', async () => {
    const { id } = await opened(world, world.tree.own, { service: 'award' })
    await act(county, id, 'accept')
    const { options } = await optionsOf(county, id)
    const by = (action: string) => options.find((option) => option.action === action)
    expect(by('finish')?.results).toEqual([
      { value: 'explained', label: '已答复说明' },
      { value: 'declined', label: '不予受理' },
      { value: 'no-answer', label: '未补正' },
    ])
    expect(by('extend')).toMatchObject({ maxDays: 30, needsNote: true })
    await act(county, id, 'extend', { days: 5, note: '还要一些时间' })
    expect((await optionsOf(county, id)).actions).not.toContain('approve')
    const [first] = (await optionsOf(leader, id)).options
    expect(first).toMatchObject({ action: 'approve', label: '批延期', isDecision: true })
  })

  test('waits for others once the person is asked, or an extension is', async () => {
    const { id } = await opened(world, world.tree.own)
    await act(county, id, 'accept')
    await act(county, id, 'extend', { days: 5, note: '还要一些时间' })
    expect(await optionsOf(county, id)).toMatchObject({ hasNext: false })
    expect((await optionsOf(county, id)).actions).toContain('assist')
    expect(await optionsOf(leader, id)).toMatchObject({ hasNext: true })
    await act(leader, id, 'approve', { decision: 'refuse' })
    await act(county, id, 'return', { note: '单位叫什么？' })
    expect(await optionsOf(county, id)).toMatchObject({ hasNext: false })
    expect((await optionsOf(county, id)).actions).toEqual(
      expect.arrayContaining(['answer', 'finish']),
    )
  })

  test('is told to nobody else', async () => {
    const { id } = await opened(world, world.tree.own)
    expect((await optionsOf(town, id)).status).toBe(404)
    expect((await optionsOf(city, id)).status).toBe(404)
    expect((await get(world.people.editor as Person, `cases/${id}/options`)).status).toBe(403)
    expect((await get(null, `cases/${id}/options`)).status).toBe(401)
    // A registrar takes part for the union, but this step is not theirs.
    expect(await optionsOf(world.people.registrar as Person, id)).toMatchObject({
      ...{ status: 200, hasNext: false, actions: [] },
    })
  })
})

describe('several at once', () => {
  const bulk = (person: Person | null, body: Record<string, unknown>) =>
    ask(person, 'POST', 'cases/bulk', body)

  test('are accepted and passed on, each with its own outcome', async () => {
    const waiting = await opened(world, world.tree.own)
    const accepted = await opened(world, world.tree.own)
    await act(county, accepted.id, 'accept')
    const finished = await opened(world, world.tree.own)
    await act(county, finished.id, 'accept')
    await act(county, finished.id, 'finish', { result: 'declined', note: '不属实' })
    const foreign = await opened(world, world.tree.sibling)
    const ids = [waiting.id, accepted.id, finished.id, foreign.id]
    const { body, status } = await bulk(county, {
      ...{ ids, action: 'dispatch', to: world.tree.child.id, note: '请办理' },
    })
    expect(status).toBe(200)
    expect(body.results).toMatchObject([
      { id: waiting.id, status: 200, code: null },
      { id: accepted.id, status: 200, code: null },
      { id: finished.id, status: 409, code: 'case.wrong_state' },
      { id: foreign.id, status: 404 },
    ])
    for (const { id } of [waiting, accepted])
      expect(await stored(world, 'cases', id)).toMatchObject({
        ...{ state: 'submitted', organization: world.tree.child.id },
      })
    expect(await stored(world, 'cases', foreign.id)).toMatchObject({ state: 'submitted' })
    const { body: told } = await get(county, `cases/${waiting.id}/timeline`)
    expect((told.lines as { action: string }[]).map(({ action }) => action)).toEqual([
      ...['submit', 'accept', 'dispatch'],
    ])
  })

  test('one that cannot be passed on is not accepted either', async () => {
    const { id } = await opened(world, world.tree.own)
    const { body } = await bulk(county, { ids: [id], action: 'dispatch', to: '000000' })
    expect(body.results).toMatchObject([{ id, status: 400, code: 'case.to_unknown' }])
    expect(await stored(world, 'cases', id)).toMatchObject({ state: 'submitted', acceptedAt: null })
  })

  test('are refused as a whole when the request is wrong', async () => {
    expect((await bulk(county, { ids: [], action: 'accept' })).code).toBe('case.bulk_empty')
    expect((await bulk(county, { ids: ['1'], action: 'accept' })).code).toBe('case.bulk_empty')
    expect((await bulk(county, { ids: [1], action: 'finish' })).code).toBe('case.bulk_action')
    const many = Array.from({ length: 101 }, (_, at) => at + 1)
    expect((await bulk(county, { ids: many, action: 'accept' })).code).toBe('case.bulk_too_many')
    expect((await bulk(null, { ids: [1], action: 'accept' })).status).toBe(401)
    expect((await bulk(world.people.editor as Person, { ids: [1], action: 'accept' })).status).toBe(
      403,
    )
  })
})

describe('the queue', () => {
  const reqOf = (person: Person) =>
    createLocalReq({ user: person.user as never, context: {} }, world.payload)
  const queueOf = async (person: Person, params: Record<string, string> = {}) =>
    loadQueue(await reqOf(person), readQueueQuery(params), new Date())

  test('holds what waits for the own union, the most urgent first', async () => {
    const officer = await personAt(world, 'unrelated', 'case-officer')
    const first = await opened(world, world.tree.unrelated)
    const second = await opened(world, world.tree.unrelated)
    const dueAt = new Date(Date.now() - 3_600_000).toISOString()
    await world.payload.db.updateOne({ collection: 'cases', id: second.id, data: { dueAt } })
    const { rows, total } = await queueOf(officer)
    expect(rows.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(total).toBe(2)
    expect(rows[0]).toMatchObject({ part: '承办', due: { tone: 'late', text: '超期 1 小时' } })
    expect((await queueOf(officer, { due: 'late' })).rows.map(({ id }) => id)).toEqual([second.id])
    expect((await queueOf(officer, { source: 'phone' })).total).toBe(0)
    expect((await queueOf(officer, { text: first.number })).rows.map(({ id }) => id)).toEqual([
      first.id,
    ])
    const req = await reqOf(officer)
    expect(await nextInQueue(req, readQueueQuery({}), second.id)).toBe(first.id)
    expect(await nextInQueue(req, readQueueQuery({}), first.id)).toBe(second.id)
  })

  test('goes on to the next case on every page of it', async () => {
    const officer = await personAt(world, 'unrelated', 'case-officer')
    for (let at = 0; at < QUEUE_PAGE + 2; at += 1) await opened(world, world.tree.unrelated)
    const { rows } = await queueOf(officer, { page: '2' })
    const ids = rows.map(({ id }) => id)
    const next = async (id = 0) =>
      nextInQueue(await reqOf(officer), readQueueQuery({ page: '2' }), id)
    expect(ids.length).toBeGreaterThanOrEqual(2)
    expect(await next(ids[0])).toBe(ids[1])
    expect(await next(ids.at(-1))).toBe((await queueOf(officer)).rows[0]?.id)
  })

  test('tells what one takes part in from what one has to do', async () => {
    const { id } = await opened(world, world.tree.own)
    await act(county, id, 'accept')
    await act(county, id, 'dispatch', { to: world.tree.grandchild.id })
    const ids = async (scope: string) =>
      (
        await queueOf(county, { scope, text: (await stored(world, 'cases', id)).number as string })
      ).rows.map((row) => row.id)
    expect(await ids('mine')).toEqual([])
    expect(await ids('involved')).toEqual([id])
    expect(await ids('all')).toEqual([id])
    const village = await personAt(world, 'grandchild', 'case-officer')
    expect((await queueOf(village)).rows.map((row) => row.id)).toContain(id)
  })

  test('shows who may grant it that more time was asked for', async () => {
    const { id, number } = await opened(world, world.tree.own)
    await act(county, id, 'accept')
    expect((await queueOf(leader, { due: 'extension', text: number })).total).toBe(0)
    await act(leader, id, 'extend', { days: 3, note: '还要一些时间' })
    expect((await queueOf(leader, { due: 'extension', text: number })).rows).toMatchObject([
      { id, isExtensionAsked: true },
    ])
    // The leader cannot grant the own wish: the union above is asked, and finds it too.
    const above = { scope: 'all', due: 'extension', text: number }
    expect((await queueOf(city, above)).rows).toMatchObject([{ id, part: '督办' }])
    expect((await countWaiting(await reqOf(city))).extensions).toBe(1)
  })

  test('knows other cases of the same person', async () => {
    const applicant = { name: '向家明', phone: '13912345678' }
    const first = await opened(world, world.tree.own, { applicant })
    const second = await opened(world, world.tree.sibling, { applicant })
    expect(await sameApplicant(world.payload, first.id)).toEqual([second.id])
  })
})

test('a case may go anywhere: unions are found beyond the own branch, on demand', async () => {
  const { code } = world.tree.unrelated
  const found = async (query: string) => {
    const { body } = await get(county, `organizations/tree?q=${code}${query}`)
    return (body.matches as { code: string }[]).map((match) => match.code)
  }
  expect(await found('')).toEqual([])
  expect(await found('&everywhere=1')).toContain(code)
})

test('the texts to choose from are those of the own union and what the unions above hand down', async () => {
  const place = async (at: keyof World['tree'], title: string, visibleBelow = true) =>
    world.payload.create({
      collection: 'reply-templates',
      data: { title, text: '请补充。', visibleBelow, organization: world.tree[at].id } as never,
      ...{ overrideAccess: true, context: { seeding: true } },
    })
  await place('root', '省')
  await place('parent', '市')
  await place('parent', '市内部', false)
  await place('own', '县')
  await place('own', '县内部', false)
  await place('sibling', '邻县')
  await place('child', '镇')
  const titles = async (person: Person) => {
    const req = await createLocalReq({ user: person.user as never, context: {} }, world.payload)
    return (await loadTemplates(req)).map(({ title }) => title).sort()
  }
  expect(await titles(county)).toEqual(['县', '县内部', '市', '省'].sort())
  expect(await titles(town)).toEqual(['县', '市', '省', '镇'].sort())
  expect(await titles(world.people.registrar as Person)).toEqual(await titles(county))
})

describe('a clerk', () => {
  test('enters a call for any union, and says by which way it came', async () => {
    const entered = await send({ ...helpAt(world.tree.sibling), source: 'phone' }, {}, county)
    expect(entered.status).toBe(201)
    expect(await stored(world, 'cases', Number(entered.body.id))).toMatchObject({
      ...{ source: 'phone', organization: world.tree.sibling.id, createdBy: county.user.id },
    })
    // The call was taken down for others: it is theirs from now on.
    expect((await get(county, `cases/${entered.body.id}`)).status).toBe(404)
  })

  test('whose session ended is told, and nothing comes in as the public’s', async () => {
    const call = { ...helpAt(world.tree.own), source: 'phone' }
    expect(await send(call)).toMatchObject({ status: 401, code: 'auth.required' })
    expect(await send(call, {}, world.people.editor as Person)).toMatchObject({ status: 401 })
    expect((await send({ ...call, source: 'wechat' })).status).toBe(201)
  })

  test('finds the caller by the whole number, among the own cases alone', async () => {
    const applicant = { name: '覃德胜', phone: '13987654321' }
    const own = await opened(world, world.tree.own, { applicant })
    await opened(world, world.tree.sibling, { applicant })
    const { body } = await get(county, 'cases?where[phone][equals]=13987654321')
    expect((body.docs as { id: number }[]).map(({ id }) => id)).toEqual([own.id])
    expect((await get(county, 'cases?where[phone][equals]=1398765432')).body.docs).toEqual([])
  })

  test('gets the items of a union with their forms; nobody else does', async () => {
    const address = `cases/items?organization=${world.tree.child.code}`
    const { body } = await get(county, address)
    expect(body.items).toMatchObject([{ key: 'award' }, { key: 'help', form: HELP_ITEM.form }])
    expect((await get(world.people.registrar as Person, address)).status).toBe(403)
    expect((await get(null, address)).status).toBe(401)
    expect((await get(county, 'cases/items?organization=000000')).body.items).toEqual([])
  })
})
