import type { FormField } from '@/src/cases/definition'
import { maskAddress, maskName } from '@/src/lib/masks'
import { asText, type Kind, type Parsed, wrong } from './kind'

/** What fields take in characters unless they say otherwise, and what none may exceed. */
export const TEXT_LIMITS = {
  text: 200,
  'long-text': 2000,
  'person-name': 50,
  address: 200,
} as const
export const LONGEST_TEXT = 10_000

type TextKind = keyof typeof TEXT_LIMITS

/** Marks that no one types on purpose and that the database or a printout cannot hold. */
const INVISIBLE = /[\p{Cc}\p{Co}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(INVISIBLE, '')

const inParagraphs = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(INVISIBLE, '').trimEnd())
    .join('\n')

const boundsOf = (field: FormField, kind: TextKind): { min: number; max: number } => ({
  min: field.min ?? 1,
  max: Math.min(field.max ?? TEXT_LIMITS[kind], LONGEST_TEXT),
})

const parseText =
  (kind: TextKind) =>
  (field: FormField, sent: unknown): Parsed => {
    if (typeof sent !== 'string' && typeof sent !== 'number')
      return wrong('not_a_text', `“${field.label}”请填写文字。`)
    const clean = kind === 'long-text' ? inParagraphs : onOneLine
    const text = clean(String(sent)).trim()
    const length = [...text].length
    const { max, min } = boundsOf(field, kind)
    if (length < min)
      return wrong('too_short', `“${field.label}”请至少写 ${min} 个字，现在是 ${length} 个。`)
    if (length > max)
      return wrong('too_long', `“${field.label}”最多 ${max} 个字，现在是 ${length} 个，请精简。`)
    return { value: text }
  }

const parseName = (field: FormField, sent: unknown): Parsed => {
  const parsed = parseText('person-name')(field, sent)
  if ('problem' in parsed || /\p{L}/u.test(String(parsed.value))) return parsed
  return wrong('not_a_name', `“${field.label}”请填写姓名。`)
}

/** A line, a longer text, a person's name, an address. */
export const TEXT_KINDS: Record<TextKind, Kind> = {
  text: { parse: parseText('text'), show: asText },
  'long-text': { parse: parseText('long-text'), show: asText },
  'person-name': { parse: parseName, show: asText, mask: maskName },
  address: { parse: parseText('address'), show: asText, mask: maskAddress },
}
