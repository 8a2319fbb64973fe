import type { Endpoint, PayloadRequest } from 'payload'
import { readActInput } from '@/src/cases/act-input'
import { actOnTracked, trackCase } from '@/src/cases/track'
import { deliverSoon } from '@/src/jobs/wake-worker'
import { badInput, notFound } from '@/src/lib/errors'
import { APPLICANT_ACTIONS, type CaseAction } from '@/src/workflows/cases/table'
import { answerPrivately, bodyOf } from '../../shared/acts'

const textOf = (value: unknown, path: string): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  if (text === '' || text.length > 64)
    throw badInput(path, '请填写办件编号和查询码。', 'case.number_and_code')
  return text
}

/** `GET /api/cases/track?number=…&code=…` → `{ state, timeline, dueAt, … }`; 404 for a wrong pair. */
export const trackEndpoint: Endpoint = {
  path: '/track',
  method: 'get',
  handler: async (req) => {
    const number = textOf(req.query?.number, 'number')
    const code = textOf(req.query?.code, 'code')
    return answerPrivately(await trackCase(req, number, { code }))
  },
}

/** What the applicant may do; taking up again is what `reopen` is for everybody. */
const actionInPath = (req: PayloadRequest): CaseAction => {
  const action = [...APPLICANT_ACTIONS, 'reopen' as const].find(
    (each) => each === req.routeParams?.action,
  )
  if (!action) throw notFound('没有这样的操作。')
  return action
}

/**
 * `POST /api/cases/track/:action` `{ number, code, note?, rating?, solved? }` for the applicant: `answer`,
 * `withdraw`, `rate`, `reopen` → the case as `track` gives it.
 */
export const applicantEndpoint: Endpoint = {
  path: '/track/:action',
  method: 'post',
  handler: async (req) => {
    const body = await bodyOf(req)
    const number = textOf(body.number, 'number')
    const proof = { code: textOf(body.code, 'code') }
    const input = readActInput(actionInPath(req), body)
    const tracked = await actOnTracked(req, { number, proof }, input)
    deliverSoon()
    return answerPrivately(tracked)
  },
}
