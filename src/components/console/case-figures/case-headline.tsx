import type { BranchCases } from '@/src/cases/figures/case-figures'
import { durationText, rateText, ratingText } from './words'

type Item = { label: string; value: string; hint?: string; isAlarm?: boolean }

const number = (value: number): string => value.toLocaleString('zh-CN')

const itemsOf = ({ own, total }: BranchCases): { now: Item[]; period: Item[] } => ({
  now: [
    { label: '在办', value: number(total.open), hint: `其中本级 ${number(own.open)}` },
    { label: '即将到期', value: number(total.soon), hint: '下一个工作日结束前到期' },
    {
      ...{ label: '已超期', value: number(total.overdue), isAlarm: total.overdue > 0 },
      hint: `其中本级 ${number(own.overdue)}`,
    },
    { label: '等申请人补正', value: number(total.paused), hint: '期限暂停' },
  ],
  period: [
    { label: '收到', value: number(total.received) },
    { label: '办结', value: number(total.finished), hint: `其中本级 ${number(own.finished)}` },
    {
      label: '按时办结率',
      value: rateText(total.inTimeRate),
      hint: `有期限的 ${number(total.timed)} 件中 ${number(total.inTime)} 件按时`,
    },
    { label: '平均用时', value: durationText(total.averageHours), hint: '含节假日' },
    {
      label: '平均评分',
      value: ratingText(total.averageRating),
      hint: `${number(total.rated)} 人评价`,
    },
  ],
})

function Line({ items }: { items: Item[] }) {
  return (
    <dl className="figure-headline">
      {items.map(({ hint, isAlarm, label, value }) => (
        <div className={isAlarm ? 'figure-headline__alarm' : undefined} key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {hint ? <small>{hint}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What is open now, and what happened in the period. */
export function CaseHeadline({ figures }: { figures: BranchCases }) {
  const { now, period } = itemsOf(figures)
  return (
    <>
      <h2 className="case-figures__when">此刻</h2>
      <Line items={now} />
      <h2 className="case-figures__when">
        {figures.period.from} 至 {figures.period.to}
      </h2>
      <Line items={period} />
    </>
  )
}
