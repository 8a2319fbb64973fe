import type { Endpoint, PayloadRequest } from 'payload'
import { actOnCase } from '@/src/cases/act'
import { readActInput } from '@/src/cases/act-input'
import { deliverSoon } from '@/src/jobs/wake-worker'
import { notFound } from '@/src/lib/errors'
import { CASE_ACTIONS, type CaseAction } from '@/src/workflows/cases/table'
import { actorFor, answerPrivately, bodyOf, idInPath } from '../../shared/acts'

const actionInPath = (req: PayloadRequest): CaseAction => {
  const action = CASE_ACTIONS.find((each) => each === req.routeParams?.action)
  if (!action) throw notFound('没有这样的操作。')
  return action
}

/**
 * `POST /api/cases/:id/actions/:action` `{ note, to?, days?, decision?, result?, revision? }` → 200 and the case.
 * `decision`: `agree` or `refuse` of `approve`, `withdraw` of `extend`. `revision`: of the case as it was shown;
 * the act is refused when others have acted since (`approve` passes a step or grants an extension, as it stands).
 * Errors: 401; 403 the wrong person; 404 a case that one's union takes no part in; 409 the wrong state.
 */
export const actEndpoint: Endpoint = {
  path: '/:id/actions/:action',
  method: 'post',
  handler: async (req) => {
    const actor = actorFor(req, 'cases', 'handle')
    const id = idInPath(req)
    const input = readActInput(actionInPath(req), await bodyOf(req))
    await actOnCase(req, id, actor, input)
    deliverSoon()
    const found = await req.payload.findByID({
      ...{ collection: 'cases', id, depth: 0, req, overrideAccess: false },
    })
    return answerPrivately(found)
  },
}
