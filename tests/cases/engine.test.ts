import { beforeAll, describe, expect, test } from 'vitest'
import { openWorld, personAt, stored, type World } from '../access/ground'
import { addPerson, type Person } from '../access/tree'
import { someIdNumber } from '../registers/people'
import { flowOf, step } from '../workflows/cases/standing'
import {
  act,
  applicant,
  get,
  HELP_ITEM,
  helpAt,
  idOfNumber,
  opened,
  publishItem,
  send,
} from './ground'

let world: World
let county: Person
let leader: Person
let town: Person
let city: Person
let sibling: Person

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  await publishItem(world.payload, world.tree.root, 'award', {
    ...HELP_ITEM,
    flow: flowOf('handle', 'approve', 'publicise', 'feedback'),
  })
  county = world.people['case-officer'] as Person
  leader = world.people['branch-admin'] as Person
  town = await personAt(world, 'child', 'case-officer')
  city = await personAt(world, 'parent', 'case-officer')
  sibling = await personAt(world, 'sibling', 'case-officer')
})

describe('sending', () => {
  test('gives a number, a code and a deadline, and keeps the person sealed', async () => {
    const idNumber = someIdNumber()
    const { body, status } = await send(
      helpAt(world.tree.own, { applicant: { name: '向家明', phone: '138 0000 0000', idNumber } }),
    )
    expect(status).toBe(201)
    expect(String(body.number)).toMatch(/^20\d{6}\d{7}$/)
    expect(String(body.queryCode)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    expect(new Date(String(body.dueAt)).getTime()).toBeGreaterThan(Date.now())
    const row = await stored(world, 'cases', await idOfNumber(world, body.number))
    const text = JSON.stringify(row)
    for (const secret of ['13800000000', idNumber, '三个月', String(body.queryCode)])
      expect(text).not.toContain(secret)
    expect(row).toMatchObject({
      ...{ state: 'submitted', organization: world.tree.own.id, source: 'web', isOpen: true },
      participants: { [world.tree.own.id]: true },
      scope3: null,
      scope2: world.tree.own.id,
    })
  })

  test('tells every wrong field at once', async () => {
    const { body, status } = await send({
      ...helpAt(world.tree.own),
      applicant: { name: '', phone: '12', idNumber: '110105194912310021' },
      answers: {},
    })
    expect(status).toBe(400)
    const paths = (body.errors as { path?: string }[]).map(({ path }) => path)
    expect(paths).toEqual([
      'applicant.name',
      'applicant.phone',
      'applicant.idNumber',
      'answers.content',
    ])
  })

  test('of an unknown item, union or a closed union is refused', async () => {
    const help = helpAt(world.tree.own)
    expect((await send({ ...help, service: 'nothing' })).code).toBe('case.unknown_service')
    expect((await send({ ...help, organization: '999999' })).code).toBe('case.unknown_union')
    expect((await send({ ...help, organization: '' })).code).toBe('case.organization_required')
  })

  test('with the same Idempotency-Key is one case with one code; with other content 409', async () => {
    const headers = { 'Idempotency-Key': 'tap-5f1c8c' }
    const help = helpAt(world.tree.own)
    const [first, second] = await Promise.all([send(help, headers), send(help, headers)])
    expect(first.status).toBe(201)
    expect(second.body).toEqual(first.body)
    const other = { ...help, answers: { content: '另一件事，与前面的无关。' } }
    expect(await send(other, headers)).toMatchObject({ status: 409, code: 'idempotency.reused' })
  })
})

describe('two officers', () => {
  test('who accept at once get one winner and one clear message', async () => {
    const { id } = await opened(world, world.tree.own)
    const answers = await Promise.all([act(county, id, 'accept'), act(leader, id, 'accept')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.code).toBe('case.wrong_state')
    expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
      id,
      state: 'handling',
    })
    const { body } = await get(county, `cases/${id}/timeline`)
    const lines = (body.lines as { action: string }[]).map(({ action }) => action)
    expect(lines).toEqual(['submit', 'accept'])
  })
})

