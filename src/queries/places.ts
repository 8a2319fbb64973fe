import { cache } from 'react'
import type { Place } from '@/payload-types'
import { labelOf, PLACE_EQUIPMENT, PLACE_KINDS } from '@/src/lib/codes'
import { recordTag } from './cache-tags'
import { distinct, type Shown } from './client'
import type { ListPage, ListQuery } from './lists'
import { pathTo, type UnionCard, unionOf } from './organizations'
import { type Picture, pictureOf, picturesOf, pictureTags } from './pictures'
import { type Card, type CardKind, cardTags, readBySlug, readPage } from './published'

/** A place in a list. */
export type PlaceCard = Card & {
  id: number
  name: string
  href: string
  kind: string
  address: string
  hours: string
  phone: string
}

/** A whole place. */
export type PlacePage = PlaceCard & {
  capacity: number | null
  area: number | null
  /** The standard kit of six, with what is there. */
  equipment: { label: string; isThere: boolean }[]
  introduction: string
  pictures: Picture[]
  path: UnionCard[]
}

const toCard = (place: Place): PlaceCard => ({
  id: place.id,
  name: place.name,
  href: `/places/${place.slug}`,
  kind: labelOf(PLACE_KINDS, place.kind),
  address: place.address ?? '',
  hours: place.hours ?? '',
  phone: place.phone ?? '',
  picture: pictureOf(place.photos?.[0], 'card'),
  union: unionOf(place.organization),
})

/** Places as cards. */
export const placeCards: CardKind<'places', PlaceCard> = {
  collection: 'places',
  select: {
    name: true,
    slug: true,
    kind: true,
    address: true,
    hours: true,
    phone: true,
    photos: true,
  },
  sort: ['-publishedAt', '-id'],
  toCard,
}

/** One page of the places, by kind and branch. */
export const placeList = (query: ListQuery): Promise<Shown<ListPage<PlaceCard>>> =>
  readPage(placeCards, query, query.kind ? [{ kind: { equals: query.kind } }] : [])

/** The page of a record as it was read, published or draft. */
export const placePage = async (place: Place): Promise<Shown<PlacePage>> => {
  const card = toCard(place)
  const pictures = picturesOf(place.photos, 'whole')
  const path = card.union ? await pathTo(card.union.id) : { data: [], tags: [] }
  return {
    data: {
      ...card,
      capacity: place.capacity ?? null,
      area: place.area ?? null,
      equipment: PLACE_EQUIPMENT.map(({ label, value }) => ({
        label,
        isThere: place.equipment?.includes(value) ?? false,
      })),
      introduction: place.introduction ?? '',
      pictures,
      path: path.data,
    },
    tags: distinct(
      recordTag('places', place.id),
      cardTags([card]),
      pictureTags(...pictures),
      path.tags,
    ),
  }
}

/** The published place of an address, or null. */
export const placeBySlug = cache((slug: string) => readBySlug('places', slug, placePage))
