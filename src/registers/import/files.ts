import { stat } from 'node:fs/promises'
import { pathOfFile, removeFile } from '../background/files'
import { readSealed } from '../sealed/read-sealed'
import { writeSealed } from '../sealed/write-sealed'
import type { Source } from '../sheets/source'

/** What is kept of an import: the sent file, the rows read from it, and what goes back. */
const KINDS = ['sent', 'rows', 'rejected'] as const
type Kind = (typeof KINDS)[number]

const nameOf = (file: string, kind: Kind): string => `imports-${file}.${kind}`

const keep =
  (kind: Kind) =>
  (file: string, content: AsyncIterable<Uint8Array>): Promise<void> =>
    writeSealed(pathOfFile(nameOf(file, kind)), nameOf(file, kind), content)

const read =
  (kind: Kind) =>
  (file: string): Promise<Source> =>
    readSealed(pathOfFile(nameOf(file, kind)), nameOf(file, kind))

export const keepSentFile = keep('sent')
export const sentFile = read('sent')
export const keepRows = keep('rows')
export const rowsFile = read('rows')
export const keepRejected = keep('rejected')
export const rejectedFile = read('rejected')

/** Whether the rows of an import were read to the end of the file before. */
export const hasRows = (file: string): Promise<boolean> =>
  stat(pathOfFile(nameOf(file, 'rows'))).then(
    () => true,
    () => false,
  )

/** Removes everything kept of an import. */
export const removeFiles = async (file: string): Promise<void> => {
  for (const kind of KINDS) await removeFile(nameOf(file, kind))
}
