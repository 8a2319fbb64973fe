import type { Declarations } from './styles'
import type { Align, Marks } from './types'

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)
const SKIPPED = new Set(
  'head style script noscript template title meta link xml iframe object embed applet audio video canvas svg math select textarea button input option colgroup col del map area'.split(
    ' ',
  ),
)
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:)/i

/** Lower-case tag name; the HTML parser keeps the case of names with a prefix such as `v:shape`. */
export function tagOf(element: Element): string {
  return element.tagName.toLowerCase()
}

/** Whether an element starts a line of its own. */
export function isBlock(tag: string): boolean {
  return BLOCKS.has(tag)
}

/** Whether nothing inside an element belongs to the text: deleted, hidden, code, remarks, tables of contents. */
export function isSkipped(element: Element, tag: string, style: Declarations): boolean {
  if (SKIPPED.has(tag)) return true
  const classes = element.getAttribute('class') ?? ''
  if (/\bmsoDel\b|\bmsocomanchor\b|\bMsoCommentReference\b|\bmsocomtxt\b|\bMsoToc\d/i.test(classes))
    return true
  if (style.get('display')?.startsWith('none') || style.get('mso-hide') === 'all') return true
  if (style.get('mso-special-character') === 'comment') return true
  return /^comment/.test(style.get('mso-element') ?? '')
}

/** Heading level 1 to 6 of a paragraph, by tag, Office class, outline level or style name; null for text. */
export function headingLevel(element: Element, tag: string, style: Declarations): number | null {
  const byTag = /^h([1-6])$/.exec(tag)
  if (byTag) return Number(byTag[1])
  if (tag !== 'p' && tag !== 'div') return null
  const classes = element.getAttribute('class') ?? ''
  if (/\bMsoTitle/.test(classes)) return 1
  if (/\bMsoSubtitle/.test(classes)) return 2
  const styleName = (style.get('mso-style-name') ?? '').replace(/["'\\]/g, '')
  if (/^(?:标题|title)$/i.test(styleName)) return 1
  const found =
    /\bMsoHeading([1-9])/.exec(classes) ??
    /^(?:标题|heading) ?([1-9])(?:$|,)/i.exec(styleName) ??
    /^([1-9])$/.exec(style.get('mso-outline-level') ?? '')
  return found ? Math.min(6, Number(found[1])) : null
}

/** Whether a paragraph is a quotation. */
export function isQuote(element: Element, tag: string, style: Declarations): boolean {
  if (tag === 'blockquote') return true
  if (/\bMso(?:Intense)?Quote\b/.test(element.getAttribute('class') ?? '')) return true
  return /^["']?(?:明显)?引用["']?$/.test(style.get('mso-style-name') ?? '')
}

/** Alignment that an element sets for its text; undefined where it says nothing of it. */
export function alignOf(element: Element, tag: string, style: Declarations): Align | undefined {
  if (tag === 'center') return 'center'
  const value = (style.get('text-align') ?? element.getAttribute('align') ?? '').toLowerCase()
  if (value === '') return undefined
  return value === 'center' || value === 'right' ? value : null
}

/** The formatting inside an element, given the formatting around it. */
export function marksInside(
  element: Element,
  tag: string,
  style: Declarations,
  outer: Marks,
): Marks {
  const marks = { ...outer }
  if (tag === 'b' || tag === 'strong') marks.bold = true
  if (tag === 'i' || tag === 'em' || tag === 'cite') marks.italic = true
  if (tag === 'u') marks.underline = true
  if (tag === 's' || tag === 'strike') marks.strike = true
  if (tag === 'sub' || tag === 'sup') marks.script = tag
  if (tag === 'a') marks.href = safeLink(element.getAttribute('href')) ?? outer.href
  return { ...marks, ...marksOfStyle(style) }
}

function marksOfStyle(style: Declarations): Partial<Marks> {
  const marks: Partial<Marks> = {}
  const weight = style.get('font-weight')
  if (weight) marks.bold = /^bold/.test(weight) || Number(weight) >= 600
  const slant = style.get('font-style')
  if (slant) marks.italic = /^(?:italic|oblique)/.test(slant)
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (/underline/.test(decoration)) marks.underline = true
  if (/line-through/.test(decoration)) marks.strike = true
  const position = style.get('vertical-align')
  if (position === 'sub') marks.script = 'sub'
  if (position === 'super') marks.script = 'sup'
  return marks
}

function safeLink(href: string | null): string | null {
  const address = (href ?? '').trim()
  return SAFE_LINK.test(address) && address.length < 2000 ? address : null
}
