import { type Cell, numberCell, serialCell, textCell } from '../cell-text'
import { SHEET_LIMITS } from '../limits'
import { makeRow } from '../make-row'
import { refuse } from '../refusals'
import type { SheetRow } from '../row'
import { type Attributes, type MarkupEvents, readMarkup } from './markup'
import type { SharedStrings } from './shared-strings'
import { unescapeText } from './unescape-text'

/** What the rest of the workbook says about the cells of a sheet. */
export type SheetContext = { strings: SharedStrings; dateStyles: boolean[]; is1904: boolean }

type OpenCell = { index: number; type: string; style: number; text: string; hasFormula: boolean }

/** The place of `AB12` in its row, from 0; `after` where the file leaves it out. */
const columnOf = (reference: string | undefined, after: number): number => {
  if (reference === undefined) return after
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column === 0 ? after : column - 1
}

const cellOf = (cell: OpenCell, context: SheetContext): Cell => {
  const { text } = cell
  if (cell.hasFormula) return { text: '', flaw: 'formula' }
  switch (cell.type) {
    case 's':
      return text === '' ? { text } : textCell(context.strings.at(Number(text)))
    case 'str':
    case 'inlineStr':
      return textCell(unescapeText(text))
    case 'b':
      return { text: text === '1' ? '是' : '否' }
    case 'e':
      return { text, flaw: 'error-value' }
    case 'd':
      return { text: text.replace(/T00:00:00(?:\.0+)?$/, '') }
    default:
      if (text === '') return { text }
      return context.dateStyles[cell.style] ? serialCell(text, context.is1904) : numberCell(text)
  }
}

/** Collects rows from the events of a sheet's markup. */
const collectRows = (context: SheetContext) => {
  let rows: SheetRow[] = []
  let number = 0
  let cells: (Cell | undefined)[] = []
  let cell: OpenCell | null = null
  let isText = false
  let isReading = false

  const openRow = ({ r }: Attributes): void => {
    const next = r === undefined ? number + 1 : Number(r)
    if (!(next > number)) throw refuse.damaged()
    if (next > SHEET_LIMITS.lastRow) throw refuse.tooManyRows()
    number = next
    cells = []
  }
  const openCell = ({ r, s, t }: Attributes): void => {
    const index = columnOf(r, cells.length)
    cell = { index, type: t ?? 'n', style: Number(s ?? 0), text: '', hasFormula: false }
  }
  const closeCell = (): void => {
    if (!cell) return
    const read = cellOf(cell, context)
    if (read.text !== '' || read.flaw) {
      // A far column would make the row as long as the sheet is wide.
      if (cell.index >= SHEET_LIMITS.columns) throw refuse.tooManyColumns()
      while (cells.length < cell.index) cells.push(undefined)
      cells[cell.index] = read
    }
    cell = null
  }
  const open: Record<string, ((attributes: Attributes) => void) | undefined> = {
    row: openRow,
    c: openCell,
    f: () => {
      if (cell) cell.hasFormula = true
    },
    v: () => {
      isText = true
    },
    t: () => {
      isText = !isReading
    },
    rPh: () => {
      isReading = true
    },
  }
  const close: Record<string, (() => void) | undefined> = {
    row: () => rows.push(makeRow(number, cells)),
    c: closeCell,
    v: () => {
      isText = false
    },
    t: () => {
      isText = false
    },
    rPh: () => {
      isReading = false
    },
  }
  const events: MarkupEvents = {
    open: (name, attributes) => open[name]?.(attributes),
    text: (text) => {
      if (isText && cell) cell.text += text
    },
    close: (name) => close[name]?.(),
  }
  const take = (): SheetRow[] => {
    const taken = rows
    rows = []
    return taken
  }
  return { events, take }
}

/** The rows of one sheet in their order; blank ones that the file mentions are among them. */
export async function* sheetRows(
  texts: AsyncIterable<string>,
  context: SheetContext,
): AsyncGenerator<SheetRow> {
  const { events, take } = collectRows(context)
  for await (const _ of readMarkup(texts, events)) yield* take()
}
