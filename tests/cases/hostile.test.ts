// What programs and clumsy clients send: a sentence and a code, never "something went wrong"; and what
// several offices in one hand must not allow.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { POST } from '@/src/app/(payload)/api/[...slug]/route'
import type { Definition } from '@/src/cases/definition'
import { query } from '@/src/database/pool'
import { call } from '../access/asks'
import { ask, openWorld, stored, type World } from '../access/ground'
import { addPerson, type Person } from '../access/tree'
import { act, HELP_ITEM, helpAt, opened, publishItem, send } from './ground'

let world: World
let officer: Person

/** Asks for everything that is read as a number or by its digits. */
const COUNTED: Definition = {
  ...HELP_ITEM,
  form: {
    applicant: { phone: 'optional', idNumber: 'optional', email: 'optional' },
    fields: (['number', 'phone', 'id-number', 'date', 'text'] as const).map((kind) => ({
      ...{ name: kind.replace('-n', 'N'), kind, label: kind, isRequired: false },
    })),
  },
}

beforeAll(async () => {
  world = await openWorld()
  officer = world.people['case-officer'] as Person
  await publishItem(world.payload, world.tree.root, 'help')
  await publishItem(world.payload, world.tree.root, 'counted', COUNTED)
})

/** An object that JavaScript cannot make a text or number of. */
const STUBBORN = { toString: 1, valueOf: 1 }
const ODD = [STUBBORN, [STUBBORN], { a: 1 }, [[]], true, 'a\u0000b', '\ud800', 1e308, -1]

describe('odd values', () => {
  test('of answers are refused or dropped', async () => {
    for (const { name } of COUNTED.form.fields)
      for (const odd of ODD) {
        const { status } = await send({
          ...helpAt(world.tree.own),
          ...{ service: 'counted', answers: { [name]: odd } },
        })
        expect([name, odd, status < 500]).toEqual([name, odd, true])
      }
  })

  test('of acts are refused, and days are no longer read out of lists', async () => {
    const { id } = await opened(world, world.tree.own)
    await act(officer, id, 'accept')
    for (const days of [...ODD, [5], { valueOf: 5 }]) {
      const answer = await act(officer, id, 'extend', { note: '材料未齐', days })
      expect([days, answer.status, answer.code]).toEqual([days, 400, 'case.days'])
    }
    for (const rating of [STUBBORN, [5], true, null])
      expect((await act(officer, id, 'rate', { rating })).code).toBe('case.rating')
    expect((await stored(world, 'cases', id)).extension).toBeNull()
  })

  test('of a list of cases are refused as a whole', async () => {
    for (const ids of [[2 ** 31], [Number.MAX_SAFE_INTEGER], [STUBBORN], ['1'], STUBBORN]) {
      const { body, code, status } = await ask(officer, 'POST', 'cases/bulk', {
        ...{ action: 'accept', ids },
      })
      expect([ids, status, code, body.results]).toEqual([ids, 400, 'case.bulk_empty', undefined])
    }
  })

  test('of views and likes count nothing', async () => {
    const headers = { 'User-Agent': 'Mozilla/5.0' }
    for (const id of [STUBBORN, [1], true, 2 ** 31]) {
      const body = { collection: 'services', id, remark_2: STUBBORN }
      expect((await call(null, 'views', { method: 'POST', body, headers })).status).toBe(204)
      expect((await call(null, 'likes', { method: 'POST', body, headers })).status).toBe(404)
    }
  })

  test('of filters are the sender’s mistake', async () => {
    const filters = ['where=abc', 'where[id][near]=1,2', 'where[or][0][id][within]=1']
    for (const path of ['cases', 'news', 'cases/count'])
      for (const filter of filters)
        expect([path, filter, (await ask(officer, 'GET', `${path}?${filter}`)).status]).toEqual([
          ...[path, filter, 400],
        ])
    // There are none, and Payload breaks on looking for them.
    expect((await ask(officer, 'GET', 'cases/versions')).status).toBe(403)
    for (const field of ['participants', 'dueAt', 'isOpen', 'state'])
      expect([field, (await ask(officer, 'GET', `cases?where[${field}][like]=6`)).status]).toEqual([
        ...[field, 400],
      ])
  })
})

