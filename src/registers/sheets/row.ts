/** What is wrong with a cell before anybody looks at its meaning. */
export type Flaw =
  /** A long number that Excel kept as 4.2058E+17: the last digits are lost. */
  | 'lost-digits'
  /** #N/A, #REF! and the like. */
  | 'error-value'
  | 'formula'

/** One row of a sheet, as people see it. */
export type SheetRow = {
  /** As the sheet counts, from 1. */
  number: number
  /** Texts without surrounding blanks, '' for none; days as YYYY-MM-DD, numbers as plain digits. */
  cells: string[]
  /** By place in `cells`. */
  flaws?: Map<number, Flaw>
}

/** Whether a row holds nothing at all. */
export const isBlank = ({ cells }: SheetRow): boolean => cells.every((cell) => cell === '')

/** A, B, … Z, AA, as sheets name their columns; `index` counts from 0. */
export const columnName = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
