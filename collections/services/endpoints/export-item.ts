import { type Endpoint, getLatestCollectionVersion } from 'payload'
import { scopeOf } from '@/access/actor'
import { covers } from '@/access/policy'
import type { Service } from '@/payload-types'
import { writeItemFile } from '@/src/cases/item-file'
import { recordDone } from '@/src/database/audit'
import { holdUnions } from '@/src/database/hold-unions'
import { notFound } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import { actorFor, idInPath } from '../../shared/acts'

/**
 * `GET /api/services/:id/item-file`: form, flow and guide of a listing as it was last saved, for the staff of its
 * branch. Errors: 401, 403, 404.
 */
export const exportItem: Endpoint = {
  path: '/:id/item-file',
  method: 'get',
  handler: async (req) => {
    const actor = actorFor(req, 'services', 'read')
    const id = idInPath(req)
    const listing = await getLatestCollectionVersion<Service>({
      id,
      config: req.payload.collections.services.config,
      payload: req.payload,
      query: { collection: 'services', where: { id: { equals: id } }, req },
      req,
    })
    if (!listing || listing.deletedAt || !covers(actor, 'services', 'read', scopeOf(listing)))
      throw notFound()
    const organization = idOf(listing.organization) ?? 0
    const union = (await holdUnions(req, [organization])).get(organization)
    const file = writeItemFile({ ...listing }, { from: union?.name ?? '', now: new Date() })
    await recordDone(req, { action: 'export', collection: 'services', recordId: id, organization })
    const name = encodeURIComponent(`${listing.title}.json`)
    return new Response(`${JSON.stringify(file, null, 2)}\n`, {
      headers: {
        'cache-control': 'no-store',
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="service-item.json"; filename*=UTF-8''${name}`,
      },
    })
  },
}
