import type { FormField } from '@/src/cases/definition'
import type { Answer } from '../answers'
import { type Kind, type Parsed, wrong } from './kind'

/** What browsers and programs send for a ticked box. */
const AGREED = [true, 1, '1', 'true', 'on', 'yes', '是', '同意']

const optionOf = ({ options = [] }: FormField, sent: unknown): string | undefined => {
  const text = typeof sent === 'string' || typeof sent === 'number' ? String(sent).trim() : ''
  return options.find(({ label, value }) => value === text || label === text)?.value
}

const unknownOption = ({ label, options = [] }: FormField): Parsed =>
  wrong(
    'not_an_option',
    `“${label}”请从这几项里选：${options.map((option) => option.label).join('、')}。`,
  )

const parseChoice = (field: FormField, sent: unknown): Parsed => {
  const value = optionOf(field, sent)
  return value === undefined ? unknownOption(field) : { value }
}

const parseChoices = (field: FormField, sent: unknown): Parsed => {
  const chosen = (Array.isArray(sent) ? sent : [sent]).map((each) => optionOf(field, each))
  if (chosen.includes(undefined)) return unknownOption(field)
  const values = [...new Set(chosen.filter((value) => value !== undefined))]
  const { label, max = values.length, min = 0 } = field
  if (values.length < min) return wrong('too_few', `“${label}”请至少选 ${min} 项。`)
  if (values.length > max) return wrong('too_many', `“${label}”最多选 ${max} 项。`)
  return { value: values }
}

const parseConsent = (field: FormField, sent: unknown): Parsed =>
  AGREED.some((agreed) => agreed === sent)
    ? { value: true }
    : wrong('not_agreed', `请阅读“${field.label}”并勾选同意，否则不能提交。`)

const labelOf = ({ options = [] }: FormField, value: unknown): string =>
  options.find((option) => option.value === value)?.label ?? String(value)

const showChoices = (field: FormField, answer: Answer): string =>
  (Array.isArray(answer) ? answer : [answer]).map((value) => labelOf(field, value)).join('、')

/** One of several, any of several, and agreeing to a text. */
export const CHOICE_KINDS: Record<'choice' | 'choices' | 'consent', Kind> = {
  choice: { parse: parseChoice, show: labelOf },
  choices: { parse: parseChoices, show: showChoices },
  consent: { parse: parseConsent, show: () => '已阅读并同意' },
}
