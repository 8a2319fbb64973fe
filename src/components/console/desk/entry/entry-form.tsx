'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { EntryItem } from '@/src/cases/desk/services'
import { CASE_SOURCES } from '@/src/lib/codes'
import { UnionPicker } from '../../reorganise/union-picker'
import { Fault } from '../fault'
import { askSubmission } from './ask-submission'
import { EntryField } from './entry-field'
import { askedFields, type Filled, submissionOf } from './filled'
import { ItemPicker } from './item-picker'
import type { Sent } from './receipt'

type FormProps = {
  filled: Filled
  items: EntryItem[]
  onChange: (some: Partial<Filled>) => void
  onSent: (sent: Sent) => void
}

const STAFF_SOURCES = CASE_SOURCES.filter(({ value }) =>
  ['phone', 'counter', 'letter'].includes(value),
)

/** The quick entry: phone first, then what the person wants; the fields follow from the item. */
export function EntryForm({ filled, items, onChange, onSent }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [isSending, setIsSending] = useState(false)
  const { answers, isAboutUnion, item, source, union } = filled
  const rules = item?.form.applicant

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[name="phone"]')?.focus()
  }, [])
  // A wrong field gets the keyboard as soon as its sentence stands beside it.
  useEffect(() => {
    if (Object.keys(faults).length > 0)
      form.current
        ?.querySelector('[role="alert"]')
        ?.parentElement?.querySelector<HTMLElement>('input, select, textarea')
        ?.focus()
  }, [faults])

  const send = async () => {
    setIsSending(true)
    const { answer, problems } = await askSubmission(submissionOf(filled))
    setIsSending(false)
    setFaults(problems)
    if (answer) onSent({ ...answer, union, name: filled.name })
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isSending) void send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'submit'
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      if (!isSending) void send()
      // Enter in a line must not send what is half filled in.
    } else if (isField) event.preventDefault()
  }
  const text = (name: 'phone' | 'name' | 'idNumber' | 'email', label: string, type = 'text') => (
    <div className="entry__field">
      <label>
        {label}
        <input
          autoComplete="off"
          name={name}
          onChange={({ target }) => onChange({ [name]: target.value })}
          type={type}
          value={filled[name]}
        />
      </label>
      <Fault sentence={faults[`applicant.${name}`]} />
    </div>
  )
  return (
    <form
      className="console-card desk-form entry__form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={onSubmit}
      ref={form}
    >
      <div className="entry__row">
        {text('phone', '来电号码', 'tel')}
        {text('name', '姓名')}
      </div>
      <div className="entry__row">
        <div className="entry__field">
          {/* Above its field: the list of items opens below, over everything there. */}
          <Fault sentence={faults.service} />
          <ItemPicker items={items} onPick={(picked) => onChange({ item: picked })} value={item} />
        </div>
        <div className="entry__field">
          <label>
            来源
            <select
              name="source"
              onChange={({ target }) => onChange({ source: target.value })}
              value={source}
            >
              {STAFF_SOURCES.map(({ label, value }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      {askedFields(filled).map((field) => (
        <EntryField
          fault={faults[`answers.${field.name}`]}
          field={field}
          key={`${item?.key}-${field.name}`}
          onChange={(value) => onChange({ answers: { ...answers, [field.name]: value } })}
          value={answers[field.name]}
        />
      ))}
      {rules && (rules.idNumber !== 'none' || rules.email !== 'none') ? (
        <div className="entry__row">
          {rules.idNumber === 'none'
            ? null
            : text('idNumber', rules.idNumber === 'required' ? '身份证号' : '身份证号（可不填）')}
          {rules.email === 'none' ? null : text('email', '邮箱（可不填）', 'email')}
        </div>
      ) : null}
      <div className="entry__field">
        <UnionPicker
          id="entry-union"
          isEverywhere
          label="由哪个工会受理"
          onPick={(picked) => onChange({ union: picked ?? { ...union, id: 0 }, item: null })}
          value={union.id === 0 ? null : union}
        />
        <Fault sentence={faults.organization} />
      </div>
      <label className="desk-form__tick">
        <input
          checked={isAboutUnion}
          name="aboutUnion"
          onChange={({ target }) => onChange({ isAboutUnion: target.checked })}
          type="checkbox"
        />
        投诉这个工会或它的干部（直接交上一级，这个工会看不到）
      </label>
      <Fault sentence={faults['']} />
      <div className="desk-form__acts">
        <Button disabled={isSending || union.id === 0} margin={false} size="small" type="submit">
          {isSending ? '正在提交……' : '提交'}
        </Button>
        <span>Ctrl + 回车 提交</span>
      </div>
    </form>
  )
}
