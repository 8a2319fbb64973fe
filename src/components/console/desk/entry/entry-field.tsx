'use client'

import { useEffect, useId, useState } from 'react'
import type { FormField } from '@/src/cases/definition'
import { type EmployerChoice, searchEmployers } from '@/src/components/registers/employer-search'
import { OptionList } from '@/src/components/site/apply/option-list'
import type { EntryValue } from './filled'

type FieldProps = {
  field: FormField
  value: EntryValue | undefined
  fault: string | undefined
  onChange: (value: EntryValue) => void
}

const INPUTS: Partial<Record<FormField['kind'], { type: string; inputMode?: 'decimal' | 'tel' }>> =
  {
    number: { type: 'text', inputMode: 'decimal' },
    date: { type: 'date' },
    phone: { type: 'tel', inputMode: 'tel' },
  }

const text = (value: EntryValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** One field of an item's form as the console draws it. */
export function EntryField({ fault, field, onChange, value }: FieldProps) {
  const id = useId()
  if (field.kind === 'section') return <h3 className="entry__section">{field.label}</h3>
  return (
    <div className="entry__field">
      <Control field={field} id={id} onChange={onChange} value={value} />
      {field.help ? <p className="union-picker__help">{field.help}</p> : null}
      {fault ? (
        <p className="desk-form__fault" role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  )
}

type ControlProps = Omit<FieldProps, 'fault'> & { id: string }

function Control({ field, id, onChange, value }: ControlProps) {
  const label = field.isRequired ? field.label : `${field.label}（可不填）`
  const common = { id, name: field.name, 'aria-required': field.isRequired }
  switch (field.kind) {
    case 'choice':
    case 'district':
      return (
        <label>
          {label}
          <select {...common} onChange={({ target }) => onChange(target.value)} value={text(value)}>
            <OptionList options={field.options ?? []} />
          </select>
        </label>
      )
    case 'choices':
      return <Ticks field={field} label={label} onChange={onChange} value={value} />
    case 'consent':
      return (
        <label className="desk-form__tick">
          <input
            {...common}
            checked={value === true}
            onChange={({ target }) => onChange(target.checked)}
            type="checkbox"
          />
          已向职工说明并得到同意：{field.label}
        </label>
      )
    case 'long-text':
      return (
        <label>
          {label}
          <textarea
            {...common}
            onChange={({ target }) => onChange(target.value)}
            rows={4}
            value={text(value)}
          />
        </label>
      )
    case 'employer':
      return <Employer common={common} label={label} onChange={onChange} value={value} />
    default:
      return (
        <label>
          {label}
          <input
            {...common}
            {...(INPUTS[field.kind] ?? { type: 'text' })}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
            value={text(value)}
          />
        </label>
      )
  }
}

type TicksProps = Omit<ControlProps, 'id'> & { label: string }

function Ticks({ field, label, onChange, value }: TicksProps) {
  const chosen = Array.isArray(value) ? value : []
  return (
    <fieldset className="desk-form__radios">
      <legend>{label}</legend>
      {field.options?.map((option) => (
        <label key={option.value}>
          <input
            checked={chosen.includes(option.value)}
            onChange={({ target }) =>
              onChange(
                target.checked
                  ? [...chosen, option.value]
                  : chosen.filter((other) => other !== option.value),
              )
            }
            type="checkbox"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

type EmployerProps = {
  common: { id: string; name: string }
  label: string
  value: EntryValue | undefined
  onChange: (value: EntryValue) => void
}

const PAUSE = 200

/** An employer of the register by name, else the name as it was said. */
function Employer({ common, label, onChange, value }: EmployerProps) {
  const [name, setName] = useState('')
  const [found, setFound] = useState<EmployerChoice[]>([])
  useEffect(() => {
    let isLate = false
    const timer = setTimeout(async () => {
      const choices = await searchEmployers(name)
      if (!isLate) setFound(choices)
    }, PAUSE)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [name])
  const type = (typed: string) => {
    setName(typed)
    onChange(found.find((choice) => choice.label === typed)?.value ?? typed)
  }
  return (
    <label>
      {label}
      <input
        {...common}
        autoComplete="off"
        list={`${common.id}-found`}
        onChange={({ target }) => type(target.value)}
        placeholder="输入名称从法人库里选，没有就直接写"
        type="text"
        value={name}
      />
      <datalist id={`${common.id}-found`}>
        {found.map((choice) => (
          <option key={choice.value} value={choice.label} />
        ))}
      </datalist>
      {typeof value === 'number' ? <span className="union-picker__help">已在法人库里</span> : null}
    </label>
  )
}
