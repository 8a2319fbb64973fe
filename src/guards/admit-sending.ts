import type { PayloadRequest } from 'payload'
import { admitRequest } from '../database/request-limits'
import { env } from '../env'
import { captchaRequired } from '../lib/errors'
import { CAPTCHA_SECONDS, mintCaptcha, readCaptcha } from './captcha/token'

/** So many sendings from one address, or about one person, go through in so many seconds. */
export const SENDINGS = { most: 20, seconds: 10 * 60 }

/** What the sender answered: the token that came with the question, and the answer to it. */
export type CaptchaAnswer = { token: string; answer: string }

export type Sending = {
  /** What is being sent, e.g. `cases`: each purpose is counted for itself. */
  purpose: string
  /** The sender's network address (`addressOf`); those without one share a limit. */
  address: string | null
  /** Keyed hashes of whom it is about (phone, ID number, e-mail), wherever it is sent from. */
  persons?: readonly string[]
  captcha?: CaptchaAnswer | null
  /** What stood in the field that people do not see ({@link HONEYPOT}). */
  trap?: string | null
}

/** The name of the field that only programs fill in; left empty by everybody who sees the page. */
export const HONEYPOT = 'remark_2'

/** `{ token, answer }` as it was sent; null when there is none. */
export const readCaptchaAnswer = (value: unknown): CaptchaAnswer | null => {
  if (typeof value !== 'object' || value === null) return null
  const { answer, token } = value as Record<string, unknown>
  return typeof token === 'string' && typeof answer === 'string' ? { token, answer } : null
}

const isWithinLimits = async (
  { payload }: PayloadRequest,
  { address, persons = [], purpose }: Sending,
): Promise<boolean> => {
  const ofPerson = { ...SENDINGS, purpose: `${purpose}.person` }
  const counted = await Promise.all([
    admitRequest(payload, { ...SENDINGS, purpose, address }),
    ...persons.map((person) => admitRequest(payload, { ...ofPerson, address: person })),
  ])
  return counted.every((isWithin) => isWithin)
}

/** A token is good for one try, whatever the answer: the next try gets a question of its own. */
const isSolved = async (
  req: PayloadRequest,
  { answer, token }: CaptchaAnswer,
): Promise<boolean> => {
  const captcha = readCaptcha(token, new Date())
  if (!captcha) return false
  const limit = { purpose: 'captcha', most: 1, seconds: CAPTCHA_SECONDS, address: captcha.id }
  const isFirstTry = await admitRequest(req.payload, limit)
  return isFirstTry && captcha.question.isRight(answer)
}

/**
 * Lets a sending of the public through, or answers 429 `captcha_required` with a question: beyond the
 * limits, and when the hidden field was filled in. Call it once for each sending, when everything else is
 * right and nothing is written yet. `RATE_LIMITS=off` lets everything through.
 */
export const admitSending = async (req: PayloadRequest, sending: Sending): Promise<void> => {
  if (env.RATE_LIMITS === 'off') return
  const isTrapped = (sending.trap ?? '').trim() !== ''
  if ((await isWithinLimits(req, sending)) && !isTrapped) return
  if (sending.captcha && (await isSolved(req, sending.captcha))) return
  throw captchaRequired(
    mintCaptcha(new Date()),
    sending.captcha ? '回答不对或已过期，请再答一题。' : undefined,
  )
}
