import type { BranchCases, CaseFilter, NamedLine } from '@/src/cases/figures/case-figures'
import type { Chart } from '../figures/charts'
import { FigureChart } from '../figures/figure-chart'
import { CaseTable } from './case-table'

/** `2026-01` as the axis has room for it. */
const shortMonth = ({ code }: NamedLine): string => code.slice(2)

const trendChart = (months: NamedLine[]): Chart => ({
  kind: 'columns',
  unit: '件',
  categories: months.map(shortMonth),
  series: [
    { name: '收到', values: months.map(({ received }) => received) },
    { name: '办结', values: months.map(({ finished }) => finished) },
  ],
})

const WHOLE = 1000

/** Months in which nothing was finished under a time limit have no share: they are left out. */
const rateChart = (months: NamedLine[]): Chart => {
  const told = months.filter(({ inTimeRate }) => inTimeRate !== null)
  return {
    kind: 'columns',
    unit: '%',
    categories: told.map(shortMonth),
    series: [
      {
        name: '按时办结率',
        values: told.map(({ inTimeRate }) => Math.round((inTimeRate ?? 0) * WHOLE) / 10),
      },
    ],
  }
}

function Trend({ months }: { months: NamedLine[] }) {
  const rates = rateChart(months)
  return (
    <section className="console-card">
      <h2 className="console-card__title">每月办理</h2>
      <div className="case-figures__charts">
        <div>
          <p className="figure-card__note">收到和办结（件）</p>
          <FigureChart chart={trendChart(months)} title="每月收到和办结" />
        </div>
        {rates.categories.length > 0 ? (
          <div>
            <p className="figure-card__note">按时办结率（%）</p>
            <FigureChart chart={rates} title="每月按时办结率（%）" />
          </div>
        ) : null}
      </div>
      <div className="figure-compare">
        <CaseTable caption="每月办理" lines={[...months].reverse()} title="月份" withNow={false} />
      </div>
    </section>
  )
}

type Shown = { figures: BranchCases; hrefOf: (filter: CaseFilter) => string }

/** The figures of a branch by month, item and source; an item or source leads to its own figures. */
export function CaseCards({ figures: { items, months, sources }, hrefOf }: Shown) {
  return (
    <>
      <Trend months={months} />
      <section className="console-card figure-compare">
        <h2 className="console-card__title">按服务事项</h2>
        <CaseTable
          caption="按服务事项"
          hrefOf={(item) => hrefOf({ item })}
          lines={items}
          title="事项"
        />
      </section>
      <section className="console-card figure-compare">
        <h2 className="console-card__title">按来源</h2>
        <CaseTable
          caption="按来源"
          hrefOf={(source) => hrefOf({ source })}
          lines={sources}
          title="来源"
        />
      </section>
    </>
  )
}
