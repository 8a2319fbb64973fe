import type { Endpoint } from 'payload'
import { readLines, readNotices } from '@/src/database/cases/timeline'
import { actorFor, answerPrivately, idInPath } from '../../shared/acts'

/**
 * `GET /api/cases/:id/timeline` → `{ lines, notices }`: everything that was done, with notes, and who was
 * told, for those who take part in the case; 404 for others.
 */
export const timelineEndpoint: Endpoint = {
  path: '/:id/timeline',
  method: 'get',
  handler: async (req) => {
    actorFor(req, 'cases', 'read')
    const id = idInPath(req)
    await req.payload.findByID({
      ...{
        collection: 'cases',
        id,
        depth: 0,
        req,
        overrideAccess: false,
        select: { number: true },
      },
    })
    const [lines, notices] = await Promise.all([
      readLines(req.payload, id),
      readNotices(req.payload, id),
    ])
    return answerPrivately({ lines, notices })
  },
}
