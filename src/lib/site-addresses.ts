import {
  COMPETITION_LEVELS,
  HONOUR_LEVELS,
  NEWS_CHANNELS,
  PLACE_KINDS,
  SERVICE_PACKAGES,
  STUDIO_LEVELS,
} from './codes'

/**
 * The addresses of the public site and the internal paths under which its pages are cached. An address
 * may carry a few known parameters; each becomes part of the path, so that the cache knows the page by
 * it. Everything else in a query is dropped. Used by next.config.ts and the pages.
 */

const valuesOf = (list: { value: string }[]): string => list.map(({ value }) => value).join('|')

const UNION = '[0-9A-Z]{6,20}'
const SLUG = '[a-z0-9-]{1,80}'
const PAGE = '[1-9][0-9]{0,2}'
/** The link of a member card, or a signed one as its QR code holds it. */
const CARD_TOKEN = '[\\w.-]{20,4000}'

/** The parameters of each list, with the values that they take (a regular expression). */
export const LIST_FILTERS = {
  news: { channel: valuesOf(NEWS_CHANNELS), union: UNION, page: PAGE },
  services: { package: valuesOf(SERVICE_PACKAGES), union: UNION },
  'model-workers': { level: valuesOf(HONOUR_LEVELS), union: UNION, page: PAGE },
  studios: { level: valuesOf(STUDIO_LEVELS), union: UNION, page: PAGE },
  competitions: { level: valuesOf(COMPETITION_LEVELS), union: UNION, page: PAGE },
  places: { kind: valuesOf(PLACE_KINDS), union: UNION, page: PAGE },
} satisfies Record<string, Record<string, string>>

/** Whose league table, and of which month. */
export const LEAGUE_FILTERS = { union: UNION, month: '20[0-9]{2}-(?:0[1-9]|1[0-2])' }

export type ListName = keyof typeof LIST_FILTERS

/** A service as one union offers it. */
export const unionServiceHref = (code: string, key: string): string =>
  `/unions/${code}/services/${key}`

/** The form of a service, from the address of its guide. */
export const applyHref = (guide: string): string => `${guide}/apply`

/** The cookie that holds the reader's union, and the one that holds text size and contrast. */
export const UNION_COOKIE = 'union'
export const VIEW_COOKIE = 'view'

/** Text sizes, each with and without high contrast: how a page looks, part of its internal path. */
export const TEXT_SIZES = ['standard', 'large', 'xlarge'] as const
const VIEW = `(?:${TEXT_SIZES.join('|')})(?:-contrast)?`
export const STANDARD_VIEW = 'standard'

/** Whether a path segment or cookie names a way of showing pages. */
export const isView = (value: string): boolean => new RegExp(`^${VIEW}$`).test(value)

type Condition = { type: 'query' | 'cookie'; key: string; value: string }
type Rewrite = {
  source: string
  destination: string
  has?: Condition[]
  missing?: { type: Condition['type']; key: string; value?: string }[]
}
/** Where pages lie that are kept, and those that answer one person's question. */
const KEPT = '/site'
const LIVE = '/live'
type Rule = Rewrite & { under?: typeof KEPT | typeof LIVE }

const condition = (type: Condition['type'], key: string, pattern: string): Condition => ({
  type,
  key,
  value: `(?<${key}>${pattern})`,
})

/** Every choice of some of the items, the fullest first. */
const subsets = <T>([first, ...others]: T[]): T[][] => {
  if (first === undefined) return [[]]
  const without = subsets(others)
  return [...without.map((subset) => [first, ...subset]), ...without]
}

/** One rule for every combination of parameters, the fullest first. */
const withFilters = (
  source: string,
  destination: string,
  filters: Record<string, string>,
): Rewrite[] =>
  subsets(Object.entries(filters)).map((chosen) => ({
    source,
    destination: [destination, ...chosen.map(([key]) => `${key}/:${key}`)].join('/'),
    has: chosen.map(([key, pattern]) => condition('query', key, pattern)),
  }))

/** A reader who chose a union sees its services without saying so in the address. */
const withChosenUnion = (rules: Rewrite[]): Rewrite[] =>
  rules.flatMap((rule) => {
    if (rule.destination.includes('/union/')) return [rule]
    const chosen = condition('cookie', UNION_COOKIE, UNION)
    const destination = `${rule.destination}/union/:union`
    return [{ ...rule, destination, has: [...(rule.has ?? []), chosen] }, rule]
  })

const LISTS = Object.keys(LIST_FILTERS) as ListName[]
const FILTER_NAMES = [...new Set(Object.values(LIST_FILTERS).flatMap((one) => Object.keys(one)))]

