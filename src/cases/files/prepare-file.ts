import { cleanPicture } from '@/src/lib/clean-picture'
import { badInput } from '@/src/lib/errors'
import { type Identified, identifyUpload } from '@/src/lib/upload-rules'
import { CASE_FILE_LIMITS, CASE_FILE_TYPES, CASE_FILE_WORDS } from './limits'

const LONGEST_STEM = 80

export type PreparedFile = { content: Buffer; name: string; mimeType: string }

/** Before anything of a file is looked at. */
export const refuseTooLarge = (bytes: number): void => {
  if (bytes <= CASE_FILE_LIMITS.bytes) return
  const words = `文件不能超过 ${CASE_FILE_LIMITS.bytes / 1024 / 1024} MB，请压缩后再上传。`
  throw badInput('file', words, 'case_file.too_large')
}

const kindOf = async (content: Buffer): Promise<Identified> => {
  const found = await identifyUpload(content)
  if ('code' in found && found.code === 'media.broken')
    throw badInput('file', found.message, 'case_file.broken')
  if ('code' in found || !CASE_FILE_TYPES.includes(found.extension))
    throw badInput(
      'file',
      `这个文件不能上传。可以上传${CASE_FILE_WORDS}。`,
      'case_file.type_refused',
    )
  return found
}

/** The name that the sender gave it, fit for every file system, with the ending of what it is. */
const tidyName = (name: string, extension: string): string => {
  const stem = name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]/gu, '')
    .trim()
    .replace(/^\.+/, '')
  return `${[...stem].slice(0, LONGEST_STEM).join('') || '附件'}.${extension}`
}

/**
 * Judges a file by what it holds. Pictures are drawn anew, without place and camera (EXIF). Throws 400
 * `case_file.too_large`, `.type_refused` or `.broken`.
 */
export const prepareFile = async (content: Buffer, name: string): Promise<PreparedFile> => {
  refuseTooLarge(content.byteLength)
  if (content.byteLength === 0) throw badInput('file', '这个文件是空的。', 'case_file.broken')
  const { extension, kind, mime } = await kindOf(content)
  const named = { name: tidyName(name, extension), mimeType: mime }
  if (kind !== 'picture') return { content, ...named }
  const drawn = await cleanPicture(content, mime).catch(() => {
    throw badInput('file', '图片打不开，请另存或截图后再上传。', 'case_file.broken')
  })
  return { content: drawn, ...named }
}
