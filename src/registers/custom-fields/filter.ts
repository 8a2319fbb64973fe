import type { Where, WhereField } from 'payload'
import { toIsoDay } from '@/src/lib/dates'
import { depthOf } from './applicable-fields'
import type { CustomField, CustomType } from './custom-field'
import { checkCustomValue } from './custom-values'

const COMPARISONS = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

const EQUALITY = ['equals', 'not_equals', 'in', 'not_in', 'exists']

/** Those that the console's filters offer for the type. */
const OPERATORS: Record<CustomType, readonly string[]> = {
  text: [...EQUALITY, 'like', 'not_like', 'contains'],
  number: [...EQUALITY, ...COMPARISONS],
  date: [...EQUALITY, ...COMPARISONS],
  choice: EQUALITY,
  'yes-no': ['equals', 'not_equals', 'exists'],
}

const MOST_VALUES = 100

/** An address carries text only: `12` and `true` as the type means them, a moment as its day in China. */
const typed = (type: CustomType, value: unknown): unknown => {
  if (typeof value !== 'string') return value
  if (type === 'number') return value.trim() === '' ? null : Number(value)
  if (type === 'date' && value.includes('T')) return toIsoDay(value)
  if (type === 'yes-no') return value === 'true' ? true : value === 'false' ? false : value
  return value
}

const operandOf = (field: CustomField, operator: string, value: unknown): unknown => {
  if (operator === 'exists') return value === true || value === 'true'
  if (operator === 'in' || operator === 'not_in') {
    const list = Array.isArray(value) ? value : String(value).split(',')
    const read = list.map((each) => operandOf(field, 'equals', each))
    return read.length > MOST_VALUES || read.includes(undefined) ? undefined : read
  }
  const read = checkCustomValue(field, typed(field.type, value))
  return 'value' in read && read.value !== null ? read.value : undefined
}

/** Where records lie that the field applies to: elsewhere a value may be left over from a former place. */
const whereApplicable = ({ organization, register, scope, visibleBelow }: CustomField): Where[] => {
  const self = register === 'organizations' ? 'id' : 'organization'
  if (!visibleBelow) return [{ [self]: { equals: organization } }]
  const depth = depthOf(scope)
  return depth === 0 ? [] : [{ [`scope${depth}`]: { equals: organization } }]
}

/**
 * A filter on one field, with values of the field's type, on records that the field applies to.
 * @returns null when the type knows no such operator or value
 */
export const customCondition = (field: CustomField, asked: WhereField): Where | null => {
  const conditions = Object.entries(asked).map(([operator, value]): Where | null => {
    const operand = OPERATORS[field.type].includes(operator)
      ? operandOf(field, operator, value)
      : undefined
    return operand === undefined ? null : { [`custom.${field.key}`]: { [operator]: operand } }
  })
  const readable = conditions.filter((condition) => condition !== null)
  return readable.length === 0 || readable.length < conditions.length
    ? null
    : { and: [...readable, ...whereApplicable(field)] }
}
