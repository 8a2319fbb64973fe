import { labelOf, ORGANIZATION_LEVELS, ORGANIZATION_STATUSES } from '@/src/lib/codes'

/** Most first, then the other way round. */
const nextSort = (sort: string, by: string): string => (sort === `-${by}` ? by : `-${by}`)

const orderOf = (sort: string, by: string): 'descending' | 'ascending' | undefined => {
  if (sort === `-${by}`) return 'descending'
  return sort === by ? 'ascending' : undefined
}

const MARKS = { descending: ' ▼', ascending: ' ▲' } as const

/** The head of a column by which unions can be ordered. */
export function SortHead({
  by,
  hrefOf,
  label,
  sort,
}: {
  label: string
  by: string
  /** How the table is ordered now, as the API takes it. */
  sort: string
  hrefOf: (sort: string) => string
}) {
  const order = orderOf(sort, by)
  return (
    <th aria-sort={order} scope="col">
      <a href={hrefOf(nextSort(sort, by))} title="按这一列排序">
        {label}
        {order ? MARKS[order] : ''}
      </a>
    </th>
  )
}

/** The union of a row, and what kind it is. */
export function UnionHead({
  href,
  union,
}: {
  union: { name: string; level: string; status: string }
  href: string
}) {
  return (
    <th scope="row">
      <a href={href}>{union.name}</a>
      <small>
        {labelOf(ORGANIZATION_LEVELS, union.level)}
        {union.status === 'active' ? '' : ` · ${labelOf(ORGANIZATION_STATUSES, union.status)}`}
      </small>
    </th>
  )
}
