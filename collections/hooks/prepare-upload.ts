import { randomBytes } from 'node:crypto'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { cleanPicture } from '@/src/lib/clean-picture'
import { badInput } from '@/src/lib/errors'
import { altFromName, type Identified, identifyUpload } from '@/src/lib/upload-rules'
import { actsAsProgram } from './acts-as-program'

type Upload = NonNullable<PayloadRequest['file']>

const NAME_BYTES = 12
const LONGEST_NAME = 200

const cleaned = async (content: Buffer, { kind, mime }: Identified): Promise<Buffer> => {
  if (kind !== 'picture') return content
  try {
    return await cleanPicture(content, mime)
  } catch {
    throw badInput(
      'file',
      '图片打不开或者太大（超过 6000 万像素），请另存后再上传。',
      'media.broken',
    )
  }
}

const prepare = async (file: Upload, isOwnDrawing: boolean): Promise<Upload> => {
  const found = await identifyUpload(file.data)
  if ('code' in found) throw badInput('file', found.message, found.code)
  // The demo data's pictures are the program's own; drawing a hundred of them again takes half a minute.
  const data = isOwnDrawing ? file.data : await cleaned(file.data, found)
  // A name that cannot be guessed: drafts' files are closed, and nobody should find them by trying.
  const name = `${randomBytes(NAME_BYTES).toString('hex')}.${found.extension}`
  return { ...file, data, name, mimetype: found.mime, size: data.byteLength }
}

const firstAlt = (given: unknown, name: string): unknown =>
  typeof given === 'string' && given.trim() !== '' ? given : altFromName(name) || given

/**
 * Every upload is judged by its content, drawn anew when it is a picture, and given a name of our own;
 * the name it came with is kept as `originalName`.
 */
export const prepareUpload: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (!req.file || (operation !== 'create' && operation !== 'update')) return args
  // Access comes after this hook: whoever may not upload makes no work here.
  if (!actsAsProgram(overrideAccess) && !holdsAnywhere(actorOf(req.user), 'media', 'create'))
    return args
  const original = req.file.name.normalize('NFC').slice(0, LONGEST_NAME)
  req.file = await prepare(req.file, req.context.seeding === true)
  const { data } = args as { data?: Record<string, unknown> }
  const alt = operation === 'create' ? firstAlt(data?.alt, original) : data?.alt
  const named = { ...data, ...(alt === undefined ? {} : { alt }), originalName: original }
  return { ...args, data: named } as typeof args
}
