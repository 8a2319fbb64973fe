import { expect, test } from 'vitest'
import { readIdempotencyKey } from '@/src/guards/idempotency-key'

const read = (key?: string) =>
  readIdempotencyKey({ headers: new Headers(key === undefined ? {} : { 'idempotency-key': key }) })

test('a key is what was sent, without the spaces around it', () => {
  expect(read(' 3f2c-91 ')).toBe('3f2c-91')
  expect(read('x'.repeat(200))).toBe('x'.repeat(200))
})

test('no key is none', () => {
  expect(read()).toBeNull()
  expect(read('  ')).toBeNull()
})

test('what cannot be kept is refused and not cut', () => {
  for (const key of ['x'.repeat(201), 'a b', 'é'])
    expect(() => read(key)).toThrowError(
      expect.objectContaining({ code: 'idempotency_key.invalid' }),
    )
})
