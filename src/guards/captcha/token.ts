import { randomBytes, timingSafeEqual } from 'node:crypto'
import { fieldKeys } from '@/src/field-keys'
import { hashIdentifier } from '@/src/lib/field-cipher'
import { type Question, questionFrom } from './question'

/** What is shown to who must show that they are a person. */
export type Captcha = { token: string; question: string }

/** So long a question can be answered, in seconds. */
export const CAPTCHA_SECONDS = 15 * 60

const ID_BYTES = 12
const FORM = /^([\w-]{16})\.(\d{10})\.([\w-]{43})$/

const signatureOf = (id: string, expires: string): string =>
  hashIdentifier(fieldKeys(), 'captcha.token', `${id}.${expires}`)

/** The question follows from the token and our key: nothing is stored, and nobody else can work it out. */
const questionOf = (id: string): Question =>
  questionFrom(Buffer.from(hashIdentifier(fieldKeys(), 'captcha.question', id), 'base64url'))

/** A new question with its signed token. */
export const mintCaptcha = (now: Date): Captcha => {
  const id = randomBytes(ID_BYTES).toString('base64url')
  const expires = String(Math.floor(now.getTime() / 1000) + CAPTCHA_SECONDS)
  return { token: `${id}.${expires}.${signatureOf(id, expires)}`, question: questionOf(id).text }
}

const isSame = (given: string, own: string): boolean =>
  given.length === own.length && timingSafeEqual(Buffer.from(given), Buffer.from(own))

/** The question of a token that is ours and still good; null otherwise. */
export const readCaptcha = (
  token: string,
  now: Date,
): { id: string; question: Question } | null => {
  const [, id, expires, signature] = FORM.exec(token) ?? []
  if (!id || !expires || !signature || !isSame(signature, signatureOf(id, expires))) return null
  return Number(expires) * 1000 > now.getTime() ? { id, question: questionOf(id) } : null
}
