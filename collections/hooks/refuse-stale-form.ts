import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'
import { readRequestNotes } from '@/access/request-notes'
import { lastWrittenAt, lockRecord } from '@/src/database/records'
import { conflict } from '@/src/lib/errors'

/** Notes which state of the record a form was opened on: the console's forms send `updatedAt` along. */
export const noteFormAge: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return
  const { data, id } = args as { data?: { updatedAt?: unknown }; id?: unknown }
  const sent = id !== undefined && typeof data?.updatedAt === 'string' ? data.updatedAt : undefined
  readRequestNotes(req).formUpdatedAt = sent
}

/**
 * Refuses a save from a form that was opened before somebody else saved: it would overwrite their work.
 * Runs after access, so that it tells nothing about foreign records. Programs that send no `updatedAt`
 * are not affected.
 */
export const refuseStaleForm: CollectionBeforeValidateHook = async ({
  collection,
  operation,
  originalDoc,
  req,
}) => {
  const notes = readRequestNotes(req)
  const opened = operation === 'update' ? Date.parse(notes.formUpdatedAt ?? '') : Number.NaN
  notes.formUpdatedAt = undefined
  if (Number.isNaN(opened)) return
  const id = Number(originalDoc?.id)
  await lockRecord(req, collection.slug, id)
  const hasVersions = Boolean(collection.versions)
  const written = await lastWrittenAt(req, { slug: collection.slug, hasVersions }, id)
  if (written !== null && opened < written) throw conflict()
}
