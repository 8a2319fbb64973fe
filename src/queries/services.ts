import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Where } from 'payload'
import { cache } from 'react'
import type { Service } from '@/payload-types'
import { viewsOf } from '@/src/database/item-counts'
import { labelOf, SERVICE_PACKAGES } from '@/src/lib/codes'
import { idOf } from '@/src/lib/id-of'
import { unionServiceHref } from '@/src/lib/site-addresses'
import { collectionTag, ownTag, recordTag } from './cache-tags'
import { asPublic, distinct, payloadOfSite, READ_LIMIT, type Shown } from './client'
import {
  pathTo,
  rootUnion,
  type Union,
  type UnionCard,
  unionByCode,
  unionOf,
} from './organizations'
import { type Card, cardTags, related } from './published'
import { tagsInText } from './rich-text'

/** A service in a list. */
export type ServiceCard = Card & {
  id: number
  key: string
  title: string
  summary: string
  package: Service['package']
  timeLimit: string
  href: string
  /** Whether it can be applied for on this site. */
  isOnline: boolean
}

/** A whole service listing. */
export type ServiceGuide = ServiceCard & {
  packageName: string
  eligibility: string
  materials: { name: string; note: string; isRequired: boolean }[]
  steps: { title: string; description: string }[]
  fee: string
  place: string
  hours: string
  phone: string
  legalBasis: string
  details: SerializedEditorState | null
  handledBy: UnionCard | null
  path: UnionCard[]
  /** The published form and flow when it is done online; null when one has to come in person. */
  edition: number | null
}

/** The services of a union's site: its own and those of its superiors that it does not override. */
export type ServiceList = {
  union: Union | null
  packages: { value: Service['package']; name: string; services: ServiceCard[] }[]
  total: number
}

const cardFields = {
  title: true,
  summary: true,
  key: true,
  package: true,
  timeLimit: true,
  acceptsCases: true,
} as const

const MAX_READS = 5

/** Where a union's listing of a key stands; the province's, and that of no union, under the key alone. */
export const serviceHref = (key: string, union: Pick<Union, 'code' | 'depth'> | null): string =>
  union && union.depth > 0 ? unionServiceHref(union.code, key) : `/services/${key}`

const toCard = (service: Service, union: Union | null): ServiceCard => ({
  id: service.id,
  key: service.key ?? String(service.id),
  title: service.title,
  summary: service.summary ?? '',
  package: service.package,
  timeLimit: service.timeLimit ?? '',
  href: serviceHref(String(service.key), union),
  isOnline: service.acceptsCases === true,
  picture: null,
  union: unionOf(service.organization),
})

const ownerOf = ({ organization }: Pick<Service, 'organization'>): number =>
  typeof organization === 'number' ? organization : organization.id

/** Keeps of every key the listing of the nearest union; `path` runs from the root down. */
export const nearestOfKey = <T extends Pick<Service, 'key' | 'organization'>>(
  services: T[],
  path: Pick<UnionCard, 'id'>[],
): T[] => {
  const nearness = new Map(path.map(({ id }, depth) => [id, depth]))
  const rank = (service: T) => nearness.get(ownerOf(service)) ?? -1
  const nearest = new Map<string, T>()
  for (const service of services) {
    const key = service.key ?? ''
    const known = nearest.get(key)
    if (!known || rank(service) > rank(known)) nearest.set(key, service)
  }
  return [...nearest.values()]
}

/** The union asked for, else the province's. */
const unionFor = async (code: string | undefined): Promise<Shown<Union | null>> => {
  if (!code) return rootUnion()
  const asked = await unionByCode(code)
  if (asked.data) return asked
  const root = await rootUnion()
  return { data: root.data, tags: distinct(asked.tags, root.tags) }
}

const readOfPath = async (path: UnionCard[], where: Where[]): Promise<Service[]> => {
  const payload = await payloadOfSite()
  const services: Service[] = []
  for (let page = 1; page <= MAX_READS; page += 1) {
    const found = await payload.find({
      collection: 'services',
      ...asPublic,
      where: { and: [{ organization: { in: path.map(({ id }) => id) } }, ...where] },
      select: cardFields,
      populate: related,
      depth: 1,
      sort: 'key',
      limit: READ_LIMIT,
      page,
    })
    services.push(...(found.docs as Service[]))
    if (!found.hasNextPage) break
  }
  return services
}

