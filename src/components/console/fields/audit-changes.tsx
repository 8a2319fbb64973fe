'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'

const written = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '（空）'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

type Change = { name: string; before: string; after: string }

const changesOf = (value: unknown): Change[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([name, pair]) => ({
        name,
        // Personal fields are written down by name only.
        before: Array.isArray(pair) ? written(pair[0]) : '不记录',
        after: Array.isArray(pair) ? written(pair[1]) : '不记录',
      }))
    : []

/** What an act changed, field by field, before and after. */
export const AuditChanges: JSONFieldClientComponent = ({ field, path }) => {
  const { value } = useField<unknown>({ path })
  const changes = changesOf(value)
  return (
    <div className="field-type audit-changes">
      <FieldLabel as="span" label={field.label} path={path} />
      {changes.length === 0 ? <p>（无）</p> : null}
      {changes.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">字段</th>
              <th scope="col">原来</th>
              <th scope="col">改为</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ after, before, name }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
