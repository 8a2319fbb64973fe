import type { Env } from '@/src/env'
import { MessageRefused, type Notifier } from './notifier'

const PATIENCE_MS = 10_000

/** Answers after which another attempt can succeed; any other 4xx is for good. */
const PASSING = new Set([401, 403, 408, 409, 425, 429])

/**
 * Short messages through an HTTP service: `POST SMS_URL` with `{ to, text }`, `Authorization: Bearer` and an
 * `Idempotency-Key`, by which the service sends a repeated message once. Any 2xx means taken.
 */
export const smsNotifier = ({ token, url }: NonNullable<Env['SMS']>): Notifier => ({
  send: async ({ key, short, to }) => {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ to, text: short }),
    })
    await response.body?.cancel()
    if (response.ok) return
    const problem = `short message service answered ${response.status}`
    const isForGood = response.status >= 400 && response.status < 500
    throw isForGood && !PASSING.has(response.status)
      ? new MessageRefused(problem)
      : new Error(problem)
  },
})
