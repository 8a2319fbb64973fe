import type { Metadata } from 'next'
import { PlaceProfileView } from '@/src/components/site/details/place-profile'
import { missingMetadata, pageMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'
import { Visits } from '@/src/components/site/visits'
import { placeBySlug } from '@/src/queries/places'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { data: found } = await placeBySlug((await params).slug)
  if (!found) return missingMetadata
  return pageMetadata({
    title: found.name,
    description: `${found.kind}，${found.address}`,
    path: found.href,
    picture: found.picture?.src,
  })
}

/** One place. */
export default async function PlaceProfilePage({ params }: Props) {
  const found = await show(placeBySlug((await params).slug))
  if (!found) return <Missing />
  return (
    <div className="wrap page">
      <PlaceProfileView place={found} />
      <Visits collection="places" id={found.id} />
    </div>
  )
}
