import { absolute } from '@/src/components/site/metadata'

export const dynamic = 'force-static'
export const revalidate = false
export const generateStaticParams = () => []

const RULES = [
  'User-agent: *',
  'Allow: /api/media/file/',
  'Disallow: /admin',
  'Disallow: /api/',
  'Disallow: /preview/',
  'Disallow: /search',
  'Disallow: /site/',
  'Disallow: /live/',
]

/** `GET /robots.txt`. */
export function GET(): Response {
  return new Response(`${RULES.join('\n')}\nSitemap: ${absolute('/sitemap.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
