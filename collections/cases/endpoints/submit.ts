import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { sendCase } from '@/src/cases/send-case'
import { readIdempotencyKey } from '@/src/guards/idempotency-key'
import { answerPrivately, bodyOf } from '../../shared/acts'

/** An officer at the counter or on the phone; anybody else is the public. */
const clerkOf = (req: PayloadRequest): number | null =>
  holdsAnywhere(actorOf(req.user), 'cases', 'create') ? (req.user?.id ?? null) : null

/**
 * `POST /api/cases`, public: `{ service, organization, applicant: { name, phone, idNumber?, email? },
 * answers, aboutUnion?, files?, captcha? }` → 201 `{ number, queryCode, dueAt }`. Honours
 * `Idempotency-Key`. Errors: 400 `answer.*`, `applicant.*`, `case.*`; 409; 429 `captcha_required`.
 */
export const submitEndpoint: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    const clerk = clerkOf(req)
    const sender = { clerk, key: readIdempotencyKey(req) }
    const { dueAt, id, number, queryCode } = await sendCase(req, await bodyOf(req), sender)
    const answer = { number, queryCode, dueAt, ...(clerk === null ? {} : { id }) }
    return answerPrivately(answer, 201)
  },
}
