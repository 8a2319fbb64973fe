import { absolute } from '@/src/components/site/metadata'
import { toIsoDay } from '@/src/lib/dates'
import { element, xmlAnswer } from '@/src/lib/xml'
import { show } from '@/src/queries/show'
import { sitemapPart, sitemapParts } from '@/src/queries/sitemap'

export const dynamic = 'force-static'
export const revalidate = false
export const generateStaticParams = () => []

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const SECTIONS = [
  '/',
  '/news',
  '/services',
  '/model-workers',
  '/studios',
  '/competitions',
  '/places',
  '/unions',
]

const addressOf = (path: string, day = ''): string =>
  `<url>${element('loc', absolute(path))}${day ? element('lastmod', day) : ''}</url>`

const index = async (): Promise<Response> => {
  const parts = ['sections-1', ...(await show(sitemapParts()))]
  const list = parts.map(
    (part) => `<sitemap>${element('loc', absolute(`/sitemap/${part}.xml`))}</sitemap>`,
  )
  return xmlAnswer('application/xml', `<sitemapindex ${NAMESPACE}>${list.join('')}</sitemapindex>`)
}

const addresses = (list: string[]): Response =>
  xmlAnswer('application/xml', `<urlset ${NAMESPACE}>${list.join('')}</urlset>`)

/** `GET /sitemap.xml` (the index) and `GET /sitemap/<part>.xml`. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ part?: string[] }> },
): Promise<Response> {
  const [part] = (await params).part ?? []
  if (!part) return index()
  if (part === 'sections-1') return addresses(SECTIONS.map((path) => addressOf(path)))
  const entries = await show(sitemapPart(part))
  if (!entries) return new Response('没有这一部分。', { status: 404 })
  return addresses(entries.map(({ path, changedAt }) => addressOf(path, toIsoDay(changedAt))))
}
