/** What a template may speak of; the words stand in double braces. */
export type TemplateFacts = Record<'姓名' | '事项' | '编号' | '期限' | '工会', string>

/** The text with the facts of the case; words that it does not know stay as they are. Pure. */
export const fillTemplate = (text: string, facts: TemplateFacts): string =>
  text.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (whole, word: string) =>
    Object.hasOwn(facts, word) ? facts[word as keyof TemplateFacts] : whole,
  )

/** What is written already stays; the template follows on a line of its own. */
export const withTemplate = (note: string, filled: string): string =>
  note.trim() === '' ? filled : `${note.trimEnd()}\n${filled}`
