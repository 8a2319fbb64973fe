import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { CompetitionProfileView } from '@/src/components/site/details/competition-profile'
import { NewsArticleView } from '@/src/components/site/details/news-article'
import { PersonProfileView } from '@/src/components/site/details/person-profile'
import { PlaceProfileView } from '@/src/components/site/details/place-profile'
import { ServiceGuideView } from '@/src/components/site/details/service-guide'
import { ServiceTrial } from '@/src/components/site/details/service-trial'
import { StudioProfileView } from '@/src/components/site/details/studio-profile'
import { type Draft, readDraft } from '@/src/queries/preview'

export const metadata: Metadata = { title: '预览', robots: { index: false, follow: false } }

const viewOf = (draft: Draft): ReactNode => {
  switch (draft.kind) {
    case 'news':
      return <NewsArticleView article={draft.page} />
    case 'services':
      return (
        <>
          <ServiceGuideView guide={draft.page} />
          {draft.trial ? <ServiceTrial trial={draft.trial} /> : null}
        </>
      )
    case 'model-workers':
      return <PersonProfileView person={draft.page} />
    case 'innovation-studios':
      return <StudioProfileView studio={draft.page} />
    case 'competitions':
      return <CompetitionProfileView competition={draft.page} />
    case 'places':
      return <PlaceProfileView place={draft.page} />
  }
}

type Props = { params: Promise<{ collection: string; id: string }> }

/** The latest draft of a record as the public would see it, for who may read it. */
export default async function PreviewPage({ params }: Props) {
  const { collection, id } = await params
  if (!/^\d{1,10}$/.test(id)) notFound()
  const draft = await readDraft(await headers(), collection, Number(id))
  if (!draft) notFound()
  return (
    <div className="wrap page">
      <p className="note preview-note">这是预览：最近一次保存的内容，只有工会工作人员看得到。</p>
      {viewOf(draft)}
    </div>
  )
}
