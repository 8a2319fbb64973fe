import type { Payload, PayloadRequest } from 'payload'
import { findStation } from '@/src/database/cases/find-item'
import { type District, listDistricts } from '@/src/database/cases/list-districts'
import type { Answers } from '@/src/forms/answers'
import { isNothing } from '@/src/forms/parse-answers'
import type { FieldOption, Form, FormField } from './definition'

const UNION = /(总工会|工会联合会|工会委员会|工会)$/

/** The place that a union is named after: 宜都市 of 宜都市总工会. */
export const placeName = (union: string): string => union.replace(UNION, '') || union

const optionsOf = (districts: District[]): FieldOption[] => {
  const isSpread = new Set(districts.map(({ parent }) => parent)).size > 1
  return districts.map(({ code, name, parent }) => ({
    ...{ value: code, label: placeName(name) },
    ...(isSpread ? { group: placeName(parent) } : {}),
  }))
}

/**
 * A form as a union asks it: with the places below it to choose from. A union without any (an enterprise's, a
 * town's) does not ask for the place.
 */
export const askedForm = async (payload: Payload, form: Form, union: number): Promise<Form> => {
  if (!form.fields.some(({ kind }) => kind === 'district')) return form
  const options = optionsOf(await listDistricts(payload, union))
  const fields = form.fields.flatMap((field) => {
    if (field.kind !== 'district') return [field]
    return options.length > 0 ? [{ ...field, options }] : []
  })
  return { ...form, fields }
}

/**
 * The form that a sending is checked against. The places are read only where one was chosen or must be: most
 * sendings name none, and each would wait for the list.
 */
export const sentForm = async (
  payload: Payload,
  form: Form,
  union: number,
  sent: unknown,
): Promise<Form> => {
  const given = new Map<string, unknown>(
    typeof sent === 'object' && sent !== null ? Object.entries(sent) : [],
  )
  const isUnused = ({ isRequired, kind, name }: FormField): boolean =>
    kind === 'district' && !isRequired && isNothing(given.get(name))
  return askedForm(payload, { ...form, fields: form.fields.filter((f) => !isUnused(f)) }, union)
}

/** Answers with the names of places for their codes, and the union of the first of them. */
export type Placed = { answers: Answers; district: number | null }

/** Finds the union of the place that was chosen. `form` is the one that was asked. */
export const placedAnswers = async (
  req: PayloadRequest,
  { fields }: Form,
  answers: Answers,
): Promise<Placed> => {
  const chosen = fields.filter(({ kind, name }) => kind === 'district' && name in answers)
  const [first] = chosen
  if (!first) return { answers, district: null }
  const names = chosen.map(({ name, options = [] }) => [
    name,
    options.find(({ value }) => value === answers[name])?.label ?? '',
  ])
  const station = await findStation(req, String(answers[first.name]))
  return { answers: { ...answers, ...Object.fromEntries(names) }, district: station?.id ?? null }
}
