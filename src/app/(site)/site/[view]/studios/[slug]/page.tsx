import type { Metadata } from 'next'
import { StudioProfileView } from '@/src/components/site/details/studio-profile'
import { missingMetadata, pageMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'
import { Visits } from '@/src/components/site/visits'
import { show } from '@/src/queries/show'
import { studioBySlug } from '@/src/queries/studios'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { data: found } = await studioBySlug((await params).slug)
  if (!found) return missingMetadata
  return pageMetadata({
    title: found.name,
    description: `${found.level}创新工作室，${found.unit}`,
    path: found.href,
    picture: found.picture?.src,
  })
}

/** One innovation studio. */
export default async function StudioProfilePage({ params }: Props) {
  const found = await show(studioBySlug((await params).slug))
  if (!found) return <Missing />
  return (
    <div className="wrap page">
      <StudioProfileView studio={found} />
      <Visits collection="innovation-studios" id={found.id} />
    </div>
  )
}
