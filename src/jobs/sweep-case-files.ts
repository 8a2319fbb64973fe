import type { Payload } from 'payload'
import { readContent, removeContent } from '../cases/files/store'
import { dropForgotten, noteScan, unscannedFiles } from '../database/cases/case-files'
import { hasScanner, scanFile } from '../guards/scan-file'

/** A form that nobody sent within so many hours is not sent any more. */
const FORGOTTEN_HOURS = 24
const BATCH = 100

/** @returns whether the scanner has answered */
const scanAgain = async (payload: Payload, id: number): Promise<boolean> => {
  const content = await readContent(id)
  if (!content) return true
  const logFailure = (err: unknown) => payload.logger.error({ err, msg: `[case-files.scan] ${id}` })
  const scan = await scanFile(content, logFailure)
  if (scan === 'unscanned') return false
  await noteScan(payload, id, scan)
  if (scan === 'infected') await removeContent(id)
  return true
}

/** Removes files that no case was sent with, and has those scanned that came while the scanner was down. */
export const sweepCaseFiles = async (payload: Payload): Promise<void> => {
  for (const id of await dropForgotten(payload, FORGOTTEN_HOURS)) await removeContent(id)
  if (!hasScanner()) return
  // Deadlines and notices wait for this: one that does not answer is asked once a minute and not a hundred times.
  for (const id of await unscannedFiles(payload, BATCH)) if (!(await scanAgain(payload, id))) return
}
