import type { Comparison, RegisterUnion } from '@/collections/organizations/figures/load-figures'
import type { ChildFigures } from '@/src/registers/figures/branch-figures'
import { figuresHref } from './addresses'
import { COMPARE_COLUMNS, type CompareColumn } from './compare-columns'
import { SortHead, UnionHead } from './compare-parts'

type Shown = { union: RegisterUnion; comparison: Comparison; sort: string }

const shown = ({ isShare, value }: CompareColumn, row: ChildFigures): string => {
  const number = value(row)
  if (number === null) return '—'
  return isShare ? `${(number * 100).toFixed(1)}%` : number.toLocaleString('zh-CN')
}

function Head({ column, sort, union }: { column: CompareColumn; sort: string; union: number }) {
  const { label, sort: by } = column
  if (!by) return <th scope="col">{label}</th>
  return (
    <SortHead by={by} hrefOf={(next) => figuresHref(union, { sort: next })} {...{ label, sort }} />
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
            <UnionHead href={figuresHref(row.id)} union={row} />
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
