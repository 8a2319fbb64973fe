import type { CollectionBeforeChangeHook } from 'payload'
import { badInput } from '@/src/lib/errors'
import { isEncrypted } from '@/src/lib/field-cipher'
import { normalizeIdNumber, readIdNumber, validateIdNumber } from '@/src/lib/identifiers/id-number'
import { isMasked } from '@/src/lib/masks'

const RESIDENT_ID = '1'

/** A number that the person has just typed; a mask or cipher text is what the database holds already. */
const typedNumber = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && !isMasked(value) && !isEncrypted(value)
    ? value
    : null

/** Checks the document; birth date and sex follow from a resident ID number (GB 11643). */
export const checkDocument: CollectionBeforeChangeHook = ({ data }) => {
  const typed = typedNumber(data.idNumber)
  if (typed === null) return data
  if ((data.documentType ?? RESIDENT_ID) !== RESIDENT_ID) {
    if (/^[A-Z0-9一-龥]{5,20}$/i.test(typed.replace(/\s/g, ''))) return data
    throw badInput('idNumber', '证件号码应为 5 至 20 位字母或数字，请核对。', 'document.format')
  }
  const number = normalizeIdNumber(typed)
  const problem = validateIdNumber(number)
  if (problem) throw badInput('idNumber', problem.message, problem.code)
  const told = readIdNumber(number)
  return { ...data, birthDate: told?.birthDate ?? null, gender: told?.gender ?? data.gender }
}
