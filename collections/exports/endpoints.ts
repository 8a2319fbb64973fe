import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { whereExportable } from '@/access/exporting'
import { covers } from '@/access/policy'
import type { Export } from '@/payload-types'
import { recordDone } from '@/src/database/audit'
import { endExport } from '@/src/database/exports'
import { wakeWorker } from '@/src/jobs/wake-worker'
import { labelOf } from '@/src/lib/codes'
import { toIsoDay } from '@/src/lib/dates'
import { badInput, conflict, forbidden, notFound } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import { pathOfFile } from '@/src/registers/background/files'
import {
  EXPORT_FORMATS,
  EXPORT_REGISTERS,
  type ExportRegister,
} from '@/src/registers/export/answers'
import { exportFile } from '@/src/registers/export/export-file'
import { type ListFilter, sealFilter, whereOfExport } from '@/src/registers/export/filter'
import { EXPORT_COLUMNS } from '@/src/registers/export/registers'
import { readSealed } from '@/src/registers/sealed/read-sealed'
import { pieces, type Source } from '@/src/registers/sheets/source'
import { actorFor, bodyOf, idInPath, textIn } from '../shared/acts'

const readRegister = (value: unknown): ExportRegister => {
  const register = EXPORT_REGISTERS.find((each) => each.value === value)?.value
  if (!register) throw badInput('register', '没有这个台账，请重新选择。', 'export.register')
  return register
}

const readColumns = (value: unknown, register: ExportRegister): string[] | null => {
  if (value === undefined || value === null) return null
  const known = EXPORT_COLUMNS[register].map(({ key }) => key)
  if (!Array.isArray(value) || value.length === 0 || !value.every((key) => known.includes(key)))
    throw badInput('columns', '要导出的列有误，请重新选择。', 'export.columns')
  return value
}

const readFilter = (body: Record<string, unknown>): ListFilter => ({
  ...(body.where === undefined || body.where === null
    ? {}
    : { where: body.where as NonNullable<ListFilter['where']> }),
  search: textIn(body, 'search') ?? '',
})

/**
 * `POST /api/exports` `{ register, format?, where?, search?, columns?, inFull?, reason? }` → 201 `{ id }`.
 * Errors: 400 `export.*`, `query.*`; 403 for who may not export the register; 429.
 */
const createEndpoint: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    actorFor(req, 'exports', 'create')
    const body = await bodyOf(req)
    const register = readRegister(body.register)
    const format = EXPORT_FORMATS.find(({ value }) => value === (body.format ?? 'xlsx'))?.value
    if (!format) throw badInput('format', '请选择 Excel 或 CSV 格式。', 'export.format')
    const filter = readFilter(body)
    const inFull = body.inFull === true
    // Whatever is wrong with the filter is told now and not when the export fails.
    await whereOfExport(req, { register, inFull: false, filter })
    const made = await req.payload.create({
      collection: 'exports',
      data: {
        ...{ register, format, inFull, reason: textIn(body, 'reason') ?? null },
        ...{ columns: readColumns(body.columns, register), filter: sealFilter(filter) },
        ...(body.organization === undefined ? {} : { organization: body.organization }),
      } as never,
      depth: 0,
      overrideAccess: false,
      req,
    })
    wakeWorker()
    return Response.json(
      { id: made.id, status: made.status, message: '已开始导出，完成后可在这里下载。' },
      { status: 201 },
    )
  },
}

/** The person's own export in the path; 404 for everybody else's, whatever else is readable of it. */
const ownExport = async (req: PayloadRequest): Promise<Export> => {
  const actor = actorFor(req, 'exports', 'withdraw')
  const found = await req.payload.findByID({
    collection: 'exports',
    id: idInPath(req),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!found || !covers(actor, 'exports', 'withdraw', found)) throw notFound()
  return found
}

/** `POST /api/exports/:id/cancel`: stops one's own export; 409 when it is over. */
const cancelEndpoint: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  handler: async (req) => {
    const { id, organization } = await ownExport(req)
    if (!(await endExport(id, 'cancelled', '已取消。')))
      throw conflict('这次导出已经结束，请刷新页面查看。', 'export.over')
    await recordDone(req, {
      ...{ action: 'withdraw', collection: 'exports', recordId: id },
      organization: idOf(organization),
    })
    return Response.json({ id, status: 'cancelled', message: '已取消导出。' })
  },
}

const openFile = async (id: number): Promise<Source> => {
  const { name, purpose } = exportFile(id)
  return readSealed(pathOfFile(name), purpose).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw notFound('文件已过期删除，请重新导出。')
    throw error
  })
}

async function* contentOf(source: Source): AsyncGenerator<Buffer> {
  try {
    yield* pieces(source)
  } finally {
    await source.close()
  }
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/**
 * `GET /api/exports/:id/file`: the file, for who made it and may export the register still. Every time
 * is written to the audit log.
 */
const fileEndpoint: Endpoint = {
  path: '/:id/file',
  method: 'get',
  handler: async (req) => {
    const made = await ownExport(req)
    const { createdAt, format, id, inFull, register } = made
    if (whereExportable(actorOf(req.user), register, inFull === true) === false) throw forbidden()
    if (made.status !== 'done') throw conflict('文件还没有准备好，请稍候。', 'export.not_ready')
    if (!made.expiresAt || new Date(made.expiresAt) < new Date())
      throw notFound('文件已过期删除，请重新导出。')
    const source = await openFile(id)
    await recordDone(req, {
      ...{ action: 'download', collection: 'exports', recordId: id },
      organization: idOf(made.organization),
      changes: { register: [null, register], inFull: [null, inFull === true] },
    })
    const name = `${labelOf(EXPORT_REGISTERS, register)}-${toIsoDay(createdAt)}-${id}.${format}`
    const content = Readable.toWeb(Readable.from(contentOf(source)))
    return new Response(content as ReadableStream, {
      headers: {
        'Content-Type': TYPES[format],
        'Content-Length': String(source.size),
        'Content-Disposition': `attachment; filename="export-${id}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    })
  },
}

export const exportEndpoints: Endpoint[] = [createEndpoint, cancelEndpoint, fileEndpoint]
