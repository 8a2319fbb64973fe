'use client'

import { useField, useFormSubmitted } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import type { OfferedField } from '@/collections/custom-fields/endpoints'
import { checkCustomValue } from '@/src/registers/custom-fields/custom-values'
import { CustomInput } from './custom-input'
import { useRecordFields } from './use-record-fields'

type Values = Record<string, unknown>

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}

/**
 * The server asks the same; here the sentence stands beside the input. What is missing is said once the
 * form has been sent, what does not fit at once.
 */
const problemOf = (field: OfferedField, value: unknown, isSent: boolean): string => {
  if (field.isRetired) return ''
  const read = checkCustomValue(field, value)
  if ('problem' in read) return read.problem.message
  return isSent && field.required && read.value === null ? `请填写“${field.label}”。` : ''
}

const describe = ({ help, isPersonal, isRetired, unionName }: OfferedField): string =>
  [
    help,
    unionName && `${unionName}添加`,
    isPersonal && '个人信息',
    isRetired && '已停用，只保留原来填的内容',
  ]
    .filter(Boolean)
    .join(' · ')

/** The section 本级自定义项 of a form: one input for each field that applies to the record. */
export const CustomValuesField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { failure, fields } = useRecordFields()
  const isSent = useFormSubmitted()
  const { disabled, setValue, value } = useField<Values | null>({ path })
  const values = valuesOf(value)
  const shown = fields.filter(({ isRetired, key }) => !isRetired || (values[key] ?? null) !== null)
  if (failure !== '')
    return (
      <p className="custom-values__failure" role="alert">
        {failure}
      </p>
    )
  if (shown.length === 0) return null
  return (
    <fieldset className="field-type custom-values">
      <legend>本级自定义项</legend>
      <div className="custom-values__inputs">
        {shown.map((field) => (
          <CustomInput
            description={describe(field)}
            field={field}
            isReadOnly={Boolean(readOnly || disabled || field.isRetired)}
            key={field.key}
            onChange={(entered) => setValue({ ...values, [field.key]: entered })}
            problem={problemOf(field, values[field.key], isSent)}
            value={values[field.key]}
          />
        ))}
      </div>
    </fieldset>
  )
}
