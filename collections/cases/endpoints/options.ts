import type { Endpoint } from 'payload'
import { loadOptions } from '@/src/cases/options'
import { actorFor, answerPrivately, idInPath } from '../../shared/acts'

/**
 * `GET /api/cases/:id/options` → `{ parts, hasNext, options }`: what the person may do to the case now and
 * what each asks for, the flow's next step first; 404 for who takes no part.
 */
export const optionsEndpoint: Endpoint = {
  path: '/:id/options',
  method: 'get',
  handler: async (req) => {
    const actor = actorFor(req, 'cases', 'read')
    const { hasNext, options, parts } = await loadOptions(req, idInPath(req), actor)
    return answerPrivately({ parts, hasNext, options })
  },
}
