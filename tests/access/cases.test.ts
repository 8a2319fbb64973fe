// Cases are sent and handled through endpoints of their own: held here to a table written by hand.
import { beforeAll, describe, expect, test } from 'vitest'
import { opened, publishItem } from '../cases/ground'
import { EXPECTED_CASES, RELATIONS, type Relation } from './expected'
import { ask, openWorld, personAt, stored, type World } from './ground'
import type { People, Person, Union } from './tree'

let world: World

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
})

const SIGNS: Record<number, string> = { 200: '+', 401: '1', 403: '3', 404: '4' }

type Asking = (person: Person | null, id: number, at: Union) => Promise<number>

const on =
  (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Asking =>
  async (person, id) =>
    (await ask(person, method, `cases/${id}${path}`, body)).status

const PARTS = ['case-actions', 'case-notices', 'case-files']

const COLUMNS: Record<string, Asking> = {
  read: on('GET', ''),
  timeline: on('GET', '/timeline'),
  accept: on('POST', '/actions/accept'),
  dispatch: async (person, id, at) => {
    const officer = await personAt(world, placeOf(at), 'case-officer')
    await ask(officer, 'POST', `cases/${id}/actions/accept`)
    const to = world.tree.farCounty.code
    return (await ask(person, 'POST', `cases/${id}/actions/dispatch`, { to })).status
  },
  edit: on('PATCH', '', { state: 'finished', organization: 1 }),
  delete: on('DELETE', ''),
  reveal: on('POST', '/reveal', { field: 'phone', reason: '回访核实情况' }),
  parts: async (person) => {
    const answers = await Promise.all(
      PARTS.map(async (part) => (await ask(person, 'GET', part)).status),
    )
    return [...new Set(answers)].length === 1 ? Number(answers[0]) : 0
  },
}

const placeOf = (at: Union): Relation =>
  RELATIONS.find((place) => world.tree[place].id === at.id) ?? 'own'

const wordFor = async (person: Person | null, column: string): Promise<string> => {
  let word = ''
  for (const place of RELATIONS) {
    const at = world.tree[place]
    const { id } = await opened(world, at)
    const status = await COLUMNS[column]?.(person, id, at)
    word += SIGNS[status ?? 0] ?? `(${status})`
  }
  return word
}

test.each(Object.entries(EXPECTED_CASES))('cases, asked by %s', async (who, columns) => {
  const person = world.people[who as keyof People]
  for (const [column, signs] of Object.entries(columns))
    expect({ column, word: await wordFor(person, column) }).toEqual({
      ...{ column, word: signs.join('') },
    })
})

describe('the ways round', () => {
  test('no case is written by the doors of other collections', async () => {
    const officer = world.people['case-officer']
    // The door of files takes uploads alone, which belong to no case yet.
    for (const part of [...PARTS, 'service-definitions'])
      expect([part, (await ask(officer, 'POST', part, { case: 1, note: '伪造' })).status]).toEqual([
        ...[part, part === 'case-files' ? 400 : 403],
      ])
    const { id } = await opened(world, world.tree.own)
    expect((await ask(officer, 'POST', `cases/${id}/duplicate`)).status).not.toBe(200)
    expect(
      (await ask(officer, 'PATCH', 'cases?where[id][exists]=true', { state: 'closed' })).status,
    ).toBe(403)
    expect((await stored(world, 'cases', id)).state).toBe('submitted')
  })

  test('what a sender adds is not kept: neither place nor state nor code', async () => {
    const { id } = await opened(world, world.tree.own, {
      ...{ state: 'finished', participants: { [world.tree.sibling.id]: true }, number: '1' },
      ...{ scope1: world.tree.unrelated.id, source: 'fax', createdBy: 1, excluded: 1 },
    })
    expect(await stored(world, 'cases', id)).toMatchObject({
      ...{ state: 'submitted', participants: { [world.tree.own.id]: true }, source: 'web' },
      ...{ createdBy: null, excluded: null },
    })
    // What staff take down comes from staff.
    const called = await ask(null, 'POST', 'cases', {
      ...{ service: 'help', organization: world.tree.own.code, source: 'phone' },
    })
    expect(called.code).toBe('auth.required')
  })

  test('no filter, order or count tells of a case that one takes no part in', async () => {
    const { id, number } = await opened(world, world.tree.sibling, { aboutUnion: true })
    const officer = world.people['case-officer']
    const queries = [
      `where[number][equals]=${number}`,
      `where[id][equals]=${id}`,
      `where[excluded][exists]=true`,
      `where[organization][equals]=${world.tree.parent.id}`,
      `where[participants.${world.tree.parent.id}][equals]=true`,
      `where[or][0][id][equals]=${id}&where[or][1][state][exists]=true&limit=100`,
      'where[queryCodeHash][exists]=true',
      'sort=excluded&limit=100',
    ]
    for (const query of queries) {
      const { body } = await ask(officer, 'GET', `cases?${query}`)
      expect({ query, seen: (body.docs ?? []).some((doc) => doc.id === id) }).toEqual({
        ...{ query, seen: false },
      })
    }
  })

  test('an office at another union does not lend its part', async () => {
    const { id } = await opened(world, world.tree.own)
    const both = await personAt(world, 'sibling', 'branch-admin')
    expect((await ask(both, 'POST', `cases/${id}/actions/accept`)).status).toBe(404)
    const closed = await personAt(world, 'own', 'case-officer', true)
    expect((await ask(closed, 'GET', `cases/${id}`)).status).toBe(200)
    expect((await ask(closed, 'POST', `cases/${id}/actions/accept`)).status).toBe(403)
  })
})
