import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { cache } from 'react'
import type { InnovationStudio } from '@/payload-types'
import { INDUSTRIES, labelOf, STUDIO_LEVELS, STUDIO_REQUIREMENTS } from '@/src/lib/codes'
import { toIsoDay } from '@/src/lib/dates'
import { recordTag } from './cache-tags'
import { distinct, readAlong, type Shown } from './client'
import type { ListPage, ListQuery } from './lists'
import { pathTo, type UnionCard, unionOf } from './organizations'
import { type Picture, pictureOf, picturesOf, pictureTags } from './pictures'
import { type Card, type CardKind, cardTags, readBySlug, readPage } from './published'
import { tagsInText } from './rich-text'

/** An innovation studio in a list. */
export type StudioCard = Card & {
  id: number
  name: string
  href: string
  level: string
  unit: string
  year: number | null
}

/** A whole studio. */
export type StudioPage = StudioCard & {
  leader: { name: string; href: string } | null
  industry: string
  batch: string
  place: string
  area: number | null
  requirements: { label: string; isMet: boolean }[]
  introduction: SerializedEditorState | null
  members: { name: string; role: string }[]
  apprentices: number | null
  topics: { title: string; since: string; status: string; outcome: string }[]
  results: { title: string; year: number | null; description: string }[]
  patents: { name: string; number: string; year: number | null }[]
  awards: { title: string; level: string; issuer: string; year: number | null }[]
  /** In yuan. */
  benefit: number | null
  pictures: Picture[]
  path: UnionCard[]
}

const TOPIC_STATUS: Record<string, string> = {
  running: '攻关中',
  done: '已完成',
  stopped: '已停止',
}

const toCard = (studio: InnovationStudio): StudioCard => ({
  id: studio.id,
  name: studio.name,
  href: `/studios/${studio.slug}`,
  level: labelOf(STUDIO_LEVELS, studio.level),
  unit: studio.unitName ?? '',
  year: studio.year ?? null,
  picture: pictureOf(studio.photos?.[0], 'card'),
  union: unionOf(studio.organization),
})

/** Studios as cards. */
export const studioCards: CardKind<'innovation-studios', StudioCard> = {
  collection: 'innovation-studios',
  select: { name: true, slug: true, level: true, unitName: true, year: true, photos: true },
  sort: ['-publishedAt', '-id'],
  toCard,
}

/** One page of the studios, by level and branch. */
export const studioList = (query: ListQuery): Promise<Shown<ListPage<StudioCard>>> =>
  readPage(studioCards, query, query.level ? [{ level: { equals: query.level } }] : [])

const leaderOf = (studio: InnovationStudio): StudioPage['leader'] => {
  const leader = readAlong(studio.leader)
  return leader?.slug ? { name: leader.name, href: `/model-workers/${leader.slug}` } : null
}

const workOf = (studio: InnovationStudio) => ({
  members: (studio.members ?? []).map(({ name, role }) => ({ name, role: role ?? '' })),
  topics: (studio.topics ?? []).map(({ title, startedAt, status, outcome }) => ({
    title,
    since: toIsoDay(startedAt).slice(0, 7),
    status: TOPIC_STATUS[status ?? ''] ?? '',
    outcome: outcome ?? '',
  })),
  results: (studio.results ?? []).map(({ title, year, description }) => ({
    title,
    year: year ?? null,
    description: description ?? '',
  })),
  patents: (studio.patents ?? []).map(({ name, number, year }) => ({
    name,
    number: number ?? '',
    year: year ?? null,
  })),
  awards: (studio.awards ?? []).map(({ title, level, issuer, year }) => ({
    title,
    level: level ?? '',
    issuer: issuer ?? '',
    year: year ?? null,
  })),
})

/** The page of a record as it was read, published or draft. */
export const studioPage = async (studio: InnovationStudio): Promise<Shown<StudioPage>> => {
  const card = toCard(studio)
  const pictures = picturesOf(studio.photos, 'whole')
  const path = card.union ? await pathTo(card.union.id) : { data: [], tags: [] }
  const leaderId = typeof studio.leader === 'object' ? studio.leader?.id : studio.leader
  return {
    data: {
      ...card,
      ...workOf(studio),
      leader: leaderOf(studio),
      industry: labelOf(INDUSTRIES, studio.industry),
      batch: studio.batch ?? '',
      place: studio.place ?? '',
      area: studio.area ?? null,
      requirements: STUDIO_REQUIREMENTS.map(({ label, value }) => ({
        label,
        isMet: studio.sevenHaves?.includes(value) ?? false,
      })),
      introduction: (studio.introduction as SerializedEditorState | undefined) ?? null,
      apprentices: studio.apprentices ?? null,
      benefit: studio.economicBenefit ?? null,
      pictures,
      path: path.data,
    },
    tags: distinct(
      recordTag('innovation-studios', studio.id),
      leaderId ? [recordTag('model-workers', leaderId)] : [],
      cardTags([card]),
      pictureTags(...pictures),
      tagsInText(studio.introduction),
      path.tags,
    ),
  }
}

/** The published studio of an address, or null. */
export const studioBySlug = cache((slug: string) =>
  readBySlug('innovation-studios', slug, studioPage),
)
