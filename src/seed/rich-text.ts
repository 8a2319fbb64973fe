import { randomBytes } from 'node:crypto'
import type { Block } from '@/src/seed/content-types'
import type { PictureKey } from '@/src/seed/data/pictures'

/** A serialised node of the editor, as @payloadcms/richtext-lexical 3.90 stores it. */
export interface EditorNode {
  type: string
  version: number
  [key: string]: unknown
}

/** The stored value of a rich-text field. */
export interface EditorState {
  root: {
    type: string
    version: number
    direction: 'ltr'
    format: ''
    indent: number
    children: EditorNode[]
  }
  [key: string]: unknown
}

const element = { direction: 'ltr', format: '', indent: 0, version: 1 } as const

const text = (words: string, format = 0): EditorNode => ({
  type: 'text',
  text: words,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

const paragraph = (words: string): EditorNode => ({
  ...element,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: [text(words)],
})

const list = (items: string[], isOrdered: boolean): EditorNode => ({
  ...element,
  type: 'list',
  listType: isOrdered ? 'number' : 'bullet',
  tag: isOrdered ? 'ol' : 'ul',
  start: 1,
  children: items.map((item, index) => ({
    ...element,
    type: 'listitem',
    value: index + 1,
    children: [text(item)],
  })),
})

/** Header state of a cell in Lexical: 0 none, 1 heads its column (it stands in the first row). */
const cell = (words: string, isHeader: boolean): EditorNode => ({
  ...element,
  type: 'tablecell',
  headerState: isHeader ? 1 : 0,
  colSpan: 1,
  rowSpan: 1,
  backgroundColor: null,
  children: [paragraph(words)],
})

const table = (rows: string[][]): EditorNode => ({
  ...element,
  type: 'table',
  children: rows.map((cells, index) => ({
    ...element,
    type: 'tablerow',
    children: cells.map((words) => cell(words, index === 0)),
  })),
})

const upload = (media: number): EditorNode => ({
  type: 'upload',
  version: 3,
  format: '',
  id: randomBytes(12).toString('hex'),
  fields: null,
  relationTo: 'media',
  value: media,
})

function nodeOf(block: Block, mediaOf: (picture: PictureKey) => number): EditorNode {
  switch (block.type) {
    case 'heading':
      return { ...element, type: 'heading', tag: `h${block.level}`, children: [text(block.text)] }
    case 'paragraph':
      return paragraph(block.text)
    case 'list':
      return list(block.items, block.isOrdered)
    case 'quote':
      return { ...element, type: 'quote', children: [text(block.text)] }
    case 'table':
      return table(block.rows)
    case 'image':
      return upload(mediaOf(block.picture))
  }
}

/** Turns blocks into what the editor stores; `mediaOf` gives the id of a picture's media record. */
export function toEditorState(
  blocks: Block[],
  mediaOf: (picture: PictureKey) => number,
): EditorState {
  const children = blocks.map((block) => nodeOf(block, mediaOf))
  return { root: { ...element, type: 'root', children } }
}
