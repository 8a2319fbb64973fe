import type { RtfPicture } from './rtf'
import type { PictureDraft } from './types'

/** The largest picture taken over, in bytes. */
export const PICTURE_LIMIT = 10 * 1024 * 1024

const DATA_URI = /data:image\/[\w.+-]{1,40};base64,([A-Za-z0-9+/=\r\n]*)/gi
const TOKEN = /^onenet-picture:(\d{1,6})$/

/** Takes the `data:` pictures out of HTML before it is parsed; each leaves a short token in its place. */
export function takeDataUris(html: string): { markup: string; base64: string[] } {
  const base64: string[] = []
  const markup = html.replace(DATA_URI, (_uri, data: string) => {
    base64.push(data)
    return `onenet-picture:${base64.length - 1}`
  })
  return { markup, base64 }
}

/** What HTML says of a picture, as written. */
export type PictureAttributes = {
  src: string
  alt: string
  width: string | null
  height: string | null
}

/** Describes an `<img>` (or VML picture) of the text; null for what shows nothing, such as counters. */
export function draftPicture(
  attributes: PictureAttributes,
  id: string,
  base64: readonly string[],
): PictureDraft | null {
  const { src } = attributes
  const width = pixels(attributes.width)
  const height = pixels(attributes.height)
  if (src === '' || (width !== null && width <= 2) || (height !== null && height <= 2)) return null
  const token = TOKEN.exec(src)
  const origin =
    token || /^data:/i.test(src) ? 'data' : /^(?:https?:)?\/\//i.test(src) ? 'remote' : 'local'
  const bytes = token ? decodeBase64(base64[Number(token[1])] ?? '') : null
  const name = origin === 'data' ? `图片${id.slice(1)}` : fileName(src)
  const alt = cleanAlt(attributes.alt)
  return { id, mime: bytes ? imageType(bytes) : '', bytes, name, alt, origin, src, width, height }
}

/**
 * Gives the pictures that HTML only points at the bytes which the RTF carries. With as many pictures
 * on both sides the order decides; otherwise the size must agree too, so that no picture lands in
 * another's place.
 */
export function fillFromRtf(drafts: readonly PictureDraft[], rtf: readonly RtfPicture[]): void {
  const local = drafts.filter((draft) => draft.origin === 'local')
  const candidates = [local, drafts].find((list) => list.length === rtf.length)
  if (candidates) {
    for (const [index, draft] of candidates.entries()) fill(draft, rtf[index])
    return
  }
  let next = 0
  for (const draft of local) {
    const found = rtf.findIndex((picture, index) => index >= next && hasSameSize(draft, picture))
    if (found < 0) continue
    fill(draft, rtf[found])
    next = found + 1
  }
}

/** The image type that the first bytes tell; '' for anything a browser would not show. */
export function imageType(bytes: Uint8Array): string {
  const starts = (...expected: number[]) => expected.every((byte, index) => bytes[index] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif'
  const isWebp =
    starts(0x52, 0x49, 0x46, 0x46) && String.fromCharCode(...bytes.slice(8, 12)) === 'WEBP'
  return isWebp ? 'image/webp' : ''
}

function fill(draft: PictureDraft, picture: RtfPicture | undefined): void {
  if (draft.origin !== 'local' || !picture?.isUsable) return
  const bytes = picture.bytes()
  draft.mime = imageType(bytes)
  draft.bytes = bytes
}

function hasSameSize(draft: PictureDraft, picture: RtfPicture): boolean {
  const close = (a: number | null, b: number | null) =>
    a === null || b === null || Math.abs(a - b) <= Math.max(3, a * 0.03)
  return close(draft.width, picture.width) && close(draft.height, picture.height)
}

function pixels(attribute: string | null): number | null {
  const value = Number.parseFloat(attribute ?? '')
  return Number.isFinite(value) ? value : null
}

function fileName(src: string): string {
  const path = src.split(/[?#]/, 1)[0] ?? ''
  const last = path.split(/[\\/]/).at(-1) ?? ''
  try {
    return decodeURIComponent(last).slice(0, 80) || '未命名图片'
  } catch {
    return last.slice(0, 80) || '未命名图片'
  }
}

/** Descriptions that programs made up (paths, `IMG_256`, guesses of a model) help no reader. */
function cleanAlt(alt: string): string {
  const text = alt.replace(/\s+/g, ' ').trim().slice(0, 200)
  const isMadeUp =
    /描述已自动生成|AI 生成的内容|Description automatically generated/i.test(text) ||
    /^[a-z]:\\|^file:|^(?:IMG|DSC|image|clip_image|图片)[ _]?\d*$|\.(?:png|jpe?g|gif|bmp|webp|wmf|emf)$/i.test(
      text,
    )
  return isMadeUp ? '' : text
}

function decodeBase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text.replace(/[\r\n]/g, ''))
    const bytes = new Uint8Array(binary.length)
    for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
    return bytes
  } catch {
    return null
  }
}
