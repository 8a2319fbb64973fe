import type { ReactNode } from 'react'
import { SiteFrame, siteMetadata, siteViewport } from '@/src/components/site/frame'
import { isView, STANDARD_VIEW } from '@/src/lib/site-addresses'

// Rendered at the first request and kept until a change expires it; nothing is rendered while building.
export const dynamic = 'force-static'
export const revalidate = false
export const generateStaticParams = () => []

export const viewport = siteViewport
export const generateMetadata = siteMetadata

type Props = { children: ReactNode; params: Promise<{ view: string }> }

/** The frame of the pages that everybody sees alike. */
export default async function CachedLayout({ children, params }: Props) {
  const { view } = await params
  return <SiteFrame view={isView(view) ? view : STANDARD_VIEW}>{children}</SiteFrame>
}
