import type { Metadata } from 'next'
import { StudioTile } from '@/src/components/site/cards'
import { ListPageView } from '@/src/components/site/list-page'
import { pageMetadata } from '@/src/components/site/metadata'
import { addressWith } from '@/src/components/site/pager'
import { parametersOf } from '@/src/components/site/parameters'
import { STUDIO_LEVELS } from '@/src/lib/codes'
import { show } from '@/src/queries/show'
import { studioList } from '@/src/queries/studios'

type Props = { params: Promise<{ filters?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const query = parametersOf((await params).filters)
  return pageMetadata({
    title: '创新工作室',
    description: '劳模和工匠人才领衔，带团队、攻课题、传技艺',
    path: addressWith('/studios', query),
  })
}

/** Innovation studios. */
export default async function StudioListPage({ params }: Props) {
  const query = parametersOf((await params).filters)
  const list = await show(studioList(query))
  return (
    <ListPageView
      path="/studios"
      title="创新工作室"
      lead="劳模和工匠人才领衔，带团队、攻课题、传技艺"
      filter={{ label: '工作室级别', name: 'level', options: STUDIO_LEVELS }}
      query={query}
      list={list}
      className="tiles"
    >
      {(item) => <StudioTile key={item.id} studio={item} level={2} />}
    </ListPageView>
  )
}
