import { idNumberCheckDigit } from '@/src/lib/identifiers/id-number'

/** Invented people: valid check digits, region 420581 (宜都市), nobody real. */

let serial = 0

/** A resident ID number that no other call gives in this process. */
export const someIdNumber = (birthDate = '19850614'): string => {
  serial += 1
  const region = `42058${1 + Math.floor(serial / 1000)}`
  const head = `${region}${birthDate}${String(serial % 1000).padStart(3, '0')}`
  return head + idNumberCheckDigit(head)
}

/** What a registrar sends to register a member. */
export const someMember = (organization: number, extra: Record<string, unknown> = {}) => ({
  name: '向家明',
  idNumber: someIdNumber(),
  phone: `138${String(10_000_000 + serial).slice(-8)}`,
  organization,
  ...extra,
})
