import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { CARD_DAYS } from '@/src/cards/signature'
import { type FieldKeys, parseFieldKey } from '@/src/lib/field-cipher'
import { ask, openWorld, personAt, type World } from '../access/ground'
import type { Person } from '../access/tree'
import { someMember } from './people'

const OLD = Buffer.alloc(32, 1).toString('base64')
const NEW = Buffer.alloc(32, 2).toString('base64')
const held = vi.hoisted(() => ({ keys: undefined as unknown }))
vi.mock('@/src/field-keys', () => ({ fieldKeys: () => held.keys as FieldKeys }))
const setKeys = (...keys: string[]) => {
  held.keys = parseFieldKey(keys.join(','))
}
setKeys(OLD)

let world: World
let own: Person

beforeAll(async () => {
  world = await openWorld()
  own = await personAt(world, 'own', 'registrar')
})
beforeEach(() => setKeys(OLD))

const newMember = async () => {
  const { body } = await ask(own, 'POST', 'members', someMember(world.tree.own.id))
  return { id: Number(body.doc?.id), number: String(body.doc?.memberNumber) }
}
const linkOf = async (id: number, body: object = {}) => {
  const answer = await ask(own, 'POST', `members/${id}/card`, body)
  expect(answer.status).toBe(200)
  return String(answer.body.url).split('/').at(-1) ?? ''
}
const verify = (token: string) =>
  ask(null, 'GET', `cards/verify?token=${encodeURIComponent(token)}`)

/** What the card's page shows as a QR code. */
const scanned = async (link: string): Promise<string> => {
  const { ownCard, signedTextOf } = await import('@/src/cards/look-up')
  const card = await ownCard(world.payload, link)
  if (!card) throw new Error('no card')
  return signedTextOf(world.payload, card, new Date())
}

describe('the link of a card', () => {
  test('is unguessable, stays the same, and shows no more than a masked name', async () => {
    const { id, number } = await newMember()
    const link = await linkOf(id)
    expect(link).toMatch(/^[\w-]{22}$/)
    expect(await linkOf(id)).toBe(link)
    const { body, status } = await verify(link)
    expect(status).toBe(200)
    expect(body).toEqual({
      ...{ state: 'active', number, name: '向**', union: `总工会${world.tree.own.code}` },
      ...{ unionCode: world.tree.own.code, checkedAt: expect.any(String) },
    })
  })

  test('leads nowhere once it was changed for another', async () => {
    const { id } = await newMember()
    const link = await linkOf(id)
    const renewed = await linkOf(id, { renew: true })
    expect(renewed).not.toBe(link)
    expect((await verify(link)).status).toBe(404)
    expect((await verify(renewed)).body.state).toBe('active')
  })

  test('is given by the registrar of the branch alone', async () => {
    const { id } = await newMember()
    const far = await personAt(world, 'farCounty', 'registrar')
    const give = async (person: Person | null) =>
      (await ask(person, 'POST', `members/${id}/card`)).status
    expect(await give(null)).toBe(401)
    expect(await give(world.people['case-officer'])).toBe(403)
    expect(await give(far)).toBe(404)
    expect(await give(own)).toBe(200)
  })

  test('is gone with the personal data', async () => {
    const { id } = await newMember()
    const link = await linkOf(id)
    await ask(own, 'POST', `members/${id}/changes`, { kind: 'withdraw', reason: '5' })
    expect((await verify(link)).body.state).toBe('ended')
    expect((await ask(own, 'POST', `members/${id}/card`)).code).toBe('card.ended')
    await ask(own, 'POST', `members/${id}/erase`, { reason: '本人申请' })
    expect((await verify(link)).status).toBe(404)
  })
})

describe('a scanned card', () => {
  test('says how the membership stands by now', async () => {
    const { id, number } = await newMember()
    const text = await scanned(await linkOf(id))
    const stateNow = async () => (await verify(`https://x.example/card/${text}`)).body.state
    expect((await verify(text)).body).toMatchObject({ state: 'active', number, isExpired: false })
    await ask(own, 'POST', `members/${id}/changes`, { kind: 'keep', reason: '3' })
    expect(await stateNow()).toBe('kept')
    await ask(own, 'POST', `members/${id}/changes`, { kind: 'expel', reason: '6' })
    expect(await stateNow()).toBe('ended')
  })

  test('outlives the key that signed it', async () => {
    const { id } = await newMember()
    const text = await scanned(await linkOf(id))
    setKeys(NEW, OLD)
    expect((await verify(text)).body.state).toBe('active')
    setKeys(NEW)
    expect((await verify(text)).body.state).toBe('active')
    const fresh = await scanned(await linkOf(id))
    const keyOf = (jws: string) =>
      JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()).kid
    expect(keyOf(fresh)).not.toBe(keyOf(text))
    const { cardKeys } = await import('@/src/cards/keys')
    const published = (await cardKeys(world.payload)).map(({ kid }) => kid)
    expect(published).toEqual(expect.arrayContaining([keyOf(fresh), keyOf(text)]))
  })

  test('that nobody here signed is unknown', async () => {
    const [stranger] = parseFieldKey(Buffer.alloc(32, 9).toString('base64'))
    const { signCard } = await import('@/src/cards/signature')
    const { number } = await newMember()
    const card = { number, name: '向**', union: '某工会', unionCode: '1' }
    const forged = await signCard(stranger, card, new Date())
    expect((await verify(forged)).code).toBe('record.not_found')
    expect((await verify('x'.repeat(22))).code).toBe('record.not_found')
    expect((await verify('')).code).toBe('card.token_required')
  })

  test(`is told to be old after ${CARD_DAYS} days`, async () => {
    const { id } = await newMember()
    const { ownCard } = await import('@/src/cards/look-up')
    const { signCard } = await import('@/src/cards/signature')
    const card = await ownCard(world.payload, await linkOf(id))
    if (!card) throw new Error('no card')
    const long = new Date(Date.now() - (CARD_DAYS + 1) * 86_400_000)
    const text = await signCard((held.keys as FieldKeys)[0], card, long)
    expect((await verify(text)).body).toMatchObject({ state: 'active', isExpired: true })
  })
})
