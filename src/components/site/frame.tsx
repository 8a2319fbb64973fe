import '@/src/components/site/styles/site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { env } from '@/src/env'
import { siteSettings } from '@/src/queries/settings'
import { show } from '@/src/queries/show'
import { Footer } from './footer'
import { Header } from './header'

export const siteViewport: Viewport = { themeColor: '#a3241b', colorScheme: 'light' }

/** What all pages say about themselves. */
export async function siteMetadata(): Promise<Metadata> {
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

/** The frame of every page of the public site; `view` holds text size and contrast. */
export async function SiteFrame({ children, view }: { children: ReactNode; view: string }) {
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
