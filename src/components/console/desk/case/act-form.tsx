'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type TemplateFacts, withTemplate } from '@/src/cases/desk/fill-template'
import type { ReplyTemplate } from '@/src/cases/desk/templates'
import type { CaseOption, CaseOptions } from '@/src/cases/options'
import type { PickedUnion } from '../../reorganise/union-picker'
import { askCases } from '../ask-cases'
import { Fault } from '../fault'
import { TransferPicker } from '../transfer-picker'
import { bodyOf, type Draft, missingIn, resultIn, withSuggestion } from './draft'
import { TemplateChoice } from './template-choice'

type FormProps = {
  id: number
  /** Of the case as it is shown: the server refuses what was decided on an older one. */
  revision: number
  option: CaseOption
  draft: Draft
  onChange: (draft: Draft) => void
  onDone: () => void
  /** The union of the place that the applicant named. */
  suggested: PickedUnion | null
  nextHref: string | null
  queueHref: string
  templates: ReplyTemplate[]
  facts: TemplateFacts
}

/** What is asked first gets the keyboard: Enter on the button does what needs no word. */
const FIRST = '.union-picker input, [type="radio"], [type="number"], textarea[required]'

/** What has to be filled in and is not. */
const MISSING =
  '.union-picker input, fieldset:not(:has(:checked)) [type="radio"], [type="number"]:placeholder-shown, textarea:required:invalid'

/** The form of one action. What is typed stays until the server has taken it. */
export function ActForm(props: FormProps) {
  const { id, nextHref, onChange, onDone, option, queueHref, revision, suggested } = props
  const draft = withSuggestion(option, props.draft, suggested)
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [fault, setFault] = useState<{ sentence: string; isStale: boolean } | null>(null)
  const [isSending, setIsSending] = useState(false)
  // The button is off while it is being sent, the keys are not.
  const sending = useRef(false)
  const missing = missingIn(option, draft)

  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(FIRST)
    const button = form.current?.querySelector<HTMLElement>('button[type="submit"]')
    ;(first ?? button)?.focus({ preventScroll: true })
  }, [])

  /** Who has the next step as well goes on with this case, else with the next of the queue. */
  const goOn = async () => {
    const { answer } = await askCases<CaseOptions>(`/${id}/options`)
    if (answer?.hasNext) return router.refresh()
    router.push(nextHref ?? queueHref)
  }
  const send = async () => {
    if (missing) {
      form.current?.querySelector<HTMLElement>(MISSING)?.focus()
      return setFault({ sentence: missing, isStale: false })
    }
    if (sending.current) return
    sending.current = true
    setIsSending(true)
    const { fault: sentence, status } = await askCases(`/${id}/actions/${option.action}`, {
      ...bodyOf(option, draft),
      revision,
    })
    if (sentence === null) {
      toast.success(`${option.label}：已记入办理过程。`)
      onDone()
      await goOn()
    } else setFault({ sentence, isStale: status === 409 || status === 404 })
    sending.current = false
    setIsSending(false)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void send()
  }
  return (
    <form
      aria-label={option.label}
      className="desk-form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={onSubmit}
      ref={form}
    >
      <p className="desk-form__hint">{option.hint}</p>
      <Choices draft={draft} onChange={onChange} option={option} />
      <Note {...props} />
      <Fault sentence={fault?.sentence}>
        {fault?.isStale ? (
          <button onClick={() => router.refresh()} type="button">
            刷新看最新情况
          </button>
        ) : null}
      </Fault>
      <div className="desk-form__acts">
        <Button disabled={isSending} margin={false} size="small" type="submit">
          {isSending ? '正在办理……' : option.label}
        </Button>
        <span>Ctrl + 回车 直接办理</span>
      </div>
    </form>
  )
}

function Note({ draft, facts, onChange, option, templates }: FormProps) {
  const id = `note-${option.action}`
  const write = (note: string) => onChange({ ...draft, note })
  return (
    <div className="act-note">
      <div className="act-note__head">
        <label htmlFor={id}>{noteLabel(option)}</label>
        <TemplateChoice
          facts={facts}
          onPick={(text) => write(withTemplate(draft.note, text))}
          templates={templates.filter(({ action }) => action === null || action === option.action)}
        />
      </div>
      <textarea
        id={id}
        maxLength={2000}
        name="note"
        onChange={({ target }) => write(target.value)}
        required={option.needsNote}
        rows={3}
        value={draft.note}
      />
    </div>
  )
}

const READERS: Record<CaseOption['noteFor'], string> = {
  applicant: '职工会看到',
  'applicant-once-granted': '批准后职工会看到',
  unions: '只在工会内部看',
}

const WHAT: Partial<Record<CaseOption['action'], string>> = {
  finish: '答复职工',
  answer: '职工补充的情况',
}

const noteLabel = ({ action, needsNote, noteFor }: CaseOption): string => {
  const what = WHAT[action] ?? (needsNote ? '原因、要求' : '说明，可不填')
  return `${what}（${READERS[noteFor]}）`
}

type ChoiceProps = { option: CaseOption; draft: Draft; onChange: (draft: Draft) => void }

function Choices({ draft, onChange, option }: ChoiceProps) {
  return (
    <>
      {option.asksUnion === 'no' ? null : (
        <TransferPicker
          id={`union-${option.action}`}
          label={option.asksUnion === 'required' ? '哪个工会' : '再请哪个工会会办，可不选'}
          onPick={(union) => onChange({ ...draft, union })}
          value={draft.union ?? null}
        />
      )}
      {option.results.length > 0 ? (
        <fieldset className="desk-form__radios">
          <legend>办理结果</legend>
          {option.results.map(({ label, value }) => (
            <label key={value}>
              <input
                checked={resultIn(option, draft) === value}
                name="result"
                onChange={() => onChange({ ...draft, result: value })}
                type="radio"
              />
              {label}
            </label>
          ))}
        </fieldset>
      ) : null}
      {option.isDecision ? (
        <fieldset className="desk-form__radios">
          <legend>意见</legend>
          {DECISIONS.map(({ label, value }) => (
            <label key={value}>
              <input
                checked={draft.decision === value}
                name="decision"
                onChange={() => onChange({ ...draft, decision: value })}
                type="radio"
              />
              {label}
            </label>
          ))}
        </fieldset>
      ) : null}
      {option.maxDays === null ? null : (
        <label className="desk-form__days">
          延期几天（最多 {option.maxDays} 天，自然日）
          <input
            max={option.maxDays}
            min={1}
            name="days"
            onChange={({ target }) => onChange({ ...draft, days: target.value })}
            placeholder=" "
            type="number"
            value={draft.days}
          />
        </label>
      )}
    </>
  )
}

const DECISIONS = [
  { value: 'agree', label: '同意' },
  { value: 'refuse', label: '不同意' },
] as const
