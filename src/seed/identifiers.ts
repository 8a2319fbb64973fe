import type { Random } from '@/src/seed/random'

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Check character of the first 17 characters of a USCC (GB 32100-2015). */
export function usccCheckCharacter(first17: string): string {
  const sum = USCC_WEIGHTS.reduce(
    (total, weight, index) => total + weight * USCC_ALPHABET.indexOf(first17.charAt(index)),
    0,
  )
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Check digit of the first 17 digits of a resident ID number (GB 11643). */
export function idCheckDigit(first17: string): string {
  const sum = ID_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number(first17.charAt(index)),
    0,
  )
  return '10X98765432'.charAt(sum % 11)
}

/** Check character of the organization code inside a USCC (GB 11714). */
function organizationCheckCharacter(first8: string): string {
  const sum = ORG_WEIGHTS.reduce(
    (total, weight, index) => total + weight * USCC_ALPHABET.indexOf(first8.charAt(index)),
    0,
  )
  const value = (11 - (sum % 11)) % 11
  return value === 10 ? 'X' : String(value)
}

/** An invented USCC of a union: 81 for grass-roots unions, 89 for the others (GB 32100-2015). */
export function inventedUscc(random: Random, regionCode: string, isGrassroots: boolean): string {
  const body = `0D${String(random.whole(0, 999_999)).padStart(6, '0')}`
  const head = `8${isGrassroots ? '1' : '9'}${regionCode}${body}${organizationCheckCharacter(body)}`
  return head + usccCheckCharacter(head)
}

/** An invented resident ID number; `birthDate` as YYYY-MM-DD, the last digit of three tells sex. */
export function inventedIdNumber(
  random: Random,
  regionCode: string,
  birthDate: string,
  gender: 'male' | 'female',
): string {
  const serial = random.whole(0, 49) * 2 + (gender === 'male' ? 1 : 0)
  const head = `${regionCode}${birthDate.replaceAll('-', '')}9${String(serial).padStart(2, '0')}`
  return head + idCheckDigit(head)
}
