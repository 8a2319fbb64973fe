// The place that a form asks for: what may be chosen, and that the union of the place gets the case.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Definition, FlowStep } from '@/src/cases/definition'
import { askedForm } from '@/src/cases/districts'
import { query } from '@/src/database/pool'
import { openWorld, type World } from '../access/ground'
import { addPerson, addUnion, type Person, type Union } from '../access/tree'
import { flowOf } from '../workflows/cases/standing'
import { act, get, HELP_ITEM, helpAt, opened, publishItem, send } from './ground'

let world: World
let town: Union
let officer: Person

const itemOf = (flow: FlowStep[]): Definition => ({
  ...HELP_ITEM,
  form: {
    ...HELP_ITEM.form,
    fields: [
      ...HELP_ITEM.form.fields,
      { name: 'area', kind: 'district', label: '您在哪里', isRequired: false },
    ],
  },
  flow,
})

const atPlace = (kind: FlowStep['kind']) => (step: FlowStep) =>
  step.kind === kind ? { ...step, unit: 'place' as const } : step

const setUnion = (union: Union, column: 'kind' | 'status' | 'name', value: string) =>
  query(`update organizations set ${column} = $2 where id = $1`, [union.id, value])

beforeAll(async () => {
  world = await openWorld()
  const { payload, tree } = world
  const { farCounty, own, parent, root, sibling, unrelated } = tree
  for (const union of [root, parent, own, sibling, unrelated, farCounty])
    await setUnion(union, 'kind', 'local-federation')
  await setUnion(parent, 'name', '宜昌市总工会')
  await setUnion(own, 'name', '宜都市总工会')
  await setUnion(unrelated, 'name', '襄阳市总工会')
  // Governed by the province itself: no county below it.
  const direct = await addUnion(payload, root, 'city', '429004')
  await setUnion(direct, 'kind', 'local-federation')
  await setUnion(direct, 'name', '仙桃市总工会')
  town = await addUnion(payload, own, 'township', '420581101')
  await setUnion(town, 'name', '枝城镇工会')
  await addUnion(payload, own, 'township', '420581102', 'closed')
  const received = flowOf('handle', 'feedback', 'rate').map(atPlace('handle'))
  await publishItem(payload, root, 'visit', itemOf(received))
  const verified = flowOf('verify', 'handle', 'feedback', 'rate').map(atPlace('handle'))
  await publishItem(payload, root, 'help', itemOf(verified))
  officer = await addPerson(payload, [
    { at: root, role: 'case-officer' },
    { at: own, role: 'case-officer' },
    { at: town, role: 'case-officer' },
  ])
})

const offered = async (union: Union) => {
  const { form } = itemOf([])
  const { fields } = await askedForm(world.payload, form, union.id)
  const field = fields.find(({ kind }) => kind === 'district')
  return field?.options?.map(({ group = '', label, value }) => [group, label, value])
}

const opening = (union: Union, area: string, service = 'visit') =>
  opened(world, union, { service, answers: { content: '工资没有发。', area } })

/** The union that holds a case. */
const holderOf = async (id: number): Promise<number> => {
  const [row] = await query<{ holder: number }>(
    'select organization_id holder from cases where id = $1',
    [id],
  )
  return Number(row?.holder)
}

describe('the places that a form offers', () => {
  test('are the lowest federations below the union, by city', async () => {
    const { farCounty, root, sibling } = world.tree
    expect(await offered(root)).toEqual([
      ['宜昌市', '宜都市', '420581'],
      ['宜昌市', `总工会${sibling.code}`, sibling.code],
      ['襄阳市', `总工会${farCounty.code}`, farCounty.code],
      [`总工会${root.code}`, '仙桃市', '429004'],
    ])
  })

  test('are the towns and streets at work where the union is such a federation', async () => {
    const { child, own } = world.tree
    expect(await offered(own)).toEqual([
      ['', `总工会${child.code}`, child.code],
      ['', '枝城镇', town.code],
    ])
  })

  test('are none for a union without places below it: it does not ask', async () => {
    const { grandchild } = world.tree
    expect(await offered(grandchild)).toBeUndefined()
    const { id } = await opening(grandchild, world.tree.child.code)
    expect(await holderOf(id)).toBe(grandchild.id)
  })
})

describe('a step of the union of the place', () => {
  test('as the first one takes the case there, which keeps the name of the place', async () => {
    const { own, root } = world.tree
    const { id } = await opening(root, own.code)
    expect(await holderOf(id)).toBe(own.id)
    const { body } = await get(officer, `cases/${id}`)
    expect(body.answers).toMatchObject({ area: '宜都市' })
  })

  test('later on takes it there when the one before is done', async () => {
    const { own, root } = world.tree
    const { id } = await opening(root, own.code, 'help')
    expect(await holderOf(id)).toBe(root.id)
    await act(officer, id, 'accept')
    expect((await act(officer, id, 'approve', { note: '情况属实' })).status).toBe(200)
    expect(await holderOf(id)).toBe(own.id)
  })

  test('stays with the union addressed where no place was chosen', async () => {
    const { root } = world.tree
    const { id } = await opened(world, root, { service: 'visit' })
    expect(await holderOf(id)).toBe(root.id)
  })

  test('is done by the union above where that of the place was closed meanwhile', async () => {
    const { own, parent, root } = world.tree
    const { id } = await opening(root, own.code, 'help')
    await setUnion(own, 'status', 'closed')
    await act(officer, id, 'accept')
    await act(officer, id, 'approve', { note: '情况属实' })
    expect(await holderOf(id)).toBe(parent.id)
    await setUnion(own, 'status', 'active')
  })

  test('never hands a complaint to the union complained about', async () => {
    const { own, parent } = world.tree
    const { id } = await opened(world, own, {
      ...{ service: 'visit', aboutUnion: true },
      answers: { content: '工会主席挪用会费。', area: town.code },
    })
    expect(await holderOf(id)).toBe(parent.id)
  })
})

test.each([
  ['outside the branch', '420602'],
  ['closed', '420581102'],
  ['of no union', '999999'],
  ['that is no code', "420581' or '1'='1"],
])('a place %s is refused', async (_what, area) => {
  const { own } = world.tree
  const sent = await send(helpAt(own, { service: 'visit', answers: { content: '在这里', area } }))
  expect([sent.status, sent.code]).toEqual([400, 'answer.not_a_district'])
})
