import type { Metadata } from 'next'
import { PersonTile } from '@/src/components/site/cards'
import { ListPageView } from '@/src/components/site/list-page'
import { pageMetadata } from '@/src/components/site/metadata'
import { addressWith } from '@/src/components/site/pager'
import { parametersOf } from '@/src/components/site/parameters'
import { HONOUR_LEVELS } from '@/src/lib/codes'
import { personList } from '@/src/queries/people'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ filters?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const query = parametersOf((await params).filters)
  return pageMetadata({
    title: '劳模工匠',
    description: '在平凡岗位上做出不平凡成绩的人',
    path: addressWith('/model-workers', query),
  })
}

/** Model workers and craftsmen. */
export default async function PersonListPage({ params }: Props) {
  const query = parametersOf((await params).filters)
  const list = await show(personList(query))
  return (
    <ListPageView
      path="/model-workers"
      title="劳模工匠"
      lead="在平凡岗位上做出不平凡成绩的人"
      filter={{ label: '荣誉级别', name: 'level', options: HONOUR_LEVELS }}
      query={query}
      list={list}
      className="person-tiles"
    >
      {(item) => <PersonTile key={item.id} person={item} level={2} />}
    </ListPageView>
  )
}
