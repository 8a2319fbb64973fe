import type { Endpoint, PayloadRequest } from 'payload'
import { badInput, notFound, tooMany } from '../lib/errors'
import { isCardLink } from './links'
import { checkCard, ownCard } from './look-up'
import { admitCheck, TOO_MANY_CHECKS } from './throttle'

const LONGEST = 4000

const unknownCard = () =>
  notFound('这不是本网签发的会员卡，或链接已经更换。请会员重新打开自己的会员卡。')

/** What was scanned: a text, or the address that ends with it. */
const readToken = (req: PayloadRequest): string => {
  const { token } = req.query
  const text = typeof token === 'string' ? token.trim().split('/').at(-1) : ''
  if (!text || text.length > LONGEST)
    throw badInput('token', '请附上会员卡二维码的内容。', 'card.token_required')
  return text
}

const answerLink = async (req: PayloadRequest, link: string, now: Date) => {
  const card = await ownCard(req.payload, link)
  if (!card) throw unknownCard()
  const { name, number, state, union, unionCode } = card
  return { state, number, name, union, unionCode, checkedAt: now.toISOString() }
}

const answerText = async (req: PayloadRequest, text: string, now: Date) => {
  const found = await checkCard(req.payload, text, now)
  if (!found) throw unknownCard()
  const { state, signed } = found
  return { state, ...signed, checkedAt: now.toISOString() }
}

/**
 * `GET /api/cards/verify?token=`: how a card stands now, `active | kept | pending | ended`. `token` is what the
 * QR code holds, or a card's link. 404 `record.not_found` for what was not signed by us, 429 for more than 60
 * a minute from one address.
 */
export const verifyCardEndpoint: Endpoint = {
  path: '/cards/verify',
  method: 'get',
  handler: async (req) => {
    const token = readToken(req)
    if (!(await admitCheck(req.payload, req))) throw tooMany(TOO_MANY_CHECKS)
    const now = new Date()
    const answer = isCardLink(token)
      ? await answerLink(req, token, now)
      : await answerText(req, token, now)
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  },
}
