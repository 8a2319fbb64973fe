import type { Where } from 'payload'
import { branchTag, ownTag } from './cache-tags'
import { type Union, unionByCode } from './organizations'

/** One page of a list. */
export type ListPage<Item> = {
  items: Item[]
  page: number
  pages: number
  total: number
  /** The union to which the list is narrowed; null = the whole province. */
  union: Union | null
}

/** What the reader asked of a list: all values are those of the known parameters. */
export type ListQuery = Partial<Record<string, string>>

export const ITEMS_ON_A_PAGE = 20

/** A filter on records of a union and everything below it. */
export const inBranch = ({ id, depth }: Pick<Union, 'id' | 'depth'>): Where[] =>
  depth === 0 ? [] : [{ [`scope${depth}`]: { equals: id } }]

/** How far a read reaches: the union's own records, or its whole branch. */
export type Span = 'own' | 'branch'

/** The filter of a span. */
export const whereWithin = (union: Pick<Union, 'id' | 'depth'>, span: Span): Where[] =>
  span === 'own' ? [{ organization: { equals: union.id } }] : inBranch(union)

/** The cache tag of a span. */
export const tagWithin = (
  collection: string,
  union: Pick<Union, 'id' | 'depth'>,
  span: Span,
): string => (span === 'own' ? ownTag(collection, union.id) : branchTag(collection, union))

/** The whole province, as a span. */
export const PROVINCE: Pick<Union, 'id' | 'depth'> = { id: 0, depth: 0 }

/** The union of a list's `union` parameter; null when there is none or it is not known. */
export const askedUnion = async (
  query: ListQuery,
): Promise<{ union: Union | null; tags: string[] }> => {
  if (!query.union) return { union: null, tags: [] }
  const { data, tags } = await unionByCode(query.union)
  return { union: data, tags }
}

/** The number of the page asked for, from 1. */
export const askedPage = (query: ListQuery): number => Math.max(1, Number(query.page ?? 1) || 1)
