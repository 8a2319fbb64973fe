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
  /** Whether the write carries values of unions' own fields, see collections/shared/custom-values.ts. */
  sendsCustom?: boolean
  /** When the record was last written as the form knows it (ISO 8601), see refuse-stale-form.ts. */
  formUpdatedAt?: string
  /** The register whose page is read next for a list, see src/database/flat-page.ts. */
  readsPageOf?: string
}

const KEY = 'unionOnenetNotes'

/**
 * The notes of a request. They are kept in its context under a name: a nested call of the Local API
 * replaces the context object by a copy, which carries them on.
 */
export const readRequestNotes = (req: PayloadRequest): RequestNotes => {
  req.context ??= {}
  const known = req.context[KEY]
  if (known) return known as RequestNotes
  const fresh: RequestNotes = {}
  req.context[KEY] = fresh
  return fresh
}
