import type { CollectionSlug } from 'payload'

/** The record types that go through review and stand on the site, each under `/<list>/<slug>`. */
export const PUBLISHED_KINDS = [
  'news',
  'services',
  'places',
  'model-workers',
  'innovation-studios',
  'competitions',
] as const satisfies CollectionSlug[]

export type PublishedKind = (typeof PUBLISHED_KINDS)[number]
