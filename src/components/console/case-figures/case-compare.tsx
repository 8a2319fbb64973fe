import type { CaseComparison, CaseUnion } from '@/collections/organizations/case-figures/load'
import type { ChildCases } from '@/src/cases/figures/case-figures'
import { labelOf, ORGANIZATION_LEVELS, ORGANIZATION_STATUSES } from '@/src/lib/codes'
import { caseFiguresHref, type Shown } from './addresses'
import { CaseCells } from './case-table'
import { CASE_COLUMNS, type CaseColumn } from './words'

/** Most first, then the other way round. */
const nextSort = (sort: string, by: string): string => (sort === `-${by}` ? by : `-${by}`)

const orderOf = (sort: string, by: string): 'descending' | 'ascending' | undefined => {
  if (sort === `-${by}`) return 'descending'
  return sort === by ? 'ascending' : undefined
}

const MARKS = { descending: ' ▼', ascending: ' ▲' } as const

type Seen = { union: CaseUnion; comparison: CaseComparison; shown: Shown & { sort: string } }

function Head({ column, shown, union }: { column: CaseColumn } & Pick<Seen, 'shown' | 'union'>) {
  const order = orderOf(shown.sort, column.sort)
  const sort = nextSort(shown.sort, column.sort)
  const { filter, period } = shown
  return (
    <th aria-sort={order} scope="col">
      <a href={caseFiguresHref(union.id, { period, filter, sort })} title="按这一列排序">
        {column.label}
        {order ? MARKS[order] : ''}
      </a>
    </th>
  )
}

function Name({ row, shown: { filter, period } }: { row: ChildCases; shown: Shown }) {
  return (
    <th scope="row">
      <a href={caseFiguresHref(row.id, { period, filter })}>{row.name}</a>
      <small>
        {labelOf(ORGANIZATION_LEVELS, row.level)}
        {row.status === 'active' ? '' : ` · ${labelOf(ORGANIZATION_STATUSES, row.status)}`}
      </small>
    </th>
  )
}

/** The unions directly below side by side. */
export function CaseCompare({ comparison: { branch, own, rows }, shown, union }: Seen) {
  return (
    <table className="figure-table figure-table--compare">
      <caption>下级工会办理情况比较</caption>
      <thead>
        <tr>
          <th scope="col">
            <a href={caseFiguresHref(union.id, { period: shown.period, filter: shown.filter })}>
              工会
            </a>
          </th>
          {CASE_COLUMNS.map((column) => (
            <Head column={column} key={column.label} shown={shown} union={union} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Name row={row} shown={shown} />
            <CaseCells columns={CASE_COLUMNS} line={row} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">本级（不含下级）</th>
          <CaseCells columns={CASE_COLUMNS} line={own} />
        </tr>
        <tr>
          <th scope="row">合计（含全部下级）</th>
          <CaseCells columns={CASE_COLUMNS} line={branch} />
        </tr>
      </tfoot>
    </table>
  )
}
