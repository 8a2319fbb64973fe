'use client'

import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { SelectFieldClientComponent } from 'payload'

const asList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

/** A short list of things of which any number may be ticked; in place of a drop-down that hides them. */
export const CheckboxGroup: SelectFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, value } = useField<string[]>({ path })
  const ticked = asList(value)
  const toggle = (option: string, isTicked: boolean) =>
    setValue(isTicked ? [...ticked, option] : ticked.filter((each) => each !== option))
  return (
    <fieldset className="field-type checkbox-group">
      <legend>
        <FieldLabel as="span" label={field.label} path={path} required={field.required} />
      </legend>
      <div className="checkbox-group__options">
        {field.options.map((option) => {
          const { label, value: each } =
            typeof option === 'string' ? { label: option, value: option } : option
          return (
            <label key={each}>
              <input
                type="checkbox"
                checked={ticked.includes(each)}
                disabled={readOnly || disabled}
                onChange={({ target }) => toggle(each, target.checked)}
              />
              {typeof label === 'string' ? label : each}
            </label>
          )
        })}
      </div>
      <FieldDescription path={path} description={field.admin?.description} />
    </fieldset>
  )
}