describe('who sees a case', () => {
  test('is who takes part: not the union above, beside or below', async () => {
    const { id } = await opened(world, world.tree.own)
    expect((await get(county, `cases/${id}`)).status).toBe(200)
    for (const person of [city, sibling, town]) {
      expect((await get(person, `cases/${id}`)).status).toBe(404)
      expect((await get(person, `cases/${id}/timeline`)).status).toBe(404)
      expect((await act(person, id, 'accept')).status).toBe(404)
      const { body } = await get(person, 'cases?limit=100')
      expect((body.docs as { id: number }[]).map((doc) => doc.id)).not.toContain(id)
    }
    expect((await get(null, `cases/${id}`)).status).toBe(401)
    expect((await act(null, id, 'accept')).status).toBe(401)
    expect((await act(world.people.editor, id, 'accept')).status).toBe(403)
  })

  test('is shown masked values', async () => {
    const answers = {
      content: '请帮助我们要回工资。',
      homeAddress: '湖北省宜都市陆城街道清江大道 1 号',
    }
    const person = { name: '向家明', phone: '13800000000' }
    const { id } = await opened(world, world.tree.own, { answers, applicant: person })
    const { body } = await get(county, `cases/${id}`)
    expect(body).toMatchObject({ phone: '138****0000', answers: { content: answers.content } })
    expect(JSON.stringify(body)).not.toContain('清江大道 1 号')
  })

  test('stays who held it, after it was dispatched', async () => {
    const { id } = await opened(world, world.tree.own)
    await act(county, id, 'accept')
    expect((await act(county, id, 'dispatch')).code).toBe('case.to_required')
    expect((await act(county, id, 'dispatch', { to: '000000' })).code).toBe('case.to_unknown')
    const moved = await act(county, id, 'dispatch', { to: world.tree.child.code, note: '请办理' })
    expect(moved).toMatchObject({ status: 200, body: { state: 'submitted' } })
    expect((await act(county, id, 'finish')).status).toBe(403)
    expect((await act(town, id, 'finish')).status).toBe(409)
    expect((await act(town, id, 'accept')).status).toBe(200)
    expect((await act(town, id, 'finish', { note: '已经发放' })).body).toMatchObject({
      ...{ state: 'finished', result: 'done', isOpen: false },
    })
    expect((await get(county, `cases/${id}`)).status).toBe(200)
    expect((await get(sibling, `cases/${id}`)).status).toBe(404)
  })
})

test('a complaint about a union goes one level up, and that union never sees it', async () => {
  const { id } = await opened(world, world.tree.own, { aboutUnion: true })
  expect((await get(county, `cases/${id}`)).status).toBe(404)
  expect((await get(leader, `cases/${id}`)).status).toBe(404)
  expect((await act(city, id, 'accept')).status).toBe(200)
  for (const union of [world.tree.own, world.tree.child])
    expect((await act(city, id, 'dispatch', { to: union.code })).code).toBe('case.to_unknown')
  expect((await act(city, id, 'assist', { to: world.tree.own.code })).code).toBe('case.to_unknown')
  const { body } = await get(city, `cases/${id}`)
  expect(body).not.toHaveProperty('excluded')
  expect((await act(city, id, 'dispatch', { to: world.tree.sibling.code })).status).toBe(200)
  expect((await get(county, `cases/${id}`)).status).toBe(404)
  const top = await send(helpAt(world.tree.root, { aboutUnion: true }))
  expect(top).toMatchObject({ status: 400, code: 'case.no_receiver' })
})

test('not of this level goes back to the sender, or one up', async () => {
  const { id } = await opened(world, world.tree.own)
  expect((await act(county, id, 'object')).code).toBe('case.note_required')
  expect((await act(county, id, 'object', { note: '属市里办理' })).status).toBe(200)
  expect((await stored(world, 'cases', id)).organization).toBe(world.tree.parent.id)
  await act(city, id, 'accept')
  await act(city, id, 'dispatch', { to: world.tree.own.code })
  expect((await act(county, id, 'object', { note: '仍不属县里' })).status).toBe(200)
  expect((await stored(world, 'cases', id)).organization).toBe(world.tree.parent.id)
})