test('an address that a mail program would read as several is none', async () => {
  const { applicant } = helpAt(world.tree.own)
  for (const email of [
    'a,b@c.cn',
    'a:b@c.cn',
    'a;b@c.cn',
    'a\u0000@c.cn',
    'a(b)@c.cn',
    '[a]@c.cn',
  ]) {
    const answer = await send({ ...helpAt(world.tree.own), applicant: { ...applicant, email } })
    expect([email, answer.status, answer.code]).toEqual([email, 400, 'email.format'])
  }
})

test('one phone or mail box is not flooded under changing names, from wherever', async () => {
  await query('delete from request_counts')
  const answers = []
  for (let at = 0; at < 21; at += 1)
    answers.push(
      await send({
        ...helpAt(world.tree.own),
        applicant: { name: '向家明', phone: `139000100${10 + at}`, email: 'victim@example.cn' },
      }),
    )
  expect(answers.slice(0, 20).every(({ status }) => status === 201)).toBe(true)
  expect(answers[20]?.code).toBe('captcha_required')
})

test('who serves the union complained about does not meet the complaint at another one', async () => {
  const { own, parent } = world.tree
  const both = await addPerson(world.payload, [
    { at: own, role: 'branch-admin', closed: false },
    { at: parent, role: 'case-officer', closed: false },
  ])
  const { id: plain } = await opened(world, parent)
  const { id } = await opened(world, own, { aboutUnion: true })
  expect((await stored(world, 'cases', id)).organization).toBe(parent.id)
  for (const path of [`cases/${id}`, `cases/${id}/timeline`, `cases/${id}/options`])
    expect([path, (await ask(both, 'GET', path)).status]).toEqual([path, 404])
  const { body } = await ask(both, 'GET', 'cases?limit=100')
  const seen = (body.docs ?? []).map((doc) => doc.id)
  expect([seen.includes(plain), seen.includes(id)]).toEqual([true, false])
  expect((await act(both, id, 'accept')).status).toBe(404)
  const reveal = { field: 'phone', reason: '核实情况需要' }
  expect((await ask(both, 'POST', `cases/${id}/reveal`, reveal)).status).toBe(404)
  const parentOfficer = await addPerson(world.payload, [
    { at: parent, role: 'case-officer', closed: false },
  ])
  expect((await act(parentOfficer, id, 'accept')).status).toBe(200)
})

test('what is nested like an attack is not followed', async () => {
  const nest = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
  const { applicant } = helpAt(world.tree.own)
  for (const answers of [`{"content":${nest(50_000)}}`, `{"content":"工资","x":${nest(50_000)}}`]) {
    const response = await POST(
      new Request('http://localhost:3000/api/cases', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'Idempotency-Key': randomUUID() },
        body: `{"service":"help","organization":"${world.tree.own.code}",
          "applicant":${JSON.stringify(applicant)},"answers":${answers}}`,
      }),
      { params: Promise.resolve({ slug: ['cases'] }) },
    )
    expect(response.status).toBe(answers.includes('工资') ? 201 : 400)
  }
  const files = Array.from({ length: 10 }, () => 'x'.repeat(32))
  expect((await send({ ...helpAt(world.tree.own), files })).code).toBe('answer.too_many_files')
  const admin = world.people['branch-admin'] as Person
  const content = `{"format":"union-onenet.service-item","version":${nest(50_000)}}`
  for (const body of [{ content }, { content: '{}', organization: STUBBORN }])
    expect((await ask(admin, 'POST', 'services/import-item', body)).status).toBe(400)
})

test('nobody grants their own wish for more time from another office', async () => {
  const { own, parent } = world.tree
  const both = await addPerson(world.payload, [
    { at: own, role: 'case-officer', closed: false },
    { at: parent, role: 'branch-admin', closed: false },
  ])
  const { id } = await opened(world, own)
  await act(both, id, 'accept')
  expect((await act(both, id, 'extend', { note: '材料未齐', days: 5 })).status).toBe(200)
  await query(
    `update cases set supervisors = $1, participants = participants || $1 where id = $2`,
    [...[{ [parent.id]: true }, id]],
  )
  expect((await act(both, id, 'approve')).status).not.toBe(200)
  expect((await stored(world, 'cases', id)).extendedDays).toBe(0)
})
