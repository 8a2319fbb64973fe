import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { MessageRefused } from '@/src/notices/notifier'
import { smsNotifier } from '@/src/notices/sms'

type Received = { headers: IncomingMessage['headers']; body: unknown }

let server: Server | undefined
afterEach(() => server?.close())

/** A short message service that answers each request with the next of these. */
const serve = async (...answers: number[]) => {
  const received: Received[] = []
  server = createServer(async (request, response) => {
    const chunks = await request.toArray()
    received.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) })
    const status = answers[received.length - 1] ?? 200
    response.writeHead(status, status === 302 ? { location: 'http://localhost:1/' } : {}).end('{}')
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`
  return { received, notifier: smsNotifier({ url, token: 'secret' }) }
}

const message = { key: 'case-1', to: '13900000000', subject: '题', text: '全文', short: '短文' }

describe('short messages', () => {
  test('go out with number, short text, token and a key that makes repetitions known', async () => {
    const { notifier, received } = await serve()
    await notifier.send(message)
    expect(received).toHaveLength(1)
    expect(received[0]?.body).toEqual({ to: '13900000000', text: '短文' })
    expect(received[0]?.headers).toMatchObject({
      ...{ 'idempotency-key': 'case-1', authorization: 'Bearer secret' },
      'content-type': 'application/json',
    })
  })

  test.each([400, 404, 422])('are given up after %i', async (status) => {
    const { notifier } = await serve(status)
    await expect(notifier.send(message)).rejects.toBeInstanceOf(MessageRefused)
  })

  test.each([302, 401, 429, 500, 503])('are tried again after %i', async (status) => {
    const { notifier } = await serve(status, 200)
    const error = await notifier.send(message).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(MessageRefused)
    await notifier.send(message)
  })

  test('are tried again when nobody listens', async () => {
    const notifier = smsNotifier({ url: 'http://127.0.0.1:1/', token: undefined })
    await expect(notifier.send(message)).rejects.not.toBeInstanceOf(MessageRefused)
  })
})
