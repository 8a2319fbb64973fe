import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { SCOPE_KEYS } from '@/access/actor'

/** What stands before the scope columns: `version_` in tables of versions, `from_` for a second union. */
const PREFIXES = ['', 'version_', 'from_'] as const

/** A table whose rows carry the scope columns of a union; one that names two unions stands here twice. */
export type ScopedTable = {
  name: string
  prefix: (typeof PREFIXES)[number]
  /** Whether the rows also say how deep their union lies. */
  hasDepth: boolean
}

const prefixesOf = (columns: Set<string>): ScopedTable['prefix'][] =>
  PREFIXES.filter((prefix) => SCOPE_KEYS.every((key) => columns.has(`${prefix}${key}`)))

/**
 * Every table with scope columns: unions, records, their versions, appointments. Read off the schema that
 * Payload makes of the configuration, so that a new collection cannot be forgotten.
 */
export const scopedTables = (payload: Payload): ScopedTable[] => {
  const { rawTables } = payload.db as unknown as PostgresAdapter
  return Object.values(rawTables).flatMap(({ columns, name }) => {
    const names = new Set(Object.values(columns).map((column) => column.name))
    return prefixesOf(names).map((prefix) => ({
      name,
      prefix,
      hasDepth: names.has(`${prefix}depth`),
    }))
  })
}
