import type { Field } from 'payload'
import { serverOnly } from '@/access/fields'

/** A field that nobody types into: the record is made and changed by acts alone. */
export const written = (field: Field): Field =>
  field.type === 'row'
    ? { ...field, fields: field.fields.map(written) }
    : ({ ...field, access: { ...('access' in field ? field.access : {}), ...serverOnly } } as Field)
