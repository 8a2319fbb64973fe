import { createHash } from 'node:crypto'
import type { SheetRow } from './row'

/** A column that a register knows. */
export type KnownColumn = {
  key: string
  /** As the template and the reject workbook call it. */
  label: string
  /** Other names that sheets give it. */
  names?: readonly string[]
  isRequired?: boolean
}

/** Where the names of the columns stand and what they mean; `columns` goes by place in the row. */
export type Header = {
  /** The lowest row of names. */
  row: number
  firstDataRow: number
  texts: string[]
  columns: (string | null)[]
}

/** Names of columns stand among the first so many rows. */
export const HEADER_ROWS = 15
/** One match may be chance. */
const FEWEST = 2
/** Words of the line below the names that tells how to fill in the columns. */
const EXPLAINS = /必填|选填|格式|填写|说明|示例|样例|例如|^文本$|^代码$|^如[：:]/
const MOST_EXPLAINING = 3

const BRACKETED = /[(（[【<].*?[)）\]】>]/g

/** How names of columns are compared: without blanks, stars, brackets and what stands in them. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(BRACKETED, '')
    .replace(/[\s*:：、,，.。/\\|_-]/g, '')
    .toLowerCase()

type Names = Map<string, string>

const namesOf = (known: readonly KnownColumn[]): Names =>
  new Map(
    known.flatMap(({ key, label, names = [] }) =>
      [label, key, ...names].map((name) => [foldName(name), key] as const),
    ),
  )

/** The first column of a name counts; a second one of the same meaning is left for a person to sort out. */
const matchRow = (cells: readonly string[], names: Names): (string | null)[] => {
  const taken = new Set<string>()
  return cells.map((cell) => {
    const key = cell === '' ? undefined : names.get(foldName(cell))
    if (key === undefined || taken.has(key)) return null
    taken.add(key)
    return key
  })
}

const countOf = (columns: readonly (string | null)[]): number =>
  columns.filter((key) => key !== null).length

/** Names that stand a line above or below, as under a merged cell, fill the gaps. */
const fillGaps = (
  columns: (string | null)[],
  other: readonly (string | null)[],
): (string | null)[] => {
  const length = Math.max(columns.length, other.length)
  return Array.from({ length }, (_, index) => {
    const own = columns[index] ?? null
    const added = other[index] ?? null
    return own ?? (added !== null && !columns.includes(added) ? added : null)
  })
}

/** A second line of names holds nothing but names. */
const isSecondLine = ({ cells }: SheetRow, names: Names): boolean =>
  cells.some((cell) => cell !== '') &&
  cells.every((cell) => cell === '' || names.has(foldName(cell)))

const textsOf = (rows: readonly SheetRow[]): string[] => {
  const length = Math.max(...rows.map(({ cells }) => cells.length))
  return Array.from(
    { length },
    (_, index) => rows.map(({ cells }) => cells[index] ?? '').find((text) => text !== '') ?? '',
  )
}

const isExplaining = ({ cells }: SheetRow): boolean =>
  cells.filter((cell) => EXPLAINS.test(cell)).length >= 1 &&
  !cells.some((cell) => /\d{15}/.test(cell))

const firstDataRow = (below: readonly SheetRow[], headerRow: number): number => {
  let last = headerRow
  for (const row of below) {
    if (row.number > headerRow + MOST_EXPLAINING || !isExplaining(row)) break
    last = row.number
  }
  return last + 1
}

/**
 * Finds the row of column names among the first rows of a sheet: the one that matches most names known to
 * the register; null when none does. A line of names above or below it and a line that explains how to
 * fill in are taken along.
 */
export const findHeader = (
  rows: readonly SheetRow[],
  known: readonly KnownColumn[],
): Header | null => {
  const names = namesOf(known)
  const head = rows.filter(({ number }) => number <= HEADER_ROWS)
  const matched = head.map(({ cells }) => matchRow(cells, names))
  const counts = matched.map(countOf)
  const best = counts.indexOf(Math.max(...counts))
  if ((counts[best] ?? 0) < FEWEST) return null
  const row = head[best] as SheetRow
  const above = head[best - 1]
  const next = head[best + 1]
  const below = next && isSecondLine(next, names) ? next : undefined
  const lines = [row, below, above].filter((line): line is SheetRow => line !== undefined)
  const columns = lines
    .map(({ cells }) => matchRow(cells, names))
    .reduce((own, other) => fillGaps(own, other))
  const last = (below ?? row).number
  const rest = rows.filter(({ number }) => number > last)
  const firstData = firstDataRow(rest, last)
  return {
    row: last,
    firstDataRow: firstData,
    texts: textsOf([row, ...(below ? [below] : [])]),
    columns,
  }
}

/** The same for two sheets whose columns are called alike: a corrected matching is remembered under it. */
export const headerSignature = ({ texts }: Pick<Header, 'texts'>): string =>
  createHash('sha256').update(texts.map(foldName).join('|')).digest('base64url').slice(0, 32)

/** Columns without which no row can be taken. */
export const missingColumns = (
  { columns }: Pick<Header, 'columns'>,
  known: readonly KnownColumn[],
): KnownColumn[] => known.filter(({ isRequired, key }) => isRequired && !columns.includes(key))

const NOTE = /^(?:注|备注|说明|填表|填报|制表|审核人|合计|总计|小计)/

/** The line below the data: a note, a sum, a signature. */
export const isClosingNote = ({ cells }: SheetRow): boolean => {
  const filled = cells.filter((cell) => cell !== '')
  const [first = ''] = filled
  return NOTE.test(first) && filled.length <= Math.max(2, cells.length / 2)
}
