import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { cache } from 'react'
import type { News } from '@/payload-types'
import { labelOf, NEWS_CHANNELS } from '@/src/lib/codes'
import { recordTag } from './cache-tags'
import { distinct, type Shown } from './client'
import type { ListPage, ListQuery } from './lists'
import { pathTo, type UnionCard, unionOf } from './organizations'
import { pictureOf } from './pictures'
import { type Card, type CardKind, cardTags, readBySlug, readPage } from './published'
import { tagsInText } from './rich-text'

/** A news item in a list. */
export type NewsCard = Card & {
  id: number
  title: string
  summary: string
  href: string
  channel: News['channel']
  channelName: string
  /** ISO time; null on drafts. */
  publishedAt: string | null
  isPinned: boolean
}

/** A whole news item. */
export type NewsArticle = NewsCard & {
  content: SerializedEditorState | null
  source: string | null
  author: string | null
  path: UnionCard[]
}

const toCard = (item: News): NewsCard => ({
  id: item.id,
  title: item.title,
  summary: item.summary ?? '',
  href: `/news/${item.slug}`,
  channel: item.channel,
  channelName: labelOf(NEWS_CHANNELS, item.channel),
  publishedAt: item.publishedAt ?? item.firstPublishedAt ?? null,
  picture: pictureOf(item.cover, 'card'),
  union: unionOf(item.organization),
  isPinned: item.pinned === true,
})

/** News as cards. */
export const newsCards: CardKind<'news', NewsCard> = {
  collection: 'news',
  select: {
    title: true,
    summary: true,
    slug: true,
    channel: true,
    publishedAt: true,
    cover: true,
    pinned: true,
  },
  sort: ['-publishedAt', '-id'],
  toCard,
}

/** One page of the news, by channel and branch; a channel begins with what is pinned in it. */
export const newsList = (query: ListQuery): Promise<Shown<ListPage<NewsCard>>> =>
  query.channel
    ? readPage({ ...newsCards, sort: ['-pinned', '-publishedAt', '-id'] }, query, [
        { channel: { equals: query.channel } },
      ])
    : readPage(newsCards, query, [])

/** The article of a record as it was read, published or draft. */
export const newsArticle = async (item: News): Promise<Shown<NewsArticle>> => {
  const card = { ...toCard(item), picture: pictureOf(item.cover, 'whole') }
  const path = card.union ? await pathTo(card.union.id) : { data: [], tags: [] }
  return {
    data: {
      ...card,
      content: (item.content as SerializedEditorState | undefined) ?? null,
      source: item.source ?? null,
      author: item.author ?? null,
      path: path.data,
    },
    tags: distinct(
      recordTag('news', item.id),
      cardTags([card]),
      tagsInText(item.content),
      path.tags,
    ),
  }
}

/** The published item of an address, or null. */
export const newsBySlug = cache((slug: string) => readBySlug('news', slug, newsArticle))
