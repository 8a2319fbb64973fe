import { describe, expect, it } from 'vitest'
import { isView, LIST_FILTERS, siteRewrites } from '@/src/lib/site-addresses'

const rules = siteRewrites()

/** The destination of an address, by Next's own reading of rules: the first that matches wins. */
const lead = (
  path: string,
  query: Record<string, string> = {},
  cookies: Record<string, string> = {},
): string | undefined => {
  for (const { source, destination, has = [], missing = [] } of rules) {
    const isThere = ({ type, key, value = '.*' }: (typeof missing)[number]) => {
      const given = (type === 'query' ? query : cookies)[key]
      return given !== undefined && new RegExp(`^${value}$`).test(given)
    }
    if (missing.some(isThere)) continue
    const pattern = source.replaceAll('.', '\\.').replace(/:(\w+)\(([^)]+)\)/g, '(?<$1>$2)')
    const match = new RegExp(`^${pattern}$`).exec(path)
    if (!match) continue
    const values: Record<string, string> = { ...match.groups }
    const holds = has.every(({ type, key, value }) => {
      const given = (type === 'query' ? query : cookies)[key]
      const found = given === undefined ? null : new RegExp(`^${value}$`).exec(given)
      Object.assign(values, found?.groups)
      return found !== null
    })
    if (holds) return destination.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '')
  }
  return undefined
}

describe('addresses of the site', () => {
  it('carry known parameters into the path, in one order', () => {
    const address = '/site/standard/lists/news/channel/policy/union/420581/page/2'
    expect(lead('/news', { page: '2', union: '420581', channel: 'policy' })).toBe(address)
    expect(lead('/news', { union: '420581', channel: 'policy', page: '2' })).toBe(address)
  })

  it('of the league table say whose it is and of which month', () => {
    const within = '/site/standard'
    expect(lead('/figures')).toBe(`${within}/figures`)
    expect(lead('/figures', { month: '2026-10', union: '420500' })).toBe(
      `${within}/figures/union/420500/month/2026-10`,
    )
    expect(lead('/figures', { month: '2026-13' })).toBe(`${within}/figures`)
    expect(lead('/figures/league.csv', { month: '2026-10' })).toBe(
      `${within}/league-sheet/month/2026-10`,
    )
  })

  it('drop unknown parameters and impossible values', () => {
    expect(lead('/news', { utm: 'x', page: '-1' })).toBe('/site/standard/lists/news')
    expect(lead('/news', { channel: 'nothing' })).toBe('/site/standard/lists/news')
    expect(lead('/news', { page: '1000' })).toBe('/site/standard/lists/news')
  })

  it('lead to details, and to nothing for what cannot be one', () => {
    expect(lead('/news/yi-du-abc12')).toBe('/site/standard/news/yi-du-abc12')
    expect(lead('/news/%E5%AE%9C')).toBeUndefined()
    expect(lead('/unions/420581')).toBe('/site/standard/unions/420581')
    expect(lead('/nowhere')).toBeUndefined()
  })

  it('lead questions of one person to pages that are not kept', () => {
    expect(lead('/search', { q: '宜都' })).toBe('/live/standard/search')
    expect(lead('/unions', { q: '宜都' })).toBe('/live/standard/find-union')
    expect(lead('/unions', { in: '420500' })).toBe('/site/standard/choose/420500')
  })

  it('show services of the chosen union, unless the address says which', () => {
    const cookies = { union: '420581' }
    expect(lead('/services/join')).toBe('/site/standard/services/join')
    expect(lead('/services/join', {}, cookies)).toBe('/site/standard/services/join/union/420581')
    expect(lead('/services', { union: '420583' }, cookies)).toBe(
      '/site/standard/lists/services/union/420583',
    )
    expect(lead('/unions/420583/services/join', {}, cookies)).toBe(
      '/site/standard/services/join/union/420583',
    )
  })

  it('take text size and contrast from the cookie, only as they can be', () => {
    expect(lead('/', {}, { view: 'xlarge-contrast' })).toBe('/site/xlarge-contrast/portal')
    expect(lead('/', {}, { view: 'huge' })).toBe('/site/standard/portal')
    expect(isView('large')).toBe(true)
    expect(isView('large-contrast-x')).toBe(false)
  })

  it('have a rule for each combination of each list', () => {
    const sources = rules.filter(({ source }) => source === '/places')
    expect(sources).toHaveLength(2 * 2 ** Object.keys(LIST_FILTERS.places).length)
  })
})