describe('the applicant', () => {
  test('follows the case with number and code; a wrong code tells nothing', async () => {
    const { code, id, number } = await opened(world, world.tree.own)
    await act(county, id, 'accept', { note: '内部：先核实' })
    const shown = await get(null, `cases/track?number=${number}&code=${code.toLowerCase()}`)
    expect(shown.body).toMatchObject({ number, state: 'handling' })
    expect(JSON.stringify(shown.body)).not.toContain('内部')
    const wrong = await get(null, `cases/track?number=${number}&code=0000-0000-0000-0000`)
    const unknown = await get(null, `cases/track?number=202601010000000&code=${code}`)
    expect(wrong.status).toBe(404)
    expect(wrong.body).toEqual(unknown.body)
  })

  test('answers a question, and the clock goes on with what was left', async () => {
    const { code, id, number } = await opened(world, world.tree.own)
    await act(county, id, 'accept')
    const before = await stored(world, 'cases', id)
    await act(county, id, 'return', { note: '请补充单位名称' })
    expect(await stored(world, 'cases', id)).toMatchObject({ state: 'returned', nextCheckAt: null })
    expect((await act(county, id, 'dispatch', { to: world.tree.child.code })).status).toBe(409)
    const shown = await applicant('answer', { number, code, note: '宜都某某公司' })
    expect(shown).toMatchObject({ status: 200, body: { state: 'handling' } })
    const after = await stored(world, 'cases', id)
    expect(after.pausedAt).toBeNull()
    expect(new Date(String(after.dueAt)) >= new Date(String(before.dueAt))).toBe(true)
    expect((await applicant('answer', { number, code, note: '再补充' })).status).toBe(409)
  })

  test('rates; not solved takes it up again once', async () => {
    const { code, id, number } = await opened(world, world.tree.own)
    await act(county, id, 'accept')
    await act(county, id, 'finish', { note: '办好了' })
    const rated = { number, code, rating: 1, solved: false, note: '没有解决' }
    expect((await applicant('rate', { ...rated, rating: 7 })).code).toBe('case.rating')
    expect((await applicant('rate', rated)).body).toMatchObject({ state: 'handling' })
    await act(county, id, 'finish', { note: '又办好了' })
    expect((await applicant('rate', rated)).body).toMatchObject({ state: 'closed', rating: 1 })
    expect((await applicant('reopen', { number, code, note: '还没有' })).code).toBe(
      'case.reopened_once',
    )
  })

  test('may withdraw, after which nobody can do anything', async () => {
    const { code, id, number } = await opened(world, world.tree.own)
    expect((await applicant('withdraw', { number, code })).body).toMatchObject({
      state: 'withdrawn',
    })
    expect((await act(county, id, 'accept')).status).toBe(409)
    expect((await applicant('withdraw', { number, code })).status).toBe(409)
    expect((await applicant('accept', { number, code })).status).toBe(404)
  })
})

describe('approval', () => {
  test('goes one up, and the union above takes part from then on', async () => {
    const { body } = await send({ ...helpAt(world.tree.own), service: 'award' })
    const id = await idOfNumber(world, body.number)
    await act(county, id, 'accept')
    expect((await act(county, id, 'finish')).code).toBe('case.needs_approval')
    expect((await get(city, `cases/${id}`)).status).toBe(404)
    expect((await act(county, id, 'approve', { note: '建议表彰' })).body).toMatchObject({
      state: 'approving',
    })
    expect((await act(county, id, 'approve')).status).toBe(403)
    expect(
      (await act(city, id, 'approve', { decision: 'refuse', note: '材料不全' })).body,
    ).toMatchObject({ state: 'handling', step: 0 })
    await act(county, id, 'approve')
    expect((await act(city, id, 'approve')).body).toMatchObject({ state: 'handling', step: 2 })
    expect((await act(county, id, 'publicise')).body).toMatchObject({ state: 'publicising' })
    expect((await act(county, id, 'finish')).code).toBe('case.publicity_running')
  })

  test('of more time is the leader’s, not of who asked', async () => {
    const { id } = await opened(world, world.tree.own)
    await act(county, id, 'accept')
    const before = await stored(world, 'cases', id)
    expect((await act(county, id, 'extend', { note: '需要调查', days: 31 })).code).toBe('case.days')
    expect((await act(county, id, 'extend', { note: '需要调查', days: 10 })).status).toBe(200)
    expect((await act(county, id, 'approve')).code).toBe('case.extension_waiting')
    expect((await act(leader, id, 'approve')).status).toBe(200)
    const after = await stored(world, 'cases', id)
    const added = Date.parse(String(after.dueAt)) - Date.parse(String(before.dueAt))
    expect(Math.round(added / 86_400_000)).toBe(10)
    expect(after).toMatchObject({ extendedDays: 10, extension: null })
  })

  test('of the leader’s own wish is the union’s above', async () => {
    const { id } = await opened(world, world.tree.own)
    await act(leader, id, 'accept')
    await act(leader, id, 'extend', { note: '需要调查', days: 5 })
    expect((await act(leader, id, 'approve')).code).toBe('case.extension_waiting')
    expect((await act(city, id, 'approve')).status).toBe(200)
  })
})

