import type { CollectionSlug } from 'payload'
import { LARGEST_ID } from '@/src/lib/id-of'

/** Public items whose views and likes are counted. */
const COUNTED_ITEMS = [
  'news',
  'services',
  'places',
  'model-workers',
  'innovation-studios',
  'competitions',
] as const satisfies CollectionSlug[]

export type CountedKind = (typeof COUNTED_ITEMS)[number]

/** One public item. */
export type CountedItem = { collection: CountedKind; id: number }

/** How often an item was opened and liked. */
export type ItemCounts = { views: number; likes: number }

/** The item that was named, or null for what is none. */
export const itemOf = (collection: unknown, id: unknown): CountedItem | null => {
  const kind = COUNTED_ITEMS.find((counted) => counted === collection)
  const number = typeof id === 'string' || typeof id === 'number' ? Number(id) : Number.NaN
  if (!kind || !Number.isSafeInteger(number) || number < 1 || number > LARGEST_ID) return null
  return { collection: kind, id: number }
}
