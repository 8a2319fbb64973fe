import { type ScopeKey, scopeOf } from '@/access/actor'
import { coversPersonal, type PERSONAL_ROLES } from '@/access/fields'
import { idOf } from '@/src/lib/id-of'
import type { CustomField, CustomRegisterName, CustomValues, Place } from './custom-field'

/** The registers whose records carry `custom`. */
export type CustomRegister = Extract<keyof typeof PERSONAL_ROLES, CustomRegisterName>

export type PlacedRecord = Partial<Record<ScopeKey, unknown>> & {
  id?: unknown
  organization?: unknown
  custom?: unknown
}

/** Where a record lies; a union lies in itself. */
export const placeOf = (register: CustomRegister, record: PlacedRecord): Place => ({
  ...scopeOf(record),
  organization: idOf(register === 'organizations' ? record.id : record.organization) ?? null,
})

/** What the database holds in `custom`; anything but an object of values counts as nothing. */
export const customValuesOf = (value: unknown): CustomValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as CustomValues)
    : {}

/** Those of a record's fields that the person may read and write; personal ones by the register's roles. */
export const seenFields = (
  user: unknown,
  register: CustomRegister,
  record: PlacedRecord,
  applicable: CustomField[],
): CustomField[] =>
  applicable.some(({ isPersonal }) => isPersonal) && !coversPersonal(user, register, record)
    ? applicable.filter(({ isPersonal }) => !isPersonal)
    : applicable

/**
 * A record's values as somebody who sees these fields may read them: null where a field is empty, and
 * nothing at all of fields that are retired and empty. null where no field applies.
 */
export const readableValues = (
  fields: readonly CustomField[],
  custom: unknown,
): CustomValues | null => {
  const values = customValuesOf(custom)
  const shown = fields.filter(({ isRetired, key }) => !isRetired || (values[key] ?? null) !== null)
  return shown.length === 0
    ? null
    : Object.fromEntries(shown.map(({ key }) => [key, values[key] ?? null]))
}
