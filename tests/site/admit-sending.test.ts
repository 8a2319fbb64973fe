// What the public may send: limits per address and person, the question beyond them, the hidden field.
import { createLocalReq, type PayloadRequest } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerOf } from '@/collections/hooks/answer-error'
import { query } from '@/src/database/pool'
import {
  admitSending,
  type CaptchaAnswer,
  SENDINGS,
  type Sending,
} from '@/src/guards/admit-sending'
import { readCaptcha } from '@/src/guards/captcha/token'
import { call } from '../access/asks'
import { testPayload } from '../support/database'

let req: PayloadRequest

beforeAll(async () => {
  const payload = await testPayload()
  req = await createLocalReq({ context: {} }, payload)
})

beforeEach(() => query('delete from request_counts'))

/** The answer to one sending: 'in', or the question asked instead. */
const send = async (sending: Partial<Sending> = {}) => {
  try {
    await admitSending(req, { purpose: 'cases', address: '10.1.1.1', ...sending })
    return 'in' as const
  } catch (error) {
    const { errors, status } = await answerOf(error as Error, req)
    expect(status).toBe(429)
    const [told] = errors
    if (!told?.captcha) throw error
    return { ...told.captcha, code: told.code, message: told.message }
  }
}

const most = async (sending: Partial<Sending> = {}): Promise<void> => {
  for (let count = 0; count < SENDINGS.most; count += 1) expect(await send(sending)).toBe('in')
}

const asked = async (sending: Partial<Sending> = {}) => {
  const answer = await send(sending)
  if (answer === 'in') throw new Error('went through')
  return answer
}

/** Every answer that any question takes, tried against the token's own. */
const solve = (token: string): CaptchaAnswer => {
  const question = readCaptcha(token, new Date())?.question
  const words = [...(question?.text.match(/“(.+)”/)?.[1]?.split('、') ?? [])]
  const letters = [...words.join('')]
  const numbers = [...Array(100).keys()].map(String)
  const tried = [...numbers, ...words, ...letters, '一', '二', '三', '四', '五', '六', '日']
  return { token, answer: tried.find((answer) => question?.isRight(answer)) ?? '' }
}

describe('sendings of one address', () => {
  test('go through twenty times in ten minutes; then a question is asked', async () => {
    await most()
    expect(await asked()).toMatchObject({ code: 'captcha_required', question: expect.any(String) })
    expect(await send({ address: '10.1.1.2' })).toBe('in')
    expect(await send({ purpose: 'case-files' })).toBe('in')
    await query(`update request_counts set since = now() - interval '601 seconds'`)
    expect(await send()).toBe('in')
  })

  test('beyond that go through with the answer, each answer once', async () => {
    await most()
    const captcha = solve((await asked()).token)
    expect(await send({ captcha })).toBe('in')
    const again = await asked({ captcha })
    expect(again.message).toContain('再答一题')
    expect(await send({ captcha: solve(again.token) })).toBe('in')
  })

  test('do not go through with a wrong answer, and the token is spent by it', async () => {
    await most()
    const { token } = await asked()
    await asked({ captcha: { token, answer: '不知道' } })
    await asked({ captcha: solve(token) })
  })

  test('take one token once, however many come at the same time', async () => {
    await most()
    const captcha = solve((await asked()).token)
    const answers = await Promise.all(Array.from({ length: 8 }, () => send({ captcha })))
    expect(answers.filter((answer) => answer === 'in')).toHaveLength(1)
  })
})

test('sendings about one person are limited wherever they come from', async () => {
  for (let count = 0; count < SENDINGS.most; count += 1)
    expect(await send({ persons: ['hash'], address: `10.2.0.${count}` })).toBe('in')
  await asked({ persons: ['hash'], address: '10.2.1.1' })
  expect(await send({ persons: ['other'], address: '10.2.1.1' })).toBe('in')
})

test('who fills in the hidden field must answer a question, and loses nothing', async () => {
  const { token } = await asked({ trap: 'http://spam.example' })
  expect(await send({ trap: 'x', captcha: solve(token) })).toBe('in')
  expect(await send({ trap: ' ' })).toBe('in')
})

test('GET /api/captcha gives a question that nobody keeps', async () => {
  const answer = await call(null, 'captcha', {})
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const body = (await answer.json()) as { token: string; question: string }
  expect(readCaptcha(body.token, new Date())?.question.text).toBe(body.question)
})
