import type { Metadata } from 'next'
import { CompetitionTile } from '@/src/components/site/cards'
import { ListPageView } from '@/src/components/site/list-page'
import { pageMetadata } from '@/src/components/site/metadata'
import { addressWith } from '@/src/components/site/pager'
import { parametersOf } from '@/src/components/site/parameters'
import { COMPETITION_LEVELS } from '@/src/lib/codes'
import { competitionList } from '@/src/queries/competitions'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ filters?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const query = parametersOf((await params).filters)
  return pageMetadata({
    title: '劳动竞赛',
    description: '比技能、比创新、比贡献的劳动和技能竞赛',
    path: addressWith('/competitions', query),
  })
}

/** Labour and skills competitions. */
export default async function CompetitionListPage({ params }: Props) {
  const query = parametersOf((await params).filters)
  const list = await show(competitionList(query))
  return (
    <ListPageView
      path="/competitions"
      title="劳动竞赛"
      lead="比技能、比创新、比贡献的劳动和技能竞赛"
      filter={{ label: '竞赛级别', name: 'level', options: COMPETITION_LEVELS }}
      query={query}
      list={list}
      className="tiles"
    >
      {(item) => <CompetitionTile key={item.id} competition={item} level={2} />}
    </ListPageView>
  )
}
