import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { SCOPE_KEYS } from '@/access/actor'

/** A table whose rows carry the scope columns of a union. */
export type ScopedTable = {
  name: string
  /** `version_` in tables of versions, otherwise empty. */
  prefix: '' | 'version_'
  /** Whether the rows also say how deep their union lies. */
  hasDepth: boolean
}

const prefixOf = (columns: Set<string>): ScopedTable['prefix'] | undefined =>
  (['', 'version_'] as const).find((prefix) =>
    SCOPE_KEYS.every((key) => columns.has(`${prefix}${key}`)),
  )

/**
 * Every table with scope columns: unions, records, their versions, appointments. Read off the schema that
 * Payload makes of the configuration, so that a new collection cannot be forgotten.
 */
export const scopedTables = (payload: Payload): ScopedTable[] => {
  const { rawTables } = payload.db as unknown as PostgresAdapter
  return Object.values(rawTables).flatMap(({ columns, name }) => {
    const names = new Set(Object.values(columns).map((column) => column.name))
    const prefix = prefixOf(names)
    return prefix === undefined ? [] : [{ name, prefix, hasDepth: names.has(`${prefix}depth`) }]
  })
}
