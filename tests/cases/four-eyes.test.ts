// More time, and approvals: two people, also where one person holds several offices or is the only one.
import { beforeAll, describe, expect, test } from 'vitest'
import { query } from '@/src/database/pool'
import { openWorld, personAt, stored, type World } from '../access/ground'
import { addPerson, addUnion, type Person, type Union } from '../access/tree'
import { flowOf, step } from '../workflows/cases/standing'
import {
  act,
  applicant,
  get,
  HELP_ITEM,
  helpAt,
  idOfNumber,
  opened,
  publishItem,
  send,
} from './ground'

let world: World
let county: Person
let leader: Person

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  await publishItem(world.payload, world.tree.root, 'award', {
    ...HELP_ITEM,
    flow: flowOf('handle', 'approve', 'approve', 'feedback'),
  })
  county = world.people['case-officer'] as Person
  leader = world.people['branch-admin'] as Person
})

const ASKED = { note: '需要调查', days: 10 }
const BACK = { decision: 'withdraw' }

const handled = async (at: Union, officer: Person): Promise<number> => {
  const { id } = await opened(world, at)
  expect((await act(officer, id, 'accept')).status).toBe(200)
  return id
}

/** Nobody serves these unions any more. */
const deserted = (...unions: Union[]) =>
  query(
    `update users set disabled = true where id in (select _parent_id from users_appointments
      where organization_id = any ($1))`,
    [unions.map(({ id }) => id)],
  )

type Option = { action: string; label: string; takesBack: boolean; needsNote: boolean }

const optionsOf = async (person: Person, id: number): Promise<Option[]> =>
  (await get(person, `cases/${id}/options`)).body.options as Option[]

const deskNotices = (id: number, action: string) =>
  query<{ union: number }>(
    `select n.organization_id "union" from case_notices n
      join case_actions a on a.id = n.case_action_id
      where n.case_id = $1 and a.action = $2 and n.channel = 'desk' order by n.id`,
    [id, action],
  )

describe('an extension that was asked for', () => {
  test('is taken back by the holder’s side, on record, and the case goes on', async () => {
    const id = await handled(world.tree.own, county)
    const before = await stored(world, 'cases', id)
    await act(county, id, 'extend', ASKED)
    expect((await act(county, id, 'finish')).code).toBe('case.extension_waiting')
    const back = (await optionsOf(county, id)).find(({ action }) => action === 'extend')
    expect(back).toMatchObject({ label: '撤回延期申请', takesBack: true, needsNote: false })
    expect((await act(leader, id, 'extend', BACK)).status).toBe(200)
    expect(await stored(world, 'cases', id)).toMatchObject({
      ...{ extension: null, extendedDays: 0, dueAt: before.dueAt, state: 'handling' },
    })
    expect((await act(county, id, 'extend', BACK)).code).toBe('case.no_extension')
    const { body } = await get(county, `cases/${id}/timeline`)
    expect((body.lines as { details: unknown }[]).at(-1)?.details).toEqual({
      ...{ extension: 'withdrawn', days: 10, reason: '需要调查' },
    })
    expect((await act(county, id, 'finish', { note: '办好了' })).status).toBe(200)
  })

  test('and taken back is not told to the applicant, who never heard of it', async () => {
    const person = { name: '向家明', phone: '13800000000', email: 'xiang@example.cn' }
    const { code, id, number } = await opened(world, world.tree.own, { applicant: person })
    await act(county, id, 'accept')
    await act(county, id, 'extend', ASKED)
    await act(county, id, 'extend', { ...BACK, note: '当天就办好了' })
    const shown = await get(null, `cases/track?number=${number}&code=${code}`)
    expect((shown.body.timeline as { action: string }[]).map(({ action }) => action)).toEqual([
      ...['submit', 'accept'],
    ])
    const mails = await query(
      `select 1 from case_notices where case_id = $1 and channel = 'mail'`,
      [id],
    )
    expect(mails).toHaveLength(1)
    // Nor are the desks called to do anything about it: they were when it was asked for.
    expect(await deskNotices(id, 'extend')).toEqual([{ union: world.tree.own.id }])
  })

  test('is nobody’s to take back who does not hold the case', async () => {
    const id = await handled(world.tree.own, county)
    await act(county, id, 'assist', { to: world.tree.sibling.code })
    await act(county, id, 'extend', ASKED)
    const sibling = await personAt(world, 'sibling', 'branch-admin')
    const city = await personAt(world, 'parent', 'branch-admin')
    expect((await act(sibling, id, 'extend', BACK)).status).toBe(403)
    expect((await act(city, id, 'extend', BACK)).status).toBe(404)
    expect((await act(world.people.registrar, id, 'extend', BACK)).status).toBe(403)
    expect((await stored(world, 'cases', id)).extension).not.toBeNull()
  })

  test('is decided by words that are known alone', async () => {
    const id = await handled(world.tree.own, county)
    expect((await act(county, id, 'extend', { ...ASKED, decision: 'agree' })).code).toBe(
      'case.decision',
    )
    await act(county, id, 'extend', ASKED)
    for (const decision of ['withdraw', 'no', '不同意', 0, true, ['refuse'], { toString: 1 }])
      expect([decision, (await act(leader, id, 'approve', { decision })).code]).toEqual([
        ...[decision, 'case.decision'],
      ])
    expect((await act(leader, id, 'approve', { decision: 'refuse' })).status).toBe(200)
    expect((await stored(world, 'cases', id)).extendedDays).toBe(0)
  })
})

