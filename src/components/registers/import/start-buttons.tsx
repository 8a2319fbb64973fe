'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { ImportMode, StartAsked } from '@/src/registers/import/answers'
import { postJson, sentenceOf } from '../sheets/api'
import { MODES, type Step } from './step'

type Props = Pick<Step, 'run' | 'onChanged'> & {
  /** The matching on the screen; as it was without it. */
  mapping?: (string | null)[]
  /** Why it cannot begin yet. */
  obstacle?: string
  /** Offer a check before. */
  canCheck?: boolean
}

/** How rows are to be taken in, and the buttons that begin. */
export function StartButtons({ canCheck, mapping, obstacle, onChanged, run }: Props) {
  const [mode, setMode] = useState<ImportMode>('add')
  const [isSending, setIsSending] = useState(false)
  const [fault, setFault] = useState('')
  const start = async (chosen: ImportMode) => {
    setIsSending(true)
    setFault('')
    const asked: StartAsked = { mode: chosen, ...(mapping ? { mapping } : {}) }
    await postJson(`imports/${run.id}/start`, asked).catch((error) => setFault(sentenceOf(error)))
    setIsSending(false)
    onChanged()
  }
  const isBlocked = isSending || Boolean(obstacle)
  return (
    <div className="sheet-form">
      <fieldset className="sheet-form__row">
        <legend>导入方式</legend>
        {MODES.map(({ hint, label, value }) => (
          <label key={value}>
            <input
              checked={mode === value}
              name="mode"
              onChange={() => setMode(value)}
              type="radio"
            />
            {label}（{hint}）
          </label>
        ))}
      </fieldset>
      {obstacle || fault ? (
        <p className="sheet-fault" role="alert">
          {obstacle || fault}
        </p>
      ) : null}
      <div className="sheet-card__buttons">
        <Button disabled={isBlocked} margin={false} onClick={() => void start(mode)}>
          开始导入
        </Button>
        {canCheck ? (
          <Button
            buttonStyle="secondary"
            disabled={isBlocked}
            margin={false}
            onClick={() => void start('check')}
          >
            先检查全部，不写入
          </Button>
        ) : null}
      </div>
    </div>
  )
}
