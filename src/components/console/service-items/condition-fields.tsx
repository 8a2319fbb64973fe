'use client'

import { SelectInput, TextInput, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent, TextFieldClientProps } from 'payload'
import { itemNamed, useEarlierItems } from './earlier-items'

type Option = { label: string; value: string }

const valueIn = (option: unknown): string =>
  typeof option === 'object' && option !== null && 'value' in option ? String(option.value) : ''

/** A choice that keeps showing what is stored even when it is none of the options. */
function Choice({
  field,
  options,
  path,
  readOnly,
  shown,
}: Pick<TextFieldClientProps, 'field' | 'path' | 'readOnly'> & {
  options: Option[]
  /** What stands in the list for the stored value. */
  shown: string | undefined
}) {
  const { disabled, setValue, showError } = useField<string>({ path })
  const isKnown = !shown || options.some(({ value }) => value === shown)
  const lost = isKnown ? [] : [{ label: `${shown}（前面没有这一项）`, value: shown }]
  return (
    <SelectInput
      isClearable
      label={field.label}
      name={field.name}
      onChange={(option) => setValue(valueIn(option) || null)}
      options={[...options, ...lost]}
      path={path}
      placeholder={field.admin?.placeholder as string | undefined}
      readOnly={readOnly || disabled}
      showError={showError}
      style={{ flex: '1 1 0' }}
      value={shown ?? ''}
    />
  )
}

/** Which item above decides whether this one is asked. */
export const ConditionItem: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value } = useField<string>({ path })
  const items = useEarlierItems(path)
  const options = items.map(({ key, label }) => ({ label, value: key }))
  const shown = itemNamed(items, value)?.key ?? value
  return <Choice {...{ field, options, path, readOnly, shown }} />
}

/** With which answer of it. */
export const ConditionValue: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, showError, value } = useField<string>({ path })
  const asked = useFormFields(
    ([fields]) => fields[path.replace(/[^.]+$/, 'shownWhenField')]?.value as string | undefined,
  )
  const item = itemNamed(useEarlierItems(path), asked)
  if (!asked) return null
  if (item?.kind === 'consent')
    return (
      <Choice
        {...{ field, path, readOnly }}
        options={[{ label: '已同意', value: 'true' }]}
        shown={value}
      />
    )
  if (item && item.options.length > 0)
    return (
      <Choice
        {...{ field, path, readOnly }}
        options={item.options.map((option) => ({ label: option, value: option }))}
        shown={value}
      />
    )
  return (
    <TextInput
      label={field.label}
      onChange={({ target }: { target: { value: string } }) => setValue(target.value)}
      path={path}
      readOnly={readOnly || disabled}
      showError={showError}
      style={{ flex: '1 1 0' }}
      value={value ?? ''}
    />
  )
}
