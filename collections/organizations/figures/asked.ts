import { isMeasure, type Measure, type Order } from '@/src/database/figures/compare'
import { badInput } from '@/src/lib/errors'
import { mayCompare, type RegisterUnion } from './load-figures'

/** `-received`: most first; none: as the tree has them. Errors: 400 `figures.sort`. */
export const sortIn = <By extends string>(
  value: unknown,
  isOrder: (by: unknown) => by is By,
): { by: By; isDescending: boolean } | null => {
  if (value === undefined || value === '') return null
  const isDescending = typeof value === 'string' && value.startsWith('-')
  const by = isDescending ? value.slice(1) : value
  if (isOrder(by)) return { by, isDescending }
  throw badInput('sort', '不能按这一项排序，请重新选择。', 'figures.sort')
}

/** The order of unions by a measure that the person may read there. Errors: 400 `figures.sort`. */
export const orderOf = (union: RegisterUnion, value: unknown): Order | null =>
  sortIn(value, (by): by is Measure => isMeasure(by) && mayCompare(union, by))

/** Errors: 400 `figures.page`. */
export const pageOf = (value: unknown): number => {
  const page = Number(value ?? 1)
  if (Number.isSafeInteger(page) && page > 0) return page
  throw badInput('page', '页码有误，请从统计页重新打开。', 'figures.page')
}
