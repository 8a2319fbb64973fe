import type { Endpoint } from 'payload'
import { actOnCases } from '@/src/cases/bulk'
import { actorFor, answerPrivately, bodyOf } from '../../shared/acts'

/**
 * `POST /api/cases/bulk` `{ ids (≤ 100), action: accept | dispatch, to?, note? }` → 200 `{ results: [{ id,
 * status, code, message }] }`, one for each case: some may be refused while others are done.
 */
export const bulkEndpoint: Endpoint = {
  path: '/bulk',
  method: 'post',
  handler: async (req) => {
    const actor = actorFor(req, 'cases', 'handle')
    const results = await actOnCases(req, actor, await bodyOf(req))
    return answerPrivately({ results })
  },
}
