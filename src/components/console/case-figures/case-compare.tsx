import type { CaseComparison } from '@/collections/organizations/case-figures/load'
import type { FiguredUnion } from '@/collections/organizations/figures/figured-union'
import { SortHead, UnionHead } from '../figures/compare-parts'
import { caseFiguresHref, type Shown } from './addresses'
import { CaseCells } from './case-table'
import { CASE_COLUMNS } from './words'

type Seen = { union: FiguredUnion; comparison: CaseComparison; shown: Shown & { sort: string } }

/** The unions directly below side by side. */
export function CaseCompare({ comparison: { branch, own, rows }, shown, union }: Seen) {
  const narrowed = { period: shown.period, filter: shown.filter }
  return (
    <table className="figure-table figure-table--compare">
      <caption>下级工会办理情况比较</caption>
      <thead>
        <tr>
          <th scope="col">
            <a href={caseFiguresHref(union.id, narrowed)}>工会</a>
          </th>
          {CASE_COLUMNS.map(({ label, sort }) => (
            <SortHead
              by={sort}
              hrefOf={(next) => caseFiguresHref(union.id, { ...narrowed, sort: next })}
              key={label}
              label={label}
              sort={shown.sort}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <UnionHead href={caseFiguresHref(row.id, narrowed)} union={row} />
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
