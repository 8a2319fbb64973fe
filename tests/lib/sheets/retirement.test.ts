import { describe, expect, it } from 'vitest'
import { isPastRetirement } from '@/src/registers/import/members/retirement'

const TODAY = '2026-11-20'

describe('the age of retirement', () => {
  it('was 60 and 55 until 2024', () => {
    expect(isPastRetirement('1', '1964-11-30', '2024-11-30')).toBe(false)
    expect(isPastRetirement('1', '1964-11-30', '2024-12-01')).toBe(true)
    expect(isPastRetirement('2', '1969-11-30', '2024-12-01')).toBe(true)
  })

  it('rises by a month every four months, and not beyond three years', () => {
    // Born in January 1965: one month more; in May 1965: two.
    expect(isPastRetirement('1', '1965-01-10', '2025-02-28')).toBe(false)
    expect(isPastRetirement('1', '1965-01-10', '2025-03-01')).toBe(true)
    expect(isPastRetirement('1', '1965-05-10', '2025-07-31')).toBe(false)
    expect(isPastRetirement('1', '1990-05-10', '2053-05-31')).toBe(false)
    expect(isPastRetirement('1', '1990-05-10', '2053-06-01')).toBe(true)
  })

  it('asks nothing of people whose sex or birth date nobody knows', () => {
    expect(isPastRetirement('9', '1930-01-01', TODAY)).toBe(false)
    expect(isPastRetirement('1', null, TODAY)).toBe(false)
    expect(isPastRetirement('1', '1950-01-01', TODAY)).toBe(true)
  })
})
