import type { DataFromCollectionSlug, SelectType, Sort, Where } from 'payload'
import type { PublishedKind } from '@/src/lib/published-kinds'
import { collectionTag } from './cache-tags'
import { asPublic, distinct, payloadOfSite, type Shown } from './client'
import {
  askedPage,
  askedUnion,
  ITEMS_ON_A_PAGE,
  type ListPage,
  type ListQuery,
  PROVINCE,
  type Span,
  tagWithin,
  whereWithin,
} from './lists'
import { cardFields, type Union, type UnionCard, unionTags } from './organizations'
import { type Picture, pictureFields, pictureTags } from './pictures'

/** What every card has: enough to know when it is out of date. */
export type Card = { union: UnionCard | null; picture: Picture | null }

/** How one record type becomes cards. */
export type CardKind<Slug extends PublishedKind, Shape extends Card> = {
  collection: Slug
  select: SelectType
  sort: Sort
  toCard: (record: DataFromCollectionSlug<Slug>) => Shape
}

/** Fields of the records that are read along. */
export const related = { media: pictureFields, organizations: cardFields }

/** The cache tags of what cards show of other records. */
export const cardTags = (cards: Card[]): string[] =>
  distinct(
    pictureTags(...cards.map(({ picture }) => picture)),
    unionTags(...cards.map(({ union }) => union)),
  )

type LatestOptions = {
  union?: Pick<Union, 'id' | 'depth'>
  span?: Span
  where?: Where[]
  limit: number
  sort?: Sort
}

/** The first cards of a union, of its branch, or of the province. */
export const readLatest = async <Slug extends PublishedKind, Shape extends Card>(
  { collection, select, sort, toCard }: CardKind<Slug, Shape>,
  options: LatestOptions,
): Promise<Shown<Shape[]>> => {
  const { union = PROVINCE, span = 'branch', where = [], limit } = options
  const payload = await payloadOfSite()
  const { docs } = await payload.find({
    collection,
    ...asPublic,
    where: { and: [...whereWithin(union, span), ...where] },
    select,
    populate: related,
    depth: 1,
    sort: options.sort ?? sort,
    limit,
  })
  const cards = (docs as DataFromCollectionSlug<Slug>[]).map(toCard)
  return { data: cards, tags: distinct(tagWithin(collection, union, span), cardTags(cards)) }
}

/** One page of a list, narrowed to a branch if the reader asked for one. */
export const readPage = async <Slug extends PublishedKind, Shape extends Card>(
  { collection, select, sort, toCard }: CardKind<Slug, Shape>,
  query: ListQuery,
  where: Where[],
): Promise<Shown<ListPage<Shape>>> => {
  const payload = await payloadOfSite()
  const asked = await askedUnion(query)
  const union = asked.union ?? PROVINCE
  const found = await payload.find({
    collection,
    ...asPublic,
    where: { and: [...whereWithin(union, 'branch'), ...where] },
    select,
    populate: related,
    depth: 1,
    sort,
    limit: ITEMS_ON_A_PAGE,
    page: askedPage(query),
  })
  const items = (found.docs as DataFromCollectionSlug<Slug>[]).map(toCard)
  const { page = 1, totalPages: pages, totalDocs: total } = found
  return {
    data: { items, page, pages, total, union: asked.union },
    tags: distinct(asked.tags, tagWithin(collection, union, 'branch'), cardTags(items)),
  }
}

/** The published record of an address, shaped by `toPage`; null and the collection's tag if there is none. */
export const readBySlug = async <Slug extends PublishedKind, Page>(
  collection: Slug,
  slug: string,
  toPage: (record: DataFromCollectionSlug<Slug>) => Promise<Shown<Page>>,
): Promise<Shown<Page | null>> => {
  const payload = await payloadOfSite()
  const { docs } = await payload.find({
    collection,
    ...asPublic,
    where: { slug: { equals: slug } },
    populate: related,
    depth: 1,
    limit: 1,
  })
  const [record] = docs as DataFromCollectionSlug<Slug>[]
  return record ? toPage(record) : { data: null, tags: [collectionTag(collection)] }
}

/** The number of records of a branch that the public may see. */
export const countPublished = async (
  collection: PublishedKind,
  union: Pick<Union, 'id' | 'depth'> = PROVINCE,
): Promise<Shown<number>> => {
  const payload = await payloadOfSite()
  const { totalDocs } = await payload.count({
    collection,
    ...asPublic,
    where: { and: whereWithin(union, 'branch') },
  })
  return { data: totalDocs, tags: [tagWithin(collection, union, 'branch')] }
}
