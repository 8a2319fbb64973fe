'use client'

import { useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { CUSTOM_TYPES, type CustomType } from '@/src/registers/custom-fields/custom-field'
import { CustomInput } from './custom-input'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const typeOf = (value: unknown): CustomType =>
  CUSTOM_TYPES.find((type) => type.value === value)?.value ?? 'text'

/** What the people who fill in forms will see, while the field is being defined. */
export function DefinitionPreview() {
  const [value, setValue] = useState<string | number | boolean | null>(null)
  // One text, so that the form's other changes draw nothing anew.
  const drawn = useFormFields(([fields]) => {
    const labels = Object.keys(fields)
      .filter((path) => /^options\.\d+\.label$/.test(path))
      .map((path) => textOf(fields[path]?.value))
      .filter((label) => label !== '')
    return JSON.stringify({
      label: textOf(fields.label?.value) || '（名称）',
      type: typeOf(fields.type?.value),
      help: textOf(fields.help?.value),
      required: fields.required?.value === true,
      options: labels.map((label) => ({ label, value: label })),
    })
  })
  const { help, ...field } = JSON.parse(drawn) as {
    help: string
    label: string
    type: CustomType
    required: boolean
    options: { label: string; value: string }[]
  }
  return (
    <fieldset className="field-type custom-values custom-values--preview">
      <legend>填表的人看到的样子（可以试填）</legend>
      <CustomInput
        description={help}
        field={{ ...field, key: 'preview' }}
        isReadOnly={false}
        key={field.type}
        onChange={setValue}
        problem=""
        value={value}
      />
    </fieldset>
  )
}
