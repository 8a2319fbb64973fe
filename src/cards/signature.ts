import { createPublicKey } from 'node:crypto'
import {
  createLocalJWKSet,
  errors,
  exportJWK,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'
import type { FieldKey } from '../lib/field-cipher'

/**
 * The signed text of a member card: a compact JWS (RFC 7515) with an Ed25519 signature (RFC 8037). Anybody
 * who has the public keys checks it without a connection; it holds no more of the person than a masked name.
 */

/** A public key of cards, as published (RFC 7517). */
export type CardKey = {
  kty: 'OKP'
  crv: 'Ed25519'
  alg: 'EdDSA'
  use: 'sig'
  kid: string
  x: string
}

/** What a card says. */
export type CardText = {
  number: string
  /** Masked: `向**`. */
  name: string
  union: string
  unionCode: string
}

/** A card that was signed by us; `isExpired` when its time is over. */
export type SignedCard = CardText & { issuedAt: Date; expiresAt: Date; isExpired: boolean }

const ALGORITHM = 'EdDSA'
const DAY = 86_400
/** A text on paper or in a screenshot outlives the membership at most so long; the card's page makes it anew. */
export const CARD_DAYS = 30

/** The published half of a key. */
export const publicKeyOf = async (key: FieldKey): Promise<CardKey> => {
  const { x } = await exportJWK(createPublicKey(key.signing))
  return { kty: 'OKP', crv: 'Ed25519', alg: ALGORITHM, use: 'sig', kid: key.id, x: String(x) }
}

/** Signs a card that is good for CARD_DAYS from `now`. */
export const signCard = (key: FieldKey, card: CardText, now: Date): Promise<string> => {
  const issued = Math.floor(now.getTime() / 1000)
  return new SignJWT({ name: card.name, union: card.union, code: card.unionCode })
    .setProtectedHeader({ alg: ALGORITHM, kid: key.id })
    .setSubject(card.number)
    .setIssuedAt(issued)
    .setExpirationTime(issued + CARD_DAYS * DAY)
    .sign(key.signing)
}

const asCard = (payload: JWTPayload, isExpired: boolean): SignedCard => ({
  number: String(payload.sub),
  name: String(payload.name),
  union: String(payload.union),
  unionCode: String(payload.code),
  issuedAt: new Date(Number(payload.iat) * 1000),
  expiresAt: new Date(Number(payload.exp) * 1000),
  isExpired,
})

/** Reads a signed card; null when none of the keys has signed it. */
export const readSignedCard = async (
  text: string,
  keys: CardKey[],
  now: Date,
): Promise<SignedCard | null> => {
  const set: JSONWebKeySet = { keys }
  const options = { algorithms: [ALGORITHM], currentDate: now, requiredClaims: ['sub', 'exp'] }
  try {
    const { payload } = await jwtVerify(text, createLocalJWKSet(set), options)
    return asCard(payload, false)
  } catch (error) {
    // The signature is checked before the time is.
    if (error instanceof errors.JWTExpired) return asCard(error.payload, true)
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
