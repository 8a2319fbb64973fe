import type { Problem } from '@/src/lib/problem'
import { compact } from './compact'

// GB 11643-1999: weights of the first 17 digits and the check digit for each remainder of 11.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** A resident ID number as it is stored: 17 digits and a digit or capital X, no blanks. */
export function normalizeIdNumber(value: string): string {
  return compact(value).replace(/×/g, 'X')
}

/** The 18th character for the first 17 digits of a resident ID number (GB 11643). */
export function idNumberCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, position) => total + Number(first17[position]) * weight,
    0,
  )
  return CHECK_DIGITS.charAt(sum % 11)
}

/**
 * Checks a resident ID number (居民身份证号, GB 11643): 18 characters, a birth date that exists, the
 * check digit. The region is never checked: codes of abolished counties stay on people's cards.
 */
export function validateIdNumber(value: string): Problem | null {
  const number = normalizeIdNumber(value)
  if (/^\d{15}$/.test(number)) {
    return {
      code: 'id_number.old',
      message: '这是 15 位的旧号码，请填写现用身份证上的 18 位号码。',
    }
  }
  if (number.length !== 18) {
    return {
      code: 'id_number.length',
      message: `身份证号应为 18 位，现在是 ${number.length} 位，请对照证件补全。`,
    }
  }
  if (!/^\d{17}[\dX]$/.test(number)) {
    return {
      code: 'id_number.character',
      message: '身份证号只能是数字，最后一位可以是 X，请对照证件核对。',
    }
  }
  if (birthDateOf(number) === null) {
    return {
      code: 'id_number.birth_date',
      message: '身份证号第 7 至 14 位不是真实的日期，请对照证件核对。',
    }
  }
  if (idNumberCheckDigit(number.slice(0, 17)) !== number[17]) {
    return {
      code: 'id_number.check',
      message: '身份证号的校验位不符，可能抄错了一位，请对照证件核对。',
    }
  }
  return null
}

/** What a valid resident ID number tells: birth date (`YYYY-MM-DD`) and sex as in GB/T 2261.1; null if invalid. */
export function readIdNumber(value: string): { birthDate: string; gender: '1' | '2' } | null {
  if (validateIdNumber(value) !== null) return null
  const number = normalizeIdNumber(value)
  const birthDate = birthDateOf(number)
  if (birthDate === null) return null
  return { birthDate, gender: Number(number[16]) % 2 === 1 ? '1' : '2' }
}

function birthDateOf(number: string): string | null {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)]
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const iso = `${year}-${month}-${day}`
  // Date.UTC reads years below 100 as 19xx; nobody alive was born before 1800 either.
  if (Number(year) < 1800 || Number.isNaN(date.getTime())) return null
  return date.toISOString().slice(0, 10) === iso ? iso : null
}