const listRules = LISTS.flatMap((list) => {
  const rules = withFilters(`/${list}`, `/lists/${list}`, LIST_FILTERS[list])
  return list === 'services' ? withChosenUnion(rules) : rules
})

const { channel } = LIST_FILTERS.news

/** The visitor's own form, kept while something in it is wrong (src/visitors/notes.ts). */
const ownForm: Condition = { type: 'cookie', key: 'form', value: '.+' }

/** A form is the same page for everybody, until somebody sent it and has to correct something. */
const onlineRules: Rule[] = [
  ...withChosenUnion([{ source: `/services/:key(${SLUG})/apply`, destination: '/apply/:key' }]),
  {
    source: `/unions/:code(${UNION})/services/:key(${SLUG})/apply`,
    destination: '/apply/:key/union/:code',
  },
].flatMap((rule: Rule): Rule[] => [
  { ...rule, under: LIVE, has: [...(rule.has ?? []), ownForm] },
  { ...rule, missing: [ownForm] },
])

/** Addresses that people shorten by hand: a union's services are its list, narrowed. */
export const siteRedirects = () => [
  {
    source: `/unions/:code(${UNION})/services`,
    destination: '/services?union=:code',
    permanent: false,
  },
]

/** The most asked for first: Next reads the rules in this order for each request, up to the one that fits. */
const rules: Rule[] = [
  { source: '/', destination: '/portal' },
  { source: `/unions/:code(${UNION})`, destination: '/unions/:code' },
  {
    source: `/:list(${LISTS.filter((list) => list !== 'services').join('|')})`,
    destination: '/lists/:list',
    missing: FILTER_NAMES.map((key) => ({ type: 'query', key })),
  },
  {
    source: `/:list(${LISTS.filter((list) => list !== 'services').join('|')})/:slug(${SLUG})`,
    destination: '/:list/:slug',
  },
  ...withChosenUnion([{ source: `/services/:key(${SLUG})`, destination: '/services/:key' }]),
  {
    source: `/unions/:code(${UNION})/services/:key(${SLUG})`,
    destination: '/services/:key/union/:code',
  },
  ...onlineRules,
  ...listRules,
  ...withFilters('/news/rss.xml', '/feeds', { channel }),
  ...withFilters(`/unions/:union(${UNION})/rss.xml`, '/feeds/union/:union', { channel }),
  ...withFilters('/figures', '/figures', LEAGUE_FILTERS),
  ...withFilters('/figures/league.csv', '/league-sheet', LEAGUE_FILTERS),
  {
    source: '/unions',
    under: LIVE,
    destination: '/find-union',
    has: [{ type: 'query', key: 'q', value: '.+' }],
  },
  { source: '/unions', destination: '/choose/:in', has: [condition('query', 'in', UNION)] },
  { source: '/unions', destination: '/choose' },
  { source: '/search', under: LIVE, destination: '/search' },
  { source: `/card/:token(${CARD_TOKEN})`, under: LIVE, destination: '/card/:token' },
  { source: '/:page(sent|track|my-cases)', under: LIVE, destination: '/:page' },
  { source: '/accessibility', destination: '/accessibility' },
  { source: '/privacy', destination: '/privacy' },
  { source: '/sitemap.xml', destination: '/sitemap' },
  { source: '/sitemap/:part([a-z-]{1,30}-[0-9]{1,3}).xml', destination: '/sitemap/:part' },
  { source: '/robots.txt', destination: '/robots' },
]

const forStandardView = ({ under = KEPT, destination, missing = [], ...rule }: Rule): Rewrite => ({
  ...rule,
  destination: `${under}/${STANDARD_VIEW}${destination}`,
  missing: [...missing, { type: 'cookie', key: VIEW_COOKIE, value: VIEW }],
})

const forOwnView = ({ under = KEPT, destination, has = [], ...rule }: Rule): Rewrite => ({
  ...rule,
  destination: `${under}/:view${destination}`,
  has: [...has, condition('cookie', VIEW_COOKIE, VIEW)],
})

/** Each rule for all readers, then for those with settings of their own. */
const inEveryView = (some: Rule[]): Rewrite[] => [
  ...some.map(forStandardView),
  ...some.map(forOwnView),
]

/** The rewrites of the whole site. */
export const siteRewrites = (): Rewrite[] => inEveryView(rules)

/** For addresses that nothing else answers to. */
export const missingRewrites = (): Rewrite[] =>
  inEveryView([{ source: '/:path((?!_next/|api/).*)', destination: '/missing' }])
