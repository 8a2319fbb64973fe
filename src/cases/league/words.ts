import type { Cell } from './cells'
import { SMALLEST_SHOWN } from './cells'
import type { LeagueRow } from './league'

const HOURS_OF_DAY = 24

/** `2026年10月`. */
export const monthText = (month: string): string => {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** A published number; '—' where there is none to publish. */
export const cellText = (cell: Cell | null): string => {
  if (cell === null) return '—'
  if (cell.kind === 'few') return `少于 ${SMALLEST_SHOWN}`
  return cell.kind === 'withheld' ? '不公布' : cell.value.toLocaleString('zh-CN')
}

export const rateText = (rate: number | null): string =>
  rate === null ? '—' : `${(rate * 100).toFixed(1)}%`

/** In days, as people count them. */
const daysText = (hours: number | null): string =>
  hours === null ? '—' : `${(hours / HOURS_OF_DAY).toFixed(1)} 天`

export const ratingText = (rating: number | null): string =>
  rating === null ? '—' : rating.toFixed(1)

/** The columns of the table, on the page and in the sheet. */
export const LEAGUE_COLUMNS: readonly { label: string; text: (row: LeagueRow) => string }[] = [
  { label: '收到', text: ({ received }) => cellText(received) },
  { label: '办结', text: ({ finished }) => cellText(finished) },
  { label: '按时办结率', text: ({ inTimeRate }) => rateText(inTimeRate) },
  { label: '平均用时', text: ({ averageHours }) => daysText(averageHours) },
  { label: '满意度', text: ({ averageRating }) => ratingText(averageRating) },
  { label: '浏览', text: ({ views }) => views.toLocaleString('zh-CN') },
  { label: '点赞', text: ({ likes }) => likes.toLocaleString('zh-CN') },
]
