import type { Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { defuse } from './defuse'
import { foldName, type Header } from './header'
import type { SheetRow } from './row'

/** A row that goes back, with the places of its faulty cells and what is wrong in words. */
export type RejectedRow = { cells: readonly string[]; faulty: readonly number[]; reasons: string[] }

export type RejectWriter = {
  write: (row: RejectedRow) => Promise<void>
  /** Ends the workbook; resolves when all of it is written. */
  finish: () => Promise<void>
}

/** The column that is added, and recognised when the sheet comes back. */
export const REASON_COLUMN = '错误原因'

const RED: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF7C80' } }
const AS_TEXT = '@'
const WIDTH = { cell: 16, reason: 60 }
/** Rows between two pauses in which the output can drain. */
const PAUSE = 500

/** Where a sheet that came back once already keeps its reasons; otherwise behind its last column. */
const reasonIndex = ({ texts }: Header): number => {
  const old = texts.findIndex((text) => foldName(text) === REASON_COLUMN)
  return old >= 0 ? old : texts.length
}

/**
 * Writes a workbook like the one sent: the same lines above the data at the same places, the same columns,
 * then the rejected rows, faulty cells red and the reasons in words. Held in memory are only a few rows.
 */
export const openRejects = (
  output: Writable,
  { head, header, name }: { head: readonly SheetRow[]; header: Header; name: string },
): RejectWriter => {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  const sheet = book.addWorksheet(name.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31) || '退回')
  const reasons = reasonIndex(header)
  sheet.columns = Array.from({ length: reasons + 1 }, (_, index) => ({
    width: index === reasons ? WIDTH.reason : WIDTH.cell,
    style: { numFmt: AS_TEXT },
  }))
  let next = 1
  const put = (cells: readonly string[], reason: string | null, faulty: readonly number[]) => {
    const row = sheet.getRow(next)
    next += 1
    for (const [index, text] of cells.entries())
      if (text !== '' && index !== reasons) row.getCell(index + 1).value = defuse(text)
    if (reason !== null) row.getCell(reasons + 1).value = reason
    for (const index of faulty) row.getCell(index + 1).fill = RED
    row.commit()
  }
  for (const line of head.filter(({ number }) => number < header.firstDataRow)) {
    while (next < line.number) put([], null, [])
    put(line.cells, line.number === header.row ? REASON_COLUMN : null, [])
  }
  return {
    write: async ({ cells, faulty, reasons: words }) => {
      put(cells, words.join('；'), faulty)
      if (next % PAUSE === 0) await turn()
    },
    finish: async () => {
      sheet.commit()
      await book.commit()
    },
  }
}
