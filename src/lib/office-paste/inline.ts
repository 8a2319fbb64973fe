import type { Inline, Marks } from './types'

const BLANK = /[ \t\r\n\f\u00a0]/
const INDENT = /[ \t\r\n\f\u00a0\u3000]/
const BREAK = '\u2028'
const CJK =
  /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f\u2018-\u201f\u2026\u2014]/
// Byte-order marks, zero-width blanks, soft hyphens, and Symbol/Wingdings characters outside their font.
const NOTHING = /[\u200b\ufeff\u00ad\uf000-\uf0ff\u2029]/

/** Text and line breaks of one paragraph; pictures were taken out before. */
type Run = Exclude<Inline, { kind: 'picture' }>

/**
 * Puts the text of one paragraph in order: runs of blanks and non-breaking blanks become one blank,
 * indents of full-width blanks and blank ends go, a line wrap of the source between two Chinese
 * characters leaves no blank, neighbours of equal formatting become one.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const texts = runs.map((run) => (run.kind === 'text' ? clean(run.text) : BREAK))
  const kept = keepWhat(texts.join(''))
  const tidy: Run[] = []
  let position = 0
  for (const [index, run] of runs.entries()) {
    const end = position + (texts[index] ?? '').length
    const rest = kept.slice(position, end).join('')
    position = end
    if (rest === '') continue
    if (run.kind === 'break') tidy.push(run)
    else append(tidy, rest, run.marks)
  }
  return tidy
}

/** Whether two runs are formatted alike. */
export function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.strike === b.strike &&
    a.script === b.script &&
    a.href === b.href
  )
}

function append(runs: Run[], text: string, marks: Marks): void {
  const last = runs.at(-1)
  if (last?.kind === 'text' && sameMarks(last.marks, marks)) {
    runs[runs.length - 1] = { ...last, text: last.text + text }
  } else {
    runs.push({ kind: 'text', text, marks })
  }
}

function clean(text: string): string {
  return [...text].filter((character) => !NOTHING.test(character) && character !== BREAK).join('')
}

/** For each character of a paragraph what remains of it: itself, one blank, or nothing. */
function keepWhat(text: string): string[] {
  const kept = text.split('')
  for (let from = 0; from < text.length; from++) {
    if (!isSpace(text.charAt(from))) continue
    let to = from
    while (to < text.length && isSpace(text.charAt(to))) to++
    const gap = text.slice(from, to)
    const atEdge = from === 0 || to === text.length || gap.includes(BREAK)
    const remains = atEdge
      ? breaksOf(gap, from === 0, to === text.length)
      : blanksOf(gap, text[from - 1], text[to])
    for (let index = from; index < to; index++) kept[index] = remains(index - from)
    from = to
  }
  return kept
}

function isSpace(character: string): boolean {
  return INDENT.test(character) || character === BREAK
}

/** Around line breaks only the breaks stay, at most two together; none at either end of the paragraph. */
function breaksOf(gap: string, first: boolean, last: boolean): (offset: number) => string {
  let breaks = 0
  const remains = gap.split('').map((character) => {
    if (first || last || character !== BREAK) return ''
    breaks++
    return breaks > 2 ? '' : BREAK
  })
  return (offset) => remains[offset] ?? ''
}

function blanksOf(gap: string, before = '', after = ''): (offset: number) => string {
  // Full-width blanks inside a line are meant: they align names of two characters with those of three.
  if (gap.includes('\u3000')) return (offset) => (gap.charAt(offset) === '\u3000' ? '\u3000' : '')
  const isSourceWrap = /[\r\n]/.test(gap) && !gap.includes('\u00a0')
  if (isSourceWrap && CJK.test(before) && CJK.test(after)) return () => ''
  return (offset) => (offset === 0 && BLANK.test(gap.charAt(0)) ? ' ' : '')
}
