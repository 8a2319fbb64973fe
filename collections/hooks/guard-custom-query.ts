import {
  type CollectionBeforeOperationHook,
  QueryError,
  type Where,
  type WhereField,
} from 'payload'
import {
  CUSTOM_REGISTERS,
  type CustomRegisterName,
} from '@/src/registers/custom-fields/custom-field'
import { type Definitions, definitionsFor } from '@/src/registers/custom-fields/definitions'
import { customCondition } from '@/src/registers/custom-fields/filter'
import { isVisibleField } from '@/src/registers/custom-fields/visible-fields'
import { actsAsProgram } from './acts-as-program'

type Asker = { user: unknown; register: CustomRegisterName; definitions: Definitions }

/** The console shows an empty list then, the API answers `query.invalid` (answer-error.ts). */
const refusal = (path: string) => new QueryError([{ path }])

const segmentsOf = (path: string): string[] => path.replaceAll('__', '.').split('.')

const namesCustom = (path: string): boolean => segmentsOf(path).includes('custom')

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a filter names `custom` anywhere, those nested in an operator's value included. */
const asksCustom = (where: unknown): boolean =>
  Array.isArray(where)
    ? where.some(asksCustom)
    : isPlain(where) &&
      Object.entries(where).some(([key, value]) => namesCustom(key) || asksCustom(value))

/** `custom.<key>` of a field that the person sees and that is not personal; every other path is refused. */
const conditionOf = (
  { definitions, register, user }: Asker,
  path: string,
  asked: unknown,
): Where => {
  const [head, key, ...rest] = segmentsOf(path)
  const field =
    head === 'custom' && key && rest.length === 0 ? definitions.find(register, key) : undefined
  const isOpen = field && !field.isPersonal && isVisibleField(user, field)
  const condition = isOpen && isPlain(asked) ? customCondition(field, asked as WhereField) : null
  if (!condition) throw refusal(path)
  return condition
}

const rewritten = (asker: Asker, where: Where): Where => ({
  and: Object.entries(where).map(([key, value]): Where => {
    if (Array.isArray(value)) return { [key]: value.map((part) => rewritten(asker, part)) }
    return namesCustom(key) ? conditionOf(asker, key, value) : { [key]: value as WhereField }
  }),
})

/** The other columns asked for. A list offers an arrow on every column: by `custom` nothing is sorted. */
const withoutCustom = (sort: unknown): unknown => {
  const paths = [sort].flat().flatMap((path) => (typeof path === 'string' ? path.split(',') : []))
  const others = paths.filter((path) => !namesCustom(path.trim().replace(/^-/, '')))
  if (others.length === paths.length) return sort
  return others.length === 0 ? undefined : others
}

/**
 * A filter by a union's own field (`where[custom.<key>][equals]=…`) is put in the words of the field's
 * type and answered from the records that the field applies to. Fields out of the person's sight,
 * personal ones and `custom` as a whole cannot be asked by: the number of answers would tell values.
 */
export const guardCustomQuery: CollectionBeforeOperationHook = async ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  const register = CUSTOM_REGISTERS.find(({ value }) => value === collection.slug)?.value
  if (!register || actsAsProgram(overrideAccess)) return args
  const { where, sort } = args as { where?: unknown; sort?: unknown }
  const sorted = sort === undefined ? args : { ...args, sort: withoutCustom(sort) }
  if (!asksCustom(where)) return sorted
  const asker = { user: req.user, register, definitions: await definitionsFor(req) }
  return { ...sorted, where: rewritten(asker, where as Where) } as typeof args
}
