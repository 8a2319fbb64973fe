import type { Metadata } from 'next'
import { Breadcrumbs } from '@/src/components/site/breadcrumbs'
import { Day } from '@/src/components/site/dates'
import { Nothing } from '@/src/components/site/heads'
import { type HitGroup, likelyServices, searchSite, searchText } from '@/src/queries/search'

export const metadata: Metadata = { title: '搜索', robots: { index: false } }

type Props = { searchParams: Promise<{ q?: string | string[] }> }

function Group({ kind, name, hits }: HitGroup) {
  return (
    <section className="hits" aria-labelledby={kind}>
      <h2 id={kind}>{name}</h2>
      <ul>
        {hits.map(({ href, title, summary, note, date }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            {summary ? <p>{summary}</p> : null}
            <p className="meta">
              {note ? <span>{note}</span> : null}
              <Day value={date} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoHits({ text }: { text: string }) {
  return (
    <Nothing>
      {text ? (
        <p>没有找到含有“{text}”的内容。可以换个说法，或少输几个字。</p>
      ) : (
        <p>请输入至少两个字，例如“困难帮扶”“劳模”“宜都”。</p>
      )}
      <p>
        也可以直接<a href="/services">看办事服务</a>，或拨打 <a href="tel:12351">12351</a> 咨询。
      </p>
    </Nothing>
  )
}

/** What was found, led by what may be meant when no service was among it. */
const resultsFor = async (text: string): Promise<HitGroup[]> => {
  const groups = await searchSite(text)
  if (groups.some(({ kind }) => kind === 'services')) return groups
  const likely = await likelyServices(text)
  return likely.hits.length > 0 ? [likely, ...groups] : groups
}

/** Simple search over titles and summaries of everything that is published. */
export default async function SearchPage({ searchParams }: Props) {
  const text = searchText((await searchParams).q)
  const groups = text ? await resultsFor(text) : []
  return (
    <div className="wrap page">
      <div className="page-head">
        <Breadcrumbs crumbs={[]} current="搜索" />
        <h1>{text ? `搜索“${text}”` : '搜索'}</h1>
      </div>
      <search className="search-box" aria-label="搜索内容">
        <form className="union-search" action="/search">
          <label htmlFor="search-again">要找什么</label>
          <input
            id="search-again"
            name="q"
            type="search"
            defaultValue={text}
            maxLength={40}
            minLength={2}
            required
          />
          <button type="submit">搜索</button>
        </form>
      </search>
      {groups.length > 0 ? (
        groups.map((group) => <Group key={group.kind} {...group} />)
      ) : (
        <NoHits text={text} />
      )}
    </div>
  )
}
