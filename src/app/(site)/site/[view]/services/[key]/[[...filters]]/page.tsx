import type { Metadata } from 'next'
import { ServiceGuideView } from '@/src/components/site/details/service-guide'
import { missingMetadata, pageMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'
import { parametersOf } from '@/src/components/site/parameters'
import { Visits } from '@/src/components/site/visits'
import { serviceByKey } from '@/src/queries/services'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ key: string; filters?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key, filters } = await params
  const { data: guide } = await serviceByKey(key, parametersOf(filters).union)
  if (!guide) return missingMetadata
  return pageMetadata({ title: guide.title, description: guide.summary, path: guide.href })
}

/** The listing of a service, as the union of the path (else the province) offers it. */
export default async function ServicePage({ params }: Props) {
  const { key, filters } = await params
  const guide = await show(serviceByKey(key, parametersOf(filters).union))
  if (!guide) return <Missing />
  return (
    <div className="wrap page">
      <ServiceGuideView guide={guide} />
      <Visits collection="services" id={guide.id} />
    </div>
  )
}
