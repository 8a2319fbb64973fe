import type { CollectionAfterDeleteHook } from 'payload'
import { removeMatchingFiles } from '@/src/registers/matching/files'

/** With the record goes everything of the list. */
export const removeFiles: CollectionAfterDeleteHook = async ({ doc }) => {
  await removeMatchingFiles(doc.id)
}
