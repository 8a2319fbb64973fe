import type { CaseLine } from '@/src/cases/figures/case-figures'
import type { CaseOrder } from '@/src/database/case-figures/compare'

const HOURS_OF_DAY = 24
const DAYS_FROM = 48

const count = (value: number): string => value.toLocaleString('zh-CN')

/** `97.3%`; a dash where nothing can be said. */
export const rateText = (rate: number | null): string =>
  rate === null ? '—' : `${(rate * 100).toFixed(1)}%`

/** `5.5 小时`, `3.2 天`: days from the second one on. */
export const durationText = (hours: number | null): string => {
  if (hours === null) return '—'
  return hours < DAYS_FROM ? `${hours.toFixed(1)} 小时` : `${(hours / HOURS_OF_DAY).toFixed(1)} 天`
}

/** `4.6 分`. */
export const ratingText = (rating: number | null): string =>
  rating === null ? '—' : `${rating.toFixed(1)} 分`

/** One column of the tables of cases. */
export type CaseColumn = {
  label: string
  text: (line: CaseLine) => string
  sort: CaseOrder['by']
  /** What is open now has no month. */
  isNow?: boolean
  /** Something that asks to be looked at. */
  isAlarm?: (line: CaseLine) => boolean
}

export const CASE_COLUMNS: CaseColumn[] = [
  { label: '收到', sort: 'received', text: ({ received }) => count(received) },
  { label: '办结', sort: 'finished', text: ({ finished }) => count(finished) },
  { label: '按时办结率', sort: 'inTimeRate', text: ({ inTimeRate }) => rateText(inTimeRate) },
  { label: '平均用时', sort: 'averageHours', text: (line) => durationText(line.averageHours) },
  { label: '平均评分', sort: 'averageRating', text: (line) => ratingText(line.averageRating) },
  { label: '在办', sort: 'open', text: ({ open }) => count(open), isNow: true },
  { label: '即将到期', sort: 'soon', text: ({ soon }) => count(soon), isNow: true },
  {
    label: '已超期',
    sort: 'overdue',
    text: ({ overdue }) => count(overdue),
    isNow: true,
    isAlarm: ({ overdue }) => overdue > 0,
  },
]