describe('an extension that nobody could grant', () => {
  test('of the province’s only leader is refused at once', async () => {
    const { root } = world.tree
    await deserted(root)
    const top = await personAt(world, 'root', 'branch-admin')
    const id = await handled(root, top)
    expect(await act(top, id, 'extend', ASKED)).toMatchObject({
      ...{ status: 409, code: 'case.extension_no_judge' },
    })
    expect(await stored(world, 'cases', id)).toMatchObject({ extension: null, revision: 2 })
    // Those who may not grant it do not count: another office, closed, disabled.
    await addPerson(world.payload, [{ at: root, role: 'case-officer' }])
    await addPerson(world.payload, [{ at: root, role: 'branch-admin', closed: true }])
    const gone = await addPerson(world.payload, [{ at: root, role: 'branch-admin' }])
    await query('update users set disabled = true where id = $1', [gone.user.id])
    expect((await act(top, id, 'extend', ASKED)).code).toBe('case.extension_no_judge')
    const second = await addPerson(world.payload, [{ at: root, role: 'branch-admin' }])
    expect((await act(top, id, 'extend', ASKED)).status).toBe(200)
    expect((await act(second, id, 'approve')).status).toBe(200)
  })

  test('goes to the nearest union above that has somebody, where the own one has no leader', async () => {
    const { payload, tree } = world
    await deserted(tree.root, tree.unrelated)
    const hollow = await addUnion(payload, tree.unrelated, 'county', '420699')
    const small = await addUnion(payload, hollow, 'township', '420699100')
    const clerk = await addPerson(payload, [{ at: small, role: 'case-officer' }])
    const id = await handled(small, clerk)
    expect((await act(clerk, id, 'extend', ASKED)).code).toBe('case.extension_no_judge')
    const far = await addPerson(payload, [{ at: tree.unrelated, role: 'case-officer' }])
    expect((await act(clerk, id, 'extend', ASKED)).status).toBe(200)
    expect(await stored(world, 'cases', id)).toMatchObject({
      supervisors: { [tree.unrelated.id]: true },
    })
    expect((await deskNotices(id, 'extend')).map(({ union }) => union)).toContain(tree.unrelated.id)
    expect((await act(far, id, 'approve')).status).toBe(200)
  })

  test('of a complaint does not wait for who serves the union complained about', async () => {
    const { payload, tree } = world
    await deserted(tree.root, tree.unrelated)
    const city = await addPerson(payload, [{ at: tree.farCounty, role: 'branch-admin' }])
    const below = await addUnion(payload, tree.farCounty, 'township', '420602100')
    const { id } = await opened(world, below, { aboutUnion: true })
    expect((await act(city, id, 'accept')).status).toBe(200)
    await addPerson(payload, [
      { at: tree.farCounty, role: 'branch-admin' },
      { at: below, role: 'editor' },
    ])
    expect((await act(city, id, 'extend', ASKED)).code).toBe('case.extension_no_judge')
  })
})

