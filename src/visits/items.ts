import { LARGEST_ID } from '@/src/lib/id-of'
import { PUBLISHED_KINDS, type PublishedKind } from '@/src/lib/published-kinds'

/** A public item whose views and likes are counted. */
export type CountedItem = { collection: PublishedKind; id: number }

/** How often an item was opened and liked. */
export type ItemCounts = { views: number; likes: number }

/** The item that was named, or null for what is none. */
export const itemOf = (collection: unknown, id: unknown): CountedItem | null => {
  const kind = PUBLISHED_KINDS.find((counted) => counted === collection)
  const number = typeof id === 'string' || typeof id === 'number' ? Number(id) : Number.NaN
  if (!kind || !Number.isSafeInteger(number) || number < 1 || number > LARGEST_ID) return null
  return { collection: kind, id: number }
}
