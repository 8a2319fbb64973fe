import '@/src/components/site/styles/site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Footer } from '@/src/components/site/footer'
import { Header } from '@/src/components/site/header'
import { env } from '@/src/env'
import { isView, STANDARD_VIEW } from '@/src/lib/site-addresses'
import { siteSettings } from '@/src/queries/settings'
import { show } from '@/src/queries/show'

// Rendered at the first request and kept until a change expires it; nothing is rendered while building.
export const dynamic = 'force-static'
export const revalidate = false
export const generateStaticParams = () => []

export const viewport: Viewport = { themeColor: '#a3241b', colorScheme: 'light' }

/** What all pages say about themselves. */
export async function generateMetadata(): Promise<Metadata> {
  const { siteName } = await show(siteSettings())
  return {
    metadataBase: new URL(env.PUBLIC_URL),
    title: { default: siteName, template: `%s · ${siteName}` },
    applicationName: siteName,
    formatDetection: { telephone: false },
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/mark.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
  }
}

/** The frame of the public site; `view` holds text size and contrast. */
export default async function SiteLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ view: string }>
}) {
  const { view: asked } = await params
  const view = isView(asked) ? asked : STANDARD_VIEW
  const [text, contrast] = view.split('-')
  const settings = await show(siteSettings())
  return (
    <html lang="zh-CN" data-text={text} data-contrast={contrast ? 'high' : undefined}>
      <body>
        <a className="skip-link" href="#content">
          跳到正文
        </a>
        <Header settings={settings} view={view} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer settings={settings} />
      </body>
    </html>
  )
}
