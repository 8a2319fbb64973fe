import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { SCOPE_KEYS } from '@/access/actor'

/** Columns of a table that hold the place of a union. */
export type ScopedTable = {
  name: string
  /** Stands before `scope1` … `scope6`: `version_` in tables of versions, `from_` for a second union. */
  prefix: string
  /** Whether the rows also say how deep their union lies. */
  hasDepth: boolean
}

const FIRST = 'scope1'

const prefixesOf = (columns: Set<string>): string[] =>
  [...columns]
    .filter((name) => name === FIRST || name.endsWith(`_${FIRST}`))
    .map((name) => name.slice(0, -FIRST.length))
    .filter((prefix) => SCOPE_KEYS.every((key) => columns.has(`${prefix}${key}`)))

/**
 * Every table with scope columns: unions, records, their versions, appointments; twice where a row names
 * two unions. Read off the schema that Payload makes of the configuration, so that a new collection cannot
 * be forgotten.
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

/** The column that says which union the scope columns belong to. */
export const unionColumn = ({ name, prefix }: ScopedTable): string =>
  name === 'organizations' ? 'id' : `${prefix}organization_id`
