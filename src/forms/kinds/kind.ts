import type { FormField } from '@/src/cases/definition'
import type { Problem } from '@/src/lib/problem'
import type { Answer } from '../answers'

export type Parsed = { value: Answer } | { problem: Problem }

/** How answers of one kind are read and shown. */
export type Kind = {
  /** Checks what was sent; nothing sent never comes here. */
  parse: (field: FormField, sent: unknown) => Parsed
  /** The answer in words. */
  show: (field: FormField, answer: Answer) => string
  /** Personal by its kind: what others see of it. */
  mask?: (text: string) => string
}

/** A sentence about one field, which it names. */
export const wrong = (code: string, message: string): Parsed => ({
  problem: { code: `answer.${code}`, message },
})

export const asText = (_field: FormField, answer: Answer): string => String(answer)
