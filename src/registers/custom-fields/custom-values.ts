import type { Problem } from '@/src/lib/problem'
import type { CustomInput, CustomValue } from './custom-field'

export const LONGEST_TEXT = 500
const LARGEST_NUMBER = 1e15

const YES = ['是', '有', '对', 'y', 'yes', 'true', '1', '√', '✓']
const NO = ['否', '无', '不', '不是', '没有', 'n', 'no', 'false', '0', '×', '✗']

export type Read = { value: CustomValue | null } | { problem: Problem }

type Described = Pick<CustomInput, 'label' | 'options' | 'type'>

const problem = (code: string, message: string): Read => ({
  problem: { code: `custom_field.${code}`, message },
})

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const wrongDay = (label: string): Read =>
  problem('not_a_day', `“${label}”请填写日期，例如 2026-11-20。`)

const readText = (label: string, text: string): Read =>
  [...text].length <= LONGEST_TEXT
    ? { value: text }
    : problem('too_long', `“${label}”最多 ${LONGEST_TEXT} 个字，请精简后再保存。`)

const readNumber = (label: string, value: number): Read =>
  Number.isFinite(value) && Math.abs(value) <= LARGEST_NUMBER
    ? { value }
    : problem('not_a_number', `“${label}”请填写数字，例如 12 或 3.5。`)

const unknownOption = ({ label, options }: Described): Read =>
  problem(
    'not_an_option',
    `“${label}”请从这几项里选：${options.map((option) => option.label).join('、')}。`,
  )

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/**
 * Checks a value as forms and programs send it: text, a number, YYYY-MM-DD, an option's value, true or
 * false; `''` and null for none.
 * @returns the value to store, or what is wrong with it, naming the field's label
 */
export const checkCustomValue = (field: Described, value: unknown): Read => {
  const { label, options, type } = field
  if (isEmpty(value)) return { value: null }
  switch (type) {
    case 'text':
      return typeof value === 'string'
        ? readText(label, value.trim())
        : problem('not_a_text', `“${label}”请填写文字。`)
    case 'number':
      return readNumber(label, typeof value === 'number' ? value : Number.NaN)
    case 'date':
      return typeof value === 'string' && isDay(value) ? { value } : wrongDay(label)
    case 'choice': {
      const option = options.find((each) => each.value === value)
      return option ? { value: option.value } : unknownOption(field)
    }
    case 'yes-no':
      return typeof value === 'boolean'
        ? { value }
        : problem('not_yes_or_no', `“${label}”请填“是”或“否”。`)
  }
}

const numberOf = (text: string): number =>
  /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN

/** `2026/1/5`, `2026.01.05`, `2026年1月5日`, `20260105` and the beginning of an ISO moment as YYYY-MM-DD. */
const dayOf = (text: string): string => {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const [, year, month = '', day = ''] = parts ?? []
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/**
 * Reads a cell of a sheet as people write it: a choice by its label, days with dashes, dots, slashes or
 * 年月日, numbers with separators, 是 and 否 in everyday words.
 * @returns the value to store (null for an empty cell), or what is wrong with it
 */
export const readCustomValue = (field: Described, text: string): Read => {
  const written = text.normalize('NFKC').trim()
  if (written === '') return { value: null }
  const { label, options, type } = field
  switch (type) {
    case 'text':
      return readText(label, text.trim())
    case 'number':
      return readNumber(label, numberOf(written.replaceAll(',', '')))
    case 'date':
      return checkCustomValue(field, dayOf(written))
    case 'choice': {
      const option = options.find(
        (each) => each.label.normalize('NFKC') === written || each.value === written,
      )
      return option ? { value: option.value } : unknownOption(field)
    }
    case 'yes-no': {
      const word = written.toLowerCase()
      if (YES.includes(word)) return { value: true }
      return NO.includes(word) ? { value: false } : checkCustomValue(field, written)
    }
  }
}

/** The value as a person reads it, in lists and exported sheets; `''` for none. */
export const showCustomValue = ({ options, type }: Described, value: unknown): string => {
  if (isEmpty(value)) return ''
  if (type === 'yes-no') return value === true ? '是' : '否'
  if (type === 'choice')
    return options.find((option) => option.value === value)?.label ?? String(value)
  return String(value)
}