/** What can be done at once first, then what most people look for. */
const inDemand = async (cards: ServiceCard[]): Promise<ServiceCard[]> => {
  const ids = cards.map(({ id }) => id)
  const views = await viewsOf(await payloadOfSite(), 'services', ids)
  const asked = ({ id }: ServiceCard) => views.get(id) ?? 0
  return [...cards].sort(
    (a, b) => Number(b.isOnline) - Number(a.isOnline) || asked(b) - asked(a) || a.id - b.id,
  )
}

const tagsOfPath = (path: UnionCard[]): string[] => path.map(({ id }) => ownTag('services', id))

/** The services that a union offers, by package. */
export const servicesOf = cache(
  async (code: string | undefined, only?: string): Promise<Shown<ServiceList>> => {
    const { data: union, tags } = await unionFor(code)
    const path = union?.path ?? []
    const services = nearestOfKey(await readOfPath(path, []), path)
    const cards = await inDemand(services.map((service) => toCard(service, union)))
    const packages = SERVICE_PACKAGES.filter(({ value }) => !only || value === only).map(
      ({ label, value }) => ({
        value,
        name: label,
        services: cards.filter((card) => card.package === value),
      }),
    )
    return {
      data: { union, packages, total: cards.length },
      tags: distinct(tags, tagsOfPath(path), cardTags(cards)),
    }
  },
)

/** Listings wherever they are, each with the address of the union that offers it. */
export const serviceCardsOf = async (where: Where): Promise<Shown<ServiceCard[]>> => {
  const payload = await payloadOfSite()
  const { docs } = await payload.find({
    collection: 'services',
    ...asPublic,
    where,
    select: cardFields,
    populate: related,
    depth: 1,
    sort: ['-publishedAt', '-id'],
    limit: READ_LIMIT,
  })
  const cards = (docs as Service[]).map((service) => {
    const union = unionOf(service.organization)
    const isLocal = union !== null && union.level !== 'province'
    const card = toCard(service, null)
    return isLocal ? { ...card, href: unionServiceHref(union.code, card.key) } : card
  })
  return { data: cards, tags: distinct(collectionTag('services'), cardTags(cards)) }
}

/** The guide of a listing as it was read, published or draft, as a union's site shows it. */
export const serviceGuide = async (
  service: Service,
  union: Union | null,
): Promise<Shown<ServiceGuide>> => {
  const card = toCard(service, union)
  const path = await pathTo(union?.id ?? ownerOf(service))
  const handledBy = service.handlingOrganization ? unionOf(service.handlingOrganization) : null
  return {
    data: {
      ...card,
      packageName: labelOf(SERVICE_PACKAGES, service.package),
      eligibility: service.eligibility ?? '',
      materials: (service.materials ?? []).map(({ name, note, required }) => ({
        name,
        note: note ?? '',
        isRequired: required !== false,
      })),
      steps: (service.steps ?? []).map(({ title, description }) => ({
        title,
        description: description ?? '',
      })),
      fee: service.fee ?? '',
      place: service.place ?? '',
      hours: service.hours ?? '',
      phone: service.phone ?? '',
      legalBasis: service.legalBasis ?? '',
      details: (service.details as SerializedEditorState | undefined) ?? null,
      handledBy: handledBy ?? card.union,
      path: path.data,
      edition: service.acceptsCases ? (idOf(service.definition) ?? null) : null,
    },
    tags: distinct(
      recordTag('services', service.id),
      cardTags([card, { union: handledBy, picture: null }]),
      tagsInText(service.details),
      path.tags,
    ),
  }
}

/** The listing of a key that the union (none: the province) offers: its own, or the nearest superior's. */
export const serviceByKey = cache(
  async (key: string, code?: string): Promise<Shown<ServiceGuide | null>> => {
    const { data: union, tags } = await unionFor(code)
    const path = union?.path ?? []
    const payload = await payloadOfSite()
    const { docs } = await payload.find({
      collection: 'services',
      ...asPublic,
      where: {
        and: [{ key: { equals: key } }, { organization: { in: path.map(({ id }) => id) } }],
      },
      populate: related,
      depth: 1,
      limit: 10,
    })
    const [service] = nearestOfKey(docs as Service[], path)
    if (!service) return { data: null, tags: distinct(tags, collectionTag('services')) }
    const guide = await serviceGuide(service, union)
    return { data: guide.data, tags: distinct(guide.tags, tags, tagsOfPath(path)) }
  },
)
