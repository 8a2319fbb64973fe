import type { Metadata } from 'next'
import { PersonProfileView } from '@/src/components/site/details/person-profile'
import { missingMetadata, pageMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'
import { Visits } from '@/src/components/site/visits'
import { personBySlug } from '@/src/queries/people'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { data: found } = await personBySlug((await params).slug)
  if (!found) return missingMetadata
  return pageMetadata({
    title: found.name,
    description: found.summary,
    path: found.href,
    picture: found.picture?.src,
  })
}

/** One model worker. */
export default async function PersonProfilePage({ params }: Props) {
  const found = await show(personBySlug((await params).slug))
  if (!found) return <Missing />
  return (
    <div className="wrap page">
      <PersonProfileView person={found} />
      <Visits collection="model-workers" id={found.id} />
    </div>
  )
}
