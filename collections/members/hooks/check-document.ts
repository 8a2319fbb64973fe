import type { CollectionBeforeChangeHook } from 'payload'
import { badInput } from '@/src/lib/errors'
import { isEncrypted } from '@/src/lib/field-cipher'
import { normalizeIdNumber, readIdNumber, validateIdNumber } from '@/src/lib/identifiers/id-number'
import { isMasked } from '@/src/lib/masks'
import { normalizeDocument, otherDocumentProblem } from '../person'

const RESIDENT_ID = '1'

/** A number that the person has just typed; a mask or cipher text is what the database holds already. */
const typedNumber = (value: unknown): string | null => {
  if (value === undefined || value === null || value === '') return null
  // A number or a list is stored as text later on, but nothing here would have checked it.
  if (typeof value !== 'string')
    throw badInput('idNumber', '证件号码应是文字，请核对。', 'document.format')
  return isMasked(value) || isEncrypted(value) ? null : value
}

/** Checks the document; birth date and sex follow from a resident ID number (GB 11643). */
export const checkDocument: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const typed = typedNumber(data.idNumber)
  const type = data.documentType ?? RESIDENT_ID
  if (typed === null) {
    // The hash by which a person is unique goes by kind and number together.
    if (operation === 'update' && type !== (originalDoc?.documentType ?? RESIDENT_ID))
      throw badInput(
        'idNumber',
        '改证件类别时，请把证件号码也完整地重填一次。',
        'document.number_required',
      )
    return data
  }
  if (type !== RESIDENT_ID) {
    const problem = otherDocumentProblem(normalizeDocument(typed))
    if (problem) throw badInput(problem.path, problem.message, problem.code)
    return data
  }
  const number = normalizeIdNumber(typed)
  const problem = validateIdNumber(number)
  if (problem) throw badInput('idNumber', problem.message, problem.code)
  const told = readIdNumber(number)
  // Midnight UTC, as imports write days: the same person in a sheet is then the same to the day.
  const birthDate = told ? `${told.birthDate}T00:00:00.000Z` : null
  return { ...data, birthDate, gender: told?.gender ?? data.gender }
}
