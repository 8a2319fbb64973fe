import type { Metadata } from 'next'
import { ApplyPage, NotOnline } from '@/src/components/site/apply/apply-page'
import { missingMetadata, pageMetadata } from '@/src/components/site/metadata'
import { Missing } from '@/src/components/site/missing'
import { parametersOf } from '@/src/components/site/parameters'
import { applyHref } from '@/src/lib/site-addresses'
import { applicationFor } from '@/src/queries/applications'
import { serviceByKey } from '@/src/queries/services'
import { show } from '@/src/queries/show'

type Props = { params: Promise<{ key: string; filters?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key, filters } = await params
  const { data } = await applicationFor(key, parametersOf(filters).union)
  if (!data) return missingMetadata
  const { href, summary, title } = data.guide
  return pageMetadata({ title: `网上办理：${title}`, description: summary, path: applyHref(href) })
}

/** The form of a service, the same for everybody. */
export default async function CachedApplyPage({ params }: Props) {
  const { key, filters } = await params
  const { union } = parametersOf(filters)
  const application = await show(applicationFor(key, union))
  if (application) return <ApplyPage application={application} sent={null} />
  const guide = await show(serviceByKey(key, union))
  return guide ? <NotOnline guide={guide} /> : <Missing />
}
