import type { SheetCell } from '@/src/registers/export/write-sheet'
import type { Month, Part } from '@/src/registers/figures/branch-figures'
import { type Chart, monthsChart, partsChart } from './charts'
import { FigureChart } from './figure-chart'
import { FigureTable } from './figure-table'

type Card = { title: string; note?: string; chart: Chart; labels: string[]; rows: SheetCell[][] }

function FigureCard({ chart, labels, note, rows, title }: Card) {
  return (
    <section className="console-card figure-card">
      <h2 className="console-card__title">{title}</h2>
      {note ? <p className="figure-card__note">{note}</p> : null}
      <FigureChart chart={chart} title={title} />
      <FigureTable caption={title} labels={labels} rows={rows} />
    </section>
  )
}

const share = (value: number, all: number): string =>
  all > 0 ? `${((value / all) * 100).toFixed(1)}%` : '—'

/** A figure divided into parts: chart, and a table with the share of each. */
export function PartsCard({
  kind = 'columns',
  note,
  parts,
  title,
  unit,
}: {
  title: string
  parts: Part[]
  unit: string
  kind?: 'bars' | 'columns'
  note?: string
}) {
  const all = parts.reduce((sum, { value }) => sum + value, 0)
  if (all === 0) return null
  return (
    <FigureCard
      chart={partsChart(kind, parts, unit)}
      labels={['项目', `数量（${unit}）`, '比例']}
      note={note}
      rows={parts.map(({ label, value }) => [label, value, share(value, all)])}
      title={title}
    />
  )
}

const MONTHS = 12

/** Joins and leaves of the last twelve months. */
export function MonthsCard({ months: known }: { months: Month[] }) {
  const months = known.slice(-MONTHS)
  return (
    <FigureCard
      chart={monthsChart(months)}
      labels={['月份', '入会', '转入', '转出', '除名退会']}
      note="按会籍变化的日期统计。"
      rows={[...months]
        .reverse()
        .map(({ joined, left, month, transferredIn, transferredOut }) => [
          ...[month, joined, transferredIn, transferredOut, left],
        ])}
      title="近一年会籍变化"
    />
  )
}

/** How much of each column of the national template is filled. */
export function CompletenessCard({
  columns,
}: {
  columns: { code: string; label: string; share: number }[]
}) {
  const parts = columns.map(({ code, label, share: filled }) => ({
    code,
    label,
    value: Math.round(filled * 1000) / 10,
  }))
  if (parts.length === 0) return null
  return (
    <FigureCard
      chart={partsChart('bars', parts, '%')}
      labels={['项目', '已填（%）']}
      note="全国实名制采集表中可能空缺的 16 项，按在册和保留会籍的会员统计。"
      rows={parts.map(({ label, value }) => [label, value])}
      title="资料完整率"
    />
  )
}