test('a step of one role is not another one’s', async () => {
  await publishItem(world.payload, world.tree.root, 'signed', {
    ...HELP_ITEM,
    flow: [step('handle'), step('approve', { roles: ['branch-admin'] }), step('feedback')],
  })
  const { body } = await send({ ...helpAt(world.tree.own), service: 'signed' })
  const id = await idOfNumber(world, body.number)
  await act(county, id, 'accept')
  await act(county, id, 'approve')
  expect((await act(city, id, 'approve')).status).toBe(403)
  const head = await personAt(world, 'parent', 'branch-admin')
  expect((await act(head, id, 'approve')).status).toBe(200)
})

test('who serves two unions acts for the one whose part the action is', async () => {
  const { own, parent } = world.tree
  const both = await addPerson(world.payload, [
    { at: own, role: 'case-officer' },
    { at: parent, role: 'branch-admin' },
  ])
  const { id } = await opened(world, own)
  await act(leader, id, 'accept')
  await act(leader, id, 'extend', { note: '需要调查', days: 5 })
  expect((await act(both, id, 'escalate')).body).toMatchObject({
    ...{ state: 'handling', organization: parent.id },
  })
})

test('what was escalated and is not the superior’s goes back to where it came from', async () => {
  const { id } = await opened(world, world.tree.own)
  await act(county, id, 'accept')
  await act(county, id, 'escalate', { note: '超出县里权限' })
  expect((await act(city, id, 'object', { note: '县里可以办' })).status).toBe(200)
  expect((await stored(world, 'cases', id)).organization).toBe(world.tree.own.id)
})

test('a case is changed by acts alone', async () => {
  const { id } = await opened(world, world.tree.own)
  const patched = await get(leader, `cases/${id}`)
  expect(patched.status).toBe(200)
  await expect(
    world.payload.update({
      collection: 'cases',
      id,
      data: { state: 'finished' },
      overrideAccess: true,
    }),
  ).rejects.toMatchObject({ data: { code: 'case.by_acts_only' } })
  await expect(
    world.payload.delete({ collection: 'cases', id, overrideAccess: true }),
  ).rejects.toMatchObject({ data: { code: 'case.by_acts_only' } })
})

test('the timeline cannot be altered', async () => {
  const { id } = await opened(world, world.tree.own)
  const where = { case: { equals: id } }
  await expect(
    world.payload.db.updateOne({ collection: 'case-actions', where, data: { note: '改' } }),
  ).rejects.toThrow()
  await expect(world.payload.db.deleteMany({ collection: 'case-actions', where })).rejects.toThrow()
})

test('a person is found by the whole number alone', async () => {
  const phone = '13900001234'
  const { id } = await opened(world, world.tree.own, { applicant: { name: '覃小兰', phone } })
  const found = await get(county, `cases?where[phone][equals]=${phone}`)
  expect((found.body.docs as { id: number }[]).map((doc) => doc.id)).toEqual([id])
  expect((await get(county, 'cases?where[phone][contains]=1390000')).status).toBe(400)
  expect((await get(sibling, `cases?where[phone][equals]=${phone}`)).body.docs).toEqual([])
})
