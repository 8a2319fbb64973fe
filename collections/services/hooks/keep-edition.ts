import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { scopeOf } from '@/access/actor'
import type { Service } from '@/payload-types'
import { compileListing, digestOf } from '@/src/cases/compile'
import { keepDefinition, levelsFrom, pointToDefinition } from '@/src/database/service-definitions'
import { badInputs } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'

/** The listing as the public row now holds it: what was sent may be a part, what is answered too. */
const storedListing = async (req: PayloadRequest, id: number): Promise<Service> => {
  const listing = await req.payload.db.findOne<Service>({
    collection: 'services',
    where: { id: { equals: id } },
    req,
  })
  if (!listing) throw new Error(`service ${id} was just written and is not there`)
  return listing
}

/**
 * At every publication, by hand, by the clock, over REST or of an old version, compiles form and flow, refuses
 * what could not be carried out, and keeps the edition that new cases begin with. In the same transaction.
 */
export const keepEdition: CollectionAfterChangeHook<Service> = async ({ doc, req }) => {
  if (doc._status !== 'published' || doc.deletedAt) return doc
  const listing = await storedListing(req, doc.id)
  if (!listing.acceptsCases) {
    if (idOf(listing.definition) !== undefined) await pointToDefinition(req, doc.id, null)
    return { ...doc, definition: null }
  }
  const organization = idOf(listing.organization) ?? 0
  const [level = '', ...above] = await levelsFrom(req, organization)
  const { definition, problems } = compileListing(listing, { level, above })
  if (problems.length > 0) throw badInputs(problems)
  const edition = await keepDefinition(req, {
    service: doc.id,
    key: listing.key ?? '',
    title: listing.title,
    organization,
    scope: scopeOf(listing),
    definition,
    digest: digestOf(definition),
  })
  await pointToDefinition(req, doc.id, edition)
  return { ...doc, definition: edition }
}
