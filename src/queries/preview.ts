import type { TypedUser } from 'payload'
import type { PublishedKind } from '@/src/lib/published-kinds'
import { payloadOfSite, type Shown } from './client'
import { type CompetitionPage, competitionPage } from './competitions'
import { type NewsArticle, newsArticle } from './news'
import { type PersonPage, personPage } from './people'
import { type PlacePage, placePage } from './places'
import { type ServiceGuide, serviceGuide } from './services'
import { type StudioPage, studioPage } from './studios'
import { type Trial, trialOf } from './trial'

/** A draft as its public page would show it. */
export type Draft =
  | { kind: 'news'; page: NewsArticle }
  | { kind: 'services'; page: ServiceGuide; trial: Trial | null }
  | { kind: 'model-workers'; page: PersonPage }
  | { kind: 'innovation-studios'; page: StudioPage }
  | { kind: 'competitions'; page: CompetitionPage }
  | { kind: 'places'; page: PlacePage }

const pageOf = async <T>(shown: Promise<Shown<T>>): Promise<T> => (await shown).data

/** The latest draft of a record with the rights of the person; null when it is not there or not theirs. */
const readerFor =
  (user: TypedUser, id: number) =>
  async <Slug extends PublishedKind>(collection: Slug) => {
    const payload = await payloadOfSite()
    return payload.findByID({
      collection,
      id,
      draft: true,
      depth: 1,
      overrideAccess: false,
      user,
      disableErrors: true,
    })
  }

/**
 * The draft of a record for the person who is logged in to the console, by the console's own cookie.
 * The only read of this folder that does not answer to everybody.
 */
export const readDraft = async (
  headers: Headers,
  collection: string,
  id: number,
): Promise<Draft | null> => {
  const payload = await payloadOfSite()
  const { user } = await payload.auth({ headers })
  if (!user) return null
  const read = readerFor(user, id)
  switch (collection) {
    case 'news': {
      const found = await read(collection)
      return found && { kind: collection, page: await pageOf(newsArticle(found)) }
    }
    case 'services': {
      const found = await read(collection)
      if (!found) return null
      const page = await pageOf(serviceGuide(found, null))
      return { kind: collection, page, trial: await trialOf(user, found) }
    }
    case 'model-workers': {
      const found = await read(collection)
      return found && { kind: collection, page: await pageOf(personPage(found)) }
    }
    case 'innovation-studios': {
      const found = await read(collection)
      return found && { kind: collection, page: await pageOf(studioPage(found)) }
    }
    case 'competitions': {
      const found = await read(collection)
      return found && { kind: collection, page: await pageOf(competitionPage(found)) }
    }
    case 'places': {
      const found = await read(collection)
      return found && { kind: collection, page: await pageOf(placePage(found)) }
    }
    default:
      return null
  }
}
