/** How wide a text is at a size. */
export type Measure = (text: string, size: number) => number

export type Fitted = { size: number; lines: string[] }

/** What names of unions end with: nobody breaks a line within one. */
const ENDINGS = [
  '有限责任公司',
  '股份有限公司',
  '有限公司',
  '工会委员会',
  '总工会',
  '联合工会',
  '委员会',
]

/** Those, Latin words and numbers stay whole; between other Chinese characters a line may end. */
const PIECE = new RegExp(`${ENDINGS.join('|')}|[\\x21-\\x7e]+|[^\\x21-\\x7e]`, 'gu')

const pieces = (text: string): string[] => text.match(PIECE) ?? []

const breakInto = (text: string, width: number, size: number, measure: Measure): string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line !== '' && measure(line + piece, size) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}

/** Lines of about the same length: a last one of one character looks like a mistake. */
const evenly = (text: string, width: number, size: number, measure: Measure): string[] => {
  const greedy = breakInto(text, width, size, measure)
  for (let narrow = measure(text, size) / greedy.length; narrow < width; narrow += size / 2) {
    const lines = breakInto(text, narrow, size, measure)
    if (lines.length === greedy.length) return lines
  }
  return greedy
}

/** The largest of the sizes at which the text takes no more than so many lines; the smallest one if none does. */
export const fitText = (
  text: string,
  { most, sizes, width }: { width: number; most: number; sizes: number[] },
  measure: Measure,
): Fitted => {
  const ordered = [...sizes].sort((a, b) => b - a)
  const isFitting = (size: number) => breakInto(text, width, size, measure).length <= most
  const size = ordered.find(isFitting) ?? ordered.at(-1) ?? 0
  return { size, lines: evenly(text, width, size, measure) }
}
