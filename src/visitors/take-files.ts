import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { receiveFile } from '@/src/cases/files/receive-file'
import { fileTokenHash } from '@/src/cases/files/token'
import { addressOf } from '@/src/database/audit'
import { waitingFiles } from '@/src/database/cases/case-files'
import { admitRequest } from '@/src/database/request-limits'
import { env } from '@/src/env'
import { fieldKeys } from '@/src/field-keys'
import { type FieldProblem, OneNetError, tooMany } from '@/src/lib/errors'
import { hashIdentifier } from '@/src/lib/field-cipher'
import { answerPath, type FormValues, filePath } from './form-values'
import type { SentForm } from './kinds'

/** Enough for several cases full of pictures in one office. */
const UPLOADS = { purpose: 'case-files', most: 90, seconds: 10 * 60 }

/** Counts an upload of an address; throws 429 beyond the limit. */
export const admitUpload = async (req: PayloadRequest): Promise<void> => {
  if (env.RATE_LIMITS === 'off') return
  if (!(await admitRequest(req.payload, { ...UPLOADS, address: addressOf(req) })))
    throw tooMany('上传太频繁，请过十分钟再试。')
}

/** The same file in the same form gets the same token, so that a form sent twice is one sending. */
const tokenOf = async (file: File, field: string, sending: string): Promise<string> => {
  const digest = createHash('sha256')
    .update(Buffer.from(await file.arrayBuffer()))
    .digest('hex')
  return hashIdentifier(fieldKeys(), 'form.file', `${sending}|${field}|${digest}`)
}

export type TakenFiles = { files: { field: string; token: string }[]; problems: FieldProblem[] }

/** Takes in the files that came with a form itself, as browsers without scripts send them. */
export const takeFiles = async (
  req: PayloadRequest,
  form: FormData,
  { fields, sending }: { fields: string[]; sending: string },
): Promise<TakenFiles> => {
  const taken: TakenFiles = { files: [], problems: [] }
  for (const field of fields)
    for (const file of form.getAll(filePath(field))) {
      if (!(file instanceof File) || file.size === 0) continue
      try {
        await admitUpload(req)
        const token = await tokenOf(file, field, sending)
        await receiveFile(req.payload, file, { field, token })
        taken.files.push({ field, token })
      } catch (error) {
        if (!(error instanceof OneNetError)) throw error
        const message = `“${file.name.slice(0, 40)}”：${error.message}`
        taken.problems.push({ path: answerPath(field), code: error.code, message })
      }
    }
  return taken
}

/** The files of a form that wait for their case, with the names to show; lost ones are left out. */
export const namedFiles = async (
  { payload }: PayloadRequest,
  values: FormValues,
  fields: string[],
): Promise<SentForm['files']> => {
  const tokens = fields.flatMap((field) =>
    (values[answerPath(field)] ?? []).map((token) => ({
      field,
      token,
      hash: fileTokenHash(token),
    })),
  )
  if (tokens.length === 0) return []
  const rows = await waitingFiles(
    payload,
    tokens.map(({ hash }) => hash),
  )
  const names = new Map(rows.map(({ name, tokenHash }) => [tokenHash, name]))
  return tokens.flatMap(({ field, hash, token }) => {
    const name = names.get(hash)
    return name === undefined ? [] : [{ field, token, name }]
  })
}
