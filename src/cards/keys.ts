import type { Payload } from 'payload'
import { keepCardKeys, readCardKeys } from '../database/cards'
import { fieldKeys } from '../field-keys'
import type { FieldKeys } from '../lib/field-cipher'
import { type CardKey, publicKeyOf } from './signature'

/** The keys that this process has seen to be kept. */
let kept: FieldKeys | undefined

/** Keeps the public halves of the keys in use: to be done before a card is signed. */
export const keepOwnKeys = async (payload: Payload): Promise<FieldKeys> => {
  const keys = fieldKeys()
  if (kept !== keys) {
    await keepCardKeys(payload, await Promise.all(keys.map(publicKeyOf)))
    kept = keys
  }
  return keys
}

/** All public keys by which a card may be checked. */
export const cardKeys = async (payload: Payload): Promise<CardKey[]> => {
  await keepOwnKeys(payload)
  const rows = await readCardKeys(payload)
  return rows.map((row) => ({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', ...row }))
}
