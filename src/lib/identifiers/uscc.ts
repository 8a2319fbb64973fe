import type { Problem } from '@/src/lib/problem'
import { compact } from './compact'

// GB 32100-2015: digits and capital letters without I, O, S, V, Z.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A unified social credit code as it is stored: ASCII capitals, no blanks. */
export function normalizeUscc(value: string): string {
  return compact(value)
}

/** The 18th character for the first 17 of a credit code (GB 32100-2015); null if one is foreign to the alphabet. */
export function usccCheckCharacter(first17: string): string | null {
  let sum = 0
  for (const [position, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first17[position] ?? '?')
    if (value < 0) return null
    sum += value * weight
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null
}

/** Checks a unified social credit code (统一社会信用代码, GB 32100-2015): length, alphabet, check character. */
export function validateUscc(value: string): Problem | null {
  const code = normalizeUscc(value)
  if (code.length !== 18) {
    return {
      code: 'uscc.length',
      message: `统一社会信用代码应为 18 位，现在是 ${code.length} 位，请对照证书补全。`,
    }
  }
  const foreign = [...code].find((character) => !ALPHABET.includes(character))
  if (foreign !== undefined) {
    return {
      code: 'uscc.character',
      message: `统一社会信用代码里不会出现“${foreign}”，请对照证书核对（不用字母 I、O、S、V、Z）。`,
    }
  }
  if (usccCheckCharacter(code.slice(0, 17)) !== code[17]) {
    return {
      code: 'uscc.check',
      message: '统一社会信用代码的校验位不符，可能抄错了一位，请对照证书核对。',
    }
  }
  return null
}

/** Whether a valid credit code was given out by the unions' registrar (first character 8). */
export function isUnionUscc(value: string): boolean {
  return validateUscc(value) === null && normalizeUscc(value).startsWith('8')
}
