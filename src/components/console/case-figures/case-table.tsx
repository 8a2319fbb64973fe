import type { CaseLine, NamedLine } from '@/src/cases/figures/case-figures'
import { CASE_COLUMNS, type CaseColumn } from './words'

/** The cells of one line. */
export function CaseCells({ columns, line }: { columns: CaseColumn[]; line: CaseLine }) {
  return columns.map(({ isAlarm, label, text }) => (
    <td className={isAlarm?.(line) ? 'figure-alarm' : undefined} key={label}>
      {text(line)}
    </td>
  ))
}

/** Figures of cases divided up: by item, source or month. */
export function CaseTable({
  caption,
  hrefOf,
  lines,
  title,
  withNow = true,
}: {
  caption: string
  /** Head of the first column. */
  title: string
  lines: NamedLine[]
  /** Where a line leads to. */
  hrefOf?: (code: string) => string
  withNow?: boolean
}) {
  const columns = CASE_COLUMNS.filter(({ isNow }) => withNow || !isNow)
  return (
    <table className="figure-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <th scope="row">
              {hrefOf ? <a href={hrefOf(line.code)}>{line.label}</a> : line.label}
            </th>
            <CaseCells columns={columns} line={line} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
