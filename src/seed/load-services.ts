import type { RequiredDataFromCollectionSlug } from 'payload'
import type { PlaceSeed, ServiceSeed } from '@/src/seed/content-types'
import {
  asSeed,
  authorOf,
  inParallel,
  presentIn,
  publishedOn,
  type SeedContext,
  unionOf,
} from '@/src/seed/context'
import { PLACES } from '@/src/seed/data/places'
import { serviceItemOf } from '@/src/seed/data/service-items'
import { SERVICES } from '@/src/seed/data/services'
import type { MediaOf, PictureUse } from '@/src/seed/load-pictures'
import { randomOf } from '@/src/seed/random'
import { inventedPhone } from '@/src/seed/union-records'

const WIDTH = 3
const KIT = [
  'rest-area',
  'table-chairs',
  'heating-cooling',
  'water-dispenser',
  'microwave',
  'medicine-box',
] as const
const MONTHS = [
  '2026-02',
  '2026-03',
  '2026-05',
  '2026-06',
  '2026-08',
  '2026-09',
  '2026-10',
] as const

/** A day of publication for records that carry none, the same for the same name. */
export function inventedDay(name: string): string {
  const random = randomOf(`day ${name}`)
  return `${random.pick(MONTHS)}-${String(random.whole(1, 28)).padStart(2, '0')}`
}

/** Form and flow, for a service that is done online. */
function onlinePart(item: ServiceSeed): Partial<RequiredDataFromCollectionSlug<'services'>> {
  const online = serviceItemOf(item.org, item.key)
  if (!online) return {}
  return { acceptsCases: true, ...online }
}

function serviceData(
  context: SeedContext,
  item: ServiceSeed,
): RequiredDataFromCollectionSlug<'services'> {
  const union = unionOf(context, item.org)
  return {
    key: item.key,
    package: item.package,
    title: item.title,
    summary: item.summary,
    eligibility: item.eligibility,
    materials: item.materials.map(([name, note]) => ({
      name: name.replace(/？$/, ''),
      note,
      required: !name.endsWith('？'),
    })),
    steps: item.steps.map(([title, description]) => ({ title, description })),
    timeLimit: item.timeLimit,
    place: item.place,
    hours: item.hours,
    phone: item.phone,
    fee: item.fee,
    legalBasis: item.legalBasis,
    ...onlinePart(item),
    // Applications are handled by the union that they are addressed to, whoever wrote the listing.
    handlingOrganization: serviceItemOf(item.org, item.key) ? null : union.id,
    organization: union.id,
    createdBy: authorOf(context, item.org),
    ...publishedOn(inventedDay(item.key + item.org), 10),
    _status: 'published',
  }
}

/** Writes the service listings that are missing. */
export async function loadServices(context: SeedContext): Promise<void> {
  const present = await presentIn(context.payload, 'services', 'key')
  const missing = SERVICES.filter(
    ({ org, key }) => !present.has(`${unionOf(context, org).id}|${key}`),
  )
  await inParallel(missing, WIDTH, async (item) => {
    const data = serviceData(context, item)
    await context.payload.create({ ...asSeed(), collection: 'services', data })
  })
}

/** Pictures of the places. */
export const placePictures = (): PictureUse[] =>
  PLACES.map(({ org, photo }) => ({ org, picture: photo }))

function placeData(
  context: SeedContext,
  item: PlaceSeed,
  mediaOf: MediaOf,
): RequiredDataFromCollectionSlug<'places'> {
  const lacking = new Set<string>(item.lacks ?? [])
  return {
    name: item.name,
    kind: item.kind,
    address: item.address,
    hours: item.hours,
    capacity: item.capacity,
    area: item.area,
    phone: inventedPhone(randomOf(`place ${item.name}`), item.org),
    equipment: KIT.filter((piece) => !lacking.has(piece)),
    introduction: item.introduction,
    photos: [mediaOf(item.org, item.photo)],
    organization: unionOf(context, item.org).id,
    createdBy: authorOf(context, item.org),
    ...publishedOn(inventedDay(item.name), 20),
    _status: 'published',
  }
}

/** Writes the places that are missing. */
export async function loadPlaces(context: SeedContext, mediaOf: MediaOf): Promise<void> {
  const present = await presentIn(context.payload, 'places', 'name')
  const missing = PLACES.filter(
    ({ org, name }) => !present.has(`${unionOf(context, org).id}|${name}`),
  )
  await inParallel(missing, WIDTH, async (item) => {
    const data = placeData(context, item, mediaOf)
    await context.payload.create({ ...asSeed(), collection: 'places', data })
  })
}
