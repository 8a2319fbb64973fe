import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import type { Guarded } from '@/access/grants'
import { covers } from '@/access/policy'
import { readRequestNotes } from '@/access/request-notes'
import { actsAsProgram } from './acts-as-program'

type WriteArgs = {
  id?: number | string
  draft?: boolean
  data?: { _status?: unknown; deletedAt?: unknown }
}

type Stored = { id: number; isLive?: boolean }

/** A plain save keeps to the public row only where the person may publish and no newer draft waits. */
const keepsToDraft = async (
  req: PayloadRequest,
  guarded: Guarded,
  id: number | string,
): Promise<boolean> => {
  const collection = guarded as CollectionSlug
  const stored = await req.payload.db.findOne<Stored>({
    collection,
    where: { id: { equals: id } },
    req,
  })
  if (!stored?.isLive) return false
  if (!covers(actorOf(req.user), guarded, 'publish', stored)) return true
  const latest = await req.payload.db.findVersions<{ _status?: string }>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return latest.docs[0]?.version._status === 'draft'
}

/**
 * Tells the access functions whether a write reaches the row that the public reads. An editor's plain
 * save of a published record becomes a draft of its next edition: the text stays as the reviewer left
 * it, and nothing of the editor's work is lost.
 */
export const notePublicWrite =
  (guarded: Guarded): CollectionBeforeOperationHook =>
  async (operation) => {
    const { args, overrideAccess, req } = operation
    if (operation.operation !== 'update' && operation.operation !== 'restoreVersion') return args
    const { id, draft, data } = args as WriteArgs
    const notes = readRequestNotes(req)
    const staysDraft = draft === true && data?._status !== 'published'
    notes.writesPublicRow = !staysDraft
    if (staysDraft || actsAsProgram(overrideAccess) || operation.operation !== 'update') return args
    if (id === undefined || data?._status !== undefined || data?.deletedAt !== undefined)
      return args
    if (!(await keepsToDraft(req, guarded, id))) return args
    notes.writesPublicRow = false
    return { ...args, draft: true } as typeof args
  }
