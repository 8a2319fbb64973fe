import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

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

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: overHttps,
    },
  ],
}

const withPayloadOnly = withPayload(config, { devBundleServerPackages: false })

/** Payload adds "X-Powered-By: Next.js, Payload" to every answer; nobody needs to know. */
const headers = async () => {
  const rules = (await withPayloadOnly.headers?.()) ?? []
  return rules.map((rule) => ({
    ...rule,
    headers: rule.headers.filter(({ key }) => key !== 'X-Powered-By'),
  }))
}

export default { ...withPayloadOnly, headers } satisfies NextConfig
