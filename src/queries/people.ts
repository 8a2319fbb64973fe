import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { cache } from 'react'
import type { ModelWorker } from '@/payload-types'
import { HONOUR_LEVELS, labelOf, MODEL_WORKER_CATEGORIES } from '@/src/lib/codes'
import { toIsoDay } from '@/src/lib/dates'
import { recordTag } from './cache-tags'
import { distinct, type Shown } from './client'
import type { ListPage, ListQuery } from './lists'
import { pathTo, type UnionCard, unionOf } from './organizations'
import { pictureOf } from './pictures'
import { type Card, type CardKind, cardTags, readBySlug, readLatest, readPage } from './published'
import { tagsInText } from './rich-text'
import { type StudioCard, studioCards } from './studios'

/** A model worker in a list. */
export type PersonCard = Card & {
  id: number
  name: string
  summary: string
  href: string
  level: string
  unit: string
  position: string
  /** The highest title, e.g. 湖北省劳动模范. */
  title: string
}

/** A whole model worker; nothing personal, see access/fields.ts. */
export type PersonPage = PersonCard & {
  category: string
  birthYear: number | null
  titles: { title: string; year: string; issuer: string; document: string }[]
  deeds: SerializedEditorState | null
  studios: StudioCard[]
  path: UnionCard[]
}

const toCard = (person: ModelWorker): PersonCard => ({
  id: person.id,
  name: person.name,
  summary: person.summary ?? '',
  href: `/model-workers/${person.slug}`,
  level: labelOf(HONOUR_LEVELS, person.honorLevel),
  unit: person.unitName ?? '',
  position: person.position ?? '',
  title: person.titles?.[0]?.title ?? '',
  picture: pictureOf(person.photo, 'portrait'),
  union: unionOf(person.organization),
})

/** Model workers as cards. */
export const personCards: CardKind<'model-workers', PersonCard> = {
  collection: 'model-workers',
  select: {
    name: true,
    summary: true,
    slug: true,
    honorLevel: true,
    unitName: true,
    position: true,
    titles: { title: true },
    photo: true,
  },
  sort: ['-publishedAt', '-id'],
  toCard,
}

/** One page of the model workers, by level of honour and branch. */
export const personList = (query: ListQuery): Promise<Shown<ListPage<PersonCard>>> =>
  readPage(personCards, query, query.level ? [{ honorLevel: { equals: query.level } }] : [])

const titleOf = (row: NonNullable<ModelWorker['titles']>[number]) => ({
  title: row.title,
  year: toIsoDay(row.awardedAt).slice(0, 4),
  issuer: row.issuer ?? '',
  document: [row.documentTitle, row.documentNumber].filter(Boolean).join(' '),
})

/** The page of a record as it was read, published or draft. */
export const personPage = async (person: ModelWorker): Promise<Shown<PersonPage>> => {
  const card = toCard(person)
  const [path, studios] = await Promise.all([
    card.union ? pathTo(card.union.id) : { data: [], tags: [] },
    readLatest(studioCards, { where: [{ leader: { equals: person.id } }], limit: 3 }),
  ])
  return {
    data: {
      ...card,
      category: labelOf(MODEL_WORKER_CATEGORIES, person.category),
      birthYear: person.birthYear ?? null,
      titles: (person.titles ?? []).map(titleOf),
      deeds: (person.deeds as SerializedEditorState | undefined) ?? null,
      studios: studios.data,
      path: path.data,
    },
    tags: distinct(
      recordTag('model-workers', person.id),
      cardTags([card]),
      tagsInText(person.deeds),
      path.tags,
      studios.tags,
    ),
  }
}

/** The published model worker of an address, or null. */
export const personBySlug = cache((slug: string) => readBySlug('model-workers', slug, personPage))
