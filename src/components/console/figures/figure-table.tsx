import type { SheetCell } from '@/src/registers/export/write-sheet'

const shown = (cell: SheetCell): string =>
  typeof cell === 'number' ? cell.toLocaleString('zh-CN') : cell

/** Numbers as a table: for print, for who reads with a screen reader, for copying. */
export function FigureTable({
  caption,
  labels,
  rows,
}: {
  caption: string
  labels: string[]
  rows: SheetCell[][]
}) {
  return (
    <table className="figure-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {labels.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...cells]) => (
          <tr key={String(name)}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={labels[at + 1]}>{shown(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
