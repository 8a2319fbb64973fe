import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { cache } from 'react'
import type { Competition } from '@/payload-types'
import {
  COMPETITION_FORMATS,
  COMPETITION_LEVELS,
  COMPETITION_ROUNDS,
  labelOf,
  ORGANISER_ROLES,
} from '@/src/lib/codes'
import { recordTag } from './cache-tags'
import { distinct, type Shown } from './client'
import type { ListPage, ListQuery } from './lists'
import { pathTo, type UnionCard, unionOf } from './organizations'
import { type Picture, pictureOf, picturesOf, pictureTags } from './pictures'
import { type Card, type CardKind, cardTags, readBySlug, readPage } from './published'
import { tagsInText } from './rich-text'

/** A competition in a list. */
export type CompetitionCard = Card & {
  id: number
  title: string
  href: string
  level: string
  edition: string
  place: string
  /** ISO times. */
  startsAt: string | null
  endsAt: string | null
}

/** A whole competition. */
export type CompetitionPage = CompetitionCard & {
  participants: number | null
  organizers: { role: string; names: string[] }[]
  introduction: SerializedEditorState | null
  events: { name: string; group: string; description: string }[]
  rounds: { name: string; form: string; date: string | null }[]
  results: { event: string; prize: string; winner: string; unit: string; score: string }[]
  pictures: Picture[]
  path: UnionCard[]
}

const toCard = (competition: Competition): CompetitionCard => ({
  id: competition.id,
  title: competition.title,
  href: `/competitions/${competition.slug}`,
  level: labelOf(COMPETITION_LEVELS, competition.level),
  edition: competition.edition ?? '',
  place: competition.place ?? '',
  startsAt: competition.startsAt ?? null,
  endsAt: competition.endsAt ?? null,
  picture: pictureOf(competition.photos?.[0], 'card'),
  union: unionOf(competition.organization),
})

/** Competitions as cards. */
export const competitionCards: CardKind<'competitions', CompetitionCard> = {
  collection: 'competitions',
  select: {
    title: true,
    slug: true,
    level: true,
    edition: true,
    place: true,
    startsAt: true,
    endsAt: true,
    photos: true,
  },
  sort: ['-startsAt', '-id'],
  toCard,
}

/** One page of the competitions, by level and branch. */
export const competitionList = (query: ListQuery): Promise<Shown<ListPage<CompetitionCard>>> =>
  readPage(competitionCards, query, query.level ? [{ level: { equals: query.level } }] : [])

const organizersOf = (competition: Competition): CompetitionPage['organizers'] =>
  ORGANISER_ROLES.flatMap(({ label, value }) => {
    const rows = (competition.organizers ?? []).filter(({ role }) => (role ?? 'host') === value)
    return rows.length > 0 ? [{ role: label, names: rows.map(({ name }) => name) }] : []
  })

const courseOf = (competition: Competition) => ({
  events: (competition.events ?? []).map(({ name, group, description }) => ({
    name,
    group: group ?? '',
    description: description ?? '',
  })),
  rounds: (competition.rounds ?? []).map(({ name, form, date }) => ({
    name: labelOf(COMPETITION_ROUNDS, name),
    form: (form ?? []).map((one) => labelOf(COMPETITION_FORMATS, one)).join('、'),
    date: date ?? null,
  })),
  results: (competition.results ?? []).map(({ event, prize, winner, unit, score }) => ({
    event: event ?? '',
    prize,
    winner,
    unit: unit ?? '',
    score: score ?? '',
  })),
})

/** The page of a record as it was read, published or draft. */
export const competitionPage = async (
  competition: Competition,
): Promise<Shown<CompetitionPage>> => {
  const card = toCard(competition)
  const pictures = picturesOf(competition.photos, 'whole')
  const path = card.union ? await pathTo(card.union.id) : { data: [], tags: [] }
  return {
    data: {
      ...card,
      ...courseOf(competition),
      participants: competition.participants ?? null,
      organizers: organizersOf(competition),
      introduction: (competition.introduction as SerializedEditorState | undefined) ?? null,
      pictures,
      path: path.data,
    },
    tags: distinct(
      recordTag('competitions', competition.id),
      cardTags([card]),
      pictureTags(...pictures),
      tagsInText(competition.introduction),
      path.tags,
    ),
  }
}

/** The published competition of an address, or null. */
export const competitionBySlug = cache((slug: string) =>
  readBySlug('competitions', slug, competitionPage),
)
