import type { NewsArticle } from '@/src/queries/news'
import { Breadcrumbs, unionCrumbs } from '../breadcrumbs'
import { Day } from '../dates'
import { Figure } from '../picture'
import { RichText } from '../rich-text'

/** A news item, as the public and the preview show it. */
export function NewsArticleView({ article }: { article: NewsArticle }) {
  const channel = { name: article.channelName, href: `/news?channel=${article.channel}` }
  return (
    <article className="article">
      <Breadcrumbs
        crumbs={[...unionCrumbs(article.path), { name: '新闻', href: '/news' }, channel]}
        current={article.title}
      />
      <header className="article-head">
        <p className="eyebrow">{article.channelName}</p>
        <h1>{article.title}</h1>
        <p className="meta">
          <Day value={article.publishedAt} />
          {article.union ? (
            <span>
              发布：<a href={`/unions/${article.union.code}`}>{article.union.name}</a>
            </span>
          ) : null}
          {article.source ? <span>来源：{article.source}</span> : null}
          {article.author ? <span>作者：{article.author}</span> : null}
        </p>
      </header>
      {article.summary ? <p className="standfirst">{article.summary}</p> : null}
      {article.picture ? (
        <Figure picture={article.picture} sizes="(min-width: 60rem) 48rem, 100vw" isFirst />
      ) : null}
      <RichText content={article.content} />
    </article>
  )
}