describe('an approval', () => {
  test('is not given, nor sent back, by who asked for it, also when both acts come at once', async () => {
    const { own, parent, root } = world.tree
    await deserted(parent, root)
    const both = await addPerson(world.payload, [
      { at: own, role: 'case-officer' },
      { at: parent, role: 'case-officer' },
      { at: root, role: 'case-officer' },
    ])
    const sent = async () => {
      const { body } = await send({ ...helpAt(own), service: 'award' })
      const id = await idOfNumber(world, body.number)
      await act(county, id, 'accept')
      return id
    }
    const alone = await sent()
    expect(await act(both, alone, 'approve')).toMatchObject({
      ...{ status: 409, code: 'case.no_other_approver' },
    })
    expect((await stored(world, 'cases', alone)).state).toBe('handling')
    const city = await personAt(world, 'parent', 'case-officer')
    expect((await act(both, alone, 'approve')).status).toBe(200)
    for (const [action, body] of [
      ['approve', {}],
      ['approve', { decision: 'refuse' }],
      ['return', { note: '材料不全' }],
    ] as const)
      expect(await act(both, alone, action, body)).toMatchObject({
        ...{ status: 403, code: 'case.own_approval' },
      })
    const acts = (await optionsOf(both, alone)).map(({ action }) => action)
    expect(acts).not.toContain('approve')
    // Somebody else on the first level; who sent it is not the second level either.
    const top = await personAt(world, 'root', 'case-officer')
    expect((await act(city, alone, 'approve')).body).toMatchObject({ state: 'approving', step: 2 })
    expect((await act(both, alone, 'approve')).code).toBe('case.own_approval')
    expect((await act(top, alone, 'approve', { decision: 'refuse' })).status).toBe(200)
    // Sent anew by somebody else it is theirs to approve.
    await act(county, alone, 'approve')
    expect((await act(both, alone, 'approve')).status).toBe(200)
    // … but not once more a level higher.
    expect((await act(both, alone, 'approve')).code).toBe('case.own_approval')

    for (let round = 0; round < 10; round += 1) {
      const id = await sent()
      const answers = await Promise.all([act(both, id, 'approve'), act(both, id, 'approve')])
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(await stored(world, 'cases', id)).toMatchObject({ state: 'approving', step: 1 })
    }
  })
})

test('what a union approves for itself may be one person’s, as one person may be all of it', async () => {
  const { own } = world.tree
  const leading = step('approve', { unit: 'same', roles: ['branch-admin'] })
  await publishItem(world.payload, world.tree.root, 'voice', {
    ...HELP_ITEM,
    flow: [step('handle'), leading, leading, step('feedback')],
  })
  const { body } = await send({ ...helpAt(own), service: 'voice' })
  const id = await idOfNumber(world, body.number)
  await act(leader, id, 'accept')
  for (const state of ['approving', 'approving', 'handling'])
    expect((await act(leader, id, 'approve')).body).toMatchObject({ state })
})

test('whose other union watches the case as well does not become its approver by that', async () => {
  const { own, parent } = world.tree
  await publishItem(world.payload, world.tree.root, 'watched', {
    ...HELP_ITEM,
    flow: flowOf('handle', 'approve', 'feedback'),
  })
  const both = await addPerson(world.payload, [
    { at: parent, role: 'case-officer' },
    { at: own, role: 'case-officer' },
  ])
  await personAt(world, 'parent', 'case-officer')
  const { body } = await send({ ...helpAt(own), service: 'watched' })
  const id = await idOfNumber(world, body.number)
  await act(county, id, 'accept')
  await query(
    `update cases set supervisors = $1, participants = participants || $1 where id = $2`,
    [{ [parent.id]: true }, id],
  )
  expect((await act(both, id, 'approve')).status).toBe(200)
  expect((await act(both, id, 'approve')).code).toBe('case.own_approval')
})

test('a union that took a case over does not grant itself more time as its own superior', async () => {
  const { own, parent } = world.tree
  const id = await handled(own, county)
  await act(leader, id, 'extend', ASKED)
  const first = await addPerson(world.payload, [{ at: parent, role: 'case-officer' }])
  const second = await addPerson(world.payload, [{ at: parent, role: 'case-officer' }])
  await personAt(world, 'parent', 'branch-admin')
  expect((await act(first, id, 'escalate')).body).toMatchObject({ organization: parent.id })
  await act(first, id, 'extend', ASKED)
  expect((await act(second, id, 'approve')).code).toBe('case.extension_waiting')
})

test('the applicant cannot take back what an officer asked for', async () => {
  const { code, id, number } = await opened(world, world.tree.own)
  await act(county, id, 'accept')
  await act(county, id, 'extend', ASKED)
  expect((await applicant('extend', { number, code, ...BACK })).status).toBe(404)
})
