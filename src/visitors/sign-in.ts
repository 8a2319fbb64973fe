import { randomInt } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { addressOf } from '@/src/database/audit'
import { admitRequest } from '@/src/database/request-limits'
import { env } from '@/src/env'
import { fieldKeys } from '@/src/field-keys'
import { badInput, OneNetError, tooMany } from '@/src/lib/errors'
import { hashIdentifier } from '@/src/lib/field-cipher'
import { forgetNote, keepNote, tryKeptNote } from './notes'

/** Codes to one address of mail, and from one address of the network. */
const BY_EMAIL = { purpose: 'sign-in.email', most: 3, seconds: 10 * 60 }
/** In a day five tries at each of twelve codes: one in 16,000 that a stranger guesses right. */
const BY_EMAIL_AND_DAY = { purpose: 'sign-in.email-day', most: 12, seconds: 24 * 3600 }
const BY_ADDRESS = { purpose: 'sign-in.address', most: 20, seconds: 10 * 60 }

/** So many tries at one code; beyond that a new one has to be sent. */
const TRIES = 5
const DIGITS = 6

const EMAIL = /^[^\s@<>"',;]{1,64}@[^\s@<>"',;]{1,180}\.[^\s@<>"',;.]{2,20}$/

const normalized = (typed: string): string => {
  const email = typed.normalize('NFKC').trim().toLowerCase()
  if (!EMAIL.test(email))
    throw badInput('email', '请填写电子邮箱，例如 zhang@example.com。', 'email.format')
  return email
}

const hashOf = (email: string, code: string): string =>
  hashIdentifier(fieldKeys(), 'sign-in.code', `${email}|${code}`)

const admit = async (req: PayloadRequest, email: string): Promise<void> => {
  if (env.RATE_LIMITS === 'off') return
  const limits = [
    { ...BY_ADDRESS, address: addressOf(req) },
    { ...BY_EMAIL, address: email },
    { ...BY_EMAIL_AND_DAY, address: email },
  ]
  for (const limit of limits)
    if (!(await admitRequest(req.payload, limit)))
      throw tooMany(
        limit.purpose === BY_EMAIL_AND_DAY.purpose
          ? '今天发的验证码太多了，请明天再试，或者用编号和查询码查。'
          : '验证码发得太频繁，请过十分钟再试。',
      )
}

const letter = (code: string): string =>
  [
    `您的验证码是 ${code}，10 分钟内有效。`,
    '',
    `请回到“我的办件”页面输入：${env.PUBLIC_URL}/my-cases`,
    '不要把验证码告诉任何人。如果不是您本人操作，请忽略这封邮件。',
  ].join('\n')

/**
 * Sends a code to an address, whether or not anything was ever sent with it: the answer tells nobody.
 * @returns the cookie under which the code may be typed in, in this browser only
 */
export const sendSignInCode = async (req: PayloadRequest, typed: string): Promise<string> => {
  const email = normalized(typed)
  await admit(req, email)
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')
  const cookie = await keepNote('sign-in', { email, codeHash: hashOf(email, code) })
  try {
    await req.payload.sendEmail({ to: email, subject: '查办件的验证码', text: letter(code) })
  } catch (err) {
    req.payload.logger.error({ err, msg: '[sign-in.mail]' })
    throw new OneNetError(503, 'mail.unavailable', '邮件暂时发不出去，请过一会儿再试。')
  }
  return cookie
}

/** Exchanges the code for a session. @returns its cookie */
export const enterWithCode = async (
  { headers }: { headers: Headers },
  typed: string,
): Promise<string> => {
  const kept = await tryKeptNote('sign-in', { headers }, TRIES)
  if (!kept)
    throw new OneNetError(400, 'sign_in.over', '验证码已过期，或输错次数太多，请重新发送。')
  const code = typed.normalize('NFKC').replace(/\D/g, '')
  if (hashOf(kept.email, code) !== kept.codeHash)
    throw badInput('code', '验证码不对，请看邮件再输一次。', 'sign_in.code')
  // Of two who type the same code at once, one gets in.
  if (!(await forgetNote('sign-in', { headers })))
    throw new OneNetError(400, 'sign_in.over', '验证码已经用过，请重新发送。')
  return keepNote('visitor', { email: kept.email })
}
