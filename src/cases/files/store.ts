import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/src/env'
import { fieldKeys } from '@/src/field-keys'
import { readSealed } from '@/src/registers/sealed/read-sealed'
import { HEAD_BYTES, KEY_ID_BYTES, MAGIC } from '@/src/registers/sealed/seal'
import { writeSealed } from '@/src/registers/sealed/write-sealed'
import { pieces } from '@/src/registers/sheets/source'

const nameOf = (id: number): string => `case-file-${id}`

const directory = (): string => join(/* turbopackIgnore: true */ env.DATA_DIR, 'cases')

const pathOf = (id: number): string => join(/* turbopackIgnore: true */ directory(), nameOf(id))

/** Seals the bytes of a file on the disk. */
export const keepContent = (id: number, content: Buffer): Promise<void> =>
  writeSealed(pathOf(id), nameOf(id), [content])

/** The bytes of a file; null when they are gone. */
export const readContent = async (id: number): Promise<Buffer | null> => {
  const source = await readSealed(pathOf(id), nameOf(id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!source) return null
  try {
    const parts: Buffer[] = []
    for await (const piece of pieces(source)) parts.push(piece)
    return Buffer.concat(parts)
  } finally {
    await source.close()
  }
}

export const removeContent = (id: number): Promise<void> => rm(pathOf(id), { force: true })

/** Whether a sealed file was written under the newest key. */
const isUnderNewest = async (id: number): Promise<boolean> => {
  const file = await open(pathOf(id), 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const key = buffer.subarray(MAGIC.length, MAGIC.length + KEY_ID_BYTES).toString('hex')
    return key === fieldKeys()[0].id
  } finally {
    await file.close()
  }
}

/** Seals anew, under the newest key, every file that an older one sealed. @returns how many there were */
export const resealContents = async (): Promise<number> => {
  const names = await readdir(/* turbopackIgnore: true */ directory()).catch(() => [])
  let count = 0
  for (const name of names) {
    const id = Number(/^case-file-(\d+)$/.exec(name)?.[1] ?? Number.NaN)
    if (Number.isNaN(id) || (await isUnderNewest(id))) continue
    const content = await readContent(id)
    if (!content) continue
    await keepContent(id, content)
    count += 1
  }
  return count
}
