import type { CollectionAfterChangeHook } from 'payload'
import { queueNotice } from '@/src/jobs/send-notice'

/** Tells the person who sent a record for review that it was published, whichever way that happened. */
export const notifySubmitter: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (context.seeding === true || operation !== 'update') return
  const isPublication = doc._status === 'published' && previousDoc._status !== 'published'
  if (!isPublication || !previousDoc.submittedBy) return
  await queueNotice(
    req,
    collection.slug,
    { ...doc, submittedBy: previousDoc.submittedBy },
    {
      kind: 'published',
    },
  )
}
