import type { Header } from './header'
import { isClosingNote } from './header'
import type { Workbook } from './open-sheet'
import { refuse } from './refusals'
import { columnName, type SheetRow } from './row'

/** Formulas are not computed here and their last results may be stale: the whole file goes back. */
const refuseFormula = (row: SheetRow): void => {
  for (const [index, flaw] of row.flaws ?? [])
    if (flaw === 'formula') throw refuse.formula(`${columnName(index)}${row.number} 单元格`)
}

/**
 * The rows below the head of a sheet, without its closing notes. Throws `sheet.formula` at the first
 * formula among them, and `sheet.empty` at the end when there was no row.
 */
export async function* dataRows(
  { rows }: Pick<Workbook, 'rows'>,
  sheet: number,
  { firstDataRow }: Pick<Header, 'firstDataRow'>,
): AsyncGenerator<SheetRow> {
  let isEmpty = true
  for await (const row of rows(sheet)) {
    if (row.number < firstDataRow || isClosingNote(row)) continue
    refuseFormula(row)
    isEmpty = false
    yield row
  }
  if (isEmpty) throw refuse.empty()
}
