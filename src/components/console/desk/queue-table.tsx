'use client'

import { useCallback, useState } from 'react'
import { caseHref } from '@/src/cases/desk/addresses'
import type { QueueRow } from '@/src/cases/desk/queue'
import { CASE_SOURCES, CASE_STATE_NAMES, labelOf } from '@/src/lib/codes'
import { formatDateTime } from '@/src/lib/dates'
import { BulkActs } from './bulk-acts'
import { DueBadge } from './due-badge'
import { useRowKeys } from './use-row-keys'

type TableProps = {
  rows: QueueRow[]
  /** What is said where there is none. */
  empty: string
  /** The queue, for coming back to it from a case. */
  search: string
  /** Whether several can be accepted or passed on at once. */
  mayAct: boolean
}

/** Cases that one union may accept or pass on. */
const isActable = ({ part, state }: QueueRow): boolean =>
  part === '承办' && (state === 'submitted' || state === 'handling')

/** The queue: one line a case, the most urgent first. */
export function QueueTable({ empty, mayAct, rows, search }: TableProps) {
  const [marked, setMarked] = useState<number[]>([])
  const actable = mayAct ? rows.filter(isActable).map(({ id }) => id) : []
  const mark = useCallback((id: number) => {
    setMarked((before) =>
      before.includes(id) ? before.filter((other) => other !== id) : [...before, id],
    )
  }, [])
  useRowKeys(
    useCallback(
      (row) => {
        const found = rows.find(({ id }) => String(id) === row)
        if (found && mayAct && isActable(found)) mark(found.id)
      },
      [mark, mayAct, rows],
    ),
  )
  // Stays when nothing is left in the queue: it tells how the last ones went.
  const bulk = mayAct ? (
    <BulkActs
      ids={marked}
      isOffered={actable.length > 0}
      onDone={() => setMarked([])}
      rows={rows}
    />
  ) : null
  if (rows.length === 0)
    return (
      <>
        {bulk}
        <p className="desk__empty">{empty}</p>
      </>
    )
  return (
    <>
      {bulk}
      <div className="desk__scroll">
        <table className="desk-table">
          <thead>
            <tr>
              {actable.length > 0 ? (
                <th className="desk-table__mark">
                  <input
                    aria-label="全选"
                    checked={marked.length === actable.length}
                    onChange={({ target }) => setMarked(target.checked ? actable : [])}
                    type="checkbox"
                  />
                </th>
              ) : null}
              <th>期限</th>
              <th>事项</th>
              <th>职工</th>
              <th>状态</th>
              <th>本会</th>
              <th>承办工会</th>
              <th>来源</th>
              <th>收到</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr data-row={row.id} data-tone={row.due.tone} key={row.id}>
                {actable.length > 0 ? (
                  <td className="desk-table__mark">
                    {actable.includes(row.id) ? (
                      <input
                        aria-label={`选中 ${row.number}`}
                        checked={marked.includes(row.id)}
                        onChange={() => mark(row.id)}
                        type="checkbox"
                      />
                    ) : null}
                  </td>
                ) : null}
                <Cells row={row} search={search} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="desk__keys">
        键盘：<kbd>j</kbd> <kbd>k</kbd> 或方向键上下移动，<kbd>回车</kbd> 打开
        {actable.length > 0 ? (
          <>
            ，<kbd>x</kbd> 选中
          </>
        ) : null}
      </p>
    </>
  )
}

function Cells({ row, search }: { row: QueueRow; search: string }) {
  return (
    <>
      <td>
        <DueBadge due={row.due} />
      </td>
      <td>
        <a className="desk-table__link" href={caseHref(row.id, search)}>
          {row.service}
        </a>
        <span className="desk-table__number">{row.number}</span>
      </td>
      <td>{row.applicant}</td>
      <td>
        {labelOf(CASE_STATE_NAMES, row.state)}
        {row.isExtensionAsked ? <span className="desk-table__number">等批延期</span> : null}
      </td>
      <td>{row.part}</td>
      <td>{row.union}</td>
      <td>{labelOf(CASE_SOURCES, row.source)}</td>
      <td className="desk-table__time">{formatDateTime(row.receivedAt)}</td>
    </>
  )
}
