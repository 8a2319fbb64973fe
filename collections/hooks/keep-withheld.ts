import { type CollectionBeforeValidateHook, getLatestCollectionVersion } from 'payload'
import { readRequestNotes } from '@/access/request-notes'

type Doc = Record<string, unknown>

/** When a record comes to the site and leaves it is decided for what stands now, not by an old version. */
const TIMES = ['publishAt', 'takeDownAt']

/**
 * Restoring an old version drops every field that the person may not write and, unlike a save, puts
 * nothing in its place: a reviewer who restores a text would empty the personal data. Here these fields
 * keep what the record holds now; encrypted ones are handed to their own hooks (shared/secret-field.ts).
 */
export const keepWithheld: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!req.context.isRestoringVersion || !data || !originalDoc) return data
  const names = collection.flattenedFields
    .map(({ name }) => name)
    .filter(
      (name) =>
        TIMES.includes(name) || (data[name] === undefined && originalDoc[name] !== undefined),
    )
  const id = originalDoc.id as number
  const stored = await getLatestCollectionVersion<Doc & { id: number }>({
    id,
    config: collection,
    payload: req.payload,
    query: { collection: collection.slug, where: { id: { equals: id } }, req },
    req,
  })
  const kept = Object.fromEntries(names.map((name) => [name, originalDoc[name]]))
  // `custom` is restored key by key, on top of what stands now (shared/custom-values.ts).
  readRequestNotes(req).keptAsStored = Object.fromEntries(
    [...names, 'custom'].map((name) => [name, stored?.[name]]),
  )
  return { ...data, ...kept }
}
