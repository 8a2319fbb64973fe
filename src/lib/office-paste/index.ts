import { picturesOf } from './blocks'
import { detectSource } from './detect'
import { fillFromRtf, PICTURE_LIMIT, takeDataUris } from './pictures'
import { readBlocks } from './read'
import { renderBlocks } from './render'
import { rtfPictures } from './rtf'
import type { CleanPaste, PictureDraft } from './types'

export type { CleanPaste, PastedPicture, PasteSource } from './types'

/** The largest HTML read (pictures inside it not counted) and the largest RTF, in characters. */
export const HTML_LIMIT = 5 * 1024 * 1024
export const RTF_LIMIT = 60 * 1024 * 1024

/**
 * Cleans what Word, WPS, Excel, LibreOffice or a web page put on the clipboard. Gives HTML of a few
 * safe tags: h2–h4, p, strong, em, u, s, sub, sup, a, ul, ol, li, blockquote, table, br, hr.
 * Pictures stand in it as `<img data-picture="p1" alt>`; those without bytes as
 * `<figure data-missing-picture="p2" data-name>`. `parse` is the DOM's own HTML parser; scripts must
 * not run in it and no picture be loaded, as with `DOMParser`. Never throws on any input.
 */
export function cleanOfficeClipboard(
  { html, rtf }: { html: string; rtf: string },
  parse: (html: string) => Document,
): CleanPaste {
  const source = detectSource(html)
  const { markup, base64 } = takeDataUris(html)
  if (markup.length > HTML_LIMIT) {
    return {
      html: '',
      pictures: [],
      source,
      messages: ['粘贴的内容太长（超过 5 MB），请分成几段粘贴。'],
    }
  }
  const blocks = readBlocks(parse(markup), base64)
  const pictures = picturesOf(blocks)
  const isRtfTooLarge = rtf.length > RTF_LIMIT
  if (!isRtfTooLarge) fillFromRtf(pictures, rtfPictures(rtf))
  const messages = isRtfTooLarge ? ['图片总量太大（超过 60 MB），没有带来，请分成几段粘贴。'] : []
  messages.push(...checkPictures(pictures))
  return {
    html: renderBlocks(blocks),
    pictures: pictures.map(({ id, mime, bytes, name, alt }) => ({ id, mime, bytes, name, alt })),
    source,
    messages,
  }
}

/** Lets go of bytes that cannot be used, and says what the person has to add by hand. */
function checkPictures(pictures: readonly PictureDraft[]): string[] {
  const messages: string[] = []
  for (const picture of pictures) {
    if (picture.bytes && picture.bytes.length > PICTURE_LIMIT) {
      messages.push(`图片“${picture.name}”超过 10 MB，请压缩后在标出的位置上传。`)
    }
    const isUsable = picture.mime !== '' && (picture.bytes?.length ?? 0) <= PICTURE_LIMIT
    if (!isUsable) Object.assign(picture, { bytes: null, mime: '' })
  }
  const missing = pictures.filter((picture) => picture.bytes === null).length
  if (missing > 0) messages.push(`有 ${missing} 张图片没有随文字带来，已在原处标出，请逐一上传。`)
  return messages
}
