import type { Captcha } from '@/src/guards/captcha/token'
import type { FieldProblem } from '@/src/lib/errors'
import type { SentForm } from '@/src/visitors/kinds'

/** What the form shows besides its questions: nothing at first, all that was sent when something was wrong. */
export type Filled = {
  valuesOf: (name: string) => string[]
  valueOf: (name: string) => string
  problemOf: (name: string) => string | undefined
  files: SentForm['files']
  computed: Record<string, string>
  problems: FieldProblem[]
  captcha: Captcha | null
}

/** @param sent null on a page that is the same for everybody */
export const filledWith = (sent: SentForm | null): Filled => ({
  valuesOf: (name) => sent?.values[name] ?? [],
  valueOf: (name) => sent?.values[name]?.[0] ?? '',
  problemOf: (name) => sent?.problems.find(({ path }) => path === name)?.message,
  files: sent?.files ?? [],
  computed: sent?.computed ?? {},
  problems: sent?.problems ?? [],
  captcha: sent?.captcha ?? null,
})

export const inputId = (name: string): string => `f-${name}`
export const problemId = (name: string): string => `p-${name}`
export const helpId = (name: string): string => `h-${name}`
