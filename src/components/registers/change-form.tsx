'use client'

import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useState } from 'react'
import type { CodeOption } from '@/src/lib/codes'
import { isChangeKind, needsReason } from '@/src/workflows/membership'
import { act } from './act'

type Props = { member: number; choices: CodeOption[]; reasons: CodeOption[]; today: string }

/** One more line for the ledger: what, when and why. */
export function ChangeForm({ choices, member, reasons, today }: Props) {
  const [kind, setKind] = useState('')
  const [date, setDate] = useState(today)
  const [reason, setReason] = useState('')
  const [remark, setRemark] = useState('')
  const [isSending, setIsSending] = useState(false)
  const wantsReason = isChangeKind(kind) && needsReason(kind)

  const send = async () => {
    setIsSending(true)
    const isDone = await act(`members/${member}/changes`, { kind, date, reason, remark })
    setIsSending(false)
    // The state, the votes and the possible changes all follow from the new line.
    if (isDone) window.location.reload()
  }
  // It stands inside the record's form: Enter must not save that.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault()
  }

  return (
    <fieldset className="ledger__form" onKeyDown={onKeyDown}>
      <legend>办理会籍变化</legend>
      <label>
        办理
        <select onChange={(event) => setKind(event.target.value)} value={kind}>
          <option value="">请选择会籍变化</option>
          {choices.map(({ label, value }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        日期
        <input
          max={today}
          onChange={(event) => setDate(event.target.value)}
          type="date"
          value={date}
        />
      </label>
      {wantsReason ? (
        <label>
          原因
          <select onChange={(event) => setReason(event.target.value)} value={reason}>
            <option value="">请选择原因</option>
            {reasons.map(({ label, value }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        说明
        <input
          maxLength={200}
          onChange={(event) => setRemark(event.target.value)}
          placeholder="可不填"
          value={remark}
        />
      </label>
      <Button
        disabled={isSending || kind === '' || (wantsReason && reason === '')}
        margin={false}
        onClick={() => void send()}
        size="small"
      >
        记入
      </Button>
    </fieldset>
  )
}
