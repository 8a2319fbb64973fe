import { SHEET_LIMITS } from '../limits'
import { refuse } from '../refusals'
import { readAll } from './markup'
import type { Parts } from './parts'
import { unescapeText } from './unescape-text'

/** The texts that cells point to by number. */
export type SharedStrings = { at: (index: number) => string }

/** The first texts are those of codes and headers, asked for again and again. */
const KEPT = 4096

const grown = <Kind extends Uint8Array | Uint32Array>(old: Kind, made: Kind): Kind => {
  made.set(old)
  return made
}

/** Texts as UTF-8 in one block: a million strings of their own would take five times the memory. */
const makeTable = () => {
  let bytes = Buffer.alloc(1024 * 1024)
  let ends = new Uint32Array(16_384)
  let count = 0
  const kept: string[] = []
  const startOf = (index: number): number => (index === 0 ? 0 : (ends[index - 1] ?? 0))
  const add = (text: string): void => {
    const start = startOf(count)
    const longest = start + text.length * 3
    if (longest > SHEET_LIMITS.sharedTextBytes) throw refuse.bomb()
    if (longest > bytes.length)
      bytes = grown(bytes, Buffer.alloc(Math.max(longest, Math.ceil(bytes.length * 1.5))))
    if (count === ends.length) ends = grown(ends, new Uint32Array(ends.length * 2))
    ends[count] = start + bytes.write(text, start, 'utf8')
    count += 1
  }
  const at = (index: number): string => {
    if (!(index >= 0 && index < count)) throw refuse.damaged()
    if (index >= KEPT) return bytes.toString('utf8', startOf(index), ends[index])
    kept[index] ??= bytes.toString('utf8', startOf(index), ends[index])
    return kept[index]
  }
  return { add, at }
}

/** Reads the shared texts of a workbook; rich text becomes plain, readings (pinyin) are left out. */
export const readSharedStrings = async (
  parts: Parts,
  part: string | null,
): Promise<SharedStrings> => {
  const table = makeTable()
  if (part === null) return table
  let text = ''
  let isText = false
  let isReading = false
  await readAll(parts.read(part), {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') isReading = true
      else if (name === 't') isText = !isReading
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close: (name) => {
      if (name === 'si') table.add(unescapeText(text))
      else if (name === 'rPh') isReading = false
      else if (name === 't') isText = false
    },
  })
  return table
}
