import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/src/env'

/** Sent files, reject workbooks and exports are full of personal data: so many days, then they are gone. */
export const FILE_DAYS = 7

const DAY_MS = 86_400_000

/** When what is stored now is gone. */
export const expiryFrom = (now: Date): Date => new Date(now.getTime() + FILE_DAYS * DAY_MS)

const directory = (): string => join(/* turbopackIgnore: true */ env.DATA_DIR, 'registers')

/** Where a file of the registers lies, by a name such as `exports-12`; its content is sealed (sealed/). */
export const pathOfFile = (name: string): string => {
  if (!/^[a-z0-9][\w-]*(\.[a-z]+)?$/i.test(name)) throw new Error(`no name of a file: ${name}`)
  return join(/* turbopackIgnore: true */ directory(), name)
}

/** Removes a file if it is there. */
export const removeFile = (name: string): Promise<void> => rm(pathOfFile(name), { force: true })

/**
 * Removes every file of the registers that is older than FILE_DAYS, half-written ones too, whatever
 * became of the record that it belongs to.
 * @returns how many there were
 */
export const sweepFiles = async (now = new Date()): Promise<number> => {
  const names = await readdir(/* turbopackIgnore: true */ directory()).catch(() => [])
  let removed = 0
  for (const name of names) {
    const path = join(/* turbopackIgnore: true */ directory(), name)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile() || now.getTime() - found.mtimeMs < FILE_DAYS * DAY_MS) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}
