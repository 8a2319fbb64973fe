import type { CollectionBeforeChangeHook } from 'payload'
import type { FormRow } from '@/src/cases/compile'
import { slugFromTitle } from '@/src/lib/slug'

const LONGEST_NAME = 40

/** `您的诉求` → `ninDeSuQiu`. */
const nameFromLabel = (label: string): string => {
  const [first = '', ...rest] = slugFromTitle(label, 'field').split('-')
  const words = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))]
  const name = words.join('')
  return (/^[a-z]/.test(name) ? name : `f${name}`).slice(0, LONGEST_NAME)
}

const rowsOf = (value: unknown): FormRow[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : []

/** A condition names its item by the name that stays, not by a label that is reworded. */
const withNamedCondition = (row: FormRow, rows: FormRow[]): FormRow => {
  const asked = row.shownWhenField?.trim()
  const item = asked
    ? rows.find(({ label, name }) => name === asked || label?.trim() === asked)
    : null
  return item?.name ? { ...row, shownWhenField: item.name } : row
}

/**
 * Gives every item of the form the name under which answers are kept. It stays when the label is reworded.
 * Two items of one label get the same name, which publication refuses: rather that than `name2`.
 */
export const nameFormFields: CollectionBeforeChangeHook = ({ data }) => {
  if (data.formFields === undefined) return data
  const named = rowsOf(data.formFields).map((row) => {
    const given = row.name?.trim()
    const label = row.label?.trim()
    return given || !label ? row : { ...row, name: nameFromLabel(label) }
  })
  return { ...data, formFields: named.map((row) => withNamedCondition(row, named)) }
}
