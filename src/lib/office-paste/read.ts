import { type BlockPlan, toBlocks } from './blocks'
import { headingLevel, isBlock, isSkipped, tagOf } from './elements'
import { type Frame, frameInside, NO_MARKS, ROOT_FRAME } from './frame'
import { readMarker, readMsoList } from './lists'
import { draftPicture, type PictureAttributes } from './pictures'
import { type Declarations, stylesOf } from './styles'
import { type Survey, surveyDocument } from './survey'
import type { Block, Cell, Inline, ListPlace } from './types'
import { isComment, walk } from './walk'

type Plan = BlockPlan & { msoList: { level: number; id: string } | null }

/** Reads a pasted document into blocks; `base64` holds the pictures taken out of its markup. */
export function readBlocks(document: Document, base64: readonly string[]): Block[] {
  const reader = new Reader(surveyDocument(document), base64)
  walk(document.body ?? document, reader)
  return reader.finish()
}

class Reader {
  private readonly sinks: Block[][] = [[]]
  private readonly frames: Frame[] = [ROOT_FRAME]
  private plan: Plan | null = null
  private inlines: Inline[] = []
  private marker = { text: '', fonts: '', isOpen: false }
  private pictureCount = 0
  private hasBegun = false
  private fragmentEnds = 0

  constructor(
    private readonly survey: Survey,
    private readonly base64: readonly string[],
  ) {}

  enter(element: Element): boolean {
    const tag = tagOf(element)
    const style = stylesOf(element, this.survey.sheet)
    if (isSkipped(element, tag, style)) return false
    if (tag === 'br') return this.lineBreak(style)
    if (tag === 'img' || tag === 'v:imagedata') this.picture(element, tag)
    if (tag === 'img') return false
    if (tag === 'hr') return this.rule()
    if (isBlock(tag)) this.flush()
    const frame = frameInside(this.frame, element, tag, style)
    this.frames.push(frame)
    if (frame.closes === 'marker') this.marker.isOpen = true
    if (this.marker.isOpen) this.marker.fonts += ` ${frame.font}`
    if (isBlock(tag)) this.openBlock(element, tag, style, frame)
    return true
  }

  leave(element: Element): void {
    const { closes, table } = this.frame
    if (closes === 'marker') this.marker.isOpen = false
    else if (closes !== 'none') this.flush()
    this.frames.pop()
    if (closes === 'cell') this.closeCell(element)
    if (closes === 'table' && table) this.closeTable(table)
  }

  other(node: Node): void {
    const data = node.nodeValue ?? ''
    if (isComment(node)) this.comment(data)
    else if (this.marker.isOpen) this.marker.text += data
    else this.text(data)
  }

  finish(): Block[] {
    this.flush()
    return this.sinks[0] ?? []
  }

