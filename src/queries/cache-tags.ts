import type { Change } from '@/src/database/change-channel'

/**
 * The names that tie cached pages to what they show. A page carries the tag of each thing it shows;
 * a change expires the tags that `tagsOfChange` gives. Pure: both sides are tested against each other.
 */

/** Stands on every page: the settings fill header and footer. */
export const SETTINGS_TAG = 'site-settings'

/** Anything in the collection, anywhere: lists of the whole province, counts, "not there". */
export const collectionTag = (collection: string): string => collection

/** One record. */
export const recordTag = (collection: string, id: number): string => `${collection}:${id}`

/** Records that belong to exactly this union. */
export const ownTag = (collection: string, organization: number): string =>
  `${collection}@${organization}`

/** Records of a union and everything below it; the root's branch is the whole collection. */
export const branchTag = (
  collection: string,
  { id, depth }: { id: number; depth: number },
): string => (depth === 0 ? collectionTag(collection) : `${collection}/${id}`)

/** Everything that a change makes out of date. */
export const tagsOfChange = ({ collection, id, organization, scope }: Change): string[] => [
  collectionTag(collection),
  recordTag(collection, id),
  ...(organization === null ? [] : [ownTag(collection, organization)]),
  ...scope.map((ancestor) => branchTag(collection, { id: ancestor, depth: 1 })),
]
