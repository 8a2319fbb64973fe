import type { ReactNode } from 'react'
import type { CodeOption } from '@/src/lib/codes'
import type { ListPage } from '@/src/queries/lists'
import { unionCrumbs } from './breadcrumbs'
import { Filters } from './filters'
import { ListHead, Nothing } from './heads'
import { Pager } from './pager'

type Props<Item> = {
  path: string
  title: string
  lead: string
  filter: { label: string; name: string; options: readonly CodeOption[] }
  query: Partial<Record<string, string>>
  list: ListPage<Item>
  /** Class of the element around the items. */
  className: string
  children: (item: Item) => ReactNode
}

/** A list with its filters and pages: the same frame for every kind of record. */
export function ListPageView<Item>(props: Props<Item>) {
  const { path, title, lead, filter, query, list, className, children } = props
  return (
    <div className="wrap page">
      <ListHead title={title} lead={lead} crumbs={list.union ? unionCrumbs(list.union.path) : []} />
      <Filters path={path} {...filter} query={query} union={list.union} />
      {list.items.length > 0 ? (
        <>
          <p className="count">
            共 {list.total} 条{list.pages > 1 ? `，第 ${list.page} / ${list.pages} 页` : ''}
          </p>
          <div className={className}>{list.items.map(children)}</div>
          <Pager path={path} query={query} page={list.page} pages={list.pages} />
        </>
      ) : (
        <Nothing>
          <p>这里暂时没有内容。</p>
          <p>
            <a href={path}>看看全省的{title}</a>
          </p>
        </Nothing>
      )}
    </div>
  )
}
