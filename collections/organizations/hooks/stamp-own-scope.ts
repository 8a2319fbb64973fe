import type { CollectionAfterChangeHook } from 'payload'

/** A union's scope holds its own id at its own depth, which is known only after the insert. */
export const stampOwnScope: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || doc.depth < 1) return doc
  const own = { [`scope${doc.depth}`]: doc.id }
  await req.payload.db.updateOne({ collection: 'organizations', id: doc.id, data: own, req })
  return { ...doc, ...own }
}
