import type { PayloadRequest } from 'payload'
import { loadCalendar } from '@/src/cases/calendar'
import { arrangeCases } from '@/src/cases/figures/arrange'
import type {
  BranchCases,
  CaseFilter,
  CaseLine,
  ChildCases,
  Period,
} from '@/src/cases/figures/case-figures'
import { type CaseOrder, compareCases } from '@/src/database/case-figures/compare'
import { readCaseFigures, titlesOfItems } from '@/src/database/case-figures/read'
import { CASE_SOURCES } from '@/src/lib/codes'
import { addLimit } from '@/src/workflows/working-time'
import { actorFor } from '../../shared/acts'
import { type FiguredUnion, findFiguredUnion } from '../figures/figured-union'

/** The union, if the figures of its cases are this person's to read. Throws 401, 403, 404. */
export const admitToCaseFigures = async (
  req: PayloadRequest,
  id: number,
): Promise<FiguredUnion> => {
  const actor = actorFor(req, 'cases', 'count')
  return findFiguredUnion(req, id, { actor, guarded: 'cases', action: 'count' })
}

const SOON = { amount: 1, unit: 'working-days' } as const

/** Now, and until when what is due counts as due soon. */
const clockOf = async (req: PayloadRequest) => {
  const now = new Date()
  return { now, soonUntil: addLimit(now, SOON, await loadCalendar(req)).dueAt }
}

/** The figures of the union's branch in a period. */
export const loadCaseFigures = async (
  req: PayloadRequest,
  union: FiguredUnion,
  { filter, period }: { period: Period; filter: CaseFilter },
): Promise<BranchCases> => {
  const raw = await readCaseFigures(req, union, { period, filter, ...(await clockOf(req)) })
  const keys = new Set([...raw.facts, ...raw.open].map(({ serviceKey }) => serviceKey))
  return arrangeCases(raw, period, {
    titles: await titlesOfItems(req, [...keys]),
    sources: CASE_SOURCES,
  })
}

/** The unions directly below, beside what the union's own cases give and the total of the branch. */
export type CaseComparison = {
  own: CaseLine
  branch: CaseLine
  rows: ChildCases[]
  total: number
  nextPage: number | null
}

export type WantedComparison = {
  period: Period
  filter: CaseFilter
  order: CaseOrder | null
  page: number
  limit: number
}

/** One page of the unions directly below with the figures of their branches. */
export const loadCaseComparison = async (
  req: PayloadRequest,
  union: FiguredUnion,
  { filter, limit, order, page, period }: WantedComparison,
): Promise<CaseComparison> => {
  const clock = await clockOf(req)
  const offset = (page - 1) * limit
  const raw = await readCaseFigures(req, union, { period, filter, ...clock })
  const compared = await compareCases(req, union, {
    ...{ period, filter, order, limit, offset },
    ...clock,
  })
  const words = { titles: new Map<string, string>(), sources: CASE_SOURCES }
  const { own, total } = arrangeCases(raw, period, words)
  return {
    own,
    branch: total,
    ...compared,
    nextPage: offset + compared.rows.length < compared.total ? page + 1 : null,
  }
}
