import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ApplyPage } from '@/src/components/site/apply/apply-page'
import { Missing } from '@/src/components/site/missing'
import { parametersOf } from '@/src/components/site/parameters'
import { applicationFor } from '@/src/queries/applications'
import { recallNote } from '@/src/visitors/notes'

export const metadata: Metadata = { title: '网上办理', robots: { index: false } }

type Props = { params: Promise<{ key: string; filters?: string[] }> }

/** The form as the visitor sent it, with what is wrong; blank when it was another one that they sent. */
export default async function OwnApplyPage({ params }: Props) {
  const { key, filters } = await params
  const { data: application } = await applicationFor(key, parametersOf(filters).union)
  if (!application) return <Missing />
  const sent = await recallNote('form', { headers: await headers() })
  const isThis = sent?.service === key && sent.organization === application.union.code
  return <ApplyPage application={application} sent={isThis ? sent : null} />
}
