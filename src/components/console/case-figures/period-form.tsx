import type { CaseFilter, Period } from '@/src/cases/figures/case-figures'
import { usualPeriod } from '@/src/cases/figures/period'
import { lastMonths } from '@/src/lib/dates'
import { CASE_FIGURES_PATH, caseFiguresHref } from './addresses'

/** Periods that are asked for most. */
const quickPeriods = (today: string): { label: string; period: Period }[] => {
  const month = today.slice(0, 7)
  const [last = month] = lastMonths(month, 2)
  const year = today.slice(0, 4)
  return [
    { label: '本月', period: { from: month, to: month } },
    { label: '上月', period: { from: last, to: last } },
    { label: '今年', period: { from: `${year}-01`, to: month } },
    { label: '近 12 个月', period: usualPeriod(today) },
    { label: '去年', period: { from: `${Number(year) - 1}-01`, to: `${Number(year) - 1}-12` } },
  ]
}

/** Chooses the months; a plain form, so that it works in every browser. */
export function PeriodForm({
  filter,
  period,
  today,
  union,
}: {
  union: number
  filter: CaseFilter
  period: Period
  today: string
}) {
  return (
    <form action={CASE_FIGURES_PATH} className="case-figures__period" method="get">
      <input name="union" type="hidden" value={union} />
      {filter.item ? <input name="item" type="hidden" value={filter.item} /> : null}
      {filter.source ? <input name="source" type="hidden" value={filter.source} /> : null}
      <label>
        从{' '}
        <input defaultValue={period.from} name="from" pattern="20\d\d-\d\d" required type="month" />
      </label>
      <label>
        到 <input defaultValue={period.to} name="to" pattern="20\d\d-\d\d" required type="month" />
      </label>
      <button type="submit">查看</button>
      {quickPeriods(today).map(({ label, period: quick }) => (
        <a
          aria-current={quick.from === period.from && quick.to === period.to ? 'true' : undefined}
          href={caseFiguresHref(union, { period: quick, filter })}
          key={label}
        >
          {label}
        </a>
      ))}
    </form>
  )
}
