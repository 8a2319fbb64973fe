import type { FormField } from '@/src/cases/definition'
import { asText, type Kind, type Parsed, wrong } from './kind'

const LARGEST = 1e12

const numberOf = (sent: unknown): number => {
  if (typeof sent === 'number') return sent
  if (typeof sent !== 'string') return Number.NaN
  const text = sent.normalize('NFKC').replace(/[,\s]/g, '')
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}

const parse = (field: FormField, sent: unknown): Parsed => {
  const value = numberOf(sent)
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST)
    return wrong('not_a_number', `“${field.label}”请填写数字，例如 12 或 3.5。`)
  if (field.min !== undefined && value < field.min)
    return wrong('too_small', `“${field.label}”不能小于 ${field.min}。`)
  if (field.max !== undefined && value > field.max)
    return wrong('too_large', `“${field.label}”不能大于 ${field.max}。`)
  return { value }
}

export const NUMBER_KINDS: Record<'number', Kind> = { number: { parse, show: asText } }
