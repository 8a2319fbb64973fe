import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { textCell } from './cell-text'
import { SHEET_LIMITS } from './limits'
import { makeRow } from './make-row'
import { orDamaged, refuse } from './refusals'
import type { SheetRow } from './row'
import { pieces, type Source } from './source'

const ENCODINGS = ['utf-8', 'gb18030'] as const
const HEAD = 64 * 1024

async function* decoded(source: Source, encoding: string): AsyncGenerator<string> {
  // `fatal` throws at the first byte that is not of this encoding; a mark at the start is dropped.
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const piece of pieces(source)) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

const isIn = async (source: Source, encoding: string): Promise<boolean> => {
  try {
    for await (const text of decoded(source, encoding)) if (text.includes('\0')) return false
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Excel saves “Unicode text” as UTF-16; otherwise what decodes without a fault, UTF-8 first. */
const encodingOf = async (source: Source): Promise<string> => {
  const [first, second] = await source.read(0, 2)
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  for (const encoding of ENCODINGS) if (await isIn(source, encoding)) return encoding
  throw refuse.wrongType()
}

/** The mark between cells that stands most often in the first lines. */
const delimiterOf = async (source: Source, encoding: string): Promise<string> => {
  const head = new TextDecoder(encoding).decode(await source.read(0, HEAD))
  const lines = head.split(/\r?\n/, 15).join('\n')
  const often = (mark: string) => lines.split(mark).length
  return [',', '\t', ';'].sort((one, other) => often(other) - often(one))[0] ?? ','
}

const parserOf = (delimiter: string) =>
  parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: SHEET_LIMITS.cellCharacters * 8,
  })

async function* rowsOf(source: Source, encoding: string): AsyncGenerator<SheetRow> {
  const parser = parserOf(await delimiterOf(source, encoding))
  const text = Readable.from(decoded(source, encoding))
  text.on('error', (error) => parser.destroy(error))
  const records: AsyncIterator<string[]> = text.pipe(parser)[Symbol.asyncIterator]()
  let number = 0
  try {
    for (;;) {
      const { done, value } = await orDamaged(() => records.next())
      if (done) return
      number += 1
      yield makeRow(number, value.map(textCell))
    }
  } finally {
    text.destroy()
    parser.destroy()
  }
}

/** A text of lines with marks between the cells: UTF-8, GB18030 or UTF-16; comma, tab or semicolon. */
export const openCsv = async (source: Source) => {
  const encoding = await encodingOf(source)
  return { names: ['CSV'], rows: () => rowsOf(source, encoding), close: source.close }
}
