import { pathOfFile, removeFile } from '../background/files'
import { readSealed } from '../sealed/read-sealed'
import { writeSealed } from '../sealed/write-sealed'
import type { Source } from '../sheets/source'

type Content = Parameters<typeof writeSealed>[2]

/** The list that was sent, and the report on it. */
const PARTS = { list: 'sent', report: 'xlsx' } as const
type Part = keyof typeof PARTS

const nameOf = (id: number, part: Part): string => `matchings-${id}.${PARTS[part]}`
const purposeOf = (id: number, part: Part): string => `matchings/${id}/${part}`

/** Keeps a file of a comparison, sealed. */
export const keepFile = (id: number, part: Part, content: Content): Promise<void> =>
  writeSealed(pathOfFile(nameOf(id, part)), purposeOf(id, part), content)

/** Opens a kept file; rejects with ENOENT when it is not there. */
export const keptFile = (id: number, part: Part): Promise<Source> =>
  readSealed(pathOfFile(nameOf(id, part)), purposeOf(id, part))

/** The list is needed until the report is written, and no longer. */
export const removeList = (id: number): Promise<void> => removeFile(nameOf(id, 'list'))

export const removeMatchingFiles = async (id: number): Promise<void> => {
  await removeList(id)
  await removeFile(nameOf(id, 'report'))
}
