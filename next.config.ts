import { resolve } from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { missingRewrites, siteRedirects, siteRewrites } from './src/lib/site-addresses'

const isDevelopment = process.env.NODE_ENV === 'development'

/**
 * No outside host, no plugin, no foreign frame. Scripts inline are Next's own data: pages come from a
 * cache, so they cannot carry a fresh nonce (docs/decisions/003-content-security-policy.md).
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
].join('; ')

const everywhere = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

const overHttps = [
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
]

/** Answers of the API and the console are for one person; pages settle it in src/cache/page-cache.ts. */
const neverStored = { key: 'Cache-Control', value: 'private, no-store' }

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // They read tables that lie beside them: bundled, they would not find them.
  serverExternalPackages: ['pdfkit', 'fontkit'],
  cacheHandler: resolve(import.meta.dirname, 'src/cache/page-cache.ts'),
  cacheMaxMemorySize: 0,
  rewrites: async () => ({
    beforeFiles: [],
    // Not before: Next tries all of those for each request, of these only up to the one that fits.
    afterFiles: siteRewrites(),
    fallback: missingRewrites(),
  }),
  redirects: async () => siteRedirects(),
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/api/:path((?!media/file/).*)', headers: [neverStored] },
    { source: '/admin/:path*', headers: [neverStored] },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: overHttps,
    },
  ],
}

const withPayloadOnly = withPayload(config, { devBundleServerPackages: false })

const POWERED_BY = 'X-Powered-By'
/** Payload asks browsers for the preferred colours; `Critical-CH` makes them load the page twice. */
const COLOUR_HINTS = ['Accept-CH', 'Critical-CH']

/**
 * Payload adds headers to every answer: "X-Powered-By: Next.js, Payload", which nobody needs to know, and
 * hints for the console's colours, which the public site does not use.
 */
const headers = async () => {
  const rules = (await withPayloadOnly.headers?.()) ?? []
  return rules.map((rule) => {
    const isForConsole = rule.headers.some(({ key }) => COLOUR_HINTS.includes(key))
    return {
      ...rule,
      source: isForConsole ? '/admin/:path*' : rule.source,
      headers: rule.headers.filter(({ key }) => key !== POWERED_BY),
    }
  })
}

export default { ...withPayloadOnly, headers } satisfies NextConfig
