import { beforeAll, describe, expect, test } from 'vitest'
import { deliverNotices } from '@/src/notices/deliver'
import type { Message } from '@/src/notices/notifier'
import { ask, openWorld, personAt, stored, type World } from '../access/ground'
import { addUnion, type Person } from '../access/tree'
import { someIdNumber } from '../registers/people'
import { act, applicant, idOfNumber, publishItem, send } from './ground'
import {
  addEmployer,
  admit,
  applyTo,
  JOIN_ITEM,
  membersOf,
  somebody,
  tracked,
} from './joining-ground'

let world: World
let county: Person
let town: Person
let registrar: Person
let far: Person

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'join', JOIN_ITEM)
  county = world.people['case-officer'] as Person
  registrar = world.people.registrar as Person
  town = await personAt(world, 'child', 'case-officer')
  far = await personAt(world, 'farCounty', 'registrar')
})

const holderOf = async (number: unknown) =>
  (await stored(world, 'cases', await idOfNumber(world, number))).organization

describe('an application goes to', () => {
  test("the employer's union, wherever it was sent", async () => {
    const { child, sibling } = world.tree
    const employer = await addEmployer(world, world.tree.own, [child])
    for (const named of [employer.id, employer.name, `${employer.name} `]) {
      const { body, status } = await applyTo(sibling, somebody(), named)
      expect(status).toBe(201)
      expect(await holderOf(body.number)).toBe(child.id)
    }
  })

  test('the addressed one of several unions of an employer', async () => {
    const { child, grandchild, own } = world.tree
    const employer = await addEmployer(world, own, [child, grandchild])
    expect(await holderOf((await applyTo(grandchild, somebody(), employer.id)).body.number)).toBe(
      grandchild.id,
    )
    expect(await holderOf((await applyTo(own, somebody(), employer.id)).body.number)).toBe(child.id)
  })

  test('the county, where the employer has no union or is not in the register', async () => {
    const { grandchild, own, parent, sibling } = world.tree
    const employer = await addEmployer(world, sibling)
    expect(await holderOf((await applyTo(own, somebody(), employer.id)).body.number)).toBe(
      sibling.id,
    )
    const unknown = '无名小店'
    for (const [addressed, holder] of [
      [grandchild, own],
      [own, own],
      [parent, parent],
    ] as const)
      expect(await holderOf((await applyTo(addressed, somebody(), unknown)).body.number)).toBe(
        holder.id,
      )
  })

  test('the federation of the place that is named, where the register does not know the employer', async () => {
    const { grandchild, own, parent, root, sibling } = world.tree
    for (const { id } of [root, parent, own, sibling])
      await world.payload.db.updateOne({
        ...{ collection: 'organizations', id, data: { kind: 'local-federation' } },
      })
    const at = async (employer: string | number) => {
      const { body } = await send({
        ...{ service: 'join', organization: root.code, applicant: somebody() },
        answers: { employer, consent: true, area: own.code },
      })
      return holderOf(body.number)
    }
    expect(await at('无名小店')).toBe(own.id)
    const known = await addEmployer(world, sibling)
    expect(await at(known.id)).toBe(sibling.id)
    const unionised = await addEmployer(world, sibling, [grandchild])
    expect(await at(unionised.id)).toBe(grandchild.id)
  })

  test('a union for people of any employer that was addressed', async () => {
    const joint = await addUnion(world.payload, world.tree.own, 'grassroots', '420581J000001')
    await world.payload.db.updateOne({
      ...{ collection: 'organizations', id: joint.id, data: { kind: 'new-employment' } },
    })
    expect(await holderOf((await applyTo(joint, somebody(), '某外卖站')).body.number)).toBe(
      joint.id,
    )
  })

  test('nobody, when it names an employer that there is not', async () => {
    const { body, code, status } = await applyTo(world.tree.own, somebody(), 2_000_000_000)
    expect([status, code]).toEqual([400, 'answer.unknown_employer'])
    expect((body.errors as { path?: string }[])[0]?.path).toBe('answers.employer')
  })
})

