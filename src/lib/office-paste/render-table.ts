import type { Block, Cell, Inline } from './types'

/** Writes a table; its first row becomes a header when it was marked so or is bold throughout. */
export function renderTable(
  rows: readonly Cell[][],
  renderBlocks: (blocks: readonly Block[]) => string,
): string {
  const [first = [], ...rest] = rows
  const isHeader = rest.length > 0 && isHeaderRow(first)
  const lines = rows.map((row, index) => {
    const asHeader = isHeader && index === 0
    return `<tr>${row.map((cell) => renderCell(cell, asHeader, renderBlocks)).join('')}</tr>`
  })
  return `<table><tbody>${lines.join('')}</tbody></table>`
}

function renderCell(
  cell: Cell,
  asHeader: boolean,
  renderBlocks: (blocks: readonly Block[]) => string,
): string {
  const tag = asHeader || cell.header ? 'th' : 'td'
  const colspan = cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''
  const rowspan = cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''
  const blocks = asHeader ? cell.blocks.map(withoutBold) : cell.blocks
  return `<${tag}${colspan}${rowspan}>${renderBlocks(blocks)}</${tag}>`
}

function isHeaderRow(row: readonly Cell[]): boolean {
  if (row.length > 0 && row.every((cell) => cell.header)) return true
  const filled = row.filter((cell) => cell.blocks.length > 0)
  return filled.length > 1 && filled.every((cell) => cell.blocks.every(isBold))
}

function isBold(block: Block): boolean {
  if (block.kind !== 'paragraph') return false
  return block.inlines.every((inline) => inline.kind !== 'text' || inline.marks.bold)
}

function withoutBold(block: Block): Block {
  if (block.kind !== 'paragraph') return block
  const plain = (inline: Inline): Inline =>
    inline.kind === 'text' ? { ...inline, marks: { ...inline.marks, bold: false } } : inline
  return { ...block, inlines: block.inlines.map(plain) }
}
