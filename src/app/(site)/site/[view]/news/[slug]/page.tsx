import type { Metadata } from 'next'
import { NewsArticleView } from '@/src/components/site/details/news-article'
import { missingMetadata, pageMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'
import { Visits } from '@/src/components/site/visits'
import { newsBySlug } from '@/src/queries/news'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { data: found } = await newsBySlug((await params).slug)
  if (!found) return missingMetadata
  return pageMetadata({
    title: found.title,
    description: found.summary,
    path: found.href,
    picture: found.picture?.src,
    publishedAt: found.publishedAt,
  })
}

/** One news item. */
export default async function NewsPage({ params }: Props) {
  const found = await show(newsBySlug((await params).slug))
  if (!found) return <Missing />
  return (
    <div className="wrap page">
      <NewsArticleView article={found} />
      <Visits collection="news" id={found.id} />
    </div>
  )
}
