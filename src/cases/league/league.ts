import { lineOf } from '../figures/arrange'
import type { CaseMeasures } from '../figures/case-figures'
import { type Cell, publishColumn, SMALLEST_SHOWN } from './cells'

/** What was counted for one union and all below it in a month. */
export type LeagueSums = CaseMeasures & { views: number; likes: number }

export type LeagueUnion = LeagueSums & {
  id: number
  code: string
  name: string
  /** Whether the unions below it have a table. */
  hasBelow: boolean
}

/** One line of the table as it is published. */
export type LeagueRow = {
  /** Null: too few cases to be ranked. Unions with the same share have the same rank. */
  rank: number | null
  code: string
  name: string
  received: Cell
  finished: Cell
  /** 0 … 1; null: too few, or withheld. */
  inTimeRate: number | null
  averageHours: number | null
  averageRating: number | null
  views: number
  likes: number
  hasBelow: boolean
}

export type LeagueTable = {
  rows: LeagueRow[]
  /** Counts alone: averages of the whole would tell about those that are hidden. */
  total: { received: Cell | null; finished: Cell | null; views: number; likes: number }
}

/** The total of a column as it may be known: published (also elsewhere), not at all, or withheld there. */
export type KnownTotal = { value: number | null; isWithheld: boolean }

type Column = { cells: Cell[]; total: Cell | null }

/** Where the sum is withheld elsewhere, its parts are withheld too: they would add up to it. */
const columnOf = (values: number[], { isWithheld, value }: KnownTotal): Column => {
  const column = publishColumn(values, value)
  if (!isWithheld) return column
  const cells = column.cells.map(
    (cell): Cell => (cell.kind === 'shown' && cell.value > 0 ? { kind: 'withheld' } : cell),
  )
  return { cells, total: { kind: 'withheld' } }
}

const enough = <T>(count: number, value: T | null): T | null =>
  count >= SMALLEST_SHOWN ? value : null

const rowOf = (union: LeagueUnion, received: Cell, finished: Cell): Omit<LeagueRow, 'rank'> => {
  const { averageHours, averageRating, inTimeRate } = lineOf(union)
  const isShown = finished.kind === 'shown'
  return {
    ...{ code: union.code, name: union.name, received, finished },
    inTimeRate: isShown ? enough(union.timed, inTimeRate) : null,
    averageHours: isShown ? enough(union.finished, averageHours) : null,
    averageRating: enough(union.rated, averageRating),
    ...{ views: union.views, likes: union.likes, hasBelow: union.hasBelow },
  }
}

/** What is shown decides: unions that read the same stand at the same rank. */
const shownRate = (rate: number): number => Math.round(rate * 1000)

const rankOf = (row: Omit<LeagueRow, 'rank'>, rates: readonly number[]): number | null => {
  const { inTimeRate } = row
  if (inTimeRate === null) return null
  return 1 + rates.filter((rate) => rate > shownRate(inTimeRate)).length
}

const LAST = Number.POSITIVE_INFINITY

const byRank = (a: LeagueRow, b: LeagueRow): number =>
  (a.rank ?? LAST) === (b.rank ?? LAST)
    ? a.code < b.code
      ? -1
      : 1
    : (a.rank ?? LAST) - (b.rank ?? LAST)

/**
 * The unions of one level by the share of cases that they finished in time, however many they had; those
 * with too few cases follow without a rank. Pure.
 */
export const publishLeague = (
  unions: readonly LeagueUnion[],
  whole: LeagueSums,
  known: { received: KnownTotal; finished: KnownTotal },
): LeagueTable => {
  const received = columnOf(
    unions.map((union) => union.received),
    known.received,
  )
  const finished = columnOf(
    unions.map((union) => union.finished),
    known.finished,
  )
  const few: Cell = { kind: 'few' }
  const rows = unions.map((union, at) =>
    rowOf(union, received.cells[at] ?? few, finished.cells[at] ?? few),
  )
  const rates = rows.flatMap(({ inTimeRate }) =>
    inTimeRate === null ? [] : [shownRate(inTimeRate)],
  )
  return {
    rows: rows.map((row) => ({ ...row, rank: rankOf(row, rates) })).sort(byRank),
    total: {
      ...{ received: received.total, finished: finished.total },
      ...{ views: whole.views, likes: whole.likes },
    },
  }
}

/** What of a union's line its own page may take as known. */
export const knownFrom = (cell: Cell | undefined): KnownTotal => ({
  value: cell?.kind === 'shown' ? cell.value : null,
  isWithheld: cell?.kind === 'withheld',
})
