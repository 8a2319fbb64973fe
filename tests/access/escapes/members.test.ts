// Ways to learn, or to leave lying about, what the register of members keeps encrypted.
import { beforeAll, describe, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { someMember } from '../../registers/people'
import { ask, openWorld, type World } from '../ground'
import type { Person } from '../tree'

let world: World
let registrar: Person

beforeAll(async () => {
  world = await openWorld()
  registrar = world.people.registrar as Person
  await ask(registrar, 'POST', 'members', someMember(world.tree.own.id))
})

describe('a hash', () => {
  test('is asked for under no spelling of a filter', async () => {
    for (const path of ['idNumberHash', 'olderIdNumberHash', 'phoneHash'])
      for (const tree of ['', '[AND][0]', '[or][0]', '[Or][0][aNd][0]'])
        expect([
          path,
          tree,
          (await ask(registrar, 'GET', `members?where${tree}[${path}][exists]=true`)).status,
        ]).toEqual([path, tree, 400])
    const parts = await ask(registrar, 'GET', 'members?where[AND][0][phone][like]=138')
    expect(parts.body.totalDocs).toBe(0)
    const all = await ask(registrar, 'GET', 'members?where[AND][0][name][equals]=向家明')
    expect(all.body.totalDocs).toBe(1)
  })
})

describe('a saved view', () => {
  const view = (where: unknown) => ({
    ...{ title: '我的', relatedCollection: 'members', where, isShared: false },
  })
  const save = (where: unknown, id?: number) =>
    id === undefined
      ? ask(registrar, 'POST', 'payload-query-presets', view(where))
      : ask(registrar, 'PATCH', `payload-query-presets/${id}`, { where })

  test('keeps no ID or phone number', async () => {
    const open = await save({ or: [{ and: [{ status: { equals: 'active' } }] }] })
    expect(open.status).toBe(201)
    for (const field of ['idNumber', 'phone', 'homeAddress', 'phoneHash'])
      for (const where of [
        { or: [{ and: [{ [field]: { equals: '13800000001' } }] }] },
        { AND: [{ [field]: { in: ['13800000001'] } }] },
      ]) {
        const refused = { status: 400, code: 'view.secret_condition' }
        expect(await save(where)).toMatchObject(refused)
        expect(await save(where, Number(open.body.doc?.id))).toMatchObject(refused)
      }
    const [kept] = await query<{ text: string }>(
      'select jsonb_agg("where")::text as text from payload_query_presets',
    )
    expect(kept?.text).not.toContain('13800000001')
  })
})
