import type { Month, Part } from '@/src/registers/figures/branch-figures'

/** What a chart shows; the same numbers stand beside it as a table. */
export type Chart = {
  kind: 'bars' | 'columns' | 'stacks'
  /** Below the axis, or beside it for `bars`. */
  categories: string[]
  series: { name: string; values: number[] }[]
  unit: string
}

export const partsChart = (kind: 'bars' | 'columns', parts: Part[], unit: string): Chart => ({
  kind,
  unit,
  categories: parts.map(({ label }) => label),
  series: [{ name: unit === '%' ? '比例' : '数量', values: parts.map(({ value }) => value) }],
})

/** Who came stands above the line, who went below. */
export const monthsChart = (months: Month[]): Chart => ({
  kind: 'stacks',
  unit: '人',
  categories: months.map(({ month }) => month),
  series: [
    { name: '入会', values: months.map(({ joined }) => joined) },
    { name: '转入', values: months.map(({ transferredIn }) => transferredIn) },
    { name: '转出', values: months.map(({ transferredOut }) => -transferredOut) },
    { name: '除名退会', values: months.map(({ left }) => -left) },
  ],
})

/** A chart in one sentence, for who cannot see it. */
export const sentenceOf = (title: string, { categories, series, unit }: Chart): string => {
  const told = categories.slice(0, 30).map((category, at) => {
    const values = series.map(({ name, values }) => {
      const value = Math.abs(values[at] ?? 0)
      return series.length > 1 ? `${name}${value}` : `${value}`
    })
    return `${category} ${values.join('、')}`
  })
  return `${title}（${unit}）：${told.join('；')}`
}
