import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { type ScopeKey, scopeOf } from '@/access/actor'
import { announceChange } from '@/src/database/change-channel'

type Doc = Partial<Record<ScopeKey, unknown>> & Record<string, unknown> & { id: number }

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const announce = (req: PayloadRequest, collection: string, doc: Doc): Promise<void> =>
  announceChange(req, {
    collection,
    id: doc.id,
    organization: numberOrNull(doc.organization),
    scope: Object.values(scopeOf(doc)).filter((id): id is number => id !== null),
  })

const isPublicly = (doc: Doc | undefined): boolean =>
  doc !== undefined && (!('isLive' in doc) || doc.isLive === true)

/**
 * Tells every running instance, once the transaction commits, that the public sees something new.
 * Drafts of records that the public never saw stay silent.
 */
export const notifyChange: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (context.seeding === true) return
  // Payload gives an empty record as the one before a creation.
  const before = operation === 'update' ? previousDoc : undefined
  if (!isPublicly(doc) && !isPublicly(before)) return
  await announce(req, collection.slug, doc)
  if (before?.organization && before.organization !== doc.organization)
    await announce(req, collection.slug, { ...before, id: doc.id })
}

/** The same for a record that is gone. */
export const notifyDeletion: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  if (isPublicly(doc)) await announce(req, collection.slug, doc)
}

/** The same for settings, which stand on every page. */
export const notifySettings: GlobalAfterChangeHook = async ({ global, req }) => {
  await announceChange(req, { collection: global.slug, id: 0, organization: null, scope: [] })
}
