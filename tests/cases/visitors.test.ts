// What the site keeps of a visitor, and the way to one's own cases by a code that comes by mail.
import { createLocalReq, type PayloadRequest } from 'payload'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ownCase } from '@/src/cases/track'
import { casesOfEmail } from '@/src/database/cases/own-cases'
import { query } from '@/src/database/pool'
import { forgetNote, keepNote, recallNote, tryKeptNote } from '@/src/visitors/notes'
import { emailHashes } from '@/src/visitors/opened-case'
import { enterWithCode, sendSignInCode } from '@/src/visitors/sign-in'
import { openWorld, type World } from '../access/ground'
import { opened, publishItem } from './ground'

let world: World
let req: PayloadRequest

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  req = await createLocalReq({ context: {} }, world.payload)
})

beforeEach(() => query('delete from request_counts'))

/** The browser that was given these cookies. */
const browser = (...cookies: string[]) => ({
  headers: new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }),
})

describe('a note', () => {
  test('comes back to the browser that has its cookie, under its own kind only', async () => {
    const cookie = await keepNote('case', { number: '1', code: 'A' })
    expect(cookie).toMatch(/^case=[\w-]{32}; .*HttpOnly/)
    expect(await recallNote('case', browser(cookie))).toEqual({ number: '1', code: 'A' })
    const asOther = cookie.replace('case=', 'visitor=')
    expect(await recallNote('visitor', browser(asOther))).toBeNull()
    expect(await recallNote('case', browser())).toBeNull()
    expect(await recallNote('case', browser(`case=${'A'.repeat(32)}`))).toBeNull()
  })

  test('is kept sealed, ends with its time, and can be forgotten once', async () => {
    const cookie = await keepNote('case', { number: '20260101', code: 'SECRET' })
    const rows = await query<{ content: string }>('select * from visitor_notes')
    expect(JSON.stringify(rows)).not.toMatch(/SECRET|20260101/)
    expect(JSON.stringify(rows)).not.toContain(cookie.slice(5, 37))
    const other = await keepNote('case', { number: '2', code: 'B' })
    await query(`update visitor_notes set expires_at = now() - interval '1 second'`)
    expect(await recallNote('case', browser(cookie))).toBeNull()
    expect(await forgetNote('case', browser(other))).toBe(false)
    const third = await keepNote('case', { number: '3', code: 'C' })
    const answers = await Promise.all([1, 2].map(() => forgetNote('case', browser(third))))
    expect([...answers].sort()).toEqual([false, true])
  })

  test('of a code is given so many times', async () => {
    const cookie = await keepNote('sign-in', { email: 'a@b.cn', codeHash: 'x' })
    const tries = await Promise.all(
      Array.from({ length: 9 }, () => tryKeptNote('sign-in', browser(cookie), 5)),
    )
    expect(tries.filter((note) => note !== null)).toHaveLength(5)
  })
})

describe('a code by mail', () => {
  let letters: { to: string; text: string }[] = []

  beforeEach(() => {
    letters = []
    vi.spyOn(world.payload, 'sendEmail').mockImplementation(async (letter) => {
      letters.push(letter as { to: string; text: string })
    })
  })

  const codeIn = (text = ''): string => /验证码是 (\d{6})/.exec(text)?.[1] ?? ''
  const refusal = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'none',
      (error) => error.code,
    )

  test('is sent to any address alike, and lets in the browser that asked for it', async () => {
    const cookie = await sendSignInCode(req, ' Nobody@Example.CN ')
    expect(letters[0]?.to).toBe('nobody@example.cn')
    const code = codeIn(letters[0]?.text)
    expect(await refusal(enterWithCode(browser(), code))).toBe('sign_in.over')
    const session = await enterWithCode(browser(cookie), code)
    expect(await recallNote('visitor', browser(session))).toEqual({ email: 'nobody@example.cn' })
    expect(await refusal(enterWithCode(browser(cookie), code))).toBe('sign_in.over')
  })

  test('can be tried five times', async () => {
    const cookie = await sendSignInCode(req, 'a@example.cn')
    const code = codeIn(letters[0]?.text)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let count = 0; count < 5; count += 1)
      expect(await refusal(enterWithCode(browser(cookie), wrong))).toBe('sign_in.code')
    expect(await refusal(enterWithCode(browser(cookie), code))).toBe('sign_in.over')
  })

  test('is not sent without end to one address, nor to what is none', async () => {
    for (let count = 0; count < 3; count += 1) await sendSignInCode(req, 'b@example.cn')
    expect(await refusal(sendSignInCode(req, 'b@example.cn'))).toBe('request.too_many')
    expect(await refusal(sendSignInCode(req, 'c@example.cn, d@example.cn'))).toBe('email.format')
    expect(letters).toHaveLength(3)
    // Nor by coming back every ten minutes: a stranger would guess one some day.
    const later = () => query(`update request_counts set since = since - interval '11 minutes'`)
    for (let count = 3; count < 12; count += 1) {
      await later()
      await sendSignInCode(req, 'b@example.cn')
    }
    await later()
    expect(await refusal(sendSignInCode(req, 'b@example.cn'))).toBe('request.too_many')
    expect(letters).toHaveLength(12)
  })
})

test('an address shows its own cases and opens them, and no others', async () => {
  const sender = (email?: string) => ({
    applicant: { name: '向家明', phone: '13900000001', ...(email ? { email } : {}) },
  })
  const mine = await opened(world, world.tree.own, sender('Me@Example.cn'))
  const other = await opened(world, world.tree.own, sender('other@example.cn'))
  const nameless = await opened(world, world.tree.own, sender())
  const hashes = emailHashes('me@example.cn')
  const list = await casesOfEmail(world.payload, hashes)
  expect(list.map(({ number }) => number)).toEqual([mine.number])
  const proof = { emailHashes: hashes }
  expect((await ownCase(req, mine.number, proof)).tracked.number).toBe(mine.number)
  for (const { number } of [other, nameless])
    await expect(ownCase(req, number, proof)).rejects.toMatchObject({ code: 'case.not_found' })
  await expect(ownCase(req, mine.number, { emailHashes: [] })).rejects.toThrow()
})
