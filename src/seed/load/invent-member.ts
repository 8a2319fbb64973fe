import {
  encryptField,
  type FieldKeys,
  hashIdentifier,
  hashIdentifierOlder,
} from '@/src/lib/field-cipher'
import { idNumberCheckDigit } from '@/src/lib/identifiers/id-number'
import { inventedName } from '@/src/seed/people-names'
import type { Random } from '@/src/seed/random'

/** A union as its members need it. */
export type MemberUnion = {
  id: number
  /** scope1 … scope6 */
  scope: (number | null)[]
  /** How many members it has. */
  members: number
  employer: { id: number | null; name: string }
  place: string
}

/** A value of a COPY column; null is NULL. */
export type Cell = string | number | boolean | null

/** One line of a membership's ledger. */
type LedgerLine = { kind: string; date: string; reason: string | null }

/** A membership with its ledger, the state as the ledger gives it. */
export type InventedMember = { columns: Cell[]; ledger: LedgerLine[] }

/** The columns of `members` that {@link inventMember} fills, in its order. */
export const MEMBER_COLUMNS = [
  ...['id', 'name', 'document_type', 'id_number', 'id_number_hash', 'older_id_number_hash'],
  ...['phone', 'phone_hash', 'gender', 'birth_date', 'ethnicity', 'education'],
  ...['political_status', 'household_type', 'household_place', 'native_place'],
  ...['employer_id', 'employer_name'],
  ...['employment', 'work_number', 'work_start_year', 'trade', 'skill_level', 'is_migrant'],
  ...['home_address', 'status', 'joined_at', 'left_at', 'organization_id'],
  ...['scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6'],
]

const DAY = 86_400_000
const FIRST_BIRTHDAY = Date.UTC(1964, 0, 1)
const BIRTHDAYS = 15_300
const SERIALS = 100
/** Coprime to the number of identities, so that going round in these steps meets each of them once. */
const STRIDE = 611_953

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** A day as date fields store it: midnight UTC. */
export const momentOf = (day: string): string => `${day} 00:00:00+00`

/** The ID number of the `ordinal`-th person of a region: no two ordinals below 1,530,000 give the same. */
const inventIdentity = (region: string, ordinal: number) => {
  const place = (ordinal * STRIDE) % (BIRTHDAYS * SERIALS)
  const birthDate = dayOf(FIRST_BIRTHDAY + Math.floor(place / SERIALS) * DAY)
  const serial = place % SERIALS
  const head = `${region}${birthDate.replaceAll('-', '')}9${String(serial).padStart(2, '0')}`
  return {
    birthDate,
    gender: serial % 2 === 1 ? '1' : '2',
    number: head + idNumberCheckDigit(head),
  }
}

/** A mobile number that cannot be mistaken for a real one: four noughts in its middle. */
const inventMobile = (random: Random): string =>
  `1${random.whole(3, 9)}${random.whole(0, 9)}0000${String(random.whole(0, 9999)).padStart(4, '0')}`

/** One of the codes, the first ones more often than the last. */
const oneOf = <T>(random: Random, codes: readonly [T, ...T[]]): T =>
  codes[Math.floor(codes.length * (random.whole(0, 9999) / 10_000) ** 2)] ?? codes[0]

/** How memberships stand: of a hundred, the shares, the state, and the change that led to it. */
const STANDINGS = [
  [89, 'active', null],
  [94, 'kept', 'keep'],
  [97, 'transferred-out', 'transfer-out'],
  [99, 'withdrawn', 'withdraw'],
  [100, 'expelled', 'expel'],
] as const

const REASONS = { keep: '2', 'transfer-out': '1', withdraw: '5', expel: '6' } as const

const inventLedger = (random: Random) => {
  const share = random.whole(1, 100)
  const [, status, last] = STANDINGS.find(([limit]) => share <= limit) ?? STANDINGS[0]
  const joined = Date.UTC(2006, 0, 1) + random.whole(0, 6900) * DAY
  const entry = random.chance(0.1) ? 'transfer-in' : 'join'
  const changed = dayOf(joined + random.whole(30, 600) * DAY)
  const ledger: LedgerLine[] = [{ kind: entry, date: dayOf(joined), reason: null }]
  if (last) ledger.push({ kind: last, date: changed, reason: REASONS[last] })
  return {
    status,
    ledger,
    joinedAt: dayOf(joined),
    leftAt: last && last !== 'keep' ? changed : null,
  }
}

type Asked = {
  id: number
  /** Six digits. */
  region: string
  /** Which person of the region: nobody is invented twice. */
  ordinal: number
  union: MemberUnion
}

/** An invented member of a union, personal fields encrypted and hashed as the product stores them. */
export const inventMember = (keys: FieldKeys, random: Random, asked: Asked): InventedMember => {
  const { id, ordinal, region, union } = asked
  const { birthDate, gender, number } = inventIdentity(region, ordinal)
  const phone = inventMobile(random)
  const { joinedAt, leftAt, ledger, status } = inventLedger(random)
  const address = `${union.place}${random.whole(1, 400)}号${random.whole(1, 30)}栋`
  const columns = [
    ...[id, inventedName(random), '1', encryptField(keys, 'members.idNumber', number)],
    ...[hashIdentifier(keys, '1', number), hashIdentifierOlder(keys, '1', number)],
    ...[encryptField(keys, 'members.phone', phone), hashIdentifier(keys, 'phone', phone)],
    ...[gender, momentOf(birthDate), random.chance(0.93) ? '01' : '15'],
    ...[oneOf(random, ['30', '60', '70', '20', '40', '80', '10'])],
    ...[oneOf(random, ['13', '13', '03', '01']), oneOf(random, ['2', '1', '5'])],
    ...[union.place, '湖北', union.employer.id, union.employer.name],
    ...[status === 'kept' ? '2' : '1', String(ordinal + 1).padStart(6, '0')],
    ...[Math.min(2024, Number(birthDate.slice(0, 4)) + random.whole(18, 26)), '普工'],
    ...[random.chance(0.3) ? oneOf(random, ['5', '4', '3', '2', '1']) : null, random.chance(0.34)],
    ...[random.chance(0.1) ? encryptField(keys, 'members.homeAddress', address) : null],
    ...[status, momentOf(joinedAt), leftAt && momentOf(leftAt), union.id, ...union.scope],
  ]
  return { columns, ledger }
}
