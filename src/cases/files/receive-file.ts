import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { deleteCaseFile, insertCaseFile, waitingBytes } from '@/src/database/cases/case-files'
import { scanFile } from '@/src/guards/scan-file'
import { badInput, OneNetError } from '@/src/lib/errors'
import { CASE_FILE_LIMITS } from './limits'
import { prepareFile, refuseTooLarge } from './prepare-file'
import { keepContent } from './store'
import { fileTokenHash, mintFileToken } from './token'

/** So many bytes may wait for their cases, of all senders together. */
const MOST_WAITING = 400 * CASE_FILE_LIMITS.bytes

/** What the sender is told; the token goes into the answer of the form's field. */
export type ReceivedFile = { token: string; name: string; size: number; type: string }

const refuseWhenFull = async (payload: Payload): Promise<void> => {
  if ((await waitingBytes(payload)) > MOST_WAITING)
    throw new OneNetError(503, 'case_file.storage_full', '现在上传的人太多，请过一会儿再试。')
}

/**
 * Takes in a file of the public: judged, pictures drawn anew, scanned, sealed on the disk. It belongs to
 * nobody until a case is sent with its token. A sender who may repeat a request brings the token along.
 * Throws 400 `case_file.*`.
 */
export const receiveFile = async (
  payload: Payload,
  file: File,
  { field, token = mintFileToken() }: { field: string | null; token?: string },
): Promise<ReceivedFile> => {
  refuseTooLarge(file.size)
  await refuseWhenFull(payload)
  const sent = Buffer.from(await file.arrayBuffer())
  const { content, mimeType, name } = await prepareFile(sent, file.name)
  const logFailure = (err: unknown) => payload.logger.error({ err, msg: '[case-files.scan]' })
  // What was sent is scanned, not what was drawn anew: a picture with a virus tells of its sender.
  const scan = await scanFile(sent, logFailure)
  if (scan === 'infected')
    throw badInput(
      'file',
      '这个文件带有病毒，没有收下。请换一个文件，并给手机或电脑杀毒。',
      'case_file.infected',
    )
  const size = content.byteLength
  const sha256 = createHash('sha256').update(content).digest('hex')
  const row = { field, name, mimeType, size, sha256, scan, tokenHash: fileTokenHash(token) }
  const id = await insertCaseFile(payload, row)
  // Sent before, under the same token: that one serves.
  if (id === null) return { token, name, size, type: mimeType }
  try {
    await keepContent(id, content)
  } catch (error) {
    await deleteCaseFile(payload, id)
    throw error
  }
  return { token, name, size, type: mimeType }
}
