import { fieldKeys } from '@/src/field-keys'
import { decryptField, isEncrypted } from '@/src/lib/field-cipher'
import { maskAddress, maskBankCard, maskIdNumber, maskPhone } from '@/src/lib/masks'
import { isApplicable } from '../custom-fields/applicable-fields'
import type { Place } from '../custom-fields/custom-field'
import { showCustomValue } from '../custom-fields/custom-values'
import { customValuesOf } from '../custom-fields/readable-values'
import type { ExportColumn, Mask, Shown } from './column'
import type { CustomColumn, ExportPlan } from './plan-export'

const MASKS: Record<Mask, (value: string) => string> = {
  'id-number': maskIdNumber,
  phone: maskPhone,
  address: maskAddress,
  'bank-card': maskBankCard,
}

/** Stored text → the text of the cell. */
type Show = (value: string) => string

const showSecret =
  ({ mask, path }: Extract<Shown, { as: 'secret' }>, inFull: boolean): Show =>
  (value) => {
    const plain = isEncrypted(value) ? decryptField(fieldKeys(), path, value) : value
    return inFull ? plain : MASKS[mask](plain)
  }

const showOf = ({ shown }: ExportColumn, inFull: boolean): Show => {
  switch (shown.as) {
    case 'code': {
      const labels = new Map(shown.list.map(({ label, value }) => [value, label]))
      return (value) => labels.get(value) ?? value
    }
    case 'yes-no':
      return (value) => (value === 'true' ? '是' : '否')
    case 'secret':
      return showSecret(shown, inFull)
    default:
      return (value) => value
  }
}

const placeOf = ([organization, scope1, scope2, scope3, scope4, scope5, scope6]: (
  | number
  | null
)[]): Place => ({
  organization: organization ?? null,
  scope1: scope1 ?? null,
  scope2: scope2 ?? null,
  scope3: scope3 ?? null,
  scope4: scope4 ?? null,
  scope5: scope5 ?? null,
  scope6: scope6 ?? null,
})

/** Values left over from a place where the field applied are not shown, as in lists. */
const showCustom = (columns: readonly CustomColumn[], custom: unknown, place: Place): string[] => {
  const values = customValuesOf(custom)
  return columns.map(({ fields }) => {
    const field = fields.find(
      (each) => (values[each.key] ?? null) !== null && isApplicable(each, place),
    )
    return field ? showCustomValue(field, values[field.key]) : ''
  })
}

/** Values before the columns': the number; with unions' own fields also these, the union and its scope. */
const LEADING = { plain: 1, custom: 9 }

/** How a row of the database becomes the texts of a line. `serial` counts from 1. */
export const rowShower = ({ columns, custom, inFull }: ExportPlan) => {
  const shows = columns.map((column) => showOf(column, inFull))
  const leading = custom.length > 0 ? LEADING.custom : LEADING.plain
  return (row: readonly unknown[], serial: number): string[] => {
    const cells = columns.map(({ from }, index) => {
      if (from === 'serial') return String(serial)
      const value = row[leading + index]
      return typeof value === 'string' && value !== '' ? (shows[index]?.(value) ?? '') : ''
    })
    if (custom.length === 0) return cells
    const place = placeOf(row.slice(2, LEADING.custom) as (number | null)[])
    return [...cells, ...showCustom(custom, row[1], place)]
  }
}
