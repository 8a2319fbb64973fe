import { PassThrough } from 'node:stream'
import { type ImportJob, rejectionsBetween } from '@/src/database/imports'
import type { SheetRow } from '../sheets/row'
import { openRejects, type RejectWriter } from '../sheets/write-rejects'
import { keepRejected } from './files'
import type { KeptRows } from './rows-file'

const writeFrame = async (
  job: ImportJob,
  frame: readonly SheetRow[],
  writer: RejectWriter,
): Promise<void> => {
  const first = frame[0]?.number ?? 0
  const last = frame.at(-1)?.number ?? 0
  const rejections = await rejectionsBetween(job.id, first, last)
  const byNumber = new Map(rejections.map(({ faults, number }) => [number, faults]))
  for (const { cells, number } of frame) {
    const faults = byNumber.get(number)
    if (!faults) continue
    const faulty = faults.flatMap(({ c }) => (c === null ? [] : [c]))
    await writer.write({ cells, faulty, reasons: faults.map(({ m }) => m) })
  }
}

/** Writes the workbook of rejected rows beside the sent file; written anew when that was interrupted. */
export const writeRejected = async (job: ImportJob, rows: KeptRows): Promise<void> => {
  const output = new PassThrough()
  const kept = keepRejected(job.file, output)
  kept.catch(() => undefined)
  try {
    const writer = openRejects(output, { ...rows.head, head: rows.head.lines })
    for await (const frame of rows.frames()) await writeFrame(job, frame, writer)
    await writer.finish()
  } catch (error) {
    output.destroy(error instanceof Error ? error : undefined)
    throw error
  }
  await kept
}
