import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalReq } from 'payload'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { checkSubmission } from '@/src/cases/check-submission'
import { forApplicant, type NoticeRow } from '@/src/cases/notices'
import { openCase } from '@/src/cases/submit'
import { retryFailedNotices } from '@/src/database/cases/failed-notices'
import { query } from '@/src/database/pool'
import { env } from '@/src/env'
import { deliverNotices } from '@/src/notices/deliver'
import { type Message, MessageRefused } from '@/src/notices/notifier'
import { openWorld, type World } from '../access/ground'
import { type Spawned, spawnScript } from '../support/spawned'
import { helpAt, opened, publishItem } from './ground'

let world: World
let held: { id: number; number: string; code: string }

beforeAll(async () => {
  world = await openWorld()
  await publishItem(world.payload, world.tree.root, 'help')
  held = await opened(world, world.tree.own)
})

beforeEach(() => query('delete from case_notices'))

/** Puts notices for the applicant into the outbox. @returns the keys */
const put = async (
  count: number,
  channels: Parameters<typeof forApplicant>[1],
  kind = 'receipt',
) => {
  for (let at = 0; at < count; at += 1)
    for (const row of forApplicant(kind as NoticeRow['kind'], channels, { queryCode: 'ABCD-1234' }))
      await query(
        `insert into case_notices (case_id, kind, channel, recipient, data, state, attempts,
            next_attempt_at, key) values ($1, $2, $3, $4, $5, 'waiting', 0, now() - interval '1 second', $6)`,
        [held.id, row.kind, row.channel, row.recipient, row.data, `test:${at}:${row.channel}`],
      )
}

const MAIL = { email: 'worker@onenet.test', phone: null, hasSms: false }
const SMS = { email: null, phone: '13900000000', hasSms: true }

const statesOf = async () => {
  const rows = await query<{ state: string; attempts: number }>(
    'select state::text, attempts::int from case_notices order by key',
  )
  return rows.map(({ attempts, state }) => `${state} ${attempts}`)
}

/** Notifiers that keep what they are given, or fail with an error. */
const keeping = (fails?: () => Error | null) => {
  const messages: Message[] = []
  const notifier = {
    send: async (message: Message) => {
      const error = fails?.()
      if (error) throw error
      messages.push(message)
    },
  }
  return { messages, notifiers: { mail: notifier, sms: notifier } }
}

const deliver = (notifiers: Parameters<typeof deliverNotices>[1]) =>
  deliverNotices(world.payload, notifiers)

const later = () =>
  query(
    `update case_notices set next_attempt_at = now() - interval '1 second' where state = 'waiting'`,
  )

/** The channels by which a sending tells its applicant. */
const toldBy = async (context: Record<string, unknown>): Promise<string[]> => {
  const req = await createLocalReq({ context }, world.payload)
  const { service, organization, applicant, answers } = helpAt(world.tree.own)
  const checked = await checkSubmission(req, {
    ...{ service, organization, applicant, answers },
    ...{ isAboutUnion: false, source: 'web', files: [] },
  })
  const { id } = await openCase(req, checked, {
    createdBy: null,
    key: randomUUID(),
    now: new Date(),
  })
  const rows = await query<{ channel: string }>(
    `select channel::text from case_notices where case_id = $1 and channel <> 'desk'`,
    [id],
  )
  return rows.map(({ channel }) => channel)
}

test('no short message is made for the invented people of the demo data', async () => {
  env.SMS = { url: 'http://127.0.0.1:1', token: undefined }
  onTestFinished(() => {
    env.SMS = undefined
  })
  expect(await toldBy({})).toEqual(['sms'])
  expect(await toldBy({ seeding: true })).toEqual([])
})

