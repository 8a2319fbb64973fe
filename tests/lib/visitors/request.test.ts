import { expect, test } from 'vitest'
import { isForeign } from '@/src/visitors/request'

const from = (headers: Record<string, string>): boolean =>
  isForeign(new Request('http://localhost:3000/track/open', { method: 'POST', headers }))

test('forms of other sites are told from our own', () => {
  const host = 'gonghui.example:3000'
  expect(from({ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBe(false)
  expect(from({ host, origin: 'http://localhost:3000' })).toBe(false)
  // Some programs and old browsers say nothing.
  expect(from({ host })).toBe(false)
  expect(from({ host, origin: 'https://evil.example' })).toBe(true)
  expect(from({ host, origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(true)
  expect(from({ host, origin: `http://${host}.evil.example` })).toBe(true)
})
