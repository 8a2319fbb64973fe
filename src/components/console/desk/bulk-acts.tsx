'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { BulkAction, BulkResult } from '@/src/cases/bulk'
import type { QueueRow } from '@/src/cases/desk/queue'
import type { PickedUnion } from '../reorganise/union-picker'
import { askCases } from './ask-cases'
import { Fault } from './fault'
import { TransferPicker } from './transfer-picker'

type BulkProps = {
  ids: number[]
  rows: QueueRow[]
  /** Whether the queue holds any case that may be accepted or passed on. */
  isOffered: boolean
  onDone: () => void
}

/** Accepts several cases, or passes them on to one union; says for each how it went. */
export function BulkActs({ ids, isOffered, onDone, rows }: BulkProps) {
  const router = useRouter()
  const [action, setAction] = useState<BulkAction | null>(null)
  const [union, setUnion] = useState<PickedUnion | null>(null)
  const [note, setNote] = useState('')
  const [fault, setFault] = useState('')
  const [results, setResults] = useState<BulkResult[] | null>(null)
  const [isSending, setIsSending] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  // What is to be filled in gets the keyboard.
  useEffect(() => {
    if (action) form.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [action])

  const send = async () => {
    setIsSending(true)
    const { answer, fault: sentence } = await askCases<{ results: BulkResult[] }>('/bulk', {
      ...{ ids, action, note },
      to: union?.id,
    })
    setIsSending(false)
    setFault(sentence ?? '')
    if (!answer) return
    setResults(answer.results)
    setAction(null)
    onDone()
    router.refresh()
  }

  if (!isOffered && !results) return null
  return (
    <section className="desk-bulk" aria-label="批量办理">
      {results ? <Results onClose={() => setResults(null)} results={results} rows={rows} /> : null}
      {isOffered ? (
        <p className="desk-bulk__bar">
          <span role="status">
            {ids.length > 0 ? `已选 ${ids.length} 件` : '选中几件，可以一起受理或转办。'}
          </span>
          <Button
            buttonStyle="secondary"
            disabled={ids.length === 0}
            margin={false}
            onClick={() => setAction('accept')}
            size="small"
          >
            批量受理
          </Button>
          <Button
            buttonStyle="secondary"
            disabled={ids.length === 0}
            margin={false}
            onClick={() => setAction('dispatch')}
            size="small"
          >
            批量转办
          </Button>
        </p>
      ) : null}
      {action && ids.length > 0 ? (
        <div className="desk-form desk-bulk__form" ref={form}>
          {action === 'dispatch' ? (
            <TransferPicker id="bulk-union" label="转给哪个工会" onPick={setUnion} value={union} />
          ) : null}
          <label>
            说明（记入每一件的办理过程，可不填）
            <textarea
              maxLength={2000}
              onChange={({ target }) => setNote(target.value)}
              rows={2}
              value={note}
            />
          </label>
          <Fault sentence={fault} />
          <div className="desk-form__acts">
            <Button
              disabled={isSending || (action === 'dispatch' && !union)}
              margin={false}
              onClick={() => void send()}
              size="small"
            >
              {isSending ? '正在办理……' : `${WORDS[action]} ${ids.length} 件`}
            </Button>
            <Button
              buttonStyle="secondary"
              disabled={isSending}
              margin={false}
              onClick={() => setAction(null)}
              size="small"
            >
              取消
            </Button>
            {action === 'dispatch' ? <span>还没有受理的，会先受理再转办。</span> : null}
          </div>
        </div>
      ) : null}
    </section>
  )
}

const WORDS: Record<BulkAction, string> = { accept: '受理', dispatch: '转办' }

type ResultProps = { results: BulkResult[]; rows: QueueRow[]; onClose: () => void }

function Results({ onClose, results, rows }: ResultProps) {
  // The queue is loaded anew meanwhile: numbers are those of the rows as they were.
  const [known] = useState(rows)
  const failed = results.filter(({ status }) => status !== 200)
  return (
    <div className="desk-bulk__results" role="status">
      <p>
        <strong>
          办成 {results.length - failed.length} 件
          {failed.length > 0 ? `，没有办成 ${failed.length} 件：` : '。'}
        </strong>
        <button onClick={onClose} type="button">
          知道了
        </button>
      </p>
      <ul>
        {failed.map(({ id, message }) => {
          const row = known.find((each) => each.id === id)
          return (
            <li key={id}>
              {row ? `${row.number} ${row.service}（${row.applicant}）` : `第 ${id} 号`}：{message}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
