import type { PayloadRequest } from 'payload'
import { addressOf } from '@/src/database/audit'
import { isKeyTaken } from '@/src/database/cases/insert-case'
import { env } from '@/src/env'
import { fieldKeys } from '@/src/field-keys'
import { admitSending, HONEYPOT, readCaptchaAnswer } from '@/src/guards/admit-sending'
import { deliverSoon } from '@/src/jobs/wake-worker'
import { hashIdentifier } from '@/src/lib/field-cipher'
import { type CheckedSubmission, checkSubmission } from './check-submission'
import { readSubmission } from './submission'
import { hashOfKey, openCase, type Submitted } from './submit'

type Sender = {
  /** The officer who writes down what somebody says; null for the public. */
  clerk: number | null
  /** `Idempotency-Key` */
  key: string | null
}

/** Each way to tell the person by itself: another ID number with every sending leaves the phone the same. */
const personsOf = ({ applicant: { email, idNumber, phone } }: CheckedSubmission): string[] =>
  [idNumber, phone, email]
    .filter((known) => known !== null)
    .map((known) => hashIdentifier(fieldKeys(), 'cases.person', known))

/** The public is limited; a repetition of what went through before is not held up. */
const admit = async (
  req: PayloadRequest,
  body: Record<string, unknown>,
  checked: CheckedSubmission,
  key: string | null,
): Promise<void> => {
  const trap = body[HONEYPOT]
  try {
    await admitSending(req, {
      ...{ purpose: 'cases', address: addressOf(req), persons: personsOf(checked) },
      captcha: readCaptchaAnswer(body.captcha),
      trap: typeof trap === 'string' ? trap : null,
    })
  } catch (error) {
    if (key === null || !(await isKeyTaken(req.payload, hashOfKey(key)))) throw error
  }
}

/**
 * Takes in a sending, from the API and from the forms of the site alike: checked, within the limits, opened.
 * Throws 400 `answer.*`, `applicant.*`, `case.*`; 409; 429 `captcha_required`.
 */
export const sendCase = async (
  req: PayloadRequest,
  body: Record<string, unknown>,
  { clerk, key }: Sender,
): Promise<Submitted> => {
  const checked = await checkSubmission(req, readSubmission(body, clerk !== null))
  if (clerk === null) await admit(req, body, checked, key)
  const made = await openCase(req, checked, { createdBy: clerk, key })
  if (checked.applicant.email !== null || env.SMS) deliverSoon()
  return made
}
