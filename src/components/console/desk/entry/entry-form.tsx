'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { EntryItem } from '@/src/cases/desk/services'
import { UnionPicker } from '../../reorganise/union-picker'
import { Fault } from '../fault'
import { EntryField } from './entry-field'
import { Caller, CallerDetails, type PartProps, SourceChoice } from './entry-parts'
import { askedFields, type Filled } from './filled'
import { ItemPicker } from './item-picker'
import type { Sent } from './receipt'
import { useEntrySending } from './use-entry-sending'

type FormProps = {
  filled: Filled
  items: EntryItem[]
  onChange: (some: Partial<Filled>) => void
  onSent: (sent: Sent) => void
}

/** The quick entry: phone first, then what the person wants; the fields follow from the item. */
export function EntryForm({ filled, items, onChange, onSent }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const { faults, isSending, onKeyDown, onSubmit } = useEntrySending(form, filled, onSent)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[name="phone"]')?.focus()
  }, [])
  const part = { faults, filled, onChange }
  return (
    <form
      className="console-card desk-form entry__form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={onSubmit}
      ref={form}
    >
      <Caller {...part} />
      <div className="entry__row">
        <div className="entry__field">
          {/* Above its field: the list of items opens below, over everything there. */}
          <Fault sentence={faults.service} />
          <ItemPicker
            items={items}
            onPick={(picked) => onChange({ item: picked })}
            value={filled.item}
          />
        </div>
        <SourceChoice filled={filled} onChange={onChange} />
      </div>
      <Questions {...part} />
      <CallerDetails {...part} />
      <Receiver {...part} />
      <Fault sentence={faults['']} />
      <div className="desk-form__acts">
        <Button
          disabled={isSending || filled.union.id === 0}
          margin={false}
          size="small"
          type="submit"
        >
          {isSending ? '正在提交……' : '提交'}
        </Button>
        <span>Ctrl + 回车 提交</span>
      </div>
    </form>
  )
}

/** What the chosen item asks, as far as the answers so far call for it. */
function Questions({ faults, filled, onChange }: PartProps) {
  const { answers, item } = filled
  return askedFields(filled).map((field) => (
    <EntryField
      fault={faults[`answers.${field.name}`]}
      field={field}
      key={`${item?.key}-${field.name}`}
      onChange={(value) => onChange({ answers: { ...answers, [field.name]: value } })}
      value={answers[field.name]}
    />
  ))
}

/** Which union takes the case, and whether it is about that union itself. */
function Receiver({ faults, filled: { isAboutUnion, union }, onChange }: PartProps) {
  return (
    <>
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
    </>
  )
}
