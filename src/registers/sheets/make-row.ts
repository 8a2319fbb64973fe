import type { Cell } from './cell-text'
import { SHEET_LIMITS } from './limits'
import { refuse } from './refusals'
import type { Flaw, SheetRow } from './row'

/** Puts the cells of one row together; refuses what no honest sheet holds. */
export const makeRow = (number: number, found: (Cell | undefined)[]): SheetRow => {
  const cells: string[] = []
  let flaws: Map<number, Flaw> | undefined
  for (let index = 0; index < found.length; index += 1) {
    const cell = found[index]
    const text = cell?.text ?? ''
    if (text.length > SHEET_LIMITS.cellCharacters) throw refuse.cellTooLong(number)
    if (index >= SHEET_LIMITS.columns && text !== '') throw refuse.tooManyColumns()
    if (index < SHEET_LIMITS.columns) cells.push(text)
    if (cell?.flaw) {
      flaws ??= new Map()
      flaws.set(index, cell.flaw)
    }
  }
  return flaws ? { number, cells, flaws } : { number, cells }
}
