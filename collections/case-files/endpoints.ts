import type { Endpoint, PayloadRequest } from 'payload'
import { deliverFile, fileWithCase } from '@/src/cases/files/deliver-file'
import { CASE_FILE_LIMITS } from '@/src/cases/files/limits'
import { receiveFile } from '@/src/cases/files/receive-file'
import { ownCase } from '@/src/cases/track'
import { recordDone } from '@/src/database/audit'
import { badInput, notFound } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import { admitUpload } from '@/src/visitors/take-files'
import { actorFor, answerPrivately, bodyOf, idInPath, textIn } from '../shared/acts'

const FIELD = /^[A-Za-z][A-Za-z0-9]{0,39}$/

/** What a form adds around the file itself. */
const AROUND_BYTES = 64 * 1024

const readForm = async (req: PayloadRequest): Promise<{ file: File; field: string | null }> => {
  const length = Number(req.headers.get('content-length') ?? 0)
  const form =
    length > CASE_FILE_LIMITS.bytes + AROUND_BYTES ? null : await req.formData?.().catch(() => null)
  const file = form?.get('file')
  const field = form?.get('field')
  if (!(file instanceof File))
    throw badInput(
      'file',
      `请选择一个不超过 ${CASE_FILE_LIMITS.bytes / 1024 / 1024} MB 的文件。`,
      form === null && length > CASE_FILE_LIMITS.bytes
        ? 'case_file.too_large'
        : 'case_file.missing',
    )
  return { file, field: typeof field === 'string' && FIELD.test(field) ? field : null }
}

/**
 * `POST /api/case-files`, public, multipart `file`, optional `field` → 201 `{ token, name, size, type }`. The
 * token is the answer to a field of kind `files`. Errors: 400 `case_file.*`, 429, 503.
 */
const uploadEndpoint: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    await admitUpload(req)
    const { field, file } = await readForm(req)
    const received = await receiveFile(req.payload, file, { field })
    return answerPrivately(received, 201)
  },
}

/**
 * `GET /api/case-files/:id/download`: the file as an attachment, for those who take part in its case; 404 for
 * others, 409 while it is not scanned. Every time is written to the audit log.
 */
const officeEndpoint: Endpoint = {
  path: '/:id/download',
  method: 'get',
  handler: async (req) => {
    actorFor(req, 'cases', 'read')
    const { case: id, file } = await fileWithCase(req.payload, idInPath(req))
    const found = await req.payload.findByID({
      ...{ collection: 'cases', id, depth: 0, req, overrideAccess: false, disableErrors: true },
    })
    if (!found) throw notFound()
    const answer = await deliverFile(file)
    await recordDone(req, {
      ...{ action: 'download', collection: 'case-files', recordId: file.id },
      organization: idOf(found.organization),
    })
    return answer
  },
}

/** `POST /api/case-files/:id/download` `{ number, code }`: the same for the applicant. */
const applicantEndpoint: Endpoint = {
  path: '/:id/download',
  method: 'post',
  handler: async (req) => {
    const body = await bodyOf(req)
    const proof = { code: textIn(body, 'code') ?? '' }
    const own = await ownCase(req, textIn(body, 'number') ?? '', proof)
    const { case: id, file } = await fileWithCase(req.payload, idInPath(req))
    if (id !== own.id) throw notFound()
    return deliverFile(file)
  },
}

export const caseFileEndpoints: Endpoint[] = [uploadEndpoint, officeEndpoint, applicantEndpoint]
