import type { Where } from 'payload'
import { NEWS_CHANNELS } from '@/src/lib/codes'
import { collectionTag } from './cache-tags'
import { asPublic, distinct, payloadOfSite, type Shown } from './client'
import { type NewsCard, newsCards } from './news'
import { countPublished, readLatest } from './published'

/** A figure of the network with the list behind it. */
export type Figure = { name: string; value: number; href: string }

const PINNED_FIRST = ['-pinned', '-publishedAt', '-id']

/** The stories that lead the portal: 要闻 of all unions, those with a picture first to lead. */
export const leadStories = async (): Promise<
  Shown<{ lead: NewsCard | null; others: NewsCard[] }>
> => {
  const { data, tags } = await readLatest(newsCards, {
    where: [{ channel: { equals: 'headline' } }],
    sort: PINNED_FIRST,
    limit: 7,
  })
  const stories = data.length > 0 ? { data, tags } : await readLatest(newsCards, { limit: 7 })
  const lead = stories.data.find(({ picture }) => picture !== null) ?? stories.data[0] ?? null
  return {
    data: { lead, others: stories.data.filter(({ id }) => id !== lead?.id) },
    tags: stories.tags,
  }
}

/** A channel of the portal with its latest items. */
export type Channel = { value: string; name: string; items: NewsCard[] }

const PORTAL_CHANNELS = ['notice', 'work-news', 'rights', 'grassroots', 'policy', 'culture']

/** The channels of the portal, each with the latest items of the whole province. */
export const portalChannels = async (): Promise<Shown<Channel[]>> => {
  const channels = await Promise.all(
    PORTAL_CHANNELS.map(async (value) => {
      const { data, tags } = await readLatest(newsCards, {
        where: [{ channel: { equals: value } }],
        sort: PINNED_FIRST,
        limit: 5,
      })
      const name = NEWS_CHANNELS.find((channel) => channel.value === value)?.label ?? value
      return { channel: { value, name, items: data }, tags }
    }),
  )
  return {
    data: channels.map(({ channel }) => channel).filter(({ items }) => items.length > 0),
    tags: distinct(...channels.map(({ tags }) => tags)),
  }
}

const countUnions = async (where: Where): Promise<number> => {
  const payload = await payloadOfSite()
  const { totalDocs } = await payload.count({ collection: 'organizations', ...asPublic, where })
  return totalDocs
}

const LEVELS = [
  { value: 'province', name: '省总工会' },
  { value: 'city', name: '市州工会' },
  { value: 'county', name: '县市区工会' },
  { value: 'township', name: '乡镇街道工会' },
  { value: 'grassroots', name: '基层工会' },
  { value: 'branch', name: '分会和小组' },
]

/** How many unions there are at each level, and how much they publish. */
export const networkFigures = async (): Promise<Shown<Figure[]>> => {
  const levels = await Promise.all(
    LEVELS.map(async ({ name, value }) => ({
      name,
      value: await countUnions({ level: { equals: value } }),
      href: '/unions',
    })),
  )
  const kinds = [
    { name: '办事服务', collection: 'services', href: '/services' },
    { name: '劳模工匠', collection: 'model-workers', href: '/model-workers' },
    { name: '创新工作室', collection: 'innovation-studios', href: '/studios' },
    { name: '服务阵地', collection: 'places', href: '/places' },
  ] as const
  const counts = await Promise.all(
    kinds.map(async ({ name, collection, href }) => {
      const { data, tags } = await countPublished(collection)
      return { figure: { name, value: data, href }, tags }
    }),
  )
  return {
    data: [...levels, ...counts.map(({ figure }) => figure)].filter(({ value }) => value > 0),
    tags: distinct(collectionTag('organizations'), ...counts.map(({ tags }) => tags)),
  }
}
