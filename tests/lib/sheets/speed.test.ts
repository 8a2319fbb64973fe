import { describe, expect, test } from 'vitest'
import { speedOf, timeLeft } from '@/src/components/registers/sheets/speed'

describe('the speed of an import', () => {
  test('is rows a second between two looks', () => {
    expect(speedOf({ at: 1_000, done: 100 }, { at: 5_000, done: 900 })).toBe(200)
  })

  test('is unknown too early, or while nothing moves', () => {
    expect(speedOf({ at: 0, done: 0 }, { at: 900, done: 500 })).toBe(0)
    expect(speedOf({ at: 0, done: 500 }, { at: 9_000, done: 500 })).toBe(0)
  })

  test('tells how long the rest takes', () => {
    expect(timeLeft(500, 200)).toBe('大约还要 3 秒')
    expect(timeLeft(30_000, 200)).toBe('大约还要 3 分钟')
    expect([timeLeft(0, 200), timeLeft(500, 0)]).toEqual(['', ''])
  })
})
