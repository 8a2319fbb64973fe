import { PassThrough, type Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { defuse } from '../sheets/defuse'
import type { ExportFormat } from './answers'

/** What a cell holds; numbers stay numbers, so that a sheet can be reckoned with. */
export type SheetCell = string | number

/** A sheet being written: what it makes flows out of `output`. */
export type SheetWriter = {
  output: Readable
  /** Resolves when there is room for more. */
  write: (rows: readonly SheetCell[][]) => Promise<void>
  finish: () => Promise<void>
}

type Opened = { title: string; labels: readonly string[] }

const AS_TEXT = '@'
const AS_NUMBER = 'General'
/** So much may wait to be packed and encrypted (bytes). */
const MOST_WAITING = 4 * 1024 * 1024
const WIDTHS = { least: 10, most: 30, perSign: 2.4 }

const isText = (cell: SheetCell): cell is string => typeof cell === 'string'

const widthOf = (label: string): number =>
  Math.min(WIDTHS.most, Math.max(WIDTHS.least, [...label].length * WIDTHS.perSign + 2))

/** The library tells nobody when its buffers are full: waits until what it was given has flowed on. */
const drained = async (output: PassThrough): Promise<void> => {
  await pause(1)
  while (output.readableLength + output.writableLength > MOST_WAITING) await pause(5)
}

const openXlsx = ({ labels, title }: Opened): SheetWriter => {
  const output = new PassThrough({ highWaterMark: 1024 * 1024 })
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = labels.map((label) => ({ width: widthOf(label), style: { numFmt: AS_TEXT } }))
  const head = sheet.addRow([...labels])
  head.font = { bold: true }
  head.commit()
  return {
    output,
    write: async (rows) => {
      for (const cells of rows) {
        const row = sheet.addRow(cells.map((cell) => (isText(cell) ? defuse(cell) || null : cell)))
        for (const [index, cell] of cells.entries())
          if (!isText(cell)) row.getCell(index + 1).numFmt = AS_NUMBER
        row.commit()
      }
      await drained(output)
    },
    finish: async () => {
      sheet.commit()
      await book.commit()
    },
  }
}

/** Excel shows longer numbers of a CSV as 4.2E+17; behind an apostrophe, which imports take off, it does not. */
const LONG_NUMBER = /^\d{12,}$/

/** One cell as RFC 4180 has it. */
const csvCell = (cell: SheetCell): string => {
  if (!isText(cell)) return String(cell)
  const text = LONG_NUMBER.test(cell) ? `'${cell}` : defuse(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of a CSV file. */
export const csvLine = (cells: readonly SheetCell[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`

const openCsv = ({ labels }: Opened): SheetWriter => {
  const output = new PassThrough({ highWaterMark: 1024 * 1024 })
  // The mark by which Excel knows UTF-8.
  output.write(`\ufeff${csvLine(labels)}`)
  return {
    output,
    write: async (rows) => {
      output.write(rows.map(csvLine).join(''))
      await drained(output)
    },
    finish: async () => {
      output.end()
    },
  }
}

const OPENERS: Record<ExportFormat, (opened: Opened) => SheetWriter> = {
  xlsx: openXlsx,
  csv: openCsv,
}

/** Opens a sheet for writing; only a few rows of it are ever in memory. */
export const openSheetWriter = (format: ExportFormat, opened: Opened): SheetWriter =>
  OPENERS[format](opened)
