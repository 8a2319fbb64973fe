// Form and flow of a service item: compiled, checked and kept at every kind of publication.
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FlowRow, FormRow } from '@/src/cases/compile'
import { runApart, sql } from '@/src/database/session'
import { publishDue } from '@/src/jobs/publish-due'
import { ask } from '../access/ground'
import { addPerson, type Person, plantTree, type Tree } from '../access/tree'
import { testPayload } from '../support/database'

let payload: Payload
let tree: Tree
let editor: Person
let reviewer: Person
let rootAdmin: Person

const formFields: FormRow[] = [
  { kind: 'long-text', label: '您的诉求', name: 'content', isRequired: true },
  { kind: 'choice', label: '问题类别', options: '欠薪\n工伤' },
]
const flowSteps: FlowRow[] = [
  { kind: 'verify', limitAmount: 1 },
  { kind: 'handle', limitAmount: 15, limitUnit: 'days', roles: ['case-officer'] },
  { kind: 'feedback' },
]

let serial = 0
const listing = (extra: Record<string, unknown> = {}) => {
  serial += 1
  return {
    ...{ title: `我要求助${serial}`, organization: tree.own.id, key: `help-${serial}` },
    ...{ acceptsCases: true, formFields, flowSteps },
    ...extra,
  }
}

const create = async (extra: Record<string, unknown> = {}): Promise<number> => {
  const { body, status } = await ask(editor, 'POST', 'services?draft=true', listing(extra))
  expect(status).toBe(201)
  return Number(body.doc?.id)
}

const publish = (id: number, data: Record<string, unknown> = {}) =>
  ask(reviewer, 'PATCH', `services/${id}`, { ...data, _status: 'published' })

type Edition = { id: number; version: number; definition: { form: { fields: object[] } } }

const editions = (service: number) =>
  runApart<Edition>(
    payload,
    sql`select "id", "version"::int, "definition" from "service_definitions"
      where "service_id" = ${service} order by "version"`,
  )

const inForce = async (id: number): Promise<unknown> =>
  (await ask(null, 'GET', `services/${id}`)).body.definition ?? null

beforeAll(async () => {
  payload = await testPayload()
  payload.logger.level = 'silent'
  tree = await plantTree(payload)
  editor = await addPerson(payload, [{ at: tree.own, role: 'editor' }])
  reviewer = await addPerson(payload, [{ at: tree.own, role: 'reviewer' }])
  rootAdmin = await addPerson(payload, [{ at: tree.root, role: 'branch-admin' }])
})

