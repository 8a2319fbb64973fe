import type { ExportFormat } from '@/src/registers/export/answers'

export const FIGURES_PATH = '/admin/figures'

/** The page of figures of a union; `sort` as the API takes it. */
export const figuresHref = (
  union: number,
  { page, sort }: { page?: number; sort?: string } = {},
): string => {
  const query = new URLSearchParams({ union: String(union) })
  if (sort) query.set('sort', sort)
  if (page && page > 1) query.set('page', String(page))
  return `${FIGURES_PATH}?${query}`
}

/** The figures of a union, or of the unions below it side by side, as a file. */
export const sheetHref = (union: number, what: 'figures' | 'children', format: ExportFormat) =>
  `/api/organizations/${union}/figures${what === 'children' ? '/children' : ''}?format=${format}`
