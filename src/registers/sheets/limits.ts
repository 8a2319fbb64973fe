const MEGABYTE = 1024 * 1024

/** How much of a sheet is taken in. Counted while reading: what a file says of itself proves nothing. */
export const SHEET_LIMITS = {
  /** Bytes of a file as it was sent; the old .xls is unpacked in memory and gets less. */
  fileBytes: 50 * MEGABYTE,
  xlsBytes: 30 * MEGABYTE,
  /** Rows that hold anything. */
  rows: 300_000,
  /** Excel's own limit: a row below it was not written by a spreadsheet program. */
  lastRow: 1_048_576,
  columns: 256,
  /** Characters of one cell (Excel: 32,767). */
  cellCharacters: 32_767,
  /** Bytes of one unpacked part of a workbook. */
  partBytes: 1024 * MEGABYTE,
  /** Unpacked : packed, asked beyond the first `freeBytes`; real sheets stay below 60. */
  ratio: 200,
  freeBytes: 20 * MEGABYTE,
  /** Bytes of markup without a single tag ending. */
  silentBytes: 2 * MEGABYTE,
  /** Bytes of all texts that a workbook keeps apart (shared strings). */
  sharedTextBytes: 256 * MEGABYTE,
  /** Files inside a workbook. */
  parts: 2000,
} as const
