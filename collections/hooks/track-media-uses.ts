import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { readRequestNotes } from '@/access/request-notes'
import { replaceMediaUses } from '@/src/database/media-uses'
import { mediaIdsIn } from '../shared/media-ids'

/** Keeps the register of which record shows which file, drafts and public edition apart. */
export const trackMediaUses: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  req,
}) => {
  const mediaIds = mediaIdsIn(collection.flattenedFields, doc)
  const usage = { collection: collection.slug, recordId: doc.id, mediaIds }
  await replaceMediaUses(req, { ...usage, inPublic: false })
  const writesPublicRow = operation === 'create' || readRequestNotes(req).writesPublicRow === true
  if (!writesPublicRow) return
  await replaceMediaUses(req, { ...usage, mediaIds: doc.isLive ? mediaIds : [], inPublic: true })
}

/** A deleted record shows nothing any more. */
export const dropMediaUses: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const usage = { collection: collection.slug, recordId: doc.id, mediaIds: [] }
  await replaceMediaUses(req, { ...usage, inPublic: false })
  await replaceMediaUses(req, { ...usage, inPublic: true })
}
