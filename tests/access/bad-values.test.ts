// What no column can hold is the sender's mistake: 400 or 404 with a sentence, never "something went wrong".
import { beforeAll, expect, test } from 'vitest'
import { someMember } from '../registers/people'
import { ask, openWorld, type World } from './ground'
import type { Person } from './tree'

let world: World
let registrar: Person
const HUGE = 99_999_999_999

beforeAll(async () => {
  world = await openWorld()
  registrar = world.people.registrar as Person
})

test('numbers that no record can have are not there', async () => {
  const acts: [string, object][] = [
    ['members/changes', { kind: 'join' }],
    ['members/erase', { reason: '本人申请' }],
    ['members/reveal', { field: 'phone', reason: '本人申请' }],
    ['members/card', {}],
    ['transfer-requests/release', {}],
    ['founding-tasks/move', {}],
  ]
  for (const [act, body] of acts) {
    const path = act.replace('/', `/${HUGE}/`)
    expect([act, (await ask(registrar, 'POST', path, body)).status]).toEqual([act, 404])
  }
  for (const path of [
    'organizations/#/figures',
    'organizations/#/poster',
    'exports/#/file',
    'matchings/#/report',
  ])
    expect([path, (await ask(registrar, 'GET', path.replace('#', String(HUGE)))).status]).toEqual([
      path,
      404,
    ])
})

test('values that no column can hold are refused', async () => {
  const { id } = world.tree.own
  for (const extra of [
    { name: '向\u0000家明' },
    { organization: HUGE },
    { joinedAt: '1000-01-01' },
    { employer: HUGE },
  ])
    expect([
      extra,
      (await ask(registrar, 'POST', 'members', someMember(id, extra))).status,
    ]).toEqual([extra, 400])
  for (const query of [
    'where[id][in]=a,b',
    'where[organization][equals]=abc',
    'where[status][equals]=zzz',
    'page=-5',
  ])
    expect([query, (await ask(registrar, 'GET', `members?${query}`)).status]).toEqual([query, 400])
  for (const path of [`members/${HUGE}`, 'employers/suggest?q=%E9%85%92%00%E5%8E%82'])
    expect([path, (await ask(registrar, 'GET', path)).status >= 500]).toEqual([path, false])
  expect((await ask(registrar, 'PATCH', `members/${HUGE}`, { name: '向' })).status).toBe(400)
})
