import { cleanOfficeClipboard, type PastedPicture } from '@/src/lib/office-paste'
import type { MissingPicture } from './missing-picture-node'

/** A pasted text ready for the editor: every picture is a marked place, some with a file to upload. */
export type PreparedPaste = {
  document: Document
  uploads: { place: MissingPicture; file: File }[]
  messages: string[]
}

let pasteCount = 0

/**
 * Cleans a clipboard for the editor. `file` is the picture that some programs put on the clipboard
 * as a file beside the HTML when a single picture was copied.
 */
export function preparePaste(
  { html, rtf, file }: { html: string; rtf: string; file: File | null },
  parse: (html: string) => Document,
): PreparedPaste {
  const paste = cleanOfficeClipboard({ html, rtf }, parse)
  const document = parse(paste.html)
  // Ids have to be unique in a text into which one pastes again and again.
  const prefix = `${Date.now().toString(36)}-${++pasteCount}`
  const uploads: PreparedPaste['uploads'] = []
  for (const picture of paste.pictures) {
    const place = markPlace(document, picture, `${prefix}-${picture.id}`)
    const bytes = picture.bytes ?? null
    if (place && bytes) uploads.push({ place, file: fileOf(picture, bytes) })
    else if (place && file && paste.pictures.length === 1) uploads.push({ place, file })
  }
  const isComplete = uploads.length > 0 && uploads.length === paste.pictures.length
  return { document, uploads, messages: isComplete ? [] : paste.messages }
}

function markPlace(document: Document, picture: PastedPicture, id: string): MissingPicture | null {
  const { name, alt } = picture
  const found = document.querySelector<HTMLElement>(
    `[data-picture="${picture.id}"], [data-missing-picture="${picture.id}"]`,
  )
  if (!found) return null
  const note = found.textContent || `此处原有图片“${name}”，没有上传成功，请点此上传`
  const place = document.createElement('figure')
  Object.assign(place.dataset, { missingPicture: id, name, alt })
  place.textContent = note
  found.replaceWith(place)
  return { id, name, alt, note }
}

function fileOf({ mime, name }: PastedPicture, bytes: Uint8Array): File {
  const extension = mime.slice('image/'.length).replace('jpeg', 'jpg')
  const stem = name.replace(/\.[a-z0-9]{1,5}$/i, '')
  return new File([new Uint8Array(bytes)], `${stem}.${extension}`, { type: mime })
}
