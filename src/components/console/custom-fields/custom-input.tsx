'use client'

import {
  DatePicker,
  FieldDescription,
  FieldError,
  FieldLabel,
  SelectInput,
  TextInput,
} from '@payloadcms/ui'
import type { ChangeEvent, ReactNode } from 'react'
import type { CustomInput as Definition } from '@/src/registers/custom-fields/custom-field'

type Props = {
  field: Pick<Definition, 'key' | 'label' | 'options' | 'required' | 'type'>
  description?: string
  value: unknown
  /** What is wrong with the value; '' while nothing is to be shown. */
  problem: string
  isReadOnly: boolean
  onChange: (value: string | number | boolean | null) => void
}

type Typing = ChangeEvent<HTMLInputElement>

const NOON = 'T12:00:00.000Z'
const YES_NO = [
  { label: '是', value: 'true' },
  { label: '否', value: 'false' },
]

const shown = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value)

/** Numbers become numbers; what is not one yet stays as typed until it is checked. */
const numberOrText = (text: string): string | number =>
  text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text)

const chosen = (option: unknown): string | null =>
  typeof option === 'object' && option !== null && 'value' in option ? String(option.value) : null

/** The picker gives noon in UTC of the day picked. */
const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

const DayInput = ({
  description,
  field,
  isReadOnly,
  onChange,
  path,
  problem,
  value,
}: Props & { path: string }): ReactNode => (
  <div className={`field-type date-time-field${problem ? ' error' : ''}`}>
    <FieldLabel label={field.label} path={path} required={field.required} />
    <div className="field-type__wrap" id={`field-${path.replace('.', '__')}`}>
      <FieldError message={problem} path={path} showError={problem !== ''} />
      <DatePicker
        displayFormat="yyyy-MM-dd"
        onChange={(date) => onChange(dayOf(date))}
        pickerAppearance="dayOnly"
        readOnly={isReadOnly}
        {...(typeof value === 'string' && value !== '' ? { value: `${value}${NOON}` } : {})}
      />
    </div>
    <FieldDescription description={description} path={path} />
  </div>
)

/** The input of one field, as the type asks for it. */
export function CustomInput(props: Props) {
  const { description, field, isReadOnly, onChange, problem, value } = props
  const path = `custom.${field.key}`
  const common = {
    path,
    label: field.label,
    required: field.required,
    readOnly: isReadOnly,
    showError: problem !== '',
    Error: <FieldError message={problem} path={path} showError={problem !== ''} />,
    ...(description ? { description } : {}),
  }
  switch (field.type) {
    case 'date':
      return <DayInput {...props} path={path} />
    case 'choice':
      return (
        <SelectInput
          {...common}
          name={path}
          onChange={(option) => onChange(chosen(option))}
          options={field.options}
          value={shown(value)}
        />
      )
    case 'yes-no':
      return (
        <SelectInput
          {...common}
          name={path}
          onChange={(option) => {
            const answer = chosen(option)
            onChange(answer === null ? null : answer === 'true')
          }}
          options={YES_NO}
          value={shown(value)}
        />
      )
    case 'number':
      return (
        <TextInput
          {...common}
          onChange={({ target }: Typing) => onChange(numberOrText(target.value))}
          value={shown(value)}
        />
      )
    case 'text':
      return (
        <TextInput
          {...common}
          onChange={({ target }: Typing) => onChange(target.value)}
          value={shown(value)}
        />
      )
  }
}
