import { renderTable } from './render-table'
import type { Align, Block, Inline, ListPlace, Marks, PictureDraft } from './types'

// The page's own title is h1; the editor offers three levels below it.
const DEEPEST_HEADING = 4

/** Writes blocks as HTML of our own few tags; every text and attribute is escaped. */
export function renderBlocks(blocks: readonly Block[]): string {
  const shift = blocks.some((block) => block.kind === 'heading' && block.level === 1) ? 1 : 0
  const out: string[] = []
  const lists = new ListWriter(out)
  let quote: string[] = []
  for (const block of blocks) {
    if (block.kind !== 'quote' && quote.length > 0) {
      out.push(`<blockquote>${quote.join('<br>')}</blockquote>`)
      quote = []
    }
    if (block.kind === 'item') {
      lists.item(block.place, renderInlines(block.inlines))
      continue
    }
    lists.close()
    if (block.kind === 'quote') quote.push(renderInlines(block.inlines))
    else out.push(renderBlock(block, shift))
  }
  if (quote.length > 0) out.push(`<blockquote>${quote.join('<br>')}</blockquote>`)
  lists.close()
  return out.join('')
}

/** Text and formatting of one paragraph. */
export function renderInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '<br>'
      return inline.kind === 'text' ? wrap(escapeHtml(inline.text), inline.marks) : ''
    })
    .join('')
}

/** The sentence that stands where a picture is missing. */
export function missingPictureText(picture: PictureDraft): string {
  if (picture.origin === 'remote') {
    const host = /^(?:https?:)?\/\/([^/?#]{1,100})/i.exec(picture.src)?.[1] ?? '其他网站'
    return `此处原有网络图片“${picture.name}”（来自 ${host}），没有自动下载，请点此上传`
  }
  if (picture.origin === 'data') return `此处原有图片“${picture.name}”，格式无法使用，请点此上传`
  return `此处原有图片“${picture.name}”，剪贴板没有带来，请点此上传`
}

function renderBlock(block: Exclude<Block, { kind: 'item' | 'quote' }>, shift: number): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${alignment(block.align)}>${renderInlines(block.inlines)}</p>`
    case 'heading': {
      const tag = `h${Math.min(DEEPEST_HEADING, block.level + shift)}`
      return `<${tag}${alignment(block.align)}>${renderInlines(block.inlines)}</${tag}>`
    }
    case 'picture':
      return renderPicture(block.picture)
    case 'table':
      return renderTable(block.rows, renderBlocks)
    case 'rule':
      return '<hr>'
  }
}

function renderPicture(picture: PictureDraft): string {
  const name = escapeHtml(picture.name)
  if (picture.bytes) return `<img data-picture="${picture.id}" alt="${escapeHtml(picture.alt)}">`
  const text = escapeHtml(missingPictureText(picture))
  return `<figure data-missing-picture="${picture.id}" data-name="${name}">${text}</figure>`
}

function wrap(text: string, marks: Marks): string {
  let html = text
  if (marks.script) html = `<${marks.script}>${html}</${marks.script}>`
  if (marks.strike) html = `<s>${html}</s>`
  if (marks.underline && !marks.href) html = `<u>${html}</u>`
  if (marks.italic) html = `<em>${html}</em>`
  if (marks.bold) html = `<strong>${html}</strong>`
  return marks.href ? `<a href="${escapeHtml(marks.href)}">${html}</a>` : html
}

function alignment(align: Align): string {
  return align ? ` style="text-align:${align}"` : ''
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** Nests list items by their levels: a deeper item opens a list inside the item before it. */
class ListWriter {
  private readonly open: ListPlace[] = []
  constructor(private readonly out: string[]) {}

  item(place: ListPlace, html: string): void {
    const depth = Math.min(place.level, this.open.length + 1)
    this.close(depth)
    const top = this.open[depth - 1]
    const continues = top && top.ordered === place.ordered && (top.id === place.id || depth > 1)
    if (top && continues) this.out.push('</li>')
    else {
      if (top) this.close(depth - 1)
      const start = place.ordered && place.start > 1 ? ` start="${place.start}"` : ''
      this.out.push(place.ordered ? `<ol${start}>` : '<ul>')
      this.open.push(place)
    }
    this.out.push(`<li>${html}`)
  }

  /** Closes the lists that are deeper than `depth`. */
  close(depth = 0): void {
    while (this.open.length > depth) {
      this.out.push(this.open.pop()?.ordered ? '</li></ol>' : '</li></ul>')
    }
  }
}
