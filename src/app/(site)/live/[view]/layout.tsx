import type { ReactNode } from 'react'
import { SiteFrame, siteMetadata, siteViewport } from '@/src/components/site/frame'
import { isView, STANDARD_VIEW } from '@/src/lib/site-addresses'

// Answers to one person's question: made anew each time, kept nowhere.
export const dynamic = 'force-dynamic'

export const viewport = siteViewport
export const generateMetadata = siteMetadata

type Props = { children: ReactNode; params: Promise<{ view: string }> }

/** The same frame apart from the cached pages: inside of those a page knows nothing of the question. */
export default async function LiveLayout({ children, params }: Props) {
  const { view } = await params
  return <SiteFrame view={isView(view) ? view : STANDARD_VIEW}>{children}</SiteFrame>
}