describe('a waiting notice', () => {
  test('goes out once, says what the case is about, and names nobody', async () => {
    await put(1, MAIL)
    const { messages, notifiers } = keeping()
    expect(await deliver(notifiers)).toBe(1)
    expect(await deliver(notifiers)).toBe(0)
    expect(await statesOf()).toEqual(['sent 1'])
    const [letter] = messages
    expect(letter?.to).toBe('worker@onenet.test')
    for (const said of ['事项 help', held.number, 'ABCD-1234', `/track`])
      expect(letter?.text).toContain(said)
    expect(letter?.text).not.toContain('向家明')
  })

  test('goes out once when several processes deliver', async () => {
    await put(60, SMS)
    const { messages, notifiers } = keeping()
    await Promise.all([1, 2, 3].map(() => deliver(notifiers)))
    expect(messages).toHaveLength(60)
    expect(new Set(messages.map(({ key }) => key)).size).toBe(60)
  })

  test('is tried again later and later, and given up in the end', async () => {
    await put(1, MAIL)
    const { notifiers } = keeping(() => new Error('down'))
    const pauses: number[] = []
    for (let attempt = 1; attempt <= 11; attempt += 1) {
      await deliver(notifiers)
      const [row] = await query<{ pause: number }>(
        `select extract(epoch from next_attempt_at - now())::int pause from case_notices`,
      )
      pauses.push(Math.round((row?.pause ?? 0) / 60))
      // Not before its time.
      expect(await deliver(notifiers)).toBe(0)
      await later()
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240])
    await deliver(notifiers)
    expect(await statesOf()).toEqual(['failed 12'])
  })

  test('for an address that does not exist is given up at once; it can be tried anew', async () => {
    await put(1, MAIL)
    await deliver(keeping(() => new MessageRefused('no such user')).notifiers)
    expect(await statesOf()).toEqual(['failed 1'])
    expect(await retryFailedNotices(String(env.DATABASE_URL))).toBe(1)
    await deliver(keeping().notifiers)
    expect(await statesOf()).toEqual(['sent 1'])
  })

  test('is left where there is no way to send it', async () => {
    await put(1, SMS)
    const { messages, notifiers } = keeping()
    await deliver({ ...notifiers, sms: null })
    expect([await statesOf(), messages]).toEqual([['skipped 1'], []])
  })
})

describe('kill -9', () => {
  /** A short message service that sends a repeated key once. */
  const serve = async () => {
    const received: string[] = []
    const server = createServer((request, response) => {
      received.push(String(request.headers['idempotency-key']))
      request.resume()
      response.end('{}')
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.once('listening', resolve))
    return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
  }

  const deliverer = (dataDir: string, url: string, killAt: string): Spawned =>
    spawnScript('tests/cases/deliver-child.ts', {
      ...{ DATABASE_URL: String(env.DATABASE_URL), DATA_DIR: dataDir, KILL_AT: killAt },
      ...{ PAYLOAD_SECRET: env.PAYLOAD_SECRET, FIELD_KEY: env.FIELD_KEY, SMS_URL: url },
    })

  test.each(['claimed', 'taken', 'marked'])(
    'when a notice was %s: none is lost, none arrives twice',
    async (point) => {
      const count = 15
      const dataDir = mkdtempSync(join(tmpdir(), 'onenet-outbox-'))
      const { received, url } = await serve()
      await put(count, { ...MAIL, ...SMS, email: MAIL.email })
      const killed = deliverer(dataDir, url, point)
      await killed.ends()
      expect(killed.child.signalCode).toBe('SIGKILL')
      expect((await statesOf()).filter((state) => state.startsWith('waiting'))).not.toEqual([])
      // The lease of the dead process is over.
      await later()
      const whole = deliverer(dataDir, url, '')
      expect([await whole.ends(), whole.output()]).toEqual([0, expect.any(String)])
      expect((await statesOf()).every((state) => state.startsWith('sent'))).toBe(true)
      expect(new Set(received).size).toBe(count)
      const outbox = join(dataDir, 'outbox')
      const letters = readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8'))
      expect(letters).toHaveLength(count)
      expect(letters.every((letter) => letter.includes(`To: ${MAIL.email}`))).toBe(true)
    },
    60_000,
  )
})
