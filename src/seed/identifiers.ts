import { idNumberCheckDigit } from '@/src/lib/identifiers/id-number'
import { usccCheckCharacter } from '@/src/lib/identifiers/uscc'
import type { Random } from '@/src/seed/random'

const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** Check character of the organization code inside a USCC (GB 11714); letters count A = 10. */
function organizationCheckCharacter(first8: string): string {
  const sum = ORG_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(first8.charAt(index), 36),
    0,
  )
  const value = (11 - (sum % 11)) % 11
  return value === 10 ? 'X' : String(value)
}

/** Registering department and category (8 union: 1 grass roots, 9 other; 9 market regulation: 1 enterprise). */
type Registered = '81' | '89' | '91'

function usccOf(registered: Registered, regionCode: string, body: string): string {
  const head = `${registered}${regionCode}${body}${organizationCheckCharacter(body)}`
  return head + (usccCheckCharacter(head) ?? '')
}

/** An invented USCC of a union: 81 for grass-roots unions, 89 for the others (GB 32100-2015). */
export function inventedUscc(random: Random, regionCode: string, isGrassroots: boolean): string {
  const body = `0D${String(random.whole(0, 999_999)).padStart(6, '0')}`
  return usccOf(isGrassroots ? '81' : '89', regionCode, body)
}

/** An invented USCC of an enterprise; `serial` (0 … 9,999,999) tells two of one region apart. */
export function inventedEnterpriseUscc(regionCode: string, serial: number): string {
  return usccOf('91', regionCode, `M${String(serial).padStart(7, '0')}`)
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
  return head + idNumberCheckDigit(head)
}
