import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { fieldKeys } from '@/src/field-keys'
import { hashIdentifier } from '@/src/lib/field-cipher'

/** Without I, L, O and U, which are read as 1, 0 and V (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16
const GROUP = 4

const encode = (bytes: Uint8Array): string => {
  const text = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length])
  return text.join('').replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-')
}

/**
 * The code with which an applicant follows a case: 80 bits, as `XXXX-XXXX-XXXX-XXXX`. With a secret of the
 * sender (`Idempotency-Key` and what was sent) it is the same again, so that a repeated sending gets the
 * same answer although only a digest is kept.
 */
export const makeQueryCode = (secret: string | null): string =>
  encode(
    secret === null
      ? randomBytes(LENGTH)
      : createHash('sha256')
          .update(hashIdentifier(fieldKeys(), 'case-code', secret))
          .digest(),
  )

/** As it is compared: typed in any case, with or without hyphens, O for 0 and I or L for 1. */
const normalizeQueryCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** The digest that is kept. 80 random bits need no key: nobody can try them all. */
export const digestOfCode = (code: string): string =>
  createHash('sha256').update(normalizeQueryCode(code)).digest('base64url')

/** Whether a typed code belongs to a kept digest; takes as long for a wrong one. */
export const isQueryCode = (typed: string, digest: string): boolean => {
  const given = Buffer.from(digestOfCode(typed))
  const kept = Buffer.from(digest)
  return given.length === kept.length && timingSafeEqual(given, kept)
}
