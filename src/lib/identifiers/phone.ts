import type { Problem } from '@/src/lib/problem'
import { compact } from './compact'

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})-[2-9]\d{6,7}(?:-\d{1,6})?$/
// 12351 is the unions' own hotline; 95xxx and 96xxx are enterprise numbers, 400 and 800 shared-cost ones.
const SERVICE = /^(?:12\d{3}|9[56]\d{3,6}|[48]00\d{7})$/

/**
 * A phone number as it is stored: mobiles and service numbers as bare digits, land lines as
 * `027-87654321` or `027-87654321-801`. A leading +86 is dropped. What cannot be read stays as it is.
 */
export function normalizePhone(value: string): string {
  const [main = '', extension = ''] = splitExtension(value)
  const digits = compact(main)
    .replace(/[()]/g, '')
    .replace(/^(?:\+|00)86/, '')
  // An old habit puts a 0 before a mobile number called from afar.
  if (/^01[3-9]\d{9}$/.test(digits)) return digits.slice(1)
  const parts = /^(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})$/.exec(digits)
  if (parts === null) return extension === '' ? digits : `${digits}-${extension}`
  return [parts[1], parts[2], extension].filter((part) => part !== '').join('-')
}

/** Checks a mobile number of the mainland (11 digits from 13 to 19). */
export function validateMobile(value: string): Problem | null {
  if (MOBILE.test(normalizePhone(value))) return null
  return { code: 'mobile.format', message: '请填写 11 位手机号码，例如 13800000000。' }
}

/** Checks a phone number of any kind: mobile, land line with area code, service number such as 12351. */
export function validatePhone(value: string): Problem | null {
  const number = normalizePhone(value)
  if (MOBILE.test(number) || LANDLINE.test(number) || SERVICE.test(number)) return null
  if (/^[2-9]\d{6,7}$/.test(number)) {
    return { code: 'phone.area_code', message: '请在座机号码前加上区号，例如 0717-4821234。' }
  }
  return {
    code: 'phone.format',
    message: '请填写手机号码，或带区号的座机号码，例如 0717-4821234。',
  }
}

function splitExtension(value: string): [string, string] {
  const text = value.normalize('NFKC').trim()
  const spoken = /^(.*?)(?:转|分机|ext\.?|[xX#])\s*(\d{1,6})$/u.exec(text)
  if (spoken) return [spoken[1] ?? '', spoken[2] ?? '']
  const dashed = /^(0\d{2,3}[-\s]\d{7,8})-(\d{1,6})$/.exec(text)
  return dashed ? [dashed[1] ?? '', dashed[2] ?? ''] : [text, '']
}
