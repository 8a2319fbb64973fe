import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { distrustCustomFields } from '@/src/registers/custom-fields/definitions'

/** What this process asks next must see the change, before its notice has come round. */
export const distrustKept: CollectionAfterChangeHook & CollectionAfterDeleteHook = ({
  doc,
  req,
}) => {
  distrustCustomFields(req)
  return doc
}
