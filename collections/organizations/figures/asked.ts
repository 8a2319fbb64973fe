import { isMeasure, type Order } from '@/src/database/figures/compare'
import { badInput } from '@/src/lib/errors'
import { type FiguredUnion, mayCompare } from './load-figures'

/** `-members`: by members, most first; none: as the tree has them. Errors: 400 `figures.sort`. */
export const orderOf = (union: FiguredUnion, value: unknown): Order | null => {
  if (value === undefined || value === '') return null
  const isDescending = typeof value === 'string' && value.startsWith('-')
  const by = isDescending ? value.slice(1) : value
  if (!isMeasure(by) || !mayCompare(union, by))
    throw badInput('sort', '不能按这一项排序，请重新选择。', 'figures.sort')
  return { by, isDescending }
}

/** Errors: 400 `figures.page`. */
export const pageOf = (value: unknown): number => {
  const page = Number(value ?? 1)
  if (Number.isSafeInteger(page) && page > 0) return page
  throw badInput('page', '页码有误，请从统计页重新打开。', 'figures.page')
}
