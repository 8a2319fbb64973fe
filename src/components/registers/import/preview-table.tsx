'use client'

import type { PreviewAnswer } from '@/src/registers/import/answers'

type Props = {
  preview: PreviewAnswer
  mapping: (string | null)[]
  onChange: (mapping: (string | null)[]) => void
}

type Column = { place: number; text: string }

/** The first rows of a sheet; above each column stands what it is taken for, to be corrected. */
export function PreviewTable({ mapping, onChange, preview }: Props) {
  const { known, rows } = preview
  const columns: Column[] = preview.columns.map(({ text }, place) => ({ place, text }))
  const choose = (place: number, key: string) =>
    onChange(mapping.map((chosen, at) => (at === place ? key || null : chosen)))
  return (
    <section aria-label="前几行和列的对应" className="preview-table">
      <table>
        <thead>
          <tr>
            <th scope="col">行</th>
            {columns.map(({ place, text }) => (
              <th key={place} scope="col">
                <select
                  aria-label={`“${text || `第 ${place + 1} 列`}”对应的项目`}
                  className={mapping[place] ? undefined : 'preview-table__unmatched'}
                  onChange={({ target }) => choose(place, target.value)}
                  value={mapping[place] ?? ''}
                >
                  <option value="">不导入</option>
                  {known.map(({ isRequired, key, label }) => (
                    <option key={key} value={key}>
                      {label}
                      {isRequired ? '（必需）' : ''}
                    </option>
                  ))}
                </select>
                <span>{text || '（没有列名）'}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow columns={columns} key={row.number} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PreviewRow({ columns, row }: { columns: Column[]; row: PreviewAnswer['rows'][number] }) {
  const isFaulty = (place: number) => row.problems.some(({ column }) => column === place)
  return (
    <tr>
      <th scope="row">{row.number}</th>
      {columns.map(({ place }) => (
        <td className={isFaulty(place) ? 'preview-table__faulty' : undefined} key={place}>
          {row.cells[place] ?? ''}
        </td>
      ))}
    </tr>
  )
}
