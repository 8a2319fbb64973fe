import type { CodeOption } from '@/src/lib/codes'
import type {
  BranchCases,
  CaseLine,
  CaseMeasures,
  NamedLine,
  OpenCases,
  Period,
  RawCases,
} from './case-figures'
import { monthsOf } from './period'

const NOTHING: CaseMeasures & OpenCases = {
  ...{ received: 0, finished: 0, timed: 0, inTime: 0, minutes: 0, rated: 0, stars: 0 },
  ...{ open: 0, soon: 0, overdue: 0, paused: 0 },
}

const NAMES = Object.keys(NOTHING) as (keyof typeof NOTHING)[]

const MINUTES_OF_HOUR = 60

/** What follows from the sums: shares and averages are never added up themselves. */
export const lineOf = (sums: Partial<CaseMeasures & OpenCases>): CaseLine => {
  const all = { ...NOTHING, ...sums }
  const { finished, inTime, minutes, rated, stars, timed } = all
  return {
    ...all,
    inTimeRate: timed > 0 ? inTime / timed : null,
    averageHours: finished > 0 ? minutes / finished / MINUTES_OF_HOUR : null,
    averageRating: rated > 0 ? stars / rated : null,
  }
}

type Fact = Partial<CaseMeasures & OpenCases>

/** Adds facts up. */
export const sumOf = (facts: readonly Fact[]): CaseLine => {
  const sums = { ...NOTHING }
  for (const fact of facts) for (const name of NAMES) sums[name] += fact[name] ?? 0
  return lineOf(sums)
}

const groupedBy = <F extends Fact>(
  facts: readonly F[],
  keyOf: (fact: F) => string,
): Map<string, F[]> => {
  const groups = new Map<string, F[]>()
  for (const fact of facts) groups.set(keyOf(fact), [...(groups.get(keyOf(fact)) ?? []), fact])
  return groups
}

const linesBy = <F extends Fact>(
  facts: readonly F[],
  keyOf: (fact: F) => string,
  labelOf: (code: string) => string,
): NamedLine[] =>
  [...groupedBy(facts, keyOf)].map(([code, some]) => ({
    ...{ code, label: labelOf(code) },
    ...sumOf(some),
  }))

/** What came in most first; the same order at every reading. */
const byWeight = (a: NamedLine, b: NamedLine): number =>
  b.received + b.open - (a.received + a.open) || (a.code < b.code ? -1 : 1)

type Words = { titles: ReadonlyMap<string, string>; sources: readonly CodeOption[] }

/** The figures of a branch by item, source and month. Pure. */
export const arrangeCases = (
  { facts, open }: RawCases,
  period: Period,
  { sources, titles }: Words,
): BranchCases => {
  const all = [...facts, ...open]
  const monthly = new Map(
    linesBy(facts, ({ month }) => month, String).map((line) => [line.code, line] as const),
  )
  return {
    period,
    total: sumOf(all),
    own: sumOf(all.filter(({ isBelow }) => !isBelow)),
    items: linesBy(
      all,
      ({ serviceKey }) => serviceKey,
      (code) => titles.get(code) ?? code,
    ).sort(byWeight),
    sources: linesBy(
      all,
      ({ source }) => source,
      (code) => sources.find(({ value }) => value === code)?.label ?? '未填',
    ).sort(byWeight),
    months: monthsOf(period).map(
      (month) => monthly.get(month) ?? { code: month, label: month, ...lineOf({}) },
    ),
  }
}
