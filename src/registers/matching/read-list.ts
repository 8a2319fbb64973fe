import { normalizeDocument, personHashes } from '@/collections/members/person'
import { fieldKeys } from '@/src/field-keys'
import { possibleHashes } from '@/src/lib/field-cipher'
import { validateIdNumber } from '@/src/lib/identifiers/id-number'
import { normalizePhone, validateMobile } from '@/src/lib/identifiers/phone'
import { isMasked, maskIdNumber } from '@/src/lib/masks'
import type { Header } from '../sheets/header'
import type { SheetRow } from '../sheets/row'

/** A row of the list as it is compared: the document number only as hashes and masked. */
export type ListRow = {
  row: number
  name: string
  employer: string
  /** The document number without its middle. */
  shown: string
  /** Under which the person may be stored, whatever key was in use; none = nothing to compare by. */
  hashes: string[]
  phones: string[]
  /** Why the row cannot be compared. */
  fault: string | null
}

const RESIDENT_ID = '1'
/** Passport and officer's card. */
const OTHER_DOCUMENTS = ['2', '3']
/** What was meant to be a resident ID and is none. */
const LOOKS_RESIDENT = /^\d{14,18}X?$/
const OTHER_DOCUMENT = /^[A-Z0-9一-龥]{5,20}$/

const documentOf = (text: string): { hashes: string[]; fault: string | null } => {
  const number = normalizeDocument(text)
  if (number === '') return { hashes: [], fault: '没有证件号码' }
  if (isMasked(number)) return { hashes: [], fault: '证件号码不完整（带星号）' }
  if (validateIdNumber(number) === null)
    return { hashes: personHashes(RESIDENT_ID, number), fault: null }
  if (LOOKS_RESIDENT.test(number) || !OTHER_DOCUMENT.test(number))
    return { hashes: [], fault: '证件号码有误，请核对' }
  const hashes = OTHER_DOCUMENTS.flatMap((type) => personHashes(type, number))
  return { hashes, fault: null }
}

const phonesOf = (text: string): string[] =>
  text === '' || isMasked(text) || validateMobile(text) !== null
    ? []
    : possibleHashes(fieldKeys(), 'phone', normalizePhone(text))

/** Reads one row below the head of a list. */
export const readListRow = (sheetRow: SheetRow, { columns }: Pick<Header, 'columns'>): ListRow => {
  const indexOf = (key: string) => columns.indexOf(key)
  const textOf = (key: string) => sheetRow.cells[indexOf(key)] ?? ''
  const number = textOf('idNumber')
  const isLost = sheetRow.flaws?.get(indexOf('idNumber')) !== undefined
  const { fault, hashes } = isLost
    ? { hashes: [], fault: '证件号码被 Excel 变成了科学计数法，末尾几位已经丢失' }
    : documentOf(number)
  return {
    ...{ row: sheetRow.number, name: textOf('name'), employer: textOf('employer') },
    ...{ shown: isMasked(number) ? number : maskIdNumber(normalizeDocument(number)) },
    ...{ hashes, phones: phonesOf(textOf('phone')), fault },
  }
}
