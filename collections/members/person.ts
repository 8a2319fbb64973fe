import { fieldKeys } from '@/src/field-keys'
import { conflict, type OneNetError } from '@/src/lib/errors'
import { isEncrypted, possibleHashes } from '@/src/lib/field-cipher'
import { normalizeIdNumber } from '@/src/lib/identifiers/id-number'
import { isMasked } from '@/src/lib/masks'

/** The fields that the console's search box asks for, in this order (hooks/search-members.ts). */
export const MEMBER_SEARCH = ['name', 'memberNumber']

/** A document number as it is stored and hashed: capitals and digits without blanks. */
export const normalizeDocument = (value: string): string =>
  normalizeIdNumber(value).toUpperCase().replace(/\s/g, '')

const DOCUMENT = /^[A-Z0-9一-龥]{5,20}$/
/** Present and former resident ID numbers: no passport or officer's card looks like one. */
const RESIDENT_NUMBER = /^(?:\d{15}|\d{17}[\dX])$/

/**
 * What is wrong with the normalized number of a document other than a resident ID card; null when nothing
 * is. A resident ID number under another kind would give its person a second membership.
 */
export const otherDocumentProblem = (
  number: string,
): { path: 'documentType' | 'idNumber'; code: string; message: string } | null => {
  if (RESIDENT_NUMBER.test(number))
    return {
      path: 'documentType',
      code: 'document.resident_number',
      message: '这是居民身份证号码，请把证件类别改为“身份证”。',
    }
  if (DOCUMENT.test(number)) return null
  return {
    path: 'idNumber',
    code: 'document.format',
    message: '证件号码应为 5 至 20 位字母或数字，请核对。',
  }
}

/**
 * The hashes under which the person of a document may be stored, newest key first; empty when the number
 * was not typed but comes back masked.
 */
export const personHashes = (documentType: unknown, number: unknown): string[] =>
  typeof number !== 'string' || number === '' || isMasked(number) || isEncrypted(number)
    ? []
    : possibleHashes(fieldKeys(), String(documentType ?? '1'), normalizeDocument(number))

/** 409: without personal data a row is a line of the ledger and nobody's membership. */
export const erased = (): OneNetError =>
  conflict('这条记录的个人信息已经删除，不能再改；此人重新入会的，请新登记一次。', 'member.erased')
