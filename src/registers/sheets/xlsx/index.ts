import type { Source } from '../source'
import { openParts } from './parts'
import { readSharedStrings, type SharedStrings } from './shared-strings'
import { sheetRows } from './sheet-rows'
import { readDateStyles } from './styles'
import { readWorkbook } from './workbook'

/** A workbook of Excel 2007 and later (ECMA-376), read without ever holding it whole. */
export const openXlsx = async (source: Source) => {
  const parts = await openParts(source)
  const book = await readWorkbook(parts)
  const dateStyles = await readDateStyles(parts, book.styles)
  let strings: Promise<SharedStrings> | undefined
  async function* rows(index: number) {
    strings ??= readSharedStrings(parts, book.sharedStrings)
    const part = book.sheets[index]?.part ?? ''
    yield* sheetRows(parts.read(part), { strings: await strings, dateStyles, is1904: book.is1904 })
  }
  return { names: book.sheets.map(({ name }) => name), rows, close: parts.close }
}
