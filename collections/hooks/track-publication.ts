import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf, scopeOf } from '@/access/actor'
import type { Guarded } from '@/access/grants'
import { covers } from '@/access/policy'
import { readRequestNotes } from '@/access/request-notes'
import { forbidden } from '@/src/lib/errors'

const REVIEWED = { reviewState: 'none', reviewRemark: null, submittedBy: null, submittedAt: null }

/**
 * Keeps `isLive` (the public sees this record now) and `firstPublishedAt` true on the record and on its
 * drafts, where the stored `_status` alone would speak of the draft only.
 */
export const trackPublication =
  (guarded: Guarded): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc, req }) => {
    const now = new Date().toISOString()
    // A copy comes with the record it was made of: nothing of its history is the copy's own.
    const before = operation === 'create' ? undefined : originalDoc
    const writesPublicRow = operation === 'create' || readRequestNotes(req).writesPublicRow === true
    // An old published version that is restored as a draft still says "published" here.
    const goesPublic = writesPublicRow && data._status === 'published'
    const mayPublish = covers(actorOf(req.user), guarded, 'publish', scopeOf(data))
    if (req.user && goesPublic && !mayPublish)
      throw forbidden('您可以保存草稿，发布需由审核员完成。', 'publish.denied')
    const wasLive = before?.isLive === true
    const published = goesPublic && !data.deletedAt
    const isLive = published || (writesPublicRow ? false : wasLive)
    return {
      ...data,
      _status: writesPublicRow ? data._status : 'draft',
      isLive,
      firstPublishedAt: before?.firstPublishedAt ?? (published ? now : null),
      publishedAt: data.publishedAt ?? (published ? now : data.publishedAt),
      // A timed publication is a reviewer's consent to the text as it stands: an edit by somebody
      // without that right asks for a new one.
      ...(req.user && !mayPublish ? { publishAt: null } : {}),
      // The right may be held elsewhere; a new record has no hour that somebody else set.
      ...(req.user && !mayPublish && !before ? { takeDownAt: null } : {}),
      ...(published ? { publishAt: null, ...REVIEWED } : {}),
      ...(wasLive && !isLive ? { takeDownAt: null } : {}),
    }
  }
