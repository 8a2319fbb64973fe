import { UNION_ROWS, type UnionRow } from '@/src/seed/data/grassroots-unions'
import {
  AREA_CODES,
  COALITION_DUTIES,
  COMMITMENTS,
  FEDERATION_DUTIES,
  GRASSROOTS_DUTIES,
  STREETS,
} from '@/src/seed/data/union-texts'
import { inventedUscc } from '@/src/seed/identifiers'
import { inventedName } from '@/src/seed/people-names'
import { type Random, randomOf } from '@/src/seed/random'
import type { OrganizationSeed, SeedKind, UnionRecord } from '@/src/seed/types'

/** Terms are five years for 地方总工会 and 产业工会, three or five for the others (工会法 art. 16). */
const FIVE_YEAR_KINDS = new Set<SeedKind>(['local-federation', 'industrial'])
const COALITION_KINDS = new Set<SeedKind>([
  'sectoral-federation',
  'regional-federation',
  'zone-union',
  'joint',
  'project-federation',
  'new-employment',
])
/** Small unions elect their chair in the meeting of all members, large ones in the committee. */
const COMMITTEE_ELECTS_FROM = 500

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A land line that cannot be mistaken for a real one: 555 after the area code. */
export function inventedPhone(random: Random, code: string): string {
  const area = AREA_CODES[code.slice(0, 6)] ?? AREA_CODES[code.slice(0, 4)] ?? '027'
  const digits = area === '027' ? 5 : 4
  return `${area}-555${String(random.whole(0, 10 ** digits - 1)).padStart(digits, '0')}`
}

function heads(random: Random, workers: number, isFederation: boolean): UnionRecord['heads'] {
  const part = (whole: number, low: number, high: number) =>
    Math.round((whole * random.whole(low, high)) / 100)
  const womenWorkers = part(workers, 24, 52)
  const migrantWorkers = part(workers, 12, 46)
  const share = random.whole(isFederation ? 82 : 91, isFederation ? 94 : 100)
  const members = Math.round((workers * share) / 100)
  return {
    workers,
    womenWorkers,
    migrantWorkers,
    members,
    womenMembers: Math.round((womenWorkers * share) / 100),
    migrantMembers: Math.round((migrantWorkers * share) / 100),
    needy: Math.round((workers * random.whole(1, 6)) / 1000),
    modelWorkers: isFederation ? Math.round(workers / 2400) : random.whole(0, 3),
    fullTimeStaff: isFederation ? random.whole(6, 24) : workers >= 200 ? random.whole(1, 4) : 0,
    partTimeStaff: random.whole(2, isFederation ? 12 : 7),
  }
}

function dutiesOf(kind: SeedKind): string {
  if (FIVE_YEAR_KINDS.has(kind)) return FEDERATION_DUTIES
  return COALITION_KINDS.has(kind) ? COALITION_DUTIES : GRASSROOTS_DUTIES
}

interface RecordInput {
  union: OrganizationSeed
  workers: number
  industry: string
  unitNature: string
  place: string
}

function recordOf({ union, workers, industry, unitNature, place }: RecordInput): UnionRecord {
  const random = randomOf(`union ${union.code}`)
  const isFederation = FIVE_YEAR_KINDS.has(union.kind)
  const termYears = isFederation || random.chance(0.55) ? 5 : 3
  const endYear = random.whole(2026, 2026 + Math.min(4, termYears - 1))
  const endMonth = endYear === 2026 ? 12 : random.whole(1, 12)
  const foundedYear = isFederation ? random.whole(1950, 1986) : random.whole(2003, 2019)
  const region = union.code.slice(0, 6)
  return {
    code: union.code,
    uscc: union.level === 'branch' ? null : inventedUscc(random, region, !isFederation),
    founded: isoDate(foundedYear, random.whole(3, 11), random.whole(1, 28)),
    approvalNumber: `${union.level === 'province' ? '总工复' : '工复'}〔${endYear - termYears}〕${random.whole(1, 186)}号`,
    termYears,
    termOrdinal: Math.max(1, Math.floor((endYear - foundedYear) / termYears)),
    termEndsAt: isoDate(endYear, endMonth, random.whole(1, 28)),
    chairName: inventedName(random),
    chairElectedBy: isFederation || workers >= COMMITTEE_ELECTS_FROM ? 'committee' : 'direct',
    commitment: random.pick(COMMITMENTS),
    hasCommitmentConsent: random.chance(0.86),
    duties: dutiesOf(union.kind),
    address: `${place}${random.pick(STREETS)}${random.whole(1, 268)}号`,
    phone: inventedPhone(random, union.code),
    hours: isFederation
      ? '周一至周五 8:30—12:00，14:30—17:30（法定节假日除外）'
      : '周一至周六 8:00—17:30',
    industry,
    unitNature,
    heads: heads(random, workers, isFederation),
    hasAuditCommittee: isFederation || random.chance(0.9),
    hasWomenCommittee: isFederation || random.chance(0.85),
    hasWorkersCongress: isFederation || random.chance(0.8),
    hasLawSupervision: isFederation || random.chance(0.7),
  }
}

/** Workers of counties are drawn; a city has its counties' and its own, the province all of them. */
function federationWorkers(unions: OrganizationSeed[]): Map<string, number> {
  const workers = new Map<string, number>()
  for (const union of [...unions].reverse()) {
    const own = randomOf(`workers ${union.code}`).whole(18_000, 96_000)
    const total = (workers.get(union.code) ?? 0) + own
    workers.set(union.code, total)
    if (union.parentCode) {
      workers.set(union.parentCode, (workers.get(union.parentCode) ?? 0) + total)
    }
  }
  return workers
}

/** 420581100 → 宜都市红花套镇; above the towns the division's own name. */
function placeOf(code: string, byCode: Map<string, OrganizationSeed>): string {
  const district = byCode.get(code.slice(0, 6))?.name.replace(/总工会$/, '') ?? '湖北省'
  const town = code.length === 9 ? byCode.get(code)?.shortName : ''
  return district + (town ?? '')
}

/** The fuller records of the province, the cities, the counties and the invented unions. */
export function unionRecords(divisions: OrganizationSeed[]): UnionRecord[] {
  const federations = divisions.filter(({ kind }) => kind === 'local-federation')
  const byCode = new Map(divisions.map((union) => [union.code, union]))
  const workers = federationWorkers(federations)
  const local = federations.map((union) =>
    recordOf({
      union,
      workers: workers.get(union.code) ?? 0,
      industry: '19',
      unitNature: '500',
      place: placeOf(union.code, byCode),
    }),
  )
  const invented = UNION_ROWS.map(
    ([code, parentCode, kind, level, name, shortName, ...rest]: UnionRow) => {
      const [count, industry, unitNature] = rest
      const place = placeOf(parentCode.length === 9 ? parentCode : code.slice(0, 6), byCode)
      const union: OrganizationSeed = {
        code,
        parentCode,
        kind,
        level,
        name,
        shortName,
        status: 'active',
      }
      return recordOf({ union, workers: count, industry, unitNature, place })
    },
  )
  return [...local, ...invented]
}
