import type { PayloadRequest } from 'payload'
import type { Guarded } from './grants'

/**
 * What one operation has found out about itself and the next step must know. Written by the
 * `beforeOperation` hooks, read by the access functions of the same operation, which Payload calls
 * right after; every operation writes its own notes first, so nested calls cannot mislead each other.
 */
export type RequestNotes = {
  /** The write changes the row that the public reads, not only a draft version. */
  writesPublicRow?: boolean
  /** The last access answer was a filter, not a plain no; the id where one record was asked for. */
  narrowed?: { guarded: Guarded; id?: number | string }
  /** Fields that a restored version must not touch, as the database holds them, see keep-withheld.ts. */
  keptAsStored?: Record<string, unknown>
  /** When the record was last written as the form knows it (ISO 8601), see refuse-stale-form.ts. */
  formUpdatedAt?: string
}

const notes = new WeakMap<object, RequestNotes>()

/** The notes of a request; one object per request context. */
export const readRequestNotes = (req: PayloadRequest): RequestNotes => {
  const key = req.context ?? req
  const known = notes.get(key)
  if (known) return known
  const fresh: RequestNotes = {}
  notes.set(key, fresh)
  return fresh
}
