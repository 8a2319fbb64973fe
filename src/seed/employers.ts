import { UNION_ROWS, type UnionRow } from '@/src/seed/data/grassroots-unions'
import { inventedEmployer } from '@/src/seed/employer-names'
import { inventedEnterpriseUscc } from '@/src/seed/identifiers'
import { randomOf } from '@/src/seed/random'
import type { SeedKind } from '@/src/seed/types'

/** An employer of the demo data. */
export type EmployerSeed = {
  name: string
  formerNames: string[]
  uscc: string
  kind: 'enterprise' | 'institution' | 'self-employed'
  industry: string
  economicType: string
  workerCount: number
  /** Code of its county or city. */
  place: string
  /** Codes of its unions; none = it has no union yet. */
  unions: string[]
}

const OF_ONE_EMPLOYER: SeedKind[] = ['enterprise', 'institution', 'group-company']
const OF_MANY: SeedKind[] = ['joint', 'sectoral-federation', 'regional-federation', 'zone-union']
const COVERED_BY_ONE = 3
/** Counties with employers that have no union yet: work for their registrars. */
const WITHOUT_UNION = [
  '420581',
  '420581',
  '420581',
  '420583',
  '420583',
  '420506',
  '420529',
  '420528',
]

const placeOf = (code: string): string => code.slice(0, 6)

const ownOf = ([code, parent, kind, , name, , workers, industry, nature]: UnionRow) => {
  const own = name.replace(/工会委员会$/, '')
  const isRenamed = own.endsWith('股份有限公司')
  return {
    name: own,
    formerNames: isRenamed ? [own.replace('股份有限公司', '有限责任公司')] : [],
    kind: kind === 'institution' ? ('institution' as const) : ('enterprise' as const),
    ...{ industry, economicType: nature, workerCount: workers, place: placeOf(code) },
    // Employers in an industrial zone belong to its union as well.
    unions: [
      code,
      ...(UNION_ROWS.some((row) => row[0] === parent && row[2] === 'zone-union') ? [parent] : []),
    ],
  }
}

const coveredBy = (placeName: (code: string) => string, [code, , , , , , , industry]: UnionRow) =>
  Array.from({ length: COVERED_BY_ONE }, (_, at) => ({
    ...inventedOne(`covered ${code} ${at}`, placeName(placeOf(code)), industry),
    ...{ place: placeOf(code), unions: [code] },
  }))

const inventedOne = (key: string, place: string, industry?: string) => {
  const random = randomOf(`employer ${key}`)
  return {
    ...inventedEmployer(random, place, industry),
    ...{ formerNames: [], kind: 'enterprise' as const, workerCount: random.whole(6, 90) },
  }
}

/**
 * The employers of the demo: one for each union of a single employer, several for each joint union, and
 * some that have none; `placeName` gives the short name of a place (`宜都`) by code.
 */
export const employerSeeds = (placeName: (code: string) => string): EmployerSeed[] => {
  const own = UNION_ROWS.filter(([, , kind]) => OF_ONE_EMPLOYER.includes(kind)).map(ownOf)
  const covered = UNION_ROWS.filter(([, , kind]) => OF_MANY.includes(kind)).flatMap((row) =>
    coveredBy(placeName, row),
  )
  const alone = WITHOUT_UNION.map((code, at) => ({
    ...inventedOne(`alone ${code} ${at}`, placeName(code)),
    ...{ place: code, unions: [] },
  }))
  return [...own, ...covered, ...alone].map((employer, serial) => ({
    ...employer,
    uscc: inventedEnterpriseUscc(employer.place, serial + 1),
  }))
}
