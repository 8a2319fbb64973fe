import { type ImportJob, setTotal } from '@/src/database/imports'
import { dataRows } from '../sheets/data-rows'
import type { KnownColumn } from '../sheets/header'
import { openSheet } from '../sheets/open-sheet'
import { readHead } from '../sheets/read-head'
import { sentFile } from './files'
import { keepSheetRows } from './rows-file'

/**
 * Reads the sent file to its end and keeps its rows. Throws a SheetRefused for whatever makes it no table
 * to take in: by then nothing has been written anywhere.
 */
export const readSent = async (job: ImportJob, known: readonly KnownColumn[]): Promise<void> => {
  const source = await sentFile(job.file)
  try {
    const book = await openSheet(source)
    const { header, lines, name, sheet } = await readHead(book, known)
    const head = {
      ...{ name, header },
      lines: lines.filter(({ number }) => number < header.firstDataRow),
    }
    const total = await keepSheetRows(job.file, head, dataRows(book, sheet, header))
    await setTotal(job.id, total)
  } finally {
    await source.close()
  }
}
