import type { Metadata } from 'next'
import { PlaceTile } from '@/src/components/site/cards'
import { ListPageView } from '@/src/components/site/list-page'
import { pageMetadata } from '@/src/components/site/metadata'
import { addressWith } from '@/src/components/site/pager'
import { parametersOf } from '@/src/components/site/parameters'
import { PLACE_KINDS } from '@/src/lib/codes'
import { placeList } from '@/src/queries/places'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ filters?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const query = parametersOf((await params).filters)
  return pageMetadata({
    title: '服务阵地',
    description: '身边的服务站点、职工服务中心和文化宫，渴了能喝水、累了能歇脚',
    path: addressWith('/places', query),
  })
}

/** Places that unions run. */
export default async function PlaceListPage({ params }: Props) {
  const query = parametersOf((await params).filters)
  const list = await show(placeList(query))
  return (
    <ListPageView
      path="/places"
      title="服务阵地"
      lead="身边的服务站点、职工服务中心和文化宫，渴了能喝水、累了能歇脚"
      filter={{ label: '阵地类别', name: 'kind', options: PLACE_KINDS }}
      query={query}
      list={list}
      className="tiles"
    >
      {(item) => <PlaceTile key={item.id} place={item} level={2} />}
    </ListPageView>
  )
}
