import { labelOf, NEWS_CHANNELS } from '@/src/lib/codes'
import { collectionTag } from './cache-tags'
import { distinct, type Shown } from './client'
import { askedUnion, type ListQuery } from './lists'
import { type NewsCard, newsCards } from './news'
import { readLatest } from './published'
import { siteSettings } from './settings'

/** A feed of news. */
export type Feed = { title: string; path: string; items: NewsCard[] }

const ITEMS_OF_A_FEED = 30

/** The latest news of the province, or of a union and everything below it, of one channel or of all. */
export const newsFeed = async (query: ListQuery): Promise<Shown<Feed | null>> => {
  const [asked, settings] = await Promise.all([askedUnion(query), siteSettings()])
  if (query.union && !asked.union)
    return { data: null, tags: distinct(asked.tags, collectionTag('organizations')) }
  const { data: items, tags } = await readLatest(newsCards, {
    union: asked.union ?? undefined,
    where: query.channel ? [{ channel: { equals: query.channel } }] : [],
    limit: ITEMS_OF_A_FEED,
  })
  const channel = query.channel ? `·${labelOf(NEWS_CHANNELS, query.channel)}` : ''
  return {
    data: {
      title: `${asked.union?.name ?? settings.data.siteName}${channel}`,
      path: asked.union ? `/unions/${asked.union.code}` : '/news',
      items,
    },
    tags: distinct(asked.tags, settings.tags, tags),
  }
}
