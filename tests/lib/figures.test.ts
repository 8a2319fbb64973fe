import { expect, test } from 'vitest'
import { lastMonths } from '@/src/lib/dates'
import { ageBands } from '@/src/registers/figures/age-bands'

test('a year of birth falls into exactly one band, at the edges too', () => {
  for (let year = 1900; year <= 2026; year += 1) {
    const bands = ageBands(new Map([[String(year), 3]]), 2026)
    expect(bands.filter(({ value }) => value > 0)).toMatchObject([{ value: 3 }])
  }
  const bands = ageBands(
    new Map([
      ...([
        ['2001', 1],
        ['2000', 2],
        ['1971', 4],
        ['1970', 8],
      ] as const),
      ['-', 16],
    ]),
    2026,
  )
  expect(bands.map(({ value }) => value)).toEqual([1, 2, 0, 4, 8, 16])
})

test('the months before one, over the turn of the year', () => {
  expect(lastMonths('2026-02-01', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(lastMonths('2026-12-31', 2)).toEqual(['2026-11', '2026-12'])
})
