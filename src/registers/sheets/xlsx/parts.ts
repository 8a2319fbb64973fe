import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { SHEET_LIMITS } from '../limits'
import { orDamaged, refuse } from '../refusals'
import { pieces, type Source } from '../source'

class SourceReader extends RandomAccessReader {
  constructor(private readonly source: Source) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.source, start, end), { objectMode: false })
  }
}

/** The files inside a workbook. */
export type Parts = {
  has: (path: string) => boolean
  /** The text of one of them, piece by piece, cut off when it unfolds to more than a sheet can be. */
  read: (path: string) => AsyncGenerator<string>
  close: () => Promise<void>
}

/** Counts what really comes out; the sizes in the directory are the sender's word. */
const checkGrowth = (unpacked: number, packed: number): void => {
  const isTooDense = unpacked > SHEET_LIMITS.freeBytes && unpacked > packed * SHEET_LIMITS.ratio
  if (isTooDense || unpacked > SHEET_LIMITS.partBytes) throw refuse.bomb()
}

async function* readPart(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  const stream = await orDamaged(() => zip.openReadStreamPromise(entry))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  let unpacked = 0
  try {
    for (;;) {
      const { done, value } = await orDamaged(() => chunks.next())
      if (done) break
      unpacked += value.length
      checkGrowth(unpacked, entry.compressedSize)
      yield await orDamaged(() => decoder.decode(value, { stream: true }))
    }
  } finally {
    stream.destroy()
  }
}

const MACROS = /(?:vbaProject|vbaData)[^/]*\.(?:bin|xml)$|\/macrosheets\//i
const OTHER_WORKBOOKS = /^(?:xl\/workbook\.bin|content\.xml)$/i

const listEntries = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > SHEET_LIMITS.parts) throw refuse.bomb()
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw refuse.encrypted()
    // A part twice is a trick: two programs would read two different workbooks.
    if (entries.has(entry.fileName)) throw refuse.damaged()
    entries.set(entry.fileName, entry)
  }
  return entries
}

/** Opens a zip; refuses workbooks with macros, other formats and passwords before reading any of it. */
export const openParts = async (source: Source): Promise<Parts> => {
  const zip = await orDamaged(() =>
    fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      ...{ autoClose: false, validateEntrySizes: false },
    }),
  )
  const entries = await orDamaged(() => listEntries(zip))
  const names = [...entries.keys()]
  if (names.some((name) => MACROS.test(name))) throw refuse.macros()
  if (names.some((name) => OTHER_WORKBOOKS.test(name))) throw refuse.otherWorkbook()
  if (!names.includes('[Content_Types].xml')) throw refuse.wrongType()
  return {
    has: (path) => entries.has(path),
    read: (path) => {
      const entry = entries.get(path)
      if (!entry) throw refuse.damaged()
      return readPart(zip, entry)
    },
    close: source.close,
  }
}
