import type { CaseFilter, Period } from '@/src/cases/figures/case-figures'
import type { ExportFormat } from '@/src/registers/export/answers'

export const CASE_FIGURES_PATH = '/admin/case-figures'

/** What the page shows of a union. */
export type Shown = { period: Period; filter: CaseFilter; sort?: string; page?: number }

const asked = ({ from, to }: Period, { item, source }: CaseFilter): Record<string, string> => ({
  ...{ from, to },
  ...(item ? { item } : {}),
  ...(source ? { source } : {}),
})

/** The page of figures of cases of a union. */
export const caseFiguresHref = (union: number, { filter, page, period, sort }: Shown): string => {
  const query = new URLSearchParams({ union: String(union), ...asked(period, filter) })
  if (sort) query.set('sort', sort)
  if (page && page > 1) query.set('page', String(page))
  return `${CASE_FIGURES_PATH}?${query}`
}

/** The figures of a union, or of the unions below it side by side, as a file. */
export const caseSheetHref = (
  union: number,
  { filter, period }: Pick<Shown, 'period' | 'filter'>,
  { format, what }: { what: 'figures' | 'children'; format: ExportFormat },
): string => {
  const query = new URLSearchParams({ ...asked(period, filter), format })
  return `/api/organizations/${union}/case-figures${what === 'children' ? '/children' : ''}?${query}`
}
