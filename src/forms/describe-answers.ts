import type { FieldKind, Form, FormField } from '@/src/cases/definition'
import { type Answer, type Answers, isComputed } from './answers'
import { isAsked, KINDS, maskAnswer, secretKinds } from './kinds'

/** One line of a screen or a printout. A heading has an empty value. */
export type AnswerLine = { name: string; kind: FieldKind; label: string; value: string }

type Options = {
  /** Whether personal answers are masked. */
  isMasked?: boolean
  /** The name of an employer that was chosen from the register. */
  employerName?: string | null
}

/** Whether an answer is personal: by its kind, or because the form says so. */
export const isPersonalField = ({ isPersonal, kind }: FormField): boolean =>
  isPersonal === true || secretKinds.has(kind)

const inWords = (field: FormField, answer: Answer, { employerName }: Options): string => {
  if (isComputed(answer))
    return answer.class === null ? String(answer.value) : `${answer.value}（${answer.class}）`
  if (field.kind === 'employer' && typeof answer === 'number' && employerName) return employerName
  return isAsked(field.kind) ? KINDS[field.kind].show(field, answer) : ''
}

const lineOf = (field: FormField, answer: Answer, options: Options): AnswerLine => {
  const text = inWords(field, answer, options)
  const { kind, label, name } = field
  const isHidden = options.isMasked === true && isPersonalField(field)
  return { name, kind, label, value: isHidden ? maskAnswer(kind, text) : text }
}

/** The answers in the order of the form, each with its label; headings without answers are left out. */
export const describeAnswers = (
  form: Form,
  answers: Answers,
  options: Options = {},
): AnswerLine[] => {
  const lines = form.fields.flatMap((field): AnswerLine[] => {
    if (field.kind === 'section')
      return [{ name: field.name, kind: 'section', label: field.label, value: '' }]
    const answer = Object.hasOwn(answers, field.name) ? answers[field.name] : undefined
    return answer === undefined ? [] : [lineOf(field, answer, options)]
  })
  return lines.filter(({ kind }, at) => {
    const next = lines[at + 1]
    return kind !== 'section' || (next !== undefined && next.kind !== 'section')
  })
}
