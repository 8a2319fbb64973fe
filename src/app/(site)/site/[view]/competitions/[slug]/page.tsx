import type { Metadata } from 'next'
import { CompetitionProfileView } from '@/src/components/site/details/competition-profile'
import { missingMetadata, pageMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'
import { Visits } from '@/src/components/site/visits'
import { competitionBySlug } from '@/src/queries/competitions'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { data: found } = await competitionBySlug((await params).slug)
  if (!found) return missingMetadata
  return pageMetadata({
    title: found.title,
    description: `${found.level}劳动和技能竞赛`,
    path: found.href,
    picture: found.picture?.src,
  })
}

/** One competition. */
export default async function CompetitionProfilePage({ params }: Props) {
  const found = await show(competitionBySlug((await params).slug))
  if (!found) return <Missing />
  return (
    <div className="wrap page">
      <CompetitionProfileView competition={found} />
      <Visits collection="competitions" id={found.id} />
    </div>
  )
}
