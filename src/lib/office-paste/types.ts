/** Where the clipboard's HTML was written. */
export type PasteSource = 'word' | 'wps' | 'excel' | 'libreoffice' | 'web'

/** One picture of the pasted text; `bytes` is null where the clipboard only points at it. */
export type PastedPicture = {
  /** `p1`, `p2` … in the order of the text; stands in the HTML as `data-picture`. */
  id: string
  /** `image/png`, `image/jpeg`, `image/gif` or `image/webp`; '' without bytes. */
  mime: string
  bytes: Uint8Array | null
  name: string
  alt: string
}

/** A pasted text, cleaned: safe HTML, its pictures, and what the person should know. */
export type CleanPaste = {
  html: string
  pictures: PastedPicture[]
  source: PasteSource
  messages: string[]
}

/** Formatting that survives the paste. */
export type Marks = {
  bold: boolean
  italic: boolean
  underline: boolean
  strike: boolean
  script: 'sub' | 'sup' | null
  href: string | null
}

/** A picture met while reading, before it is known whether its bytes are at hand. */
export type PictureDraft = PastedPicture & {
  origin: 'data' | 'local' | 'remote'
  src: string
  /** CSS pixels as written in the HTML; null if not given. */
  width: number | null
  height: number | null
}

export type Inline =
  | { kind: 'text'; text: string; marks: Marks }
  | { kind: 'break' }
  | { kind: 'picture'; picture: PictureDraft }

export type Align = 'center' | 'right' | null

/** What tells adjacent lists apart: Word's name of the list, or an identity of its own. */
export type ListId = string | symbol

/** Where a list item stands; `level` counts from 1. */
export type ListPlace = { level: number; ordered: boolean; id: ListId; start: number }

export type Cell = { header: boolean; colspan: number; rowspan: number; blocks: Block[] }

export type Block =
  | { kind: 'paragraph'; inlines: Inline[]; align: Align }
  | { kind: 'heading'; level: number; inlines: Inline[]; align: Align }
  | { kind: 'item'; place: ListPlace; inlines: Inline[] }
  | { kind: 'quote'; inlines: Inline[] }
  | { kind: 'picture'; picture: PictureDraft }
  | { kind: 'table'; rows: Cell[][] }
  | { kind: 'rule' }
