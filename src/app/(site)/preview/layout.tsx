import type { ReactNode } from 'react'
import { SiteFrame, siteMetadata, siteViewport } from '@/src/components/site/frame'
import { STANDARD_VIEW } from '@/src/lib/site-addresses'

export const viewport = siteViewport
export const generateMetadata = siteMetadata

/** The same frame apart from the cached pages: inside of those a page learns nothing of its reader. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return <SiteFrame view={STANDARD_VIEW}>{children}</SiteFrame>
}
