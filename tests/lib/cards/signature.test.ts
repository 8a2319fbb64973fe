import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  CARD_DAYS,
  type CardText,
  publicKeyOf,
  readSignedCard,
  signCard,
} from '@/src/cards/signature'
import { CARD_STATES, cardStateOf } from '@/src/cards/state'
import { parseFieldKey } from '@/src/lib/field-cipher'
import { MEMBERSHIP_STATUSES } from '@/src/workflows/membership'

const [key] = parseFieldKey(Buffer.alloc(32, 3).toString('base64'))
const [other] = parseFieldKey(Buffer.alloc(32, 4).toString('base64'))
const card: CardText = {
  number: '1000000001',
  name: '向**',
  union: '宜都市总工会',
  unionCode: '420581',
}
const now = new Date('2026-11-20T08:00:00Z')
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)

describe('a signed card', () => {
  it('is checked by the published key alone, without any of our programs', async () => {
    const [head, body, signature] = (await signCard(key, card, now)).split('.') as [
      string,
      string,
      string,
    ]
    const published = createPublicKey({ key: await publicKeyOf(key), format: 'jwk' })
    const isGood = verify(
      null,
      Buffer.from(`${head}.${body}`),
      published,
      Buffer.from(signature, 'base64url'),
    )
    expect(isGood).toBe(true)
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      kid: key.id,
    })
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual({
      ...{ sub: '1000000001', name: '向**', union: '宜都市总工会', code: '420581' },
      ...{ iat: now.getTime() / 1000, exp: now.getTime() / 1000 + CARD_DAYS * 86_400 },
    })
  })

  it('is read by any of the keys that were ever used', async () => {
    const text = await signCard(other, card, now)
    const keys = [await publicKeyOf(key), await publicKeyOf(other)]
    expect(await readSignedCard(text, keys, now)).toMatchObject({ ...card, isExpired: false })
    expect(await readSignedCard(text, keys.slice(0, 1), now)).toBeNull()
  })

  it('says when its time is over, and still what it said', async () => {
    const text = await signCard(key, card, now)
    const keys = [await publicKeyOf(key)]
    const at = async (days: number) =>
      (await readSignedCard(text, keys, daysLater(days)))?.isExpired
    expect(await at(CARD_DAYS - 1)).toBe(false)
    expect(await at(CARD_DAYS + 1)).toBe(true)
  })

  it('is nothing once a letter of it is changed, or under another algorithm', async () => {
    const text = await signCard(key, card, now)
    const keys = [await publicKeyOf(key)]
    const [head = '', , signature = ''] = text.split('.')
    const forged = Buffer.from(JSON.stringify({ sub: '1', exp: 4_000_000_000 })).toString(
      'base64url',
    )
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const texts = [
      ...[`${head}.${forged}.${signature}`, `${none}.${forged}.`, `${text}A`],
      ...['', 'a.b.c', '..', '会员'],
    ]
    for (const bad of texts) expect(await readSignedCard(bad, keys, now)).toBeNull()
  })
})

describe('the state of a card', () => {
  it('follows from the membership, and tells no reason', () => {
    const states = MEMBERSHIP_STATUSES.map((status) => [status, cardStateOf(status, false)])
    expect(Object.fromEntries(states)).toEqual({
      ...{ active: 'active', kept: 'kept', pending: 'pending' },
      ...{ 'transferred-out': 'ended', expelled: 'ended', withdrawn: 'ended' },
    })
    for (const status of MEMBERSHIP_STATUSES) expect(cardStateOf(status, true)).toBe('ended')
    expect(new Set(states.map(([, state]) => state))).toEqual(new Set(CARD_STATES))
  })
})
