import type { Comparison, FiguredUnion } from '@/collections/organizations/figures/load-figures'
import { labelOf, ORGANIZATION_LEVELS, ORGANIZATION_STATUSES } from '@/src/lib/codes'
import type { ChildFigures } from '@/src/registers/figures/branch-figures'
import { figuresHref } from './addresses'
import { COMPARE_COLUMNS, type CompareColumn } from './compare-columns'

type Shown = { union: FiguredUnion; comparison: Comparison; sort: string }

const shown = ({ isShare, value }: CompareColumn, row: ChildFigures): string => {
  const number = value(row)
  if (number === null) return '—'
  return isShare ? `${(number * 100).toFixed(1)}%` : number.toLocaleString('zh-CN')
}

/** Most first, then the other way round. */
const nextSort = (sort: string, measure: string): string =>
  sort === `-${measure}` ? measure : `-${measure}`

const ORDER_WORDS = { [-1]: 'descending', 0: undefined, 1: 'ascending' } as const

const orderOf = (sort: string, measure: string | undefined): -1 | 0 | 1 => {
  if (measure === undefined) return 0
  return sort === `-${measure}` ? -1 : sort === measure ? 1 : 0
}

const MARKS = { [-1]: ' ▼', 0: '', 1: ' ▲' } as const

function Head({ column, sort, union }: { column: CompareColumn; sort: string; union: number }) {
  const order = orderOf(sort, column.sort)
  return (
    <th aria-sort={ORDER_WORDS[order]} scope="col">
      {column.sort ? (
        <a href={figuresHref(union, { sort: nextSort(sort, column.sort) })} title="按这一列排序">
          {column.label}
          {MARKS[order]}
        </a>
      ) : (
        column.label
      )}
    </th>
  )
}

function Name({ row }: { row: ChildFigures }) {
  return (
    <th scope="row">
      <a href={figuresHref(row.id)}>{row.name}</a>
      <small>
        {labelOf(ORGANIZATION_LEVELS, row.level)}
        {row.status === 'active' ? '' : ` · ${labelOf(ORGANIZATION_STATUSES, row.status)}`}
      </small>
    </th>
  )
}

/** The unions directly below side by side: numbers, and a bar for the size beside the largest. */
export function CompareTable({ comparison, sort, union }: Shown) {
  const { branch, own, rows } = comparison
  const columns = COMPARE_COLUMNS.filter(
    ({ register }) => register === undefined || union.may[register],
  )
  const measured = union.may.members ? 'members' : 'unions'
  const largest = Math.max(1, ...rows.map((row) => row[measured]))
  const cells = (row: ChildFigures) =>
    columns.map((column) => <td key={column.label}>{shown(column, row)}</td>)
  return (
    <table className="figure-table figure-table--compare">
      <caption>下级工会比较</caption>
      <thead>
        <tr>
          <th scope="col">
            <a href={figuresHref(union.id)}>名称</a>
          </th>
          <th scope="col">{measured === 'members' ? '会员多少' : '工会多少'}</th>
          {columns.map((column) => (
            <Head column={column} key={column.label} sort={sort} union={union.id} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Name row={row} />
            <td className="figure-bar" aria-hidden="true">
              <span style={{ width: `${(row[measured] / largest) * 100}%` }} />
            </td>
            {cells(row)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">本级（不含下级）</th>
          <td />
          {cells(own)}
        </tr>
        <tr>
          <th scope="row">合计（含全部下级）</th>
          <td />
          {cells(branch)}
        </tr>
      </tfoot>
    </table>
  )
}
