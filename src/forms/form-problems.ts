import type { Form, FormField } from '@/src/cases/definition'
import type { FieldProblem } from '@/src/lib/errors'
import { expressionProblem, RESERVED_NAMES, RESULT } from './expressions'
import { isAsked } from './kinds'
import { LONGEST_TEXT } from './kinds/texts'

/** More than anybody fills in on a phone. */
export const MOST_FIELDS = 60
const LONGEST_LABEL = 60
const MOST_OPTIONS = 100
const LONGEST_OPTION = 80
const MOST_FILES = 20

const NAME = /^[a-z][A-Za-z0-9]{0,39}$/

/** Every problem names the row and the column of the listing's form (collections/services/fields). */
type Told = (column: string, code: string, message: string) => FieldProblem

const tellOf =
  (at: number, { label }: FormField): Told =>
  (column, code, message) => ({
    path: `formFields.${at}.${column}`,
    code: `form.${code}`,
    message: `表单第 ${at + 1} 项${label ? `“${label}”` : ''}：${message}`,
  })

const nameProblems = (field: FormField, before: FormField[], told: Told): FieldProblem[] => {
  const { kind, label, name } = field
  if (label === '') return [told('label', 'label_required', '还没有写名称。')]
  if ([...label].length > LONGEST_LABEL)
    return [told('label', 'label_too_long', `名称最多 ${LONGEST_LABEL} 个字。`)]
  const twin = before.find((other) => other.kind !== 'section' && other.label === label)
  if (kind !== 'section' && twin)
    return [told('label', 'label_twice', '前面已有同名的一项，请改个名称，例如“配偶姓名”。')]
  if (!NAME.test(name))
    return [told('name', 'name_invalid', '代号要以小写字母开头，只用字母和数字，最多 40 个。')]
  if (RESERVED_NAMES.has(name)) return [told('name', 'name_reserved', `代号不能用“${name}”。`)]
  return before.some((other) => other.name === name)
    ? [told('name', 'name_twice', `代号“${name}”在前面已经用过，每一项的代号不能相同。`)]
    : []
}

const optionProblems = ({ options = [] }: FormField, told: Told): FieldProblem[] => {
  const problem = (code: string, message: string) => [told('options', code, message)]
  if (options.length === 0) return problem('options_required', '还没有写可以选的项，每行写一个。')
  if (options.length > MOST_OPTIONS)
    return problem('options_too_many', `最多 ${MOST_OPTIONS} 个选项。`)
  if (options.some(({ label }) => [...label].length > LONGEST_OPTION))
    return problem('option_too_long', `每个选项最多 ${LONGEST_OPTION} 个字。`)
  const values = new Set(options.map(({ value }) => value))
  return values.size < options.length ? problem('option_twice', '有两个选项相同。') : []
}

const mostOf = ({ kind, options = [] }: FormField): number | null => {
  if (kind === 'files') return MOST_FILES
  if (kind === 'choices') return options.length
  return kind === 'number' || kind === 'date' ? null : LONGEST_TEXT
}

const boundProblems = (field: FormField, told: Told): FieldProblem[] => {
  const { max, min } = field
  const most = mostOf(field)
  if (min !== undefined && max !== undefined && min > max)
    return [told('max', 'bounds_crossed', '“最大”不能小于“最小”。')]
  if (most === null) return []
  if (min !== undefined && (!Number.isInteger(min) || min < 0 || min > most))
    return [told('min', 'bound_invalid', `“最小”请填 0 到 ${most} 的整数。`)]
  if (max !== undefined && (!Number.isInteger(max) || max < 1 || max > most))
    return [told('max', 'bound_invalid', `“最大”请填 1 到 ${most} 的整数。`)]
  return []
}

const conditionProblems = (
  { shownWhen }: FormField,
  before: FormField[],
  told: Told,
): FieldProblem[] => {
  if (!shownWhen) return []
  const other = before.find(({ name }) => name === shownWhen.field)
  if (!other || !isAsked(other.kind))
    return [
      told(
        'shownWhenField',
        'condition_unknown',
        `“什么时候出现”里的“${shownWhen.field}”不是排在它前面的一项。`,
      ),
    ]
  if (shownWhen.equals === '')
    return [told('shownWhenValue', 'condition_empty', '请写明选什么的时候才出现。')]
  const isOption = other.options?.some(({ value }) => value === shownWhen.equals) ?? true
  return isOption
    ? []
    : [
        told(
          'shownWhenValue',
          'condition_option',
          `“${other.label}”里没有“${shownWhen.equals}”这个选项。`,
        ),
      ]
}

/** A formula may ask for what is certain to be a number by then; a class for choices too. */
const computedProblems = (field: FormField, before: FormField[], told: Told): FieldProblem[] => {
  const named = (...kinds: FormField['kind'][]) =>
    before.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
  const numbers = named('number', 'computed')
  const wrong = expressionProblem(field.expression ?? '', new Set(numbers))
  const problems = wrong
    ? [told('expression', 'expression', `计算公式${wrong}（只能用排在前面的数字项）。`)]
    : []
  const known = new Set([...numbers, ...named('choice'), RESULT])
  for (const { label, when } of field.classes ?? []) {
    const bad = label === '' ? '还没有写类别名称' : expressionProblem(when, known)
    if (bad) problems.push(told('classes', 'class', `分类“${label}”的条件${bad}。`))
  }
  return problems
}

const contentProblems = (field: FormField, before: FormField[], told: Told): FieldProblem[] => {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return optionProblems(field, told)
    case 'consent':
      return field.consentText
        ? []
        : [told('consentText', 'consent_text', '还没有写要申请人同意的内容。')]
    case 'computed':
      return computedProblems(field, before, told)
    default:
      return []
  }
}

const fieldProblems = (field: FormField, at: number, fields: FormField[]): FieldProblem[] => {
  const before = fields.slice(0, at)
  const told = tellOf(at, field)
  return [
    ...nameProblems(field, before, told),
    ...contentProblems(field, before, told),
    ...boundProblems(field, told),
    ...conditionProblems(field, before, told),
  ]
}

const whole = (code: string, message: string): FieldProblem => ({
  path: 'formFields',
  code: `form.${code}`,
  message,
})

/** Why a form cannot be published, each reason with its place; empty when it can. */
export const formProblems = ({ fields }: Form): FieldProblem[] => {
  if (!fields.some(({ kind }) => isAsked(kind)))
    return [whole('empty', '表单里还没有要申请人填的项，请至少加一项。')]
  if (fields.length > MOST_FIELDS)
    return [whole('too_many', `表单最多 ${MOST_FIELDS} 项，请精简。`)]
  return fields.flatMap(fieldProblems)
}
