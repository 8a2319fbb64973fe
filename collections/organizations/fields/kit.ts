import type { Field, FieldAccess, NumberField } from 'payload'
import { internal } from '@/access/fields'
import type { Problem } from '@/src/lib/problem'

/** How the forms of a union show a day. */
export const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

/** Written once, changed by moving or closing the union, never by editing. */
export const never: FieldAccess = () => false

/** Fields for the staff of the branch alone. */
export const staffOnly = (fields: Field[]): Field[] =>
  fields.map((field) =>
    field.type === 'row'
      ? { ...field, fields: staffOnly(field.fields) }
      : internal('organizations', field),
  )

/** Payload's validators answer true or the sentence to show. */
export const sentence =
  (validate: (value: string) => Problem | null) =>
  (value: string | null | undefined): string | true =>
    value ? (validate(value)?.message ?? true) : true

/** A head count. */
export const count = (name: string, label: string): NumberField => ({
  name,
  label,
  type: 'number',
  min: 0,
})
