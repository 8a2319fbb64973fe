import type { Metadata } from 'next'
import { env } from '@/src/env'

type PageFacts = {
  title: string
  description?: string
  /** The public address, from the root. */
  path: string
  /** Address of a picture for shared links. */
  picture?: string
  /** A text with a date, as news is; else a plain page. */
  publishedAt?: string | null
  /** A feed of the page's news. */
  feed?: string
}

/** An address with the site's own origin. */
export const absolute = (path: string): string => new URL(path, env.PUBLIC_URL).href

/** Title, canonical address and what WeChat and others show of a shared link. */
export const pageMetadata = (facts: PageFacts): Metadata => {
  const { title, path, publishedAt, feed } = facts
  const description = facts.description || title
  return {
    title,
    description,
    alternates: {
      canonical: absolute(path),
      types: feed ? { 'application/rss+xml': absolute(feed) } : undefined,
    },
    openGraph: {
      title,
      description,
      url: absolute(path),
      locale: 'zh_CN',
      siteName: '工会一张网',
      images: [absolute(facts.picture ?? '/share.png')],
      ...(publishedAt ? { type: 'article', publishedTime: publishedAt } : { type: 'website' }),
    },
  }
}

/** Of a page that is not there. */
export const missingMetadata: Metadata = { title: '没有找到', robots: { index: false } }
