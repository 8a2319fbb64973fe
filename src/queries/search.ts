import { findLikelyServices, findPublished, type Searched } from '@/src/database/public-search'
import { labelOf, ORGANIZATION_LEVELS } from '@/src/lib/codes'
import type { Shown } from './client'
import { payloadOfSite } from './client'
import { competitionCards } from './competitions'
import { inGuideWords } from './everyday-words'
import { newsCards } from './news'
import { unionsNamed } from './organizations'
import { personCards } from './people'
import { placeCards } from './places'
import { readLatest } from './published'
import { type ServiceCard, serviceCardsOf } from './services'
import { studioCards } from './studios'

/** One thing found. */
export type Hit = {
  href: string
  title: string
  summary: string
  note: string
  date: string | null
}

/** What was found of one kind, at most ten. */
export type HitGroup = { kind: string; name: string; hits: Hit[] }

const LEAST = 2
const MOST = 40
const HITS_OF_A_KIND = 10

/** The text to search for, cleaned and cut; '' when there is too little of it. */
export const searchText = (asked: string | string[] | undefined): string => {
  const text = String([asked].flat()[0] ?? '')
    .normalize('NFKC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST)
  return [...text].length >= LEAST ? text : ''
}

/** Reads what the index points at, with the rights of the public. */
const readFound = async <Card>(
  collection: Searched,
  text: string,
  read: (where: { id: { in: number[] } }, limit: number) => Promise<Shown<Card[]>>,
): Promise<Card[]> => {
  const ids = await findPublished(await payloadOfSite(), collection, text, HITS_OF_A_KIND)
  return ids.length > 0 ? (await read({ id: { in: ids } }, HITS_OF_A_KIND)).data : []
}

const serviceHit = ({ href, summary, title, union }: ServiceCard): Hit => ({
  ...{ href, title, summary, note: union?.shortName ?? '', date: null },
})

const services = async (text: string): Promise<Hit[]> =>
  (await readFound('services', text, (where) => serviceCardsOf(where))).map(serviceHit)

const news = async (text: string): Promise<Hit[]> => {
  const cards = await readFound('news', text, (where, limit) =>
    readLatest(newsCards, { where: [where], limit }),
  )
  return cards.map(({ href, title, summary, union, publishedAt }) => ({
    href,
    title,
    summary,
    note: union?.shortName ?? '',
    date: publishedAt,
  }))
}

const people = async (text: string): Promise<Hit[]> => {
  const cards = await readFound('model-workers', text, (where, limit) =>
    readLatest(personCards, { where: [where], limit }),
  )
  return cards.map(({ href, name, summary, title, unit }) => ({
    href,
    title: name,
    summary,
    note: [title, unit].filter(Boolean).join(' · '),
    date: null,
  }))
}

const studios = async (text: string): Promise<Hit[]> => {
  const cards = await readFound('innovation-studios', text, (where, limit) =>
    readLatest(studioCards, { where: [where], limit }),
  )
  return cards.map(({ href, name, level, unit }) => ({
    href,
    title: name,
    summary: unit,
    note: level,
    date: null,
  }))
}

const competitions = async (text: string): Promise<Hit[]> => {
  const cards = await readFound('competitions', text, (where, limit) =>
    readLatest(competitionCards, { where: [where], limit }),
  )
  return cards.map(({ href, title, level, place, startsAt }) => ({
    href,
    title,
    summary: place,
    note: level,
    date: startsAt,
  }))
}

const places = async (text: string): Promise<Hit[]> => {
  const cards = await readFound('places', text, (where, limit) =>
    readLatest(placeCards, { where: [where], limit }),
  )
  return cards.map(({ href, name, kind, address }) => ({
    href,
    title: name,
    summary: address,
    note: kind,
    date: null,
  }))
}

const unions = async (text: string): Promise<Hit[]> => {
  const cards = await unionsNamed(text, HITS_OF_A_KIND)
  return cards.map(({ code, name, level }) => ({
    href: `/unions/${code}`,
    title: name,
    summary: '',
    note: labelOf(ORGANIZATION_LEVELS, level),
    date: null,
  }))
}

const KINDS = [
  { kind: 'services', name: '办事服务', find: services },
  { kind: 'news', name: '新闻', find: news },
  { kind: 'unions', name: '工会', find: unions },
  { kind: 'model-workers', name: '劳模工匠', find: people },
  { kind: 'studios', name: '创新工作室', find: studios },
  { kind: 'competitions', name: '劳动竞赛', find: competitions },
  { kind: 'places', name: '服务阵地', find: places },
]

/** Everything whose title or summary contains the text, by kind; kinds without a hit are left out. */
export const searchSite = async (text: string): Promise<HitGroup[]> => {
  const groups = await Promise.all(
    KINDS.map(async ({ kind, name, find }) => ({ kind, name, hits: await find(text) })),
  )
  return groups.filter(({ hits }) => hits.length > 0)
}

const LIKELY = 5

/** Services that may be meant by who does not know the word for it, the likeliest first. */
export const likelyServices = async (text: string): Promise<HitGroup> => {
  const ids = await findLikelyServices(await payloadOfSite(), inGuideWords(text), LIKELY)
  const cards = ids.length > 0 ? (await serviceCardsOf({ id: { in: ids } })).data : []
  const hits = ids.flatMap((id) => cards.filter((card) => card.id === id)).map(serviceHit)
  return { kind: 'likely', name: '您要找的可能是', hits }
}
