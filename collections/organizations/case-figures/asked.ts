import type { CaseFilter, Period } from '@/src/cases/figures/case-figures'
import { LONGEST_PERIOD, periodOf } from '@/src/cases/figures/period'
import { type CaseOrder, isCaseOrder } from '@/src/database/case-figures/compare'
import { toIsoDay } from '@/src/lib/dates'
import { badInput } from '@/src/lib/errors'
import { sortIn } from '../figures/asked'

type Query = Record<string, unknown>

/** `?from=2026-01&to=2026-06`; none: the last twelve months. Errors: 400 `figures.period`. */
export const periodIn = ({ from, to }: Query): Period => {
  const period = periodOf(from, to, toIsoDay(new Date()))
  if (period) return period
  throw badInput(
    'from',
    `请按“2026-01”这样填写起止月份，最多 ${LONGEST_PERIOD} 个月。`,
    'figures.period',
  )
}

const LONGEST_KEY = 100

/** `?item=help&source=phone`: figures of these alone; what nobody has gives zeros. */
export const caseFilterIn = ({ item, source }: Query): CaseFilter => {
  const given = (value: unknown) =>
    typeof value === 'string' && value !== '' && value.length <= LONGEST_KEY ? value : undefined
  return { item: given(item), source: given(source) }
}

/** What unions are ordered by; none: as the tree has them. Errors: 400 `figures.sort`. */
export const caseOrderIn = ({ sort }: Query): CaseOrder | null => sortIn(sort, isCaseOrder)
