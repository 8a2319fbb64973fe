import { normalizeDocument, otherDocumentProblem } from '@/collections/members/person'
import { fieldKeys } from '@/src/field-keys'
import { MEMBERSHIP_CHANGES, MEMBERSHIP_REASONS } from '@/src/lib/codes'
import { hashIdentifier, hashIdentifierOlder } from '@/src/lib/field-cipher'
import { readIdNumber, validateIdNumber } from '@/src/lib/identifiers/id-number'
import { normalizePhone, validateMobile } from '@/src/lib/identifiers/phone'
import { isMasked } from '@/src/lib/masks'
import type { CustomField, CustomValue } from '@/src/registers/custom-fields/custom-field'
import { readCustomValue } from '@/src/registers/custom-fields/custom-values'
import type { ChangeKind } from '@/src/workflows/membership'
import { CHANGE_WORDS, REASON_WORDS } from '../../aliases/membership'
import { codeReader } from '../../read-code'
import { readDay } from '../../read-day'
import type { Checked, Fault, Values } from '../register'
import { readPlain } from './check-values'
import { isPastRetirement } from './retirement'
import type { MemberRow } from './row'

const readKind = codeReader(MEMBERSHIP_CHANGES, CHANGE_WORDS)
const readReason = codeReader(MEMBERSHIP_REASONS, REASON_WORDS)

const RESIDENT_ID = '1'
/** 退休, 离休, 退职: no longer at work by their own account. */
const RETIRED = ['4', '5', '6']
const LONGEST_ADDRESS = 200

/** Custom fields stand in sheets under their label; their key tells them from the register's own. */
export const CUSTOM = 'custom.'

const without = (sentence: string): string => sentence.replace(/。$/, '')

const checkDocument = (values: Values, plain: MemberRow['plain'], faults: Fault[]): string => {
  const type = plain.document_type ?? RESIDENT_ID
  const written = values.idNumber
  const fault = (message: string, column = 'idNumber') => faults.push({ column, message })
  if (written === undefined) {
    fault('请填写证件号码')
    return ''
  }
  const number = normalizeDocument(written)
  if (isMasked(written)) fault('证件号码里有星号，请填写完整的号码')
  else if (type === RESIDENT_ID) {
    // Birth date and sex follow from the number, as in the form (check-document.ts).
    const told = readIdNumber(number)
    if (told) Object.assign(plain, { birth_date: told.birthDate, gender: told.gender })
    else fault(without(validateIdNumber(number)?.message ?? ''))
  } else {
    const problem = otherDocumentProblem(number)
    if (problem) fault(without(problem.message), problem.path)
  }
  return number
}

const checkPhone = (values: Values, faults: Fault[]): string => {
  const phone = normalizePhone(values.phone ?? '')
  const problem = validateMobile(phone)
  if (values.phone === undefined) faults.push({ column: 'phone', message: '请填写移动电话' })
  else if (problem) faults.push({ column: 'phone', message: without(problem.message) })
  return phone
}

const checkPrivate = (values: Values, faults: Fault[]) => {
  const homeAddress = values.homeAddress
  const bankCard = values.bankCard?.normalize('NFKC').replace(/[\s-]/g, '')
  if (homeAddress && (homeAddress.length > LONGEST_ADDRESS || isMasked(homeAddress)))
    faults.push({ column: 'homeAddress', message: '家庭住址太长或带有星号，请填写完整地址' })
  if (bankCard && !/^\d{12,19}$/.test(bankCard))
    faults.push({ column: 'bankCard', message: '银行卡号应为 12 至 19 位数字' })
  return { ...(homeAddress ? { homeAddress } : {}), ...(bankCard ? { bankCard } : {}) }
}

const checkChange = (values: Values, plain: MemberRow['plain'], today: string, faults: Fault[]) => {
  const given = values.kind === undefined ? null : readKind(values.kind)
  if (values.kind !== undefined && given === null)
    faults.push({ column: 'kind', message: '会籍变化类型不在代码表里，请填如“入会”' })
  const reason = values.reason === undefined ? null : readReason(values.reason)
  if (values.reason !== undefined && reason === null)
    faults.push({ column: 'reason', message: '会籍变化原因不在代码表里，请从下拉列表选' })
  const date = values.date === undefined ? today : readDay(values.date)
  if (date === null)
    faults.push({ column: 'date', message: '会籍变化日期不是真实的日期，请填如 2020-01-05' })
  else if (date > today) faults.push({ column: 'date', message: '会籍变化日期不能晚于今天' })
  const isRetired = RETIRED.includes(plain.employment ?? '')
  const kind: ChangeKind = given ?? (isRetired ? 'keep' : 'join')
  const isLeaving = kind === 'transfer-out' || kind === 'expel' || kind === 'withdraw'
  if (isLeaving && values.reason === undefined)
    faults.push({ column: 'reason', message: '请填写会籍变化原因' })
  const { birth_date: birthDate = null, gender = null } = plain
  if (!isRetired && !isLeaving && kind !== 'keep' && isPastRetirement(gender, birthDate, today))
    faults.push({
      column: 'employment',
      message: '已过退休年龄：已退休的请把就业状况填“退休”，保留会籍的请把会籍变化类型填“保留”',
    })
  return {
    ...{ kind, reason, date: date ?? today },
    ...{ isKindGiven: given !== null, isDateGiven: values.date !== undefined },
  }
}

const checkCustom = (values: Values, fields: readonly CustomField[], faults: Fault[]) => {
  const custom: Record<string, CustomValue> = {}
  for (const field of fields) {
    const column = `${CUSTOM}${field.key}`
    const written = values[column]
    if (written === undefined) continue
    const read = readCustomValue(field, written)
    if ('problem' in read) faults.push({ column, message: without(read.problem.message) })
    else if (read.value !== null) custom[field.key] = read.value
  }
  return custom
}

/** Checks rows of a members' sheet; `today` is the day in China, `fields` the union's own. */
export const rowChecker = (today: string, fields: readonly CustomField[]) => {
  const keys = fieldKeys()
  return (values: Values): Checked<MemberRow> => {
    const faults: Fault[] = []
    const plain = readPlain(values, faults)
    if (plain.name === undefined && values.name === undefined)
      faults.push({ column: 'name', message: '请填写姓名' })
    const idNumber = checkDocument(values, plain, faults)
    const phone = checkPhone(values, faults)
    const secret = checkPrivate(values, faults)
    const change = checkChange(values, plain, today, faults)
    const custom = checkCustom(values, fields, faults)
    if (faults.length > 0) return { faults }
    const type = plain.document_type ?? RESIDENT_ID
    const hash = hashIdentifier(keys, type, idNumber)
    const row = {
      ...{ plain, idNumber, hash, phone, custom, ...secret, ...change },
      olderHash: hashIdentifierOlder(keys, type, idNumber),
      phoneHash: hashIdentifier(keys, 'phone', phone),
    }
    return { key: hash, row }
  }
}