describe('acceptance', () => {
  test('makes the member, with a first line in the ledger, and gives the card', async () => {
    const person = somebody()
    const employer = await addEmployer(world, world.tree.own, [world.tree.child])
    const sent = await applyTo(world.tree.own, person, employer.id)
    const { accepted, finished, id } = await admit(world, town, sent.body.number)
    expect([accepted.status, finished.status]).toEqual([200, 200])
    const [member, ...others] = await membersOf(registrar, person)
    expect(others).toEqual([])
    expect(member).toMatchObject({
      ...{ name: '覃小洈', status: 'active', employer: employer.id, employerName: employer.name },
      organization: world.tree.child.id,
      ...{ createdBy: town.user.id, newEmploymentKind: 'courier' },
    })
    const { body } = await ask(
      registrar,
      'GET',
      `membership-changes?where[member][equals]=${member?.id}`,
    )
    expect(body.docs?.map(({ kind }) => kind)).toEqual(['join'])
    const told = (await tracked(sent)) as { card: { url: string; state: string } }
    expect(told.card.state).toBe('active')
    const verified = await ask(
      null,
      'GET',
      `cards/verify?token=${told.card.url.split('/').at(-1) ?? ''}`,
    )
    expect(verified.body).toMatchObject({ state: 'active', number: member?.memberNumber })
    // The link is the member's: it stands in no line that officers read.
    const timeline = await ask(town, 'GET', `cases/${id}/timeline`)
    expect(JSON.stringify(timeline.body)).not.toContain(told.card.url.split('/').at(-1))
  })

  test('sends the card to the new member alone', async () => {
    const person = { ...somebody(), email: 'xiaowei@example.cn' }
    const sent = await applyTo(world.tree.own, person, '无名小店')
    await admit(world, county, sent.body.number)
    const letters: Message[] = []
    const mail = { send: async (letter: Message) => void letters.push(letter) }
    await deliverNotices(world.payload, { mail, sms: null })
    const { card } = (await tracked(sent)) as { card: { url: string } }
    const told = letters.filter(({ text }) => text.includes(card.url))
    expect(told.map(({ subject, to }) => [to, subject.slice(0, 4)])).toEqual([
      ['xiaowei@example.cn', '办理结果'],
    ])
  })

  test('by two officers at once makes one member', async () => {
    const person = somebody()
    const sent = await applyTo(world.tree.own, person, '无名小店')
    const id = await idOfNumber(world, sent.body.number)
    await act(county, id, 'accept')
    const admin = world.people['branch-admin']
    const answers = await Promise.all([
      act(county, id, 'finish', { note: '同意' }),
      act(admin, id, 'finish', { note: '同意' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await membersOf(registrar, person)).toHaveLength(1)
  })

  test('once more, after the case was taken up again, makes no second member', async () => {
    const person = somebody()
    const sent = await applyTo(world.tree.own, person, '无名小店')
    const { id } = await admit(world, county, sent.body.number)
    const named = { number: sent.body.number, code: sent.body.queryCode }
    await applicant('rate', { ...named, rating: 1, solved: false, note: '没收到会员卡' })
    expect((await act(county, id, 'finish', { note: '已补发' })).status).toBe(200)
    expect(await membersOf(registrar, person)).toHaveLength(1)
  })

  test('refused makes none', async () => {
    const person = somebody()
    const sent = await applyTo(world.tree.own, person, '无名小店')
    const id = await idOfNumber(world, sent.body.number)
    await act(county, id, 'accept')
    const finished = await act(county, id, 'finish', { result: 'declined', note: '不在本县工作' })
    expect(finished.status).toBe(200)
    expect(await membersOf(registrar, person)).toEqual([])
    expect((await tracked(sent)).card).toBeNull()
    expect((await applyTo(world.tree.own, person, '无名小店')).status).toBe(201)
  })

  test('of a member of another union asks that union to release', async () => {
    const person = somebody()
    const old = await ask(far, 'POST', 'members', {
      ...person,
      organization: world.tree.farCounty.id,
    })
    expect(old.status).toBe(201)
    const sent = await applyTo(world.tree.own, person, '无名小店')
    expect(sent.status).toBe(201)
    const { finished } = await admit(world, county, sent.body.number)
    expect(finished.status).toBe(200)
    const [member] = await membersOf(registrar, person)
    expect(member?.status).toBe('pending')
    expect((await tracked(sent)).card).toMatchObject({ state: 'pending' })
    const { body } = await ask(
      far,
      'GET',
      `transfer-requests?where[fromMember][equals]=${old.body.doc?.id}`,
    )
    const [request] = body.docs ?? []
    expect(request).toMatchObject({ state: 'pending', organization: world.tree.own.id })
    await ask(far, 'POST', `transfer-requests/${request?.id}/release`)
    expect((await tracked(sent)).card).toMatchObject({ state: 'active' })
    // What the applicant reads tells nothing of where the membership was.
    expect(JSON.stringify(await tracked(sent))).not.toContain(world.tree.farCounty.code)
  })
})

describe('a second application', () => {
  test('is refused while the first is under way, without saying where or under which number', async () => {
    const person = somebody()
    const first = await applyTo(world.tree.own, person, '无名小店')
    for (const union of [world.tree.own, world.tree.farCounty]) {
      const again = await applyTo(union, { ...person, phone: '13700000001' }, '别的店')
      expect([again.status, again.code]).toEqual([409, 'join.already_applied'])
      const text = JSON.stringify(again.body)
      for (const told of [first.body.number, world.tree.own.code, '总工会'])
        expect(text).not.toContain(told)
    }
  })

  test('is one case when the first was a double tap', async () => {
    const person = somebody()
    const headers = { 'Idempotency-Key': `join-${person.idNumber}` }
    const tap = () => applyTo(world.tree.own, person, '无名小店', headers)
    const [first, second] = await Promise.all([tap(), tap()])
    const third = await tap()
    expect([first, second, third].map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set([first, second, third].map(({ body }) => body.number)).size).toBe(1)
  })

  test('at the same moment gets one winner', async () => {
    const person = somebody()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => applyTo(world.tree.own, person, '无名小店')),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
    expect(new Set(answers.flatMap(({ code }) => code ?? []))).toEqual(
      new Set(['join.already_applied']),
    )
  })

  test('by a member of the union is answered with the right next step', async () => {
    const person = somebody()
    await ask(registrar, 'POST', 'members', { ...person, organization: world.tree.own.id })
    const { body, code, status } = await applyTo(world.tree.own, person, '无名小店')
    expect([status, code]).toEqual([409, 'join.already_member'])
    expect(JSON.stringify(body)).toContain('会员卡')
  })

  test("by a stranger tells nothing of the member, and the officer's yes is refused", async () => {
    const person = somebody()
    await ask(registrar, 'POST', 'members', { ...person, organization: world.tree.own.id })
    const strangers = [
      { ...person, phone: '13700000002' },
      { ...person, name: '别的人' },
    ]
    for (const stranger of strangers) {
      const sent = await applyTo(world.tree.own, stranger, '无名小店')
      expect(sent.status).toBe(201)
      const { finished, id } = await admit(world, county, sent.body.number)
      expect([finished.status, finished.code]).toEqual([409, 'member.already_here'])
      expect((await stored(world, 'cases', id)).state).toBe('handling')
      expect(await membersOf(registrar, person)).toHaveLength(1)
      const named = { number: sent.body.number, code: sent.body.queryCode }
      expect((await applicant('withdraw', named)).status).toBe(200)
    }
  })

  test('with a wrong check digit, a land line or no consent is refused by the form', async () => {
    const good = someIdNumber()
    const idNumber = good.slice(0, 17) + (good.endsWith('1') ? '2' : '1')
    const { body, status } = await applyTo(world.tree.own, { ...somebody(), idNumber }, '无名小店')
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ path: 'applicant.idNumber' }])
    // An office's number serves for other requests; the register of members asks for one's own.
    const landline = { ...somebody(), phone: '0717-4821234' }
    const fixed = await applyTo(world.tree.own, landline, '无名小店')
    expect([fixed.status, fixed.code]).toEqual([400, 'mobile.format'])
    const noConsent = await send({
      ...{ service: 'join', organization: world.tree.own.code, applicant: somebody() },
      answers: { employer: '无名小店', consent: false },
    })
    expect(noConsent.status).toBe(400)
  })
})
