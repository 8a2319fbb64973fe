// A complaint about a union is kept from it and from all below it, whatever becomes of the tree.
import { createLocalReq } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { mergeUnions } from '@/src/database/merge-unions'
import { moveBranch } from '@/src/database/move-branch'
import { query } from '@/src/database/pool'
import { sweepDeadlines } from '@/src/jobs/sweep-deadlines'
import { openWorld, stored, type World } from '../access/ground'
import { addPerson, addUnion, type Person, type Union } from '../access/tree'
import { flowOf } from '../workflows/cases/standing'
import {
  type Answered,
  act,
  get,
  HELP_ITEM,
  helpAt,
  idOfNumber,
  opened,
  publishItem,
  send,
} from './ground'

let world: World
let top: Person

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  await publishItem(world.payload, world.tree.root, 'signed', {
    ...HELP_ITEM,
    flow: flowOf('handle', 'approve', 'feedback'),
  })
  top = await officerOf(world.tree.root)
})

const officerOf = (at: Union): Promise<Person> =>
  addPerson(world.payload, [{ at, role: 'case-officer' }])

const move = async (union: Union, parent: Union) =>
  moveBranch(await createLocalReq({ context: {} }, world.payload), {
    ...{ organization: union.id, parent: parent.id },
  })

const isAnswer = (done: object): done is Answered => 'body' in done

let code = 420700

/** A city below the province, with a county. */
const plantCity = async (): Promise<{ city: Union; county: Union }> => {
  code += 10
  const city = await addUnion(world.payload, world.tree.root, 'city', String(code))
  return { city, county: await addUnion(world.payload, city, 'county', String(code + 1)) }
}

const seeing = async (person: Person, id: number): Promise<number[]> =>
  Promise.all(
    [`cases/${id}`, `cases/${id}/timeline`, `cases/${id}/options`].map(
      async (path) => (await get(person, path)).status,
    ),
  )

const SEEN = [200, 200, 200]
const HIDDEN = [404, 404, 404]

/** A complaint about a city that the province passed on to a county elsewhere. */
const passedOn = async (about: Union, to: Union): Promise<number> => {
  const { id } = await opened(world, about, { aboutUnion: true })
  expect((await act(top, id, 'accept')).status).toBe(200)
  expect((await act(top, id, 'dispatch', { to: to.code })).status).toBe(200)
  return id
}

const lastLine = async (id: number) => {
  const lines = await query<{ action: string; to: number | null; note: string; state: string }>(
    `select action::text, to_id "to", note, to_state::text state from case_actions
      where case_id = $1 order by id desc limit 1`,
    [id],
  )
  return lines[0]
}

test('who holds a complaint and comes below the union complained about loses it to the one above that', async () => {
  const { city: about } = await plantCity()
  const { city: before, county } = await plantCity()
  const officer = await officerOf(county)
  const accused = await officerOf(about)
  const id = await passedOn(about, county)
  await act(officer, id, 'accept')
  await act(officer, id, 'extend', { note: '需要调查', days: 5 })
  const { dueAt } = await stored(world, 'cases', id)

  await move(county, about)

  expect(await seeing(officer, id)).toEqual(HIDDEN)
  expect(await seeing(accused, id)).toEqual(HIDDEN)
  expect((await act(officer, id, 'finish', { note: '没有这回事' })).status).toBe(404)
  expect(await stored(world, 'cases', id)).toMatchObject({
    ...{
      organization: world.tree.root.id,
      scope1: null,
      state: 'handling',
      extension: null,
      dueAt,
    },
    participants: { [world.tree.root.id]: true },
    sender: null,
  })
  expect(await lastLine(id)).toMatchObject({
    ...{ action: 'notify', to: world.tree.root.id, state: 'handling' },
  })
  const notices = await query(
    `select 1 from case_notices n join case_actions a on a.id = n.case_action_id
      where n.case_id = $1 and a.action = 'notify' and n.organization_id = $2`,
    [id, world.tree.root.id],
  )
  expect(notices).toHaveLength(1)
  // Back where it was, it does not see the complaint again by itself, and can be chosen again.
  await move(county, before)
  expect(await seeing(officer, id)).toEqual(HIDDEN)
  expect((await act(top, id, 'dispatch', { to: county.code })).status).toBe(200)
  expect(await seeing(officer, id)).toEqual(SEEN)
})

test('so does who was asked in, watches, or passed it on; the case stays where it is', async () => {
  const { city: about } = await plantCity()
  const { county } = await plantCity()
  const { county: holder } = await plantCity()
  const officer = await officerOf(county)
  const id = await passedOn(about, county)
  await act(officer, id, 'accept')
  await act(officer, id, 'dispatch', { to: holder.code })
  const working = await officerOf(holder)
  await act(working, id, 'accept')
  const town = await addUnion(world.payload, county, 'township', `${county.code}100`)
  await act(working, id, 'assist', { to: town.code })
  await query(`update cases set supervisors = $1 where id = $2`, [{ [county.id]: true }, id])

  await move(county, about)

  for (const union of [county, town])
    expect(await seeing(await officerOf(union), id)).toEqual(HIDDEN)
  expect(await stored(world, 'cases', id)).toMatchObject({
    ...{ organization: holder.id, sender: null, assistants: {}, supervisors: {} },
    participants: { [world.tree.root.id]: true, [holder.id]: true },
  })
  expect(await lastLine(id)).toMatchObject({ action: 'notify', to: null, state: 'handling' })
  expect((await lastLine(id))?.note).toContain(`总工会${county.code}、总工会${town.code}`)
  expect((await act(working, id, 'finish', { note: '已经核实' })).status).toBe(200)
})

