'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'

/**
 * Structured data to read, as plain text. Payload's own field is an editor that loads its program from
 * a foreign host.
 */
export const JsonText: JSONFieldClientComponent = ({ field, path }) => {
  const { value } = useField<unknown>({ path })
  return (
    <div className="field-type json-text">
      <FieldLabel as="span" label={field.label} path={path} />
      <pre>{value ? JSON.stringify(value, null, 2) : '（无）'}</pre>
    </div>
  )
}
