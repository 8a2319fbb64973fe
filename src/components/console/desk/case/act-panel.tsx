'use client'

import { useEffect, useState } from 'react'
import type { TemplateFacts } from '@/src/cases/desk/fill-template'
import type { ReplyTemplate } from '@/src/cases/desk/templates'
import type { CaseOption } from '@/src/cases/options'
import type { CaseAction } from '@/src/workflows/cases/table'
import type { PickedUnion } from '../../reorganise/union-picker'
import { isTyping } from '../use-row-keys'
import { ActForm } from './act-form'
import { type Draft, EMPTY } from './draft'

type PanelProps = {
  id: number
  /** Of the case as it is shown. */
  revision: number
  options: CaseOption[]
  /** Whether the first option is the flow's next step. */
  hasNext: boolean
  /** An extension that waits to be decided. */
  asked: { days: number; reason: string } | null
  /** Why there is nothing to do, if there is nothing. */
  waitsFor: string
  /** The union of the place that the applicant named. */
  suggested: PickedUnion | null
  nextHref: string | null
  queueHref: string
  templates: ReplyTemplate[]
  /** What the templates may speak of. */
  facts: TemplateFacts
}

/** What can be done to the case: the next step with its form open, the others beside it. */
export function ActPanel(props: PanelProps) {
  const { asked, hasNext, options, waitsFor, ...rest } = props
  const [picked, setPicked] = useState<CaseAction | null>(null)
  // One draft for all actions: nothing typed is lost when others act meanwhile or the mind changes.
  const [draft, setDraft] = useState<Draft>(EMPTY)
  useNumberKeys(options, setPicked)
  const next = hasNext ? options[0] : undefined
  const option = options.find(({ action }) => action === picked) ?? next
  return (
    <section className="console-card act-panel" aria-labelledby="act-panel">
      <h2 className="console-card__title" id="act-panel">
        {hasNext ? '下一步' : '可以做的'}
      </h2>
      {asked ? (
        <p className="act-panel__asked">
          申请延期 {asked.days} 天，等待批准。理由：{asked.reason}
        </p>
      ) : null}
      {options.length === 0 ? (
        <p className="console-card__empty">{waitsFor || '这件办件已经办完，没有要做的了。'}</p>
      ) : (
        <div className="act-panel__choices">
          {options.map(({ action, label }, at) => (
            <button
              aria-pressed={action === option?.action}
              key={action}
              onClick={() => setPicked(action)}
              type="button"
            >
              <span className="act-panel__key">{at + 1}</span>
              {label}
            </button>
          ))}
        </div>
      )}
      {option ? (
        <ActForm
          {...rest}
          draft={draft}
          key={option.action}
          onChange={setDraft}
          onDone={() => {
            setDraft(EMPTY)
            setPicked(null)
          }}
          option={option}
        />
      ) : draft.note ? (
        <p className="act-panel__asked">您刚才写的，还没有交上去：{draft.note}</p>
      ) : null}
    </section>
  )
}

/** 1, 2, 3 … choose what to do, while nothing is being typed. */
const useNumberKeys = (options: CaseOption[], onChoose: (action: CaseAction) => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined
      if (!option) return
      event.preventDefault()
      onChoose(option.action)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [options, onChoose])
}
