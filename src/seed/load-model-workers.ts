import type { RequiredDataFromCollectionSlug } from 'payload'
import { CONSENT_VERSION } from '@/collections/shared/consent'
import type { ModelWorkerSeed } from '@/src/seed/content-types'
import {
  asSeed,
  authorOf,
  inParallel,
  presentIn,
  publishedOn,
  type SeedContext,
  unionOf,
} from '@/src/seed/context'
import { MODEL_WORKERS } from '@/src/seed/data/model-workers'
import type { MediaOf, PictureUse } from '@/src/seed/load-pictures'
import { inventedDay } from '@/src/seed/load-services'
import { personalDataOf, titlesOf } from '@/src/seed/model-worker-data'
import { parseBlocks } from '@/src/seed/parse-blocks'
import { randomOf } from '@/src/seed/random'
import { toEditorState } from '@/src/seed/rich-text'

const WIDTH = 3
const EDUCATION = ['20', '30', '30', '40', '60'] as const
const POLITICS = ['01', '01', '13', '13', '12'] as const

/** Portraits of the model workers. */
export const portraitPictures = (): PictureUse[] =>
  MODEL_WORKERS.map(({ org, photo }) => ({ org, picture: photo }))

/** 宜昌市 for every code below 4205; the directly administered ones are their own city. */
function cityAndCounty(context: SeedContext, code: string): { city: string; county: string } {
  const nameOf = (division: string) => unionOf(context, division).name.replace(/总工会$/, '')
  const county = code.slice(0, 6)
  return {
    city: nameOf(county.startsWith('4290') ? county : `${code.slice(0, 4)}00`),
    county: nameOf(county),
  }
}

function recordOf(
  context: SeedContext,
  person: ModelWorkerSeed,
  mediaOf: MediaOf,
): Partial<RequiredDataFromCollectionSlug<'model-workers'>> {
  const random = randomOf(`record ${person.key}`)
  const { city, county } = cityAndCounty(context, person.org)
  const day = inventedDay(person.key)
  return {
    name: person.name,
    gender: person.gender,
    ethnicity: random.chance(0.15) ? '15' : '01',
    education: person.category === 'advanced-worker' ? '10' : random.pick(EDUCATION),
    politicalStatus: random.pick(POLITICS),
    ...personalDataOf(person, county),
    unitName: person.unit,
    position: person.position,
    category: person.category,
    employment: person.employment ?? 'working',
    standing: 'active',
    honorLevel: person.honor,
    treatment: person.honor === 'national' || person.honor === 'provincial' ? person.honor : 'none',
    titles: titlesOf(person, city, county),
    photo: mediaOf(person.org, person.photo),
    summary: person.summary,
    deeds: toEditorState(parseBlocks(person.deeds), (picture) => mediaOf(person.org, picture)),
    health: '1',
    consent: person.isWithoutConsent
      ? { given: false, textVersion: CONSENT_VERSION, note: '同意书已寄出，尚未收回。' }
      : {
          given: true,
          givenAt: '2026-01-15',
          textVersion: CONSENT_VERSION,
          note: '纸质同意书存本级工会劳模档案。',
        },
    organization: unionOf(context, person.org).id,
    createdBy: workshopOf(context, person.org),
    ...(person.isWithoutConsent ? {} : publishedOn(day, 15)),
  }
}

function workshopOf(context: SeedContext, code: string): number | null {
  return context.accounts.get(`workshop@${code}.onenet.test`) ?? authorOf(context, code)
}

/** Writes the model workers that are missing. @returns ids by key */
export async function loadModelWorkers(
  context: SeedContext,
  mediaOf: MediaOf,
): Promise<Map<string, number>> {
  const present = await presentIn(context.payload, 'model-workers', 'name')
  const ids = new Map<string, number>()
  await inParallel(MODEL_WORKERS, WIDTH, async (person) => {
    const known = present.get(`${unionOf(context, person.org).id}|${person.name}`)
    ids.set(person.key, known ?? (await create(context, person, mediaOf)))
  })
  return ids
}

async function create(
  context: SeedContext,
  person: ModelWorkerSeed,
  mediaOf: MediaOf,
): Promise<number> {
  const record = recordOf(context, person, mediaOf)
  const collection = 'model-workers'
  const made = person.isWithoutConsent
    ? await context.payload.create({
        ...asSeed(),
        collection,
        draft: true,
        data: { ...record, _status: 'draft' },
      })
    : await context.payload.create({
        ...asSeed(),
        collection,
        data: {
          ...record,
          name: person.name,
          organization: unionOf(context, person.org).id,
          _status: 'published',
        },
      })
  return made.id
}
