import type { RequiredDataFromCollectionSlug } from 'payload'
import { CONSENT_VERSION } from '@/collections/shared/consent'
import { INDUSTRIES, STUDIO_REQUIREMENTS } from '@/src/lib/codes'
import type { CompetitionSeed, StudioSeed } from '@/src/seed/content-types'
import {
  asSeed,
  authorOf,
  inParallel,
  presentIn,
  publishedOn,
  type SeedContext,
  unionOf,
} from '@/src/seed/context'
import { COMPETITIONS } from '@/src/seed/data/competitions'
import { MODEL_WORKERS } from '@/src/seed/data/model-workers'
import { STUDIOS } from '@/src/seed/data/studios'
import type { MediaOf, PictureUse } from '@/src/seed/load-pictures'
import { inventedDay } from '@/src/seed/load-services'
import { parseBlocks } from '@/src/seed/parse-blocks'
import { randomOf } from '@/src/seed/random'
import { toEditorState } from '@/src/seed/rich-text'

const WIDTH = 3

const CONSENT = {
  given: true,
  givenAt: '2026-01-20',
  textVersion: CONSENT_VERSION,
  note: '名单中各人的纸质同意书存本级工会。',
}

/** Pictures of studios and competitions. */
export const studioPictures = (): PictureUse[] =>
  [...STUDIOS, ...COMPETITIONS].map(({ org, photo }) => ({ org, picture: photo }))

/** An invented number in the form of a Chinese patent: year, kind, serial, check digit. */
function patentNumber(name: string, kind: string, year: number): string {
  const random = randomOf(`patent ${name}`)
  if (kind === 'software') return `${year}SR${random.whole(1_000_000, 1_999_999)}`
  return `ZL ${year} ${kind === 'invention' ? 1 : 2} 0${random.whole(900_000, 999_999)}.${random.whole(0, 9)}`
}

function studioData(
  context: SeedContext,
  studio: StudioSeed,
  leaders: Map<string, number>,
  mediaOf: MediaOf,
): RequiredDataFromCollectionSlug<'innovation-studios'> {
  const leader = MODEL_WORKERS.find(({ key }) => key === studio.leader)
  const lacking = new Set<string>(studio.lacks ?? [])
  return {
    name: studio.name,
    level: studio.level,
    batch: studio.batch,
    year: studio.year,
    leader: leaders.get(studio.leader) ?? null,
    unitName: leader?.unit ?? null,
    industry: INDUSTRIES.find(({ value }) => value === studio.industry)?.value ?? null,
    place: studio.place,
    area: studio.area,
    introduction: toEditorState(parseBlocks(studio.introduction), (picture) =>
      mediaOf(studio.org, picture),
    ),
    members: studio.members.map(([name, role]) => ({ name, role })),
    apprentices: studio.apprentices,
    topics: studio.topics.map(([title, month, status, outcome]) => ({
      title,
      startedAt: `${month}-01`,
      status,
      outcome,
    })),
    results: studio.results.map(([title, year, description]) => ({ title, year, description })),
    patents: studio.patents.map(([name, kind, year]) => ({
      name,
      kind,
      year,
      number: patentNumber(name, kind, year),
    })),
    awards: studio.awards.map(([title, issuer, year]) => ({ title, issuer, year })),
    economicBenefit: studio.benefit,
    funding: studio.funding,
    sevenHaves: STUDIO_REQUIREMENTS.map(({ value }) => value).filter(
      (value) => !lacking.has(value),
    ),
    photos: [mediaOf(studio.org, studio.photo)],
    consent: CONSENT,
    organization: unionOf(context, studio.org).id,
    createdBy: authorOf(context, studio.org),
    ...publishedOn(inventedDay(studio.name), 25),
    _status: 'published',
  }
}

/** Writes the studios that are missing; `leaders` gives model workers by key. */
export async function loadStudios(
  context: SeedContext,
  leaders: Map<string, number>,
  mediaOf: MediaOf,
): Promise<void> {
  const present = await presentIn(context.payload, 'innovation-studios', 'name')
  const missing = STUDIOS.filter(
    ({ org, name }) => !present.has(`${unionOf(context, org).id}|${name}`),
  )
  await inParallel(missing, WIDTH, async (studio) => {
    const data = studioData(context, studio, leaders, mediaOf)
    await context.payload.create({ ...asSeed(), collection: 'innovation-studios', data })
  })
}

function competitionData(
  context: SeedContext,
  item: CompetitionSeed,
  mediaOf: MediaOf,
): RequiredDataFromCollectionSlug<'competitions'> {
  return {
    title: item.title,
    level: item.level,
    edition: item.edition,
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    place: item.place,
    participants: item.participants,
    organizers: item.organizers.map(([name, role]) => ({ name, role })),
    events: item.events.map(([name, group, description]) => ({ name, group, description })),
    rounds: item.rounds.map(([name, form, date]) => ({ name, form, date })),
    results: item.results.map(([event, prize, winner, unit, score]) => ({
      event,
      prize,
      winner,
      unit,
      score,
    })),
    introduction: toEditorState(parseBlocks(item.introduction), (picture) =>
      mediaOf(item.org, picture),
    ),
    photos: [mediaOf(item.org, item.photo)],
    consent: CONSENT,
    organization: unionOf(context, item.org).id,
    createdBy: authorOf(context, item.org),
    ...publishedOn(item.startsAt, 30),
    _status: 'published',
  }
}

/** Writes the competitions that are missing. */
export async function loadCompetitions(context: SeedContext, mediaOf: MediaOf): Promise<void> {
  const present = await presentIn(context.payload, 'competitions', 'title')
  const missing = COMPETITIONS.filter(
    ({ org, title }) => !present.has(`${unionOf(context, org).id}|${title}`),
  )
  await inParallel(missing, WIDTH, async (item) => {
    const data = competitionData(context, item, mediaOf)
    await context.payload.create({ ...asSeed(), collection: 'competitions', data })
  })
}
