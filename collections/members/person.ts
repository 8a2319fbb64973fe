import { fieldKeys } from '@/src/field-keys'
import { isEncrypted, possibleHashes } from '@/src/lib/field-cipher'
import { normalizeIdNumber } from '@/src/lib/identifiers/id-number'
import { isMasked } from '@/src/lib/masks'

/** The fields that the console's search box asks for, in this order (hooks/search-members.ts). */
export const MEMBER_SEARCH = ['name', 'memberNumber']

/** A document number as it is stored and hashed: capitals and digits without blanks. */
export const normalizeDocument = (value: string): string =>
  normalizeIdNumber(value).toUpperCase().replace(/\s/g, '')

/**
 * The hashes under which the person of a document may be stored, newest key first; empty when the number
 * was not typed but comes back masked.
 */
export const personHashes = (documentType: unknown, number: unknown): string[] =>
  typeof number !== 'string' || number === '' || isMasked(number) || isEncrypted(number)
    ? []
    : possibleHashes(fieldKeys(), String(documentType ?? '1'), normalizeDocument(number))
