import { findHeader, HEADER_ROWS, type Header, type KnownColumn } from './header'
import type { Workbook } from './open-sheet'
import { refuse } from './refusals'
import type { SheetRow } from './row'

/** The sheet of a workbook that holds the register's data, and its first lines. */
export type Head = { sheet: number; name: string; header: Header; lines: SheetRow[] }

/** A workbook may begin with explanations; so many sheets are looked at. */
const SHEETS = 5

const firstRows = async (
  rows: AsyncIterable<SheetRow>,
  isEnough: (row: SheetRow) => boolean,
): Promise<SheetRow[]> => {
  const found: SheetRow[] = []
  for await (const row of rows) {
    if (isEnough(row)) break
    found.push(row)
  }
  return found
}

const matchesOf = ({ header }: Head): number =>
  header.columns.filter((column) => column !== null).length

/**
 * Finds the sheet and the row of column names that fit a register best. Throws `sheet.empty` when no sheet
 * holds anything, `sheet.no_header` when none has column names that the register knows.
 */
export const readHead = async (
  { names, rows }: Pick<Workbook, 'names' | 'rows'>,
  known: readonly KnownColumn[],
): Promise<Head> => {
  const heads: Head[] = []
  let isEmpty = true
  for (const [sheet, name] of names.slice(0, SHEETS).entries()) {
    const lines = await firstRows(rows(sheet), ({ number }) => number > HEADER_ROWS)
    isEmpty &&= lines.length === 0
    const header = findHeader(lines, known)
    if (header) heads.push({ sheet, name, header, lines })
  }
  const best = heads.reduce<Head | undefined>(
    (chosen, head) => (chosen && matchesOf(chosen) >= matchesOf(head) ? chosen : head),
    undefined,
  )
  if (best) return best
  throw isEmpty ? refuse.empty() : refuse.noHeader()
}
