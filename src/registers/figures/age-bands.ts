import type { Part } from './branch-figures'

/** Bands of age in years, both ends included. */
const BANDS = [
  { code: '-25', label: '25岁及以下', from: 0, to: 25 },
  { code: '26-35', label: '26—35岁', from: 26, to: 35 },
  { code: '36-45', label: '36—45岁', from: 36, to: 45 },
  { code: '46-55', label: '46—55岁', from: 46, to: 55 },
  { code: '56-', label: '56岁及以上', from: 56, to: Number.POSITIVE_INFINITY },
]

/**
 * Folds numbers by year of birth (`-` = not known) into bands of age. A person counts with the age that
 * this calendar year brings: nobody moves between bands by the day, so nothing is counted anew as time
 * passes.
 */
export const ageBands = (byYear: Map<string, number>, thisYear: number): Part[] => {
  const known = BANDS.map(({ code, from, label, to }) => {
    const inBand = [...byYear].filter(([year]) => {
      const age = thisYear - Number(year)
      return year !== '-' && age >= from && age <= to
    })
    return { code, label, value: inBand.reduce((sum, [, value]) => sum + value, 0) }
  })
  return [...known, { code: '-', label: '出生日期未填', value: byYear.get('-') ?? 0 }]
}
