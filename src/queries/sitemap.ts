import type { Organization, Service } from '@/payload-types'
import type { PublishedKind } from '@/src/lib/published-kinds'
import { collectionTag } from './cache-tags'
import { asPublic, payloadOfSite, READ_LIMIT, readAlong, type Shown } from './client'
import { serviceHref } from './services'

/** An address for search engines. */
export type Entry = { path: string; changedAt: string }

type Found = Partial<Pick<Service, 'slug' | 'key' | 'organization'>> &
  Pick<Organization, 'updatedAt'> & { code?: string | null }

type Part = {
  collection: PublishedKind | 'organizations'
  /** What of a record its address is made of, and the address; none for what has none. */
  fields: (keyof Found)[]
  pathOf: (record: Found) => string | null
}

const listed = (collection: PublishedKind, path: string): Part => ({
  collection,
  fields: ['slug'],
  pathOf: ({ slug }) => (slug ? `${path}/${slug}` : null),
})

const PARTS: Record<string, Part> = {
  unions: {
    collection: 'organizations',
    fields: ['code'],
    pathOf: ({ code }) => (code ? `/unions/${code}` : null),
  },
  services: {
    collection: 'services',
    fields: ['key', 'organization'],
    pathOf: ({ key, organization }) => {
      const { code = '', depth = 0 } = readAlong(organization) ?? {}
      return key ? serviceHref(key, { code: code ?? '', depth: depth ?? 0 }) : null
    },
  },
  news: listed('news', '/news'),
  'model-workers': listed('model-workers', '/model-workers'),
  studios: listed('innovation-studios', '/studios'),
  competitions: listed('competitions', '/competitions'),
  places: listed('places', '/places'),
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
  const { collection, fields, pathOf } = known
  const payload = await payloadOfSite()
  const pages = ENTRIES_OF_A_PART / READ_LIMIT
  const entries: Entry[] = []
  for (let index = 0; index < pages; index += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      ...asPublic,
      select: { ...Object.fromEntries(fields.map((field) => [field, true])), updatedAt: true },
      populate: { organizations: { code: true, depth: true } },
      depth: fields.includes('organization') ? 1 : 0,
      sort: '-id',
      limit: READ_LIMIT,
      page: (Number(number) - 1) * pages + index + 1,
    })
    for (const record of docs as Found[]) {
      const path = pathOf(record)
      if (path) entries.push({ path, changedAt: record.updatedAt })
    }
    if (!hasNextPage) break
  }
  return { data: entries, tags: [collectionTag(collection)] }
}
