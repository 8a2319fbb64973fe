import { openCsv } from './csv'
import { kindOf, type SheetKind } from './kind'
import { SHEET_LIMITS } from './limits'
import { refuse } from './refusals'
import { isBlank, type SheetRow } from './row'
import type { Source } from './source'
import { openXls } from './xls'
import { openXlsx } from './xlsx'

/** An opened file of rows. */
export type Workbook = {
  kind: SheetKind
  /** The sheets that people see, in their order. */
  names: string[]
  /** The rows of a sheet (counted from 0) that hold anything; can be asked for again. */
  rows: (index: number) => AsyncGenerator<SheetRow>
  close: () => Promise<void>
}

const OPENERS = { xlsx: openXlsx, xls: openXls, csv: openCsv }

async function* filled(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  let count = 0
  for await (const row of rows) {
    if (isBlank(row) && !row.flaws) continue
    count += 1
    if (count > SHEET_LIMITS.rows) throw refuse.tooManyRows()
    yield row
  }
}

/**
 * Refuses what can be seen to be no such table without reading its rows; cheap enough for a web request.
 */
export const inspectSheet = async (source: Source): Promise<void> => {
  const kind = await kindOf(source)
  if (kind !== 'xls') await OPENERS[kind](source)
}

/**
 * Opens `.xlsx`, `.xls` or `.csv` by what the file holds. Throws a {@link SheetRefused} (here or while rows
 * are read) for whatever is no such table, or one that is too large, locked, damaged or dangerous.
 */
export const openSheet = async (source: Source): Promise<Workbook> => {
  const kind = await kindOf(source)
  const { close, names, rows } = await OPENERS[kind](source)
  return { kind, names, rows: (index) => filled(rows(index)), close }
}
