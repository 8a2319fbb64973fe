// Ways around the rules of imports: sending for foreign unions or registers, and reaching for others' files.
import { beforeAll, describe, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { runImport } from '@/src/registers/import/run-import'
import { personRow, rejectedRows, send, take, workbook } from '../../registers/import/sheets'
import { call } from '../asks'
import { openWorld, personAt, type World } from '../ground'
import { addPerson, type Person } from '../tree'

let world: World
let registrar: Person

const sheet = () => workbook([personRow(), personRow(['坏', '1'])])
const status = async (response: Promise<Response>) => (await response).status

beforeAll(async () => {
  world = await openWorld()
  registrar = world.people.registrar as Person
})

describe('sending a sheet', () => {
  test('is for those who may write the register there', async () => {
    const content = await sheet()
    const { child, own, parent, sibling } = world.tree
    const sent = (person: Person | null, organization: number, register = 'members' as const) =>
      status(send(person, { content, organization, register, mode: 'check' }))
    expect(await sent(null, own.id)).toBe(401)
    for (const at of [own, child]) expect(await sent(registrar, at.id)).toBe(201)
    for (const at of [sibling, parent]) expect(await sent(registrar, at.id)).toBe(403)
    for (const role of ['branch-admin', 'editor', 'case-officer', 'auditor'] as const)
      expect([role, await sent(world.people[role], own.id)]).toEqual([role, 403])
  })

  test('is not for staff of a closed union', async () => {
    const closed = await personAt(world, 'own', 'registrar', true)
    const upload = { content: await sheet(), organization: world.tree.own.id }
    expect(await status(send(closed, upload))).toBe(403)
  })

  test('names its owner and its place itself, whatever is sent along', async () => {
    const more = { createdBy: '1', scope1: '999', status: 'done', rowsDone: '9' }
    const response = await send(registrar, {
      ...{ content: await sheet(), organization: world.tree.child.id, more },
    })
    const { id } = (await response.json()) as { id: number }
    const rows = await query(
      'select created_by_id, organization_id, scope2::int, status from imports where id = $1',
      [id],
    )
    expect(rows).toEqual([
      {
        ...{ created_by_id: registrar.user.id, organization_id: world.tree.child.id },
        ...{ scope2: world.tree.own.id, status: 'queued' },
      },
    ])
  })
})

describe('what belongs to an import', () => {
  test('is its owner’s: the branch-admin sees how it went, others nothing', async () => {
    const content = await sheet()
    const { id } = await take(registrar, { content, organization: world.tree.own.id })
    expect(await rejectedRows(registrar, id)).toHaveLength(2)
    const colleague = await personAt(world, 'own', 'registrar')
    const admin = world.people['branch-admin']
    const far = await personAt(world, 'sibling', 'registrar')
    const files = ['rejected', 'preview']
    for (const file of files) {
      expect(await status(call(null, `imports/${id}/${file}`))).toBe(401)
      expect(await status(call(admin, `imports/${id}/${file}`))).toBe(403)
      for (const person of [colleague, far])
        expect(await status(call(person, `imports/${id}/${file}`))).toBe(404)
    }
    for (const act of ['start', 'cancel']) {
      const acted = (person: Person | null) =>
        status(call(person, `imports/${id}/${act}`, { method: 'POST', body: {} }))
      expect(await acted(admin)).toBe(403)
      expect(await acted(colleague)).toBe(404)
    }
    const seen = (await (await call(admin, `imports/${id}`)).json()) as Record<string, unknown>
    expect(seen).toMatchObject({ status: 'done', accepted: 1, rejected: 1 })
    for (const field of ['fileName', 'mapping', 'file', 'idempotencyKey'])
      expect([field, seen[field] ?? null]).toEqual([field, null])
    const own = (await (await call(registrar, `imports/${id}`)).json()) as Record<string, unknown>
    expect(own.fileName).toBe('会员.xlsx')
    expect(own.file ?? null).toBeNull()
  })

  test('is found by no filter on what is hidden', async () => {
    const admin = world.people['branch-admin']
    for (const field of ['fileName', 'file', 'idempotencyKey', 'mapping'])
      expect(await status(call(admin, `imports?where[${field}][exists]=true`))).toBe(400)
  })

  test('is out of reach once the office is gone', async () => {
    const { child, own, sibling } = world.tree
    const person = await addPerson(world.payload, [{ at: own, role: 'registrar' }])
    const { id } = await take(person, { content: await sheet(), organization: child.id })
    await query(
      `update users_appointments set organization_id = $2::int, depth = 3, scope3 = $2::int
       where _parent_id = $1`,
      [person.user.id, sibling.id],
    )
    expect(await status(call(person, `imports/${id}/rejected`))).toBe(404)
  })

  test('is not started by who may see it but not write the register any more', async () => {
    const { own } = world.tree
    const person = await addPerson(world.payload, [{ at: own, role: 'registrar' }])
    const response = await send(person, {
      ...{ content: await sheet(), organization: own.id, more: { start: 'no' } },
    })
    const { id } = (await response.json()) as { id: number }
    const role = (name: string) =>
      query('update users_appointments set role = $2 where _parent_id = $1', [person.user.id, name])
    const start = () => status(call(person, `imports/${id}/start`, { method: 'POST', body: {} }))
    await role('branch-admin')
    expect(await start()).toBe(403)
    await role('registrar')
    expect(await start()).toBe(200)
  })

  test('brings in nothing once its sender is disabled or has lost the office', async () => {
    const { own } = world.tree
    const upload = { content: await sheet(), organization: own.id }
    const spoil: [string, string][] = [
      ['update users set disabled = true where id = $1', '停用'],
      ['delete from users_appointments where _parent_id = $1', '免职'],
    ]
    for (const [statement, name] of spoil) {
      const person = await addPerson(world.payload, [{ at: own, role: 'registrar' }])
      const content = await workbook([personRow([name])])
      const { id } = (await (await send(person, { ...upload, content })).json()) as { id: number }
      await query(statement, [person.user.id])
      await runImport(id)
      const [row] = await query('select status, code from imports where id = $1', [id])
      expect(row).toEqual({ status: 'failed', code: 'import.sender_gone' })
      expect(await query('select 1 from members where name = $1', [name])).toEqual([])
    }
  })

  test('leaves a line in the audit log whenever it is downloaded', async () => {
    const { id } = await take(registrar, {
      ...{ content: await sheet(), organization: world.tree.own.id },
    })
    await rejectedRows(registrar, id)
    const rows = await query(
      `select actor_id::int from audit_log where action = 'download' and record_id = $1
       and target_collection = 'imports'`,
      [String(id)],
    )
    expect(rows).toEqual([{ actor_id: registrar.user.id }])
  })
})

describe('the template', () => {
  test('is for those who may import', async () => {
    const path = 'imports/template?register=members'
    expect(await status(call(null, path))).toBe(401)
    expect(await status(call(world.people.editor, path))).toBe(403)
    expect(await status(call(registrar, path))).toBe(200)
    expect(await status(call(registrar, 'imports/template?register=users'))).toBe(400)
  })
})
