import type { Form, FormField } from '@/src/cases/definition'
import type { FieldProblem } from '@/src/lib/errors'
import { type Answer, type Answers, type Computed, isComputed } from './answers'
import { amountOf, holds, RESULT } from './expressions'
import { isAsked, KINDS } from './kinds'

export type ParsedAnswers = { answers: Answers; problems: FieldProblem[] }

/** Whether what was sent for a field is no answer. */
export const isNothing = (sent: unknown): boolean =>
  sent === undefined ||
  sent === null ||
  (typeof sent === 'string' && sent.trim() === '') ||
  (Array.isArray(sent) && sent.every(isNothing))

/** Whether a field is asked, given the answers so far: one that hangs on an unanswered field is not. */
export const isShown = ({ shownWhen }: FormField, answers: Answers): boolean => {
  if (!shownWhen) return true
  if (!Object.hasOwn(answers, shownWhen.field)) return false
  const answer = answers[shownWhen.field]
  return (Array.isArray(answer) ? answer : [answer]).some(
    (value) => String(value) === shownWhen.equals,
  )
}

const numbersAndTexts = (answers: Answers): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) => {
      if (isComputed(answer)) return [[name, answer.value]]
      return typeof answer === 'string' || typeof answer === 'number' ? [[name, answer]] : []
    }),
  )

/** Works out a `computed` field from the answers before it; null while one that it needs is missing. */
const computeField = (
  { classes = [], expression = '' }: FormField,
  answers: Answers,
): Computed | null => {
  const values = numbersAndTexts(answers)
  const value = amountOf(expression, values)
  if (value === null) return null
  const found = classes.find(({ when }) => holds(when, { ...values, [RESULT]: value }))
  return { value, class: found?.label ?? null }
}

const missing = (field: FormField): FieldProblem => ({
  path: `answers.${field.name}`,
  code: field.kind === 'consent' ? 'answer.not_agreed' : 'answer.required',
  message:
    field.kind === 'consent'
      ? `请阅读“${field.label}”并勾选同意，否则不能提交。`
      : `请填写“${field.label}”。`,
})

type Read = { answer?: Answer; problem?: FieldProblem }

const readField = (field: FormField, sent: unknown, answers: Answers): Read => {
  if (field.kind === 'computed') return { answer: computeField(field, answers) ?? undefined }
  if (!isAsked(field.kind)) return {}
  if (isNothing(sent)) return field.isRequired ? { problem: missing(field) } : {}
  const parsed = KINDS[field.kind].parse(field, sent)
  return 'value' in parsed
    ? { answer: parsed.value }
    : { problem: { path: `answers.${field.name}`, ...parsed.problem } }
}

/**
 * Reads what was sent for a form: clean answers, or every wrong field at once. What the form does not ask is
 * dropped, be it unknown or hidden by an earlier answer: nothing is kept that no one asked for (PIPL art. 6).
 * Sums are worked out here, whatever was sent for them.
 */
export const parseAnswers = (form: Form, sent: unknown): ParsedAnswers => {
  const given = new Map(
    typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? Object.entries(sent) : [],
  )
  const answers: Answers = {}
  const problems: FieldProblem[] = []
  for (const field of form.fields) {
    if (!isShown(field, answers)) continue
    const { answer, problem } = readField(field, given.get(field.name), answers)
    if (answer !== undefined) answers[field.name] = answer
    if (problem) problems.push(problem)
  }
  return { answers, problems }
}
