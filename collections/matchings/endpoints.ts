import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { covers } from '@/access/policy'
import type { ReachedRecord } from '@/access/reach'
import type { Matching } from '@/payload-types'
import { recordDone } from '@/src/database/audit'
import { withTransaction } from '@/src/database/session'
import { MATCHING_SOURCES } from '@/src/lib/codes'
import { badInput, forbidden, notFound } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import { keepFile, keptFile, removeMatchingFiles } from '@/src/registers/matching/files'
import { kindOf } from '@/src/registers/sheets/kind'
import { SHEET_LIMITS } from '@/src/registers/sheets/limits'
import { refuse } from '@/src/registers/sheets/refusals'
import { bufferSource, pieces } from '@/src/registers/sheets/source'
import { actorFor, idInPath } from '../shared/acts'
import { findSentUnion } from '../shared/sent-union'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Sent = { list: Buffer; organization: number; source: Matching['source'] }

const readOrganization = async (req: PayloadRequest, value: unknown): Promise<number> => {
  const found = await findSentUnion(req, value)
  if (found === undefined)
    throw badInput('organization', '请选择和哪个工会的会员比对。', 'matching.organization')
  return found
}

const readForm = async (req: PayloadRequest): Promise<Sent> => {
  const form = await req.formData?.().catch(() => null)
  const file = form?.get('file')
  if (!form || !(file instanceof File))
    throw badInput('file', '请选择要比对的 Excel 或 CSV 名单。', 'matching.file')
  if (file.size > SHEET_LIMITS.fileBytes) throw refuse.tooLarge(SHEET_LIMITS.fileBytes)
  const source = MATCHING_SOURCES.find(({ value }) => value === form.get('source'))?.value
  if (!source) throw badInput('source', '请选择名单来自哪个部门。', 'matching.source')
  const list = Buffer.from(await file.arrayBuffer())
  // What can be seen without reading the rows is told at once: wrong files, passwords.
  await kindOf(bufferSource(list))
  return { list, source, organization: await readOrganization(req, form.get('organization')) }
}

/** The record is seen by the program that compares when, and only when, its list is on the disk. */
const open = async (req: PayloadRequest, { list, organization, source }: Sent): Promise<number> => {
  let id: number | undefined
  try {
    return await withTransaction(req, async () => {
      const data = { organization, source }
      const collection = 'matchings'
      const made = await req.payload.create({
        ...{ collection, data: data as Matching, overrideAccess: false, req },
      })
      id = made.id
      await keepFile(id, 'list', [list])
      return id
    })
  } catch (error) {
    if (id !== undefined) await removeMatchingFiles(id)
    throw error
  }
}

/**
 * `POST /api/matchings`, multipart `file` (xlsx, xls or csv), `organization` (number or code), `source`:
 * compares the members of that branch with the list. Errors: 400 `matching.*`, `sheet.*`; 403
 * `organization.out_of_reach`.
 */
const create: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    actorFor(req, 'matchings', 'create')
    const id = await open(req, await readForm(req))
    const message = '已收到名单，正在后台比对，稍后回来查看。'
    return Response.json({ id, state: 'queued', message }, { status: 201 })
  },
}

const visible = async (req: PayloadRequest): Promise<Matching> => {
  const collection = 'matchings'
  const asked = { collection, id: idInPath(req), depth: 0, disableErrors: true } as const
  const found = await req.payload.findByID({ ...asked, overrideAccess: false, req })
  if (!found) throw notFound()
  return found
}

/** `GET /api/matchings/:id/report`: the workbook, for who made the comparison; each time is audited. */
const report: Endpoint = {
  path: '/:id/report',
  method: 'get',
  handler: async (req) => {
    const actor = actorFor(req, 'matchings', 'read')
    const matching = await visible(req)
    if (!covers(actor, 'matchings', 'delete', matching as ReachedRecord))
      throw forbidden('报告只有发起比对的本人能下载。', 'matching.not_yours')
    const isOver = Date.parse(matching.expiresAt ?? '') < Date.now()
    const file = isOver ? null : await keptFile(matching.id, 'report').catch(() => null)
    if (!file) throw notFound('没有报告：比对还没完成，或已过保留期。')
    await recordDone(req, {
      ...{ action: 'download', collection: 'matchings', recordId: matching.id },
      organization: idOf(matching.organization),
    })
    const body = Readable.from(pieces(file), { objectMode: false })
    body.on('close', () => void file.close())
    const name = encodeURIComponent(`${matching.title}比对.xlsx`)
    return new Response(Readable.toWeb(body) as ReadableStream, {
      headers: {
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename="report.xlsx"; filename*=UTF-8''${name}`,
        'Cache-Control': 'no-store',
      },
    })
  },
}

export const matchingEndpoints: Endpoint[] = [create, report]
