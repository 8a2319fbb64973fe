/** Below this number a count could point at single persons. */
export const SMALLEST_SHOWN = 5

/**
 * A number as it is published: itself, 「少于 5」, or withheld because a small one could be worked out from it.
 * Zero is shown: it is about nobody.
 */
export type Cell = { kind: 'shown'; value: number } | { kind: 'few' } | { kind: 'withheld' }

const FEW: Cell = { kind: 'few' }
const WITHHELD: Cell = { kind: 'withheld' }
const LARGEST_FEW = SMALLEST_SHOWN - 1

const isFew = (value: number): boolean => value > 0 && value < SMALLEST_SHOWN

/** A number that stands alone. */
export const cellOf = (value: number): Cell => (isFew(value) ? FEW : { kind: 'shown', value })

type Hidden = {
  /** The total without everything that is shown. */
  rest: number
  /** How many are hidden because they are few, and how many to protect those. */
  few: number
  withheld: number
  /** No withheld number is larger: the smallest ones are withheld first, and everybody knows it. */
  largest: number
}

/**
 * Whether somebody who knows the total and the rule cannot work out a hidden small number, nor what a group
 * of less than five amounts to.
 */
const isSafe = ({ few, largest, rest, withheld }: Hidden): boolean => {
  if (rest < SMALLEST_SHOWN) return false
  const most = Math.min(LARGEST_FEW, rest - (few - 1) - SMALLEST_SHOWN * withheld)
  const least = Math.max(1, rest - LARGEST_FEW * (few - 1) - largest * withheld)
  // `least > most`: the rest holds more than the hidden ones, nobody knows how much.
  return most >= 2 && least !== most
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** Which of the numbers, smallest first, are withheld besides the small ones; null: none of it helps. */
const withheldOf = (values: readonly number[], total: number): number[] | null => {
  const few = values.filter(isFew)
  const large = values.filter((value) => value >= SMALLEST_SHOWN).sort((a, b) => a - b)
  for (let withheld = 0; withheld <= large.length; withheld += 1) {
    const rest = total - sum(large.slice(withheld))
    const largest = large[withheld] ?? Number.POSITIVE_INFINITY
    if (isSafe({ rest, few: few.length, withheld, largest: withheld > 0 ? largest : 0 }))
      return large.slice(0, withheld)
  }
  return null
}

/**
 * A column of numbers as it is published beside its total, which may hold more than the column: no number
 * from 1 to 4 is shown, and none can be worked out from the total. Pure.
 * @param total null when it is not published anywhere
 */
export const publishColumn = (
  values: readonly number[],
  total: number | null,
): { cells: Cell[]; total: Cell | null } => {
  if (total === null) return { cells: values.map(cellOf), total: null }
  if (!values.some(isFew)) return { cells: values.map(cellOf), total: cellOf(total) }
  const withheld = withheldOf(values, total)
  if (withheld === null) return { cells: values.map(cellOf), total: isFew(total) ? FEW : WITHHELD }
  const left = [...withheld]
  const cells = values.map((value) => {
    const at = left.indexOf(value)
    if (at < 0) return cellOf(value)
    left.splice(at, 1)
    return WITHHELD
  })
  return { cells, total: cellOf(total) }
}
