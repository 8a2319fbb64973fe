import { alignOf, isBlock, isQuote, marksInside } from './elements'
import type { Declarations } from './styles'
import type { Align, Cell, ListId, Marks } from './types'

/** Text without any formatting. */
export const NO_MARKS: Marks = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  script: null,
  href: null,
}
/** What holds inside an element; each element gets a copy of its parent's. */
export type Frame = {
  marks: Marks
  align: Align
  quote: boolean
  pre: boolean
  /** Inside a table Word made only to place a picture: its cells are no cells. */
  layout: boolean
  list: { level: number; ordered: boolean; id: ListId } | null
  /** The `<li>` being read; its first paragraph is the item, further ones are its lines. */
  item: { isWritten: boolean; start: number } | null
  /** The table whose rows are being read; null inside its cells, where tables are flattened. */
  table: Cell[][] | null
  inCell: boolean
  font: string
  marker: boolean
  closes: 'block' | 'table' | 'cell' | 'marker' | 'none'
}

/** What holds before the first element. */
export const ROOT_FRAME: Frame = {
  marks: NO_MARKS,
  align: null,
  quote: false,
  pre: false,
  layout: false,
  list: null,
  item: null,
  table: null,
  inCell: false,
  font: '',
  marker: false,
  closes: 'none',
}

/** What holds inside an element, given what holds around it. */
export function frameInside(
  outer: Frame,
  element: Element,
  tag: string,
  style: Declarations,
): Frame {
  const frame: Frame = {
    ...outer,
    marks: marksInside(element, tag, style, outer.marks),
    align: alignOf(element, tag, style) ?? outer.align,
    quote: outer.quote || isQuote(element, tag, style),
    pre: outer.pre || tag === 'pre',
    layout: outer.layout || style.get('mso-ignore') === 'vglayout',
    font: style.get('font-family') ?? outer.font,
    marker: outer.marker || style.get('mso-list')?.toLowerCase() === 'ignore',
    closes: isBlock(tag) ? 'block' : 'none',
  }
  if (frame.marker && !outer.marker) frame.closes = 'marker'
  if (!frame.layout) enterTable(frame, tag)
  if (tag === 'ul' || tag === 'ol') enterList(frame, tag)
  if (tag === 'li' && frame.list) frame.item = { isWritten: false, start: startOf(element) }
  return frame
}

function enterTable(frame: Frame, tag: string): void {
  if (tag === 'table' && !frame.table && !frame.inCell) {
    Object.assign(frame, { table: [], closes: 'table', align: null, quote: false })
  }
  if (tag === 'tr') frame.table?.push([])
  if ((tag === 'td' || tag === 'th') && frame.table) {
    Object.assign(frame, { closes: 'cell', table: null, inCell: true, list: null, item: null })
  }
}

function enterList(frame: Frame, tag: 'ul' | 'ol'): void {
  // Adjacent lists stay apart: each outermost one gets an identity of its own.
  const id = frame.list?.id ?? Symbol(tag)
  frame.list = { level: (frame.list?.level ?? 0) + 1, ordered: tag === 'ol', id }
  frame.item = null
}

function startOf(item: Element): number {
  return Number.parseInt(item.parentElement?.getAttribute('start') ?? '', 10) || 1
}
