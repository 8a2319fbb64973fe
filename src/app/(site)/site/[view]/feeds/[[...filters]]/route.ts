import { absolute } from '@/src/components/site/metadata'
import { parametersOf } from '@/src/components/site/parameters'
import { element, escapeXml, xmlAnswer } from '@/src/lib/xml'
import { newsFeed } from '@/src/queries/feeds'
import type { NewsCard } from '@/src/queries/news'
import { show } from '@/src/queries/show'

export const dynamic = 'force-static'
export const revalidate = false
export const generateStaticParams = () => []

const itemOf = ({ title, href, summary, channelName, publishedAt, union }: NewsCard): string =>
  [
    '<item>',
    element('title', title),
    element('link', absolute(href)),
    `<guid isPermaLink="true">${escapeXml(absolute(href))}</guid>`,
    element('description', summary),
    element('category', channelName),
    publishedAt ? element('pubDate', new Date(publishedAt).toUTCString()) : '',
    union ? element('dc:creator', union.name) : '',
    '</item>',
  ].join('')

/** `GET /news/rss.xml`, `GET /unions/<code>/rss.xml`, both with `?channel=`: RSS 2.0. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ filters?: string[] }> },
): Promise<Response> {
  const feed = await show(newsFeed(parametersOf((await params).filters)))
  if (!feed) return new Response('没有这个工会。', { status: 404 })
  const channel = [
    element('title', feed.title),
    element('link', absolute(feed.path)),
    element('description', `${feed.title}的最新消息`),
    element('language', 'zh-CN'),
    ...feed.items.map(itemOf),
  ].join('')
  return xmlAnswer(
    'application/rss+xml',
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}</channel></rss>`,
  )
}