describe('publication', () => {
  it('keeps the edition and names it on the listing', async () => {
    const id = await create()
    expect(await editions(id)).toEqual([])
    const { body, status } = await publish(id)
    expect(status).toBe(200)
    const [edition, ...others] = await editions(id)
    expect(others).toEqual([])
    expect(body.doc?.definition).toBe(edition?.id)
    expect(await inForce(id)).toBe(edition?.id)
    expect(edition?.definition).toMatchObject({
      form: {
        applicant: { phone: 'required', idNumber: 'none', email: 'optional' },
        fields: [
          { name: 'content', kind: 'long-text', isRequired: true },
          { name: 'wenTiLeiBie', options: [{ value: '欠薪', label: '欠薪' }, { value: '工伤' }] },
        ],
      },
      flow: [
        { kind: 'verify', title: '核验', limit: { amount: 1, unit: 'working-days' } },
        { kind: 'handle', limit: { amount: 15, unit: 'days' }, roles: ['case-officer'] },
        { kind: 'feedback', limit: null },
      ],
    })
  })

  it('names conditions by what stays when a label is reworded', async () => {
    const asked = {
      kind: 'text',
      label: '哪里受伤',
      shownWhenField: '问题类别',
      shownWhenValue: '工伤',
    }
    const id = await create({ formFields: [...formFields, asked] })
    const { body } = await ask(editor, 'GET', `services/${id}?draft=true`)
    const rows = body.formFields as FormRow[]
    expect(rows[2]).toMatchObject({ name: 'naLiShouShang', shownWhenField: 'wenTiLeiBie' })
    rows[1] = { ...rows[1], label: '是什么问题' }
    await ask(editor, 'PATCH', `services/${id}?draft=true`, { formFields: rows })
    expect((await publish(id)).status).toBe(200)
  })

  it('begins a new edition only when form or flow have changed', async () => {
    const id = await create()
    await publish(id)
    await publish(id, { summary: '改一句话' })
    expect(await editions(id)).toHaveLength(1)
    await publish(id, { formFields: [{ ...formFields[0], label: '请说说情况' }] })
    expect((await editions(id)).map(({ version }) => version)).toEqual([1, 2])
    expect(await inForce(id)).toBe((await editions(id)).at(-1)?.id)
  })

  it('takes the name of the item along, and lets nobody write the edition', async () => {
    const id = await create()
    const forged = await publish(id, { definition: 1 })
    const [edition] = await editions(id)
    expect(forged.body.doc?.definition).toBe(edition?.id)
    await expect(
      runApart(
        payload,
        sql`update "service_definitions" set "definition" = '{}' where "id" = ${edition?.id}`,
      ),
    ).rejects.toThrow()
    await expect(
      runApart(payload, sql`delete from "service_definitions" where "id" = ${edition?.id}`),
    ).rejects.toThrow()
  })

  it('leaves the edition in force while a draft is being written', async () => {
    const id = await create()
    await publish(id)
    const before = await inForce(id)
    const draft = { formFields: [{ kind: 'text', label: '' }], flowSteps: [] }
    expect((await ask(editor, 'PATCH', `services/${id}?draft=true`, draft)).status).toBe(200)
    expect(await inForce(id)).toBe(before)
    expect(await editions(id)).toHaveLength(1)
  })

  it('works by one create as by two steps', async () => {
    const made = await ask(rootAdmin, 'POST', 'services', { ...listing(), _status: 'published' })
    expect(made.status).toBe(201)
    const id = Number(made.body.doc?.id)
    expect(await inForce(id)).toBe((await editions(id))[0]?.id)
  })

  it('does not depend on what the answer is asked to show', async () => {
    const id = await create()
    await ask(reviewer, 'PATCH', `services/${id}?select[title]=true`, { _status: 'published' })
    expect(await inForce(id)).toBe((await editions(id))[0]?.id)
  })

  it('ends taking in cases when the box is unticked', async () => {
    const id = await create()
    await publish(id)
    await publish(id, { acceptsCases: false })
    expect(await inForce(id)).toBeNull()
    await publish(id, { acceptsCases: true })
    expect(await inForce(id)).toBe((await editions(id))[0]?.id)
  })

  it('at the hour set does the same', async () => {
    const id = await create()
    const publishAt = '2026-12-01T02:00:00.000Z'
    await ask(reviewer, 'PATCH', `services/${id}?draft=true`, { publishAt })
    await publishDue(payload, new Date(publishAt))
    expect(await inForce(id)).toBe((await editions(id))[0]?.id)
  })

  it('of an old version brings its form back', async () => {
    const id = await create()
    await publish(id)
    await publish(id, { formFields: [{ ...formFields[0], label: '新问法' }] })
    const { body } = await ask(
      reviewer,
      'GET',
      `services/versions?where[parent][equals]=${id}&where[version._status][equals]=published&sort=createdAt`,
    )
    const [oldest] = body.docs ?? []
    expect((await ask(reviewer, 'POST', `services/versions/${oldest?.id}`)).status).toBe(200)
    expect(await inForce(id)).toBe((await editions(id))[0]?.id)
  })
})

describe('what cannot be carried out is refused with every reason', () => {
  it.each<[string, Record<string, unknown>, [string, string][]]>([
    [
      'a flow without end',
      { flowSteps: [{ kind: 'verify' }, { kind: 'feedback' }] },
      [['flowSteps', 'flow.cannot_end']],
    ],
    [
      'a name twice and nobody at that level',
      {
        formFields: [formFields[0], { kind: 'text', label: '再说一次', name: 'content' }],
        flowSteps: [{ kind: 'handle', unit: 'level', level: 'township' }],
      },
      [
        ['formFields.1.name', 'form.name_twice'],
        ['flowSteps.0.level', 'flow.nobody_at_level'],
      ],
    ],
  ])('%s', async (_name, wrong, reasons) => {
    const id = await create(wrong)
    const { body, status } = await publish(id)
    expect(status).toBe(400)
    expect(body.errors?.map(({ code, path }) => [path, code])).toEqual(reasons)
    expect(await editions(id)).toEqual([])
    expect((await ask(null, 'GET', `services/${id}`)).status).toBe(404)
  })

  it('at the root a step above it has nobody', async () => {
    const up = [{ kind: 'handle' }, { kind: 'approve', unit: 'up' }]
    const organization = tree.root.id
    const data = { ...listing({ organization, flowSteps: up }), _status: 'published' }
    const made = await ask(rootAdmin, 'POST', 'services', data)
    expect([made.status, made.code]).toEqual([400, 'flow.nobody_above'])
  })

  it('by the clock, too: the reason is told on the record', async () => {
    const id = await create({ flowSteps: [] })
    const publishAt = '2026-12-01T02:00:00.000Z'
    await ask(reviewer, 'PATCH', `services/${id}?draft=true`, { publishAt })
    await publishDue(payload, new Date(publishAt))
    const { body } = await ask(reviewer, 'GET', `services/${id}?draft=true`)
    expect(body.reviewRemark).toContain('案件永远办不结')
    expect(await editions(id)).toEqual([])
  })
})
