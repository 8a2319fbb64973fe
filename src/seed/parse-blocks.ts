import type { Block } from '@/src/seed/content-types'
import { isPictureKey } from '@/src/seed/data/pictures'

type Line = 'heading' | 'subheading' | 'bullet' | 'number' | 'quote' | 'table' | 'image' | 'text'

const PATTERNS: [Line, RegExp][] = [
  ['subheading', /^### (.+)$/],
  ['heading', /^## (.+)$/],
  ['bullet', /^- (.+)$/],
  ['number', /^\d+\. (.+)$/],
  ['quote', /^> (.+)$/],
  ['table', /^\| (.+) \|$/],
  ['image', /^!\[([\w-]+)\]$/],
]

function read(line: string): [Line, string] {
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(line)
    if (found?.[1]) return [kind, found[1]]
  }
  return ['text', line]
}

/** Whether a line goes on with the list or table that the block before it began. */
function extend(last: Block | undefined, kind: Line, text: string): boolean {
  if (last?.type === 'list' && kind === (last.isOrdered ? 'number' : 'bullet')) {
    last.items.push(text)
    return true
  }
  if (last?.type === 'table' && kind === 'table') {
    last.rows.push(text.split(' | '))
    return true
  }
  return false
}

function begin(kind: Line, text: string): Block {
  switch (kind) {
    case 'heading':
      return { type: 'heading', level: 2, text }
    case 'subheading':
      return { type: 'heading', level: 3, text }
    case 'bullet':
    case 'number':
      return { type: 'list', isOrdered: kind === 'number', items: [text] }
    case 'quote':
      return { type: 'quote', text }
    case 'table':
      return { type: 'table', rows: [text.split(' | ')] }
    case 'image':
      if (!isPictureKey(text)) throw new Error(`no picture ${text}`)
      return { type: 'image', picture: text }
    case 'text':
      return { type: 'paragraph', text }
  }
}

/**
 * Reads the markup of the seed's texts, one block a line: `## heading`, `### smaller`, `- item`,
 * `1. item`, `> quote`, `| cell | cell |` (first row = header), `![picture]`, anything else a paragraph.
 */
export function parseBlocks(markup: string): Block[] {
  const blocks: Block[] = []
  for (const raw of markup.split('\n')) {
    const line = raw.trim()
    if (line === '') continue
    const [kind, text] = read(line)
    if (!extend(blocks.at(-1), kind, text)) blocks.push(begin(kind, text))
  }
  return blocks
}
