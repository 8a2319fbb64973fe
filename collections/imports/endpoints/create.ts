import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf, scopeOf } from '@/access/actor'
import { mayTakeIn } from '@/access/importing'
import { holdUnions } from '@/src/database/hold-unions'
import { madeBefore } from '@/src/database/import-keys'
import { withTransaction } from '@/src/database/session'
import { readIdempotencyKey } from '@/src/guards/idempotency-key'
import { badInput, forbidden, notLoggedIn } from '@/src/lib/errors'
import { expiryFrom } from '@/src/registers/background/files'
import {
  IMPORT_MODES,
  IMPORT_REGISTERS,
  type ImportMade,
  type ImportMode,
  type ImportRegister,
} from '@/src/registers/import/answers'
import { keepSentFile, removeFiles, sentFile } from '@/src/registers/import/files'
import { SHEET_LIMITS } from '@/src/registers/sheets/limits'
import { inspectSheet } from '@/src/registers/sheets/open-sheet'
import { refuse } from '@/src/registers/sheets/refusals'
import { findSentUnion } from '../../shared/sent-union'
import { mayImport } from '../owned-import'

type Sent = {
  file: File
  register: ImportRegister
  mode: ImportMode
  organization: number
  mapping: (string | null)[] | null
  isPreview: boolean
}

const oneOf = <Value extends string>(
  list: readonly Value[],
  value: unknown,
  path: string,
  sentence: string,
): Value => {
  const found = list.find((each) => each === value)
  if (found === undefined) throw badInput(path, sentence, `import.${path}`)
  return found
}

const readMapping = (value: unknown): (string | null)[] | null => {
  if (typeof value !== 'string' || value === '') return null
  try {
    const mapping: unknown = JSON.parse(value)
    const isList =
      Array.isArray(mapping) && mapping.every((key) => key === null || typeof key === 'string')
    if (isList && mapping.length <= SHEET_LIMITS.columns) return mapping
  } catch {
    // Told below.
  }
  throw badInput('mapping', '列的对应关系应是 JSON 列表，每列一个名称或 null。', 'import.mapping')
}

const readOrganization = async (req: PayloadRequest, value: unknown): Promise<number> => {
  const found = await findSentUnion(req, value)
  if (found === undefined)
    throw badInput('organization', '请选择要导入到哪个工会。', 'import.organization')
  return found
}

const readForm = async (req: PayloadRequest): Promise<Sent> => {
  const form = await req.formData?.().catch(() => null)
  const file = form?.get('file')
  if (!form || !(file instanceof File))
    throw badInput('file', '请选择要导入的 Excel 或 CSV 文件。', 'import.file')
  return {
    file,
    register: oneOf(IMPORT_REGISTERS, form.get('register'), 'register', '请选择导入到哪个台账。'),
    mode: oneOf(IMPORT_MODES, form.get('mode') ?? 'add', 'mode', '请选择导入方式。'),
    organization: await readOrganization(req, form.get('organization')),
    mapping: readMapping(form.get('mapping')),
    isPreview: form.get('start') === 'no',
  }
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

/** Refuses at once what can be seen without reading the rows: wrong files, macros, passwords. */
const keepFile = async (file: File): Promise<string> => {
  if (file.size > SHEET_LIMITS.fileBytes) throw refuse.tooLarge(SHEET_LIMITS.fileBytes)
  const name = randomUUID()
  await keepSentFile(name, chunksOf(file))
  const source = await sentFile(name)
  try {
    await inspectSheet(source)
    return name
  } catch (error) {
    await removeFiles(name)
    throw error
  } finally {
    await source.close()
  }
}

const make = async (req: PayloadRequest, sent: Sent): Promise<ImportMade> => {
  const { isPreview, mapping, mode, organization, register } = sent
  const place = (await holdUnions(req, [organization])).get(organization)
  if (!place || !mayTakeIn(actorOf(req.user), register, place))
    throw forbidden('所选工会不在您的管理范围内，请重新选择。', 'organization.out_of_reach')
  if (place.status === 'closed')
    throw badInput('organization', '该工会已撤销，不能再登记内容。', 'organization.closed')
  const file = await keepFile(sent.file)
  const status = isPreview ? ('prepared' as const) : ('queued' as const)
  const made = await req.payload.create({
    collection: 'imports',
    data: {
      ...{ register, mode, status, organization, mapping, file, fileName: sent.file.name },
      ...{ ...scopeOf(place), createdBy: req.user?.id, idempotencyKey: readIdempotencyKey(req) },
      expiresAt: expiryFrom(new Date()).toISOString(),
    },
    // Nobody writes imports by hand: the right in the register was asked for above.
    overrideAccess: true,
    req,
  })
  const message = isPreview ? '已收到文件，请核对后开始导入。' : '已收到文件，正在后台导入。'
  return { id: made.id, status, message }
}

/**
 * `POST /api/imports`, multipart `file`, `register`, `organization` (number or code), `mode`, optional
 * `mapping` (JSON) and `start=no`. Honours `Idempotency-Key`. Errors: 400 `import.*`, `sheet.*`; 403
 * `organization.out_of_reach`.
 */
export const createEndpoint: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw notLoggedIn()
    if (!mayImport(req)) throw forbidden()
    const key = readIdempotencyKey(req)
    const before = key === null ? null : await madeBefore(req, key)
    if (before)
      return Response.json({ ...before, message: '这次导入已经收到。' } satisfies ImportMade)
    const sent = await readForm(req)
    // The place is held until the record that carries it is written.
    const made = await withTransaction(req, () => make(req, sent))
    return Response.json(made, { status: 201 })
  },
}
