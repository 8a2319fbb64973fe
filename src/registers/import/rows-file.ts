import type { Header } from '../sheets/header'
import type { Flaw, SheetRow } from '../sheets/row'
import type { Source } from '../sheets/source'
import { keepRows, rowsFile } from './files'

/**
 * The rows of a sent sheet, read once to the end and kept in frames (length, JSON): nothing is written to
 * the register before the whole file proved harmless, and a resumed import begins at any frame without
 * reading the sheet again.
 */

/** Rows of a frame: what one transaction deals with. */
export const FRAME_ROWS = 1000
const LENGTH_BYTES = 4

/** What stands above the data, for the workbook of rejected rows. */
export type SheetHead = { name: string; header: Header; lines: SheetRow[] }

type StoredRow = [number: number, cells: string[], flaws?: [number, Flaw][]]

const pack = ({ cells, flaws, number }: SheetRow): StoredRow =>
  flaws ? [number, cells, [...flaws]] : [number, cells]

const unpack = ([number, cells, flaws]: StoredRow): SheetRow =>
  flaws ? { number, cells, flaws: new Map(flaws) } : { number, cells }

const frameOf = (content: unknown): Buffer => {
  const body = Buffer.from(JSON.stringify(content))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, body])
}

async function* frames(
  head: SheetHead,
  rows: AsyncIterable<SheetRow>,
  onRow: () => void,
): AsyncGenerator<Buffer> {
  yield frameOf({ ...head, lines: head.lines.map(pack) })
  let waiting: StoredRow[] = []
  for await (const row of rows) {
    onRow()
    waiting.push(pack(row))
    if (waiting.length < FRAME_ROWS) continue
    yield frameOf(waiting)
    waiting = []
  }
  if (waiting.length > 0) yield frameOf(waiting)
}

/** Keeps the rows of an import; gives their number. */
export const keepSheetRows = async (
  file: string,
  head: SheetHead,
  rows: AsyncIterable<SheetRow>,
): Promise<number> => {
  let count = 0
  const onRow = () => {
    count += 1
  }
  await keepRows(file, frames(head, rows, onRow))
  return count
}

async function* readFrames(source: Source): AsyncGenerator<unknown> {
  for (let at = 0; at < source.size; ) {
    const length = (await source.read(at, LENGTH_BYTES)).readUInt32BE(0)
    const body = await source.read(at + LENGTH_BYTES, length)
    yield JSON.parse(body.toString('utf8'))
    at += LENGTH_BYTES + length
  }
}

type StoredHead = Omit<SheetHead, 'lines'> & { lines: StoredRow[] }

export type KeptRows = {
  head: SheetHead
  /** Frame by frame, in the order of the sheet. */
  frames: () => AsyncGenerator<SheetRow[]>
  close: () => Promise<void>
}

/** Opens the kept rows of an import. */
export const openSheetRows = async (file: string): Promise<KeptRows> => {
  const source = await rowsFile(file)
  const first = await readFrames(source).next()
  const head = first.value as StoredHead
  async function* rows(): AsyncGenerator<SheetRow[]> {
    let isHead = true
    for await (const frame of readFrames(source)) {
      if (!isHead) yield (frame as StoredRow[]).map(unpack)
      isHead = false
    }
  }
  return {
    head: { ...head, lines: head.lines.map(unpack) },
    frames: rows,
    close: () => source.close(),
  }
}
