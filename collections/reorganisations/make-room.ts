import type { PayloadRequest } from 'payload'
import type { HeldUnion } from '@/src/database/hold-unions'
import { findClashes } from '@/src/database/union-references'

/**
 * Before a merge: a listing that both unions have under one key is taken off the site at the union that
 * goes and gets a key of its own, so that it can change hands as a draft. The other union's listing is the
 * one that counts from then on.
 */
export const makeRoomForListings = async (
  req: PayloadRequest,
  source: HeldUnion,
  target: HeldUnion,
): Promise<void> => {
  const ids = await findClashes(
    req,
    { table: 'services', column: 'organization_id' },
    { from: source.id, into: target.id },
  )
  if (ids.length === 0) return
  // The merge was confirmed by somebody over both unions; what is in the way goes with it, also from the trash.
  const asProgram = { collection: 'services', overrideAccess: true, trash: true, req } as const
  const { docs } = await req.payload.find({
    ...asProgram,
    where: { id: { in: ids } },
    select: { key: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
  })
  for (const { id, key } of docs)
    await req.payload.update({
      ...asProgram,
      id,
      data: { key: `${key}-${source.code.toLowerCase()}`, _status: 'draft' },
      unpublishAllLocales: true,
    })
}
