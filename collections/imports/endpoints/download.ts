import { Readable } from 'node:stream'
import type { Endpoint } from 'payload'
import { actorOf } from '@/access/actor'
import { recordDone } from '@/src/database/audit'
import { placeOf } from '@/src/database/imports'
import { badInput, forbidden, notFound, notLoggedIn } from '@/src/lib/errors'
import { IMPORT_REGISTERS } from '@/src/registers/import/answers'
import { rejectedFile } from '@/src/registers/import/files'
import { registerKind } from '@/src/registers/import/kinds'
import { pieces } from '@/src/registers/sheets/source'
import { makeTemplate } from '@/src/registers/sheets/template'
import { mayImport, ownedImport } from '../owned-import'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const headersFor = (name: string): Record<string, string> => ({
  'Content-Type': XLSX,
  'Content-Disposition': `attachment; filename="import.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
})

const stemOf = (fileName: string | null | undefined): string =>
  (fileName ?? '').replace(/\.[^.]*$/, '') || '导入'

/**
 * `GET /api/imports/:id/rejected`: the workbook of rejected rows, as an attachment. 404 when nothing was
 * rejected, or it is not ready or no longer there. Every download is in the audit log.
 */
export const rejectedEndpoint: Endpoint = {
  path: '/:id/rejected',
  method: 'get',
  handler: async (req) => {
    const job = await ownedImport(req)
    const source = await rejectedFile(job.file).catch(() => null)
    if (!source) throw notFound('没有退回表：可能没有退回的行、导入还没结束，或已过保留期。')
    await recordDone(req, {
      ...{ action: 'download', collection: 'imports', recordId: job.id },
      organization: job.organization,
    })
    const body = Readable.from(pieces(source), { objectMode: false })
    body.on('close', () => void source.close())
    return new Response(Readable.toWeb(body) as ReadableStream, {
      headers: headersFor(`${stemOf(job.fileName)}-退回.xlsx`),
    })
  },
}

/** `GET /api/imports/template?register=members`: the workbook to fill in, for who may import any. */
export const templateEndpoint: Endpoint = {
  path: '/template',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw notLoggedIn()
    const actor = actorOf(req.user)
    if (!mayImport(req)) throw forbidden()
    const register = IMPORT_REGISTERS.find((each) => each === req.query?.register)
    if (!register) throw badInput('register', '请选择台账。', 'import.register')
    const own = actor?.appointments[0]?.organization ?? 0
    const place = await placeOf(Number(req.query?.organization) || own)
    if (!place) throw notFound()
    const template = await registerKind(register).template(place)
    const content = await makeTemplate(template)
    return new Response(new Uint8Array(content), { headers: headersFor(`${template.title}.xlsx`) })
  },
}
