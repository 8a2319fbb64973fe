import type { PublishedKind } from '@/src/lib/published-kinds'
import { collectionTag } from './cache-tags'
import { asPublic, payloadOfSite, READ_LIMIT, type Shown } from './client'

/** An address for search engines. */
export type Entry = { path: string; changedAt: string }

type Part = {
  collection: PublishedKind | 'organizations'
  /** The field that stands in the address, and the address. */
  field: 'slug' | 'code'
  path: string
}

const PARTS: Record<string, Part> = {
  unions: { collection: 'organizations', field: 'code', path: '/unions' },
  news: { collection: 'news', field: 'slug', path: '/news' },
  'model-workers': { collection: 'model-workers', field: 'slug', path: '/model-workers' },
  studios: { collection: 'innovation-studios', field: 'slug', path: '/studios' },
  competitions: { collection: 'competitions', field: 'slug', path: '/competitions' },
  places: { collection: 'places', field: 'slug', path: '/places' },
}

const ENTRIES_OF_A_PART = 1_000
/** Search engines get the latest of each kind; the rest is reached by links. */
const MOST_PARTS = 50

/** The names of the parts, e.g. `news-1`. */
export const sitemapParts = async (): Promise<Shown<string[]>> => {
  const payload = await payloadOfSite()
  const counted = await Promise.all(
    Object.entries(PARTS).map(async ([name, { collection }]) => {
      const { totalDocs } = await payload.count({ collection, ...asPublic })
      const parts = Math.min(MOST_PARTS, Math.ceil(totalDocs / ENTRIES_OF_A_PART))
      return Array.from({ length: parts }, (_, index) => `${name}-${index + 1}`)
    }),
  )
  return {
    data: counted.flat(),
    tags: Object.values(PARTS).map(({ collection }) => collectionTag(collection)),
  }
}

/** The entries of one part, latest first; null for a name that no part has. */
export const sitemapPart = async (part: string): Promise<Shown<Entry[] | null>> => {
  const [, name = '', number = ''] = part.match(/^([a-z-]+)-(\d+)$/) ?? []
  const known = PARTS[name]
  if (!known || Number(number) < 1 || Number(number) > MOST_PARTS) return { data: null, tags: [] }
  const { collection, field, path } = known
  const payload = await payloadOfSite()
  const pages = ENTRIES_OF_A_PART / READ_LIMIT
  const entries: Entry[] = []
  for (let index = 0; index < pages; index += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      ...asPublic,
      select: { [field]: true, updatedAt: true },
      sort: '-id',
      limit: READ_LIMIT,
      page: (Number(number) - 1) * pages + index + 1,
    })
    for (const record of docs as unknown as Record<string, string>[])
      if (record[field])
        entries.push({ path: `${path}/${record[field]}`, changedAt: record.updatedAt ?? '' })
    if (!hasNextPage) break
  }
  return { data: entries, tags: [collectionTag(collection)] }
}
