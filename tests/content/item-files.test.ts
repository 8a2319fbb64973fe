// Giving a service item to another union as a file.
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { HARDSHIP } from '@/src/seed/data/service-items/aid'
import { call } from '../access/asks'
import { ask } from '../access/ground'
import { addPerson, type Person, plantTree, type Tree } from '../access/tree'
import { testPayload } from '../support/database'

let payload: Payload
let tree: Tree
let editor: Person
let neighbour: Person
let officer: Person
let item: number

const fileOf = (person: Person | null, id = item) => call(person, `services/${id}/item-file`)

const take = (person: Person | null, body: Record<string, unknown>) =>
  ask(person, 'POST', 'services/import-item', body)

beforeAll(async () => {
  payload = await testPayload()
  payload.logger.level = 'silent'
  tree = await plantTree(payload)
  editor = await addPerson(payload, [{ at: tree.own, role: 'editor' }])
  neighbour = await addPerson(payload, [{ at: tree.sibling, role: 'editor' }])
  officer = await addPerson(payload, [{ at: tree.own, role: 'case-officer' }])
  const { body } = await ask(editor, 'POST', 'services?draft=true', {
    ...{ title: '困难职工申报', key: 'hardship', package: 'aid', phone: '0717-12351' },
    ...{ materials: [{ name: '证明', required: true }], organization: tree.own.id },
    ...{ acceptsCases: true, ...HARDSHIP },
  })
  item = Number(body.doc?.id)
})

describe('the file of a service item', () => {
  it('is for the staff of the branch', async () => {
    expect((await fileOf(null)).status).toBe(401)
    expect((await fileOf(officer)).status).toBe(403)
    expect((await fileOf(neighbour)).status).toBe(404)
    const given = await fileOf(editor)
    expect(given.status).toBe(200)
    expect(given.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('makes a draft in the union that takes it in, with the same form and flow', async () => {
    const content = await (await fileOf(editor)).text()
    const { body, status } = await take(neighbour, { content })
    expect(status).toBe(201)
    expect(body.problems).toEqual([])
    expect(body.doc).toMatchObject({
      ...{ title: '困难职工申报', key: 'hardship', organization: tree.sibling.id },
      ...{ _status: 'draft', isLive: false, phone: null },
      materials: [{ name: '证明' }],
    })
    const again = await (await fileOf(neighbour, Number(body.doc?.id))).json()
    const before = JSON.parse(content) as Record<string, unknown>
    expect((again as { item: unknown }).item).toEqual(before.item)
  })

  it('gets a key beside one that is taken, and says so', async () => {
    const content = await (await fileOf(editor)).text()
    const { body } = await take(editor, { content })
    expect(body.doc?.key).toBe('hardship-2')
    expect(body.message).toContain('hardship-2')
  })

  it('tells what has to be put right here before it can be published', async () => {
    const file = JSON.parse(await (await fileOf(editor)).text())
    file.item.flowSteps[0] = { kind: 'handle', unit: 'level', level: 'township' }
    const { body } = await take(neighbour, { content: JSON.stringify(file) })
    expect(body.problems).toMatchObject([{ code: 'flow.nobody_at_level' }])
  })

  it('is taken in by who may make items, within the branch', async () => {
    const content = await (await fileOf(editor)).text()
    expect((await take(null, { content })).status).toBe(401)
    expect((await take(officer, { content })).status).toBe(403)
    const foreign = await take(neighbour, { content, organization: tree.own.id })
    expect([foreign.status, foreign.code]).toEqual([403, 'organization.out_of_reach'])
  })

  it.each([
    [{}, 'item_file.missing'],
    [{ content: '不是文件' }, 'item_file.not_json'],
    [{ content: '{"format":"union-onenet.service-item","version":1}' }, 'item_file.invalid_type'],
  ])('is refused when it is none: %o', async (body, code) => {
    const answer = await take(neighbour, body)
    expect([answer.status, answer.code]).toEqual([400, code])
  })
})
