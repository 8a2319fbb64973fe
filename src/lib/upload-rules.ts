import { fileTypeFromBuffer } from 'file-type'
import type { Problem } from './problem'

const MEGABYTE = 1024 * 1024

type Kind = 'picture' | 'video' | 'document'

/** What may be uploaded, by what the file holds; names and the sender's word count for nothing. */
export const UPLOAD_TYPES: Record<string, { extension: string; kind: Kind }> = {
  'image/jpeg': { extension: 'jpg', kind: 'picture' },
  'image/png': { extension: 'png', kind: 'picture' },
  'image/webp': { extension: 'webp', kind: 'picture' },
  'image/gif': { extension: 'gif', kind: 'picture' },
  'video/mp4': { extension: 'mp4', kind: 'video' },
  'application/pdf': { extension: 'pdf', kind: 'document' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    kind: 'document',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extension: 'xlsx',
    kind: 'document',
  },
}

/** Largest upload of each kind, in bytes. */
export const UPLOAD_LIMITS: Record<Kind, number> = {
  picture: 20 * MEGABYTE,
  video: 50 * MEGABYTE,
  document: 20 * MEGABYTE,
}

const KIND_NAMES: Record<Kind, string> = { picture: '图片', video: '视频', document: '文件' }

export type Identified = { mime: string; extension: string; kind: Kind }

const PDF_END = 1024

/** A PDF ends with its table of contents (ISO 32000-1, 7.5.5); one that was cut off does not. */
const isWholePdf = (content: Uint8Array): boolean => {
  const end = new TextDecoder('latin1').decode(content.subarray(-PDF_END))
  return end.includes('xref') && end.includes('%%EOF')
}

/** What a file really is, or why it is refused. */
export const identifyUpload = async (content: Uint8Array): Promise<Identified | Problem> => {
  const found = await fileTypeFromBuffer(content)
  const type = found ? UPLOAD_TYPES[found.mime] : undefined
  if (!found || !type)
    return {
      code: 'media.type_refused',
      message:
        '这个文件不能上传。可以上传 JPG、PNG、WebP、GIF 图片，MP4 视频，PDF、Word（docx）和 Excel（xlsx）文件。',
    }
  if (found.mime === 'application/pdf' && !isWholePdf(content))
    return { code: 'media.broken', message: '这个 PDF 文件不完整，请重新导出后再上传。' }
  if (content.byteLength > UPLOAD_LIMITS[type.kind])
    return {
      code: 'media.too_large',
      message: `${KIND_NAMES[type.kind]}不能超过 ${UPLOAD_LIMITS[type.kind] / MEGABYTE} MB，请压缩后再上传。`,
    }
  return { mime: found.mime, ...type }
}

/** Names that cameras and programs give; they tell a reader nothing. */
const NAMELESS =
  /^(微信图片|微信截图|屏幕截图|截图|截屏|未命名|新建|图片|照片|复件|副本|扫描件?|img|dsc|mmexport)[\s_\-（(]*[\d\s_\-.（）()]*$/i

/** Longest alternative text taken from a file name. */
const LONGEST = 120

/** A first alternative text from the file's own name, when a person gave it one; '' otherwise. */
export const altFromName = (name: string): string => {
  const stem = name
    .replace(/\.[^.]+$/, '')
    .normalize('NFC')
    .trim()
  const isTelling = (stem.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4 && !NAMELESS.test(stem)
  return isTelling ? stem.slice(0, LONGEST) : ''
}