  /** Texts copied again and again may hold several marks: the last one counts. */
  private get hasEnded(): boolean {
    return this.fragmentEnds > 0 && this.fragmentEnds === this.survey.fragmentEnds
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1] as Frame
  }

  private openBlock(element: Element, tag: string, style: Declarations, frame: Frame): void {
    if (frame.closes === 'cell') this.sinks.push([])
    this.plan = {
      heading: headingLevel(element, tag, style),
      quote: frame.quote,
      align: frame.align,
      place: null,
      msoList: readMsoList(style.get('mso-list')),
    }
  }

  private flush(): void {
    const plan = this.plan ?? { ...this.defaultPlan(), msoList: null }
    const { inlines, marker } = this
    this.plan = null
    this.inlines = []
    this.marker = { text: '', fonts: '', isOpen: false }
    if (inlines.length === 0) return
    const { place, prefix } = this.placeOf(plan, marker)
    if (prefix !== '') inlines.unshift({ kind: 'text', text: `${prefix} `, marks: NO_MARKS })
    this.write(toBlocks({ ...plan, place }, inlines))
  }

  private defaultPlan(): BlockPlan {
    const { quote, align } = this.frame
    return { heading: null, quote, align, place: null }
  }

  /** Where a paragraph stands in a list, and what of its marker has to stay as text. */
  private placeOf(
    plan: Plan,
    { text, fonts }: { text: string; fonts: string },
  ): { place: ListPlace | null; prefix: string } {
    const { list, item } = this.frame
    if (list && item && plan.heading === null) {
      return { place: { ...list, start: item.start }, prefix: '' }
    }
    if (text.trim() === '' && (!plan.msoList || plan.heading !== null))
      return { place: null, prefix: '' }
    const marker = readMarker(text, fonts)
    const isText = plan.heading !== null || marker.kind === 'text'
    if (isText) return { place: null, prefix: marker.kind === 'bullet' ? '' : text.trim() }
    const start = marker.kind === 'number' ? marker.start : 1
    const { level, id } = plan.msoList ?? { level: 1, id: 'marker' }
    return { place: { level, id, ordered: marker.kind === 'number', start }, prefix: '' }
  }

  private write(blocks: Block[]): void {
    const sink = this.sinks[this.sinks.length - 1] as Block[]
    const { item } = this.frame
    for (const block of blocks) {
      const last = sink.at(-1)
      const continues = block.kind === 'item' && item?.isWritten && last?.kind === 'item'
      if (continues && last.place.level === block.place.level) {
        last.inlines.push({ kind: 'break' }, ...block.inlines)
        continue
      }
      if (block.kind === 'item' && item) item.isWritten = true
      sink.push(block)
    }
  }

  private closeCell(element: Element): void {
    const blocks = this.sinks.pop() ?? []
    const section = element.parentElement?.parentElement
    this.frame.table?.at(-1)?.push({
      header: tagOf(element) === 'th' || section?.tagName.toLowerCase() === 'thead',
      colspan: span(element, 'colspan'),
      rowspan: span(element, 'rowspan'),
      blocks,
    })
  }

  private closeTable(table: Cell[][]): void {
    // Word ends tables of uneven columns with a row that has no height and no text.
    const rows = table.filter((row) => row.length > 0)
    while (rows.length > 0 && isEmptyRow(rows.at(-1) ?? [])) rows.pop()
    if (rows.length > 0) this.write([{ kind: 'table', rows }])
  }

  private comment(data: string): void {
    if (data === 'StartFragment' && !this.hasBegun) {
      this.hasBegun = true
      this.inlines = []
      this.sinks[this.sinks.length - 1]?.splice(0)
    } else if (data === 'EndFragment') {
      this.fragmentEnds++
    } else if (/^\[if !supportLists\]/i.test(data)) this.marker.isOpen = true
    else if (/^\[endif\]/i.test(data)) this.marker.isOpen = false
    else if (data.includes('<v:imagedata')) this.hiddenPicture(data)
  }

  /** A picture that stands only in VML, which browsers take for a comment. */
  private hiddenPicture(data: string): void {
    const shape = /<v:shape\s[^>]{0,2000}?\bid="([^"]{1,200})"/.exec(data)?.[1] ?? ''
    if (this.survey.drawnShapes.has(shape)) return
    const src = /<v:imagedata\s[^>]{0,2000}?\bsrc="([^"]{1,2000})"/.exec(data)?.[1]
    if (src !== undefined) this.addPicture({ src, alt: '', width: null, height: null })
  }

  private picture(element: Element, tag: string): void {
    const shape = element.parentElement?.getAttribute('id') ?? ''
    if (tag === 'v:imagedata' && this.survey.drawnShapes.has(shape)) return
    this.addPicture({
      src: element.getAttribute('src') ?? '',
      alt: element.getAttribute('alt') ?? '',
      width: element.getAttribute('width'),
      height: element.getAttribute('height'),
    })
  }

  private addPicture(attributes: PictureAttributes): void {
    if (this.hasEnded || this.marker.isOpen) return
    const picture = draftPicture(attributes, `p${this.pictureCount + 1}`, this.base64)
    if (!picture) return
    this.pictureCount++
    this.inlines.push({ kind: 'picture', picture })
  }

  private text(data: string): void {
    if (this.hasEnded || data === '') return
    const { marks, pre } = this.frame
    for (const [index, line] of (pre ? data.split('\n') : [data]).entries()) {
      if (index > 0) this.inlines.push({ kind: 'break' })
      this.inlines.push({ kind: 'text', text: line, marks })
    }
  }

  private lineBreak(style: Declarations): false {
    const isPageBreak = style.get('page-break-before') === 'always'
    if (!isPageBreak && !this.hasEnded) this.inlines.push({ kind: 'break' })
    return false
  }

  private rule(): false {
    this.flush()
    if (!this.hasEnded) this.write([{ kind: 'rule' }])
    return false
  }
}

function isEmptyRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cell.blocks.length === 0)
}

function span(element: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10)
  return value > 1 ? Math.min(value, 100) : 1
}
