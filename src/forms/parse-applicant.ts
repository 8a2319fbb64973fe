import type { ApplicantRule, Form } from '@/src/cases/definition'
import type { FieldProblem } from '@/src/lib/errors'
import { normalizeIdNumber, validateIdNumber } from '@/src/lib/identifiers/id-number'
import { normalizePhone, validatePhone } from '@/src/lib/identifiers/phone'
import type { Problem } from '@/src/lib/problem'

/** Who asks; what the form does not ask about the person is null. */
export type Applicant = {
  name: string
  phone: string | null
  idNumber: string | null
  email: string | null
}

const LONGEST_NAME = 50
const LONGEST_EMAIL = 254

type Detail = {
  label: string
  check: (text: string) => Problem | null
  normalize: (text: string) => string
}

/** One plain address: nothing that a mail program could read as several, or as a name before one. */
const EMAIL = /^[^\s\p{C}@<>"'(),:;[\]\\]+@[^\s\p{C}@<>"'(),:;[\]\\]+\.[^\s\p{C}@<>"'(),:;[\]\\]+$/u

const checkEmail = (text: string): Problem | null =>
  text.length <= LONGEST_EMAIL && EMAIL.test(text)
    ? null
    : { code: 'email.format', message: '请填写电子邮箱，例如 zhang@example.com。' }

const DETAILS: Record<keyof Form['applicant'], Detail> = {
  phone: { label: '联系电话', check: validatePhone, normalize: normalizePhone },
  idNumber: { label: '身份证号', check: validateIdNumber, normalize: normalizeIdNumber },
  email: { label: '电子邮箱', check: checkEmail, normalize: (text) => text.toLowerCase() },
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''

const readDetail = (
  key: keyof Form['applicant'],
  rule: ApplicantRule,
  sent: unknown,
): { value: string | null; problem?: FieldProblem } => {
  const { check, label, normalize } = DETAILS[key]
  const text = rule === 'none' ? '' : textOf(sent)
  const path = `applicant.${key}`
  if (text === '')
    return rule === 'required'
      ? { value: null, problem: { path, code: 'applicant.required', message: `请填写${label}。` } }
      : { value: null }
  const problem = check(text)
  return problem ? { value: null, problem: { path, ...problem } } : { value: normalize(text) }
}

const readName = (sent: unknown): { value: string; problem?: FieldProblem } => {
  const value = textOf(sent).replace(/[\s\p{Cc}]+/gu, ' ')
  const path = 'applicant.name'
  if (!/\p{L}/u.test(value))
    return {
      value,
      problem: {
        ...{ path, code: 'applicant.required' },
        message: value === '' ? '请填写姓名。' : '姓名要用文字写，请填写真实姓名。',
      },
    }
  if ([...value].length > LONGEST_NAME)
    return {
      value,
      problem: { path, code: 'applicant.too_long', message: `姓名最多 ${LONGEST_NAME} 个字。` },
    }
  return { value }
}

/** Reads who asks, or says what is wrong with each detail. What the form does not ask is dropped. */
export const parseApplicant = (
  rules: Form['applicant'],
  sent: unknown,
): { applicant: Applicant; problems: FieldProblem[] } => {
  const given = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {}
  const name = readName(given.name)
  const phone = readDetail('phone', rules.phone, given.phone)
  const idNumber = readDetail('idNumber', rules.idNumber, given.idNumber)
  const email = readDetail('email', rules.email, given.email)
  return {
    applicant: {
      name: name.value,
      phone: phone.value,
      idNumber: idNumber.value,
      email: email.value,
    },
    problems: [name, phone, idNumber, email].flatMap(({ problem }) => (problem ? [problem] : [])),
  }
}
