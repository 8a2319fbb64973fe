// Ways to learn, or to leave lying about, what the register of members keeps encrypted.
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { sql } from '@/src/database/session'
import { loggedError } from '@/src/lib/logged-error'
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

describe('the audit log', () => {
  test('keeps nothing that a deletion on request would have to reach', async () => {
    const person = { name: '覃某某', householdPlace: '宜都市某某街道一号', trade: '焊工' }
    const made = await ask(registrar, 'POST', 'members', someMember(world.tree.own.id, person))
    const id = Number(made.body.doc?.id)
    await ask(registrar, 'PATCH', `members/${id}`, { name: '覃某', nativePlace: '宜昌' })
    const rows = await query<{ changes: Record<string, unknown> }>(
      `select changes from audit_log where target_collection = 'members' and record_id = $1 order by id`,
      [String(id)],
    )
    expect(rows[0]?.changes).toMatchObject({ name: null, status: [null, 'active'] })
    expect(rows[1]?.changes).toMatchObject({ name: null, nativePlace: null })
    expect(JSON.stringify(rows)).not.toMatch(/覃|一号|焊工|宜昌/)
  })
})

describe('the log of the program', () => {
  test('names a failed statement without its values', async () => {
    const secret = '覃某某19880614'
    const { drizzle } = world.payload.db as unknown as PostgresAdapter
    const error = await Promise.resolve(drizzle.execute(sql`select ${secret}::date`)).catch(
      (caught: unknown) => caught,
    )
    expect(JSON.stringify([String(error), error])).toContain(secret)
    expect(world.payload.config).toHaveProperty('logger.options.serializers.err', loggedError)
    const logged = JSON.stringify(loggedError(error))
    expect(logged).toContain('::date')
    expect(logged).not.toMatch(/覃|19880614/)
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
