import type { CollectionBeforeChangeHook } from 'payload'
import { toIsoDay } from '@/src/lib/dates'
import { normalizeIdNumber, readIdNumber, validateIdNumber } from '@/src/lib/identifiers/id-number'
import { isMasked } from '@/src/lib/masks'

/** Birth date and sex follow from the ID number (GB 11643); the year alone is public. */
export const deriveFromIdNumber: CollectionBeforeChangeHook = ({ data }) => {
  const number = typeof data.idNumber === 'string' ? normalizeIdNumber(data.idNumber) : ''
  const readable = number !== '' && !isMasked(number) && validateIdNumber(number) === null
  const told = readable ? readIdNumber(number) : null
  const birthDate: unknown = data.birthDate || told?.birthDate || null
  return {
    ...data,
    birthDate,
    birthYear: birthDate ? Number(toIsoDay(String(birthDate)).slice(0, 4)) : data.birthYear,
    gender: data.gender ?? (told ? (told.gender === '1' ? 'male' : 'female') : data.gender),
  }
}
