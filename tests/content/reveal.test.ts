import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { runApart, sql } from '@/src/database/session'
import { call } from '../access/asks'
import { addPerson, type Person, plantTree, type Tree } from '../access/tree'
import { testPayload } from '../support/database'

// Valid check digit, no real person (420581 = 宜都市).
const ID_NUMBER = '420581197001011234'
const ID_MASK = '420581********1234'
const PHONE = '13812345678'

let payload: Payload
let tree: Tree
let workshop: Person
let reviewer: Person
let editor: Person
let registrar: Person
let stranger: Person
let id: number

type Body = { value?: string; errors?: { code: string }[]; doc?: Record<string, unknown> }

const ask = async (
  person: Person | null,
  path: string,
  body: unknown,
  method: 'POST' | 'PATCH' = 'POST',
) => {
  const response = await call(person, path, { method, body })
  const answer = (await response.json()) as Body
  return { status: response.status, code: answer.errors?.[0]?.code, body: answer }
}

const reveal = (person: Person | null, field = 'idNumber', reason = '核对慰问金发放名单') =>
  ask(person, `model-workers/${id}/reveal`, { field, reason })

/** Every stored text of the database, so that nothing can hide in a table that was not thought of. */
const everythingStored = async (): Promise<string> => {
  const tables = await runApart<{ name: string }>(
    payload,
    sql`select format('%I', table_name) as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await runApart<{ text: string | null }>(
        payload,
        sql`select string_agg(t::text, ' ') as text from ${sql.raw(name)} t`,
      )
      return rows[0]?.text ?? ''
    }),
  )
  return texts.join('\n')
}

beforeAll(async () => {
  payload = await testPayload()
  tree = await plantTree(payload)
  workshop = await addPerson(payload, [{ at: tree.own, role: 'workshop' }])
  reviewer = await addPerson(payload, [{ at: tree.own, role: 'reviewer' }])
  editor = await addPerson(payload, [{ at: tree.own, role: 'editor' }])
  registrar = await addPerson(payload, [{ at: tree.own, role: 'registrar' }])
  stranger = await addPerson(payload, [{ at: tree.sibling, role: 'workshop' }])
  const { body, status } = await ask(workshop, 'model-workers?draft=true', {
    name: '试用劳模',
    organization: tree.own.id,
    idNumber: ID_NUMBER,
    phone: PHONE,
    homeAddress: '湖北省宜昌市宜都市陆城街道园林大道 8 号',
  })
  expect(status).toBe(201)
  expect(body.doc?.idNumber).toBe(ID_MASK)
  id = Number(body.doc?.id)
})

describe('showing a personal field in full', () => {
  it('works for who keeps the register, with a reason, and is written down without the value', async () => {
    expect((await reveal(workshop)).body.value).toBe(ID_NUMBER)
    expect((await reveal(workshop, 'phone')).body.value).toBe(PHONE)
    const rows = await runApart<{ line: string }>(
      payload,
      sql`select row_to_json(a)::text as line from "audit_log" a where "action" = 'reveal'
        and "record_id" = ${String(id)}`,
    )
    expect(rows).toHaveLength(2)
    expect(rows[0]?.line).toContain('核对慰问金发放名单')
    expect(rows[0]?.line).toContain('idNumber')
    expect(rows.map(({ line }) => line).join()).not.toMatch(new RegExp(`${ID_NUMBER}|${PHONE}`))
  })

  it('is refused to everybody else', async () => {
    expect((await reveal(null)).status).toBe(401)
    expect((await reveal(registrar)).status).toBe(403)
    expect((await reveal(editor)).status).toBe(403)
    expect((await reveal(reviewer)).status).toBe(403)
    expect((await reveal(stranger)).status).toBe(404)
  })

  it('asks for a reason and a field that is secret', async () => {
    expect((await reveal(workshop, 'idNumber', '查 看 ')).code).toBe('reveal.reason_required')
    expect((await reveal(workshop, 'name')).code).toBe('reveal.unknown_field')
    expect((await reveal(workshop, 'idNumberHash')).code).toBe('reveal.unknown_field')
  })
})

describe('masked values', () => {
  it('give the public year of birth by the calendar of China, on New Year’s Day too', async () => {
    await ask(workshop, `model-workers/${id}?draft=true`, { position: '车工' }, 'PATCH')
    const record = await payload.findByID({
      ...{ collection: 'model-workers', id, draft: true, overrideAccess: true },
    })
    expect(record.birthYear).toBe(1970)
  })

  it('do not overwrite the real ones when a form is saved', async () => {
    const { doc } = (
      await ask(workshop, `model-workers/${id}?draft=true`, { position: '钳工' }, 'PATCH')
    ).body
    expect(doc?.idNumber).toBe(ID_MASK)
    const saved = await ask(workshop, `model-workers/${id}?draft=true`, doc, 'PATCH')
    expect(saved.status).toBe(200)
    expect((await reveal(workshop)).body.value).toBe(ID_NUMBER)
  })

  it('are dropped from a form that was not given the tab, and keep what is stored', async () => {
    const forged = { position: '班长', idNumber: null, phone: '13900000000' }
    const saved = await ask(reviewer, `model-workers/${id}?draft=true`, forged, 'PATCH')
    expect(saved.status).toBe(200)
    expect(saved.body.doc).not.toHaveProperty('idNumber')
    expect((await reveal(workshop)).body.value).toBe(ID_NUMBER)
    expect((await reveal(workshop, 'phone')).body.value).toBe(PHONE)
  })

  it('survive the restoring of an old version, by whoever restores it', async () => {
    const versions = await payload.findVersions({
      collection: 'model-workers',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      overrideAccess: true,
    })
    const first = versions.docs[0]?.id
    for (const person of [reviewer, workshop, reviewer]) {
      const restored = await ask(person, `model-workers/versions/${first}?draft=true`, {})
      expect(restored.status).toBe(200)
      const kept = (await reveal(workshop)).body.value
      expect(kept, person === reviewer ? 'reviewer' : 'workshop').toBe(ID_NUMBER)
    }
  })

  it('stay as they are now when somebody without the right restores an older version', async () => {
    const before = await payload.findVersions({
      ...{ collection: 'model-workers', where: { parent: { equals: id } }, sort: '-updatedAt' },
      ...{ overrideAccess: true, limit: 1 },
    })
    const changed = { phone: '13987654321', birthDate: '1970-01-02T00:00:00.000Z' }
    await ask(workshop, `model-workers/${id}?draft=true`, changed, 'PATCH')
    const path = `model-workers/versions/${before.docs[0]?.id}?draft=true`
    expect((await ask(reviewer, path, {})).status).toBe(200)
    expect((await reveal(workshop, 'phone')).body.value).toBe('13987654321')
    const record = await payload.findByID({
      ...{ collection: 'model-workers', id, draft: true, overrideAccess: true },
    })
    expect(record).toMatchObject({ birthDate: changed.birthDate, birthYear: 1970 })
    await ask(workshop, `model-workers/${id}?draft=true`, { phone: PHONE }, 'PATCH')
  })

  it('are all that any answer holds', async () => {
    const paths = [`model-workers/${id}?draft=true&depth=2`, 'model-workers?draft=true&limit=100']
    for (const path of [...paths, `model-workers/versions?where[parent][equals]=${id}`]) {
      const text = await (await call(workshop, path)).text()
      expect(text, path).toContain(ID_MASK)
      expect(text, path).not.toMatch(new RegExp(`${ID_NUMBER}|${PHONE}|园林大道|idNumberHash`))
    }
  })

  it('and cipher text are all that the database holds', async () => {
    const stored = await everythingStored()
    expect(stored).toContain('试用劳模')
    expect(stored).not.toMatch(new RegExp(`${ID_NUMBER}|${PHONE}|园林大道`))
  })
})

describe('publishing a person', () => {
  it('needs a recorded consent, over the endpoint as everywhere', async () => {
    const refused = await ask(reviewer, `model-workers/${id}/publish`, {})
    expect([refused.status, refused.code]).toEqual([400, 'consent.required'])
    const consent = { given: true, givenAt: '2026-11-01T00:00:00.000Z' }
    await ask(workshop, `model-workers/${id}?draft=true`, { consent }, 'PATCH')
    expect((await ask(reviewer, `model-workers/${id}/publish`, {})).status).toBe(200)
    const seen = await (await call(null, `model-workers/${id}`)).text()
    expect(seen).toContain('试用劳模')
    expect(seen).not.toMatch(/idNumber|homeAddress|"phone"|\*\*/)
  })
})
