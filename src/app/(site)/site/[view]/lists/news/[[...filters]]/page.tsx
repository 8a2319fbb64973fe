import type { Metadata } from 'next'
import { NewsRow } from '@/src/components/site/cards'
import { ListPageView } from '@/src/components/site/list-page'
import { pageMetadata } from '@/src/components/site/metadata'
import { addressWith } from '@/src/components/site/pager'
import { parametersOf } from '@/src/components/site/parameters'
import { NEWS_CHANNELS } from '@/src/lib/codes'
import { newsList } from '@/src/queries/news'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ filters?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const query = parametersOf((await params).filters)
  return pageMetadata({
    title: '新闻',
    description: '全省各级工会的要闻、通知和基层动态',
    path: addressWith('/news', query),
    feed: addressWith('/news/rss.xml', { channel: query.channel }),
  })
}

/** The news of all unions. */
export default async function NewsListPage({ params }: Props) {
  const query = parametersOf((await params).filters)
  const list = await show(newsList(query))
  return (
    <ListPageView
      path="/news"
      title="新闻"
      lead="全省各级工会的要闻、通知和基层动态"
      filter={{ label: '栏目', name: 'channel', options: NEWS_CHANNELS }}
      query={query}
      list={list}
      className="news-rows"
    >
      {(item) => <NewsRow key={item.id} item={item} level={2} />}
    </ListPageView>
  )
}
