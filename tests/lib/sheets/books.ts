import XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { openSheet } from '@/src/registers/sheets/open-sheet'
import type { SheetRow } from '@/src/registers/sheets/row'
import { bufferSource } from '@/src/registers/sheets/source'
import { zipOf } from './zip'

export type Value = string | number | boolean | Date | null | ExcelJS.CellFormulaValue

/** A workbook of one sheet as Excel would save it. */
export const xlsxOf = async (
  rows: Value[][],
  shape: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('会员')
  sheet.addRows(rows)
  shape(sheet, book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The old binary format. */
export const xlsOf = (rows: Value[][]): Buffer => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '会员')
  return XLSX.write(book, { type: 'buffer', bookType: 'biff8' })
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook written by hand around the markup of its only sheet. */
export const bookOf = (
  sheet: string,
  more: Record<string, string | Buffer> = {},
  claimedSize?: number,
): Buffer =>
  zipOf(
    {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="a" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="会员" sheetId="1" r:id="b"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="b" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': sheet,
      ...more,
    },
    claimedSize,
  )

export const sheetOf = (rows: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`

export const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

/** All rows of the first sheet. */
export const readRows = async (content: Buffer): Promise<SheetRow[]> => {
  const book = await openSheet(bufferSource(content))
  return collect(book.rows(0))
}
