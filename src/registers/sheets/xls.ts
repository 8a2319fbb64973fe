import XLSX from '@e965/xlsx'
import { type Cell, numberCell, serialCell, textCell } from './cell-text'
import { makeRow } from './make-row'
import { orDamaged, refuse } from './refusals'
import type { SheetRow } from './row'
import type { Source } from './source'

const cellOf = (cell: XLSX.CellObject, is1904: boolean): Cell => {
  if (cell.f !== undefined || cell.F !== undefined) return { text: '', flaw: 'formula' }
  switch (cell.t) {
    case 'n':
      return cell.z !== undefined && XLSX.SSF.is_date(String(cell.z))
        ? serialCell(String(cell.v), is1904)
        : numberCell(String(cell.v))
    case 'b':
      return { text: cell.v === true ? '是' : '否' }
    case 'e':
      return { text: String(cell.w ?? ''), flaw: 'error-value' }
    default:
      return textCell(String(cell.v ?? ''))
  }
}

async function* rowsOf(sheet: XLSX.WorkSheet, is1904: boolean): AsyncGenerator<SheetRow> {
  const rows: (XLSX.CellObject | undefined)[][] = sheet['!data'] ?? []
  for (const [index, row] of rows.entries()) {
    if (row === undefined) continue
    const cells = Array.from(row, (cell) => (cell ? cellOf(cell, is1904) : undefined))
    yield makeRow(index + 1, cells)
  }
}

const isVisible = (book: XLSX.WorkBook, index: number): boolean =>
  !book.Workbook?.Sheets?.[index]?.Hidden

const PASSWORD = /password|encrypt/i

/** The old binary format; it has 65,536 rows at most and is read as a whole. */
export const openXls = async (source: Source) => {
  const content = await source.read(0, source.size)
  const book = await orDamaged(() => {
    try {
      return XLSX.read(content, { type: 'buffer', dense: true, cellNF: true, cellText: false })
    } catch (error) {
      throw error instanceof Error && PASSWORD.test(error.message) ? refuse.encrypted() : error
    }
  })
  const names = book.SheetNames.filter((_, index) => isVisible(book, index))
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  return {
    names,
    rows: (index: number) => rowsOf(book.Sheets[names[index] ?? ''] ?? {}, is1904),
    close: source.close,
  }
}
