import type { CodeOption } from '@/src/lib/codes'
import { compact } from '@/src/lib/identifiers/compact'

/** The everyday words for the values of a code list: value → words. Data, not rules. */
export type CodeAliases<Value extends string = string> = Partial<Record<Value, readonly string[]>>

const fold = (text: string): string => compact(text).replace(/[()（）、，,/]/g, '')

type Words = Map<string, string>

const wordsOf = (list: readonly CodeOption[], aliases: CodeAliases): Words => {
  const words: Words = new Map()
  // What the list itself says comes before the everyday words.
  for (const { label, value } of list) {
    words.set(fold(value), value)
    words.set(fold(label), value)
  }
  for (const { value } of list) {
    const bare = value.replace(/^0+(?=\d)/, '')
    for (const word of [bare, ...(aliases[value] ?? [])])
      if (!words.has(fold(word))) words.set(fold(word), value)
  }
  return words
}

/** `1男`, `1-男`: a number and its word, as drop-down lists write them; both have to mean the same. */
const readBoth = (words: Words, text: string): string | null => {
  const [, code = '', word = ''] = /^(\d+)(\D.*)$/.exec(text) ?? []
  const value = words.get(code)
  return value !== undefined && words.get(word) === value ? value : null
}

/**
 * Understands how people write the values of one code list: the code (with or without leading zeros), the
 * word, an everyday word, or code and word together. Gives null for anything else.
 */
export const codeReader = <Value extends string>(
  list: readonly CodeOption<Value>[],
  aliases: CodeAliases<Value> = {},
): ((text: string) => Value | null) => {
  const words = wordsOf(list, aliases)
  const known = new Map<string, Value | null>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const folded = fold(text)
    const value = (words.get(folded) ?? readBoth(words, folded)) as Value | null
    // A column holds few different words; a hostile one does not fill the memory.
    if (known.size < 1000) known.set(text, value)
    return value
  }
}