test('an approval, and a case that is over, go to the one above as well', async () => {
  const { city: about } = await plantCity()
  const { county } = await plantCity()
  const town = await addUnion(world.payload, county, 'township', `${county.code}100`)
  const [townOfficer, approver] = [await officerOf(town), await officerOf(county)]
  const { body } = await send({ ...helpAt(about, { aboutUnion: true }), service: 'signed' })
  const id = await idOfNumber(world, body.number)
  await act(top, id, 'accept')
  await act(top, id, 'dispatch', { to: town.code })
  await act(townOfficer, id, 'accept')
  expect((await act(townOfficer, id, 'approve')).body).toMatchObject({ approver: county.id })
  const over = await passedOn(about, town)
  await act(townOfficer, over, 'accept')
  await act(townOfficer, over, 'finish', { note: '已经核实' })

  await move(county, about)

  for (const person of [townOfficer, approver])
    for (const each of [id, over]) expect(await seeing(person, each)).toEqual(HIDDEN)
  const { root } = world.tree
  expect(await stored(world, 'cases', id)).toMatchObject({
    ...{ state: 'approving', organization: root.id, approver: root.id },
    participants: { [root.id]: true },
  })
  expect(await stored(world, 'cases', over)).toMatchObject({
    ...{ state: 'finished', isOpen: false, organization: root.id },
  })
  expect((await act(await officerOf(root), id, 'approve')).status).toBe(200)
})

test('the new superior of the union complained about is told nothing; who has the complaint keeps it', async () => {
  const { city, county: about } = await plantCity()
  const { city: other } = await plantCity()
  const [old, fresh, accused] = await Promise.all([city, other, about].map(officerOf))
  const { id } = await opened(world, about, { aboutUnion: true })
  await move(about, other)
  expect(await seeing(fresh as Person, id)).toEqual(HIDDEN)
  expect(await seeing(accused as Person, id)).toEqual(HIDDEN)
  expect((await act(old as Person, id, 'accept')).status).toBe(200)
  await query(
    `update cases set due_at = now() - interval '30 days',
    next_check_at = now() - interval '30 days' where id = $1`,
    [id],
  )
  await sweepDeadlines(world.payload, new Date())
  expect(await seeing(fresh as Person, id)).toEqual(HIDDEN)
  expect(Object.keys((await stored(world, 'cases', id)).participants as object).sort()).toEqual(
    [city.id, world.tree.root.id].map(String).sort(),
  )
})

test('a union that takes over the one complained about hands the complaint up', async () => {
  const { city, county: about } = await plantCity()
  const neighbour = await addUnion(world.payload, city, 'county', `${city.code.slice(0, 5)}5`)
  const [officer, superior] = [await officerOf(neighbour), await officerOf(city)]
  const { id } = await opened(world, about, { aboutUnion: true })
  await act(superior, id, 'accept')
  await act(superior, id, 'dispatch', { to: neighbour.code })
  expect(await seeing(officer, id)).toEqual(SEEN)
  const req = await createLocalReq({ context: {} }, world.payload)
  await mergeUnions(req, { organization: about.id, target: neighbour.id })
  expect(await seeing(officer, id)).toEqual(HIDDEN)
  expect(await stored(world, 'cases', id)).toMatchObject({
    organization: city.id,
    state: 'submitted',
  })
  expect((await act(superior, id, 'accept')).status).toBe(200)
})

test('a complaint that is passed on while the union moves does not stay below', async () => {
  const { city: about } = await plantCity()
  const { city: home, county } = await plantCity()
  const town = await addUnion(world.payload, county, 'township', `${county.code}100`)
  const officer = await officerOf(town)
  for (let round = 0; round < 8; round += 1) {
    const { id } = await opened(world, about, { aboutUnion: true })
    await act(top, id, 'accept')
    const passing = () => act(top, id, 'dispatch', { to: town.code })
    const moving = () => move(county, about)
    // Either begins first.
    const begun = round % 2 ? [passing(), moving()] : [moving(), passing()]
    const [passed] = (await Promise.all(begun)).filter(isAnswer)
    expect([200, 400, 409]).toContain(passed?.status)
    expect(await seeing(officer, id)).toEqual(HIDDEN)
    expect(await stored(world, 'cases', id)).toMatchObject({ organization: world.tree.root.id })
    await move(county, home)
  }
}, 60_000)
