import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor'
import { holdsAnywhere } from '@/access/policy'
import { readSubmission } from '@/src/cases/submission'
import { checkSubmission, openCase } from '@/src/cases/submit'
import { addressOf } from '@/src/database/audit'
import { env } from '@/src/env'
import { fieldKeys } from '@/src/field-keys'
import { admitSending, HONEYPOT, readCaptchaAnswer } from '@/src/guards/admit-sending'
import { readIdempotencyKey } from '@/src/guards/idempotency-key'
import { deliverSoon } from '@/src/jobs/wake-worker'
import { hashIdentifier } from '@/src/lib/field-cipher'
import { bodyOf } from '../../shared/acts'

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
    const body = await bodyOf(req)
    const clerk = clerkOf(req)
    const key = readIdempotencyKey(req)
    const checked = await checkSubmission(req, readSubmission(body, clerk !== null))
    const { idNumber, phone } = checked.applicant
    if (clerk === null)
      await admitSending(req, {
        purpose: 'cases',
        address: addressOf(req),
        person: hashIdentifier(fieldKeys(), 'cases.person', idNumber ?? phone ?? ''),
        captcha: readCaptchaAnswer(body.captcha),
        trap: typeof body[HONEYPOT] === 'string' ? (body[HONEYPOT] as string) : null,
      })
    const { dueAt, id, number, queryCode } = await openCase(req, checked, { createdBy: clerk, key })
    if (checked.applicant.email !== null || env.SMS) deliverSoon()
    const answer = { number, queryCode, dueAt, ...(clerk === null ? {} : { id }) }
    return Response.json(answer, { status: 201, headers: { 'cache-control': 'no-store' } })
  },
}
