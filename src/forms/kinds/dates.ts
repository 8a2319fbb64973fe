import type { FormField } from '@/src/cases/definition'
import { readDay } from '@/src/registers/read-day'
import { asText, type Kind, type Parsed, wrong } from './kind'

const parse = (field: FormField, sent: unknown): Parsed => {
  const value = typeof sent === 'string' ? readDay(sent) : null
  return value === null
    ? wrong('not_a_day', `“${field.label}”请填写日期，例如 2026-11-20。`)
    : { value }
}

export const DATE_KINDS: Record<'date', Kind> = { date: { parse, show: asText } }
