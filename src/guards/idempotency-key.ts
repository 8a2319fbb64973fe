import { badInput } from '../lib/errors'

const KEY = /^[\x21-\x7e]{1,200}$/

/** The request's `Idempotency-Key`; null when there is none, 400 when it is none that we can keep. */
export const readIdempotencyKey = ({ headers }: { headers: Headers }): string | null => {
  const key = headers.get('idempotency-key')?.trim()
  if (!key) return null
  if (!KEY.test(key))
    throw badInput(
      'Idempotency-Key',
      'Idempotency-Key 应是 1 到 200 个英文字母、数字或符号，不含空格。',
      'idempotency_key.invalid',
    )
  return key
}
