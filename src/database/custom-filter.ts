import type { postgresAdapter } from '@payloadcms/db-postgres'
import { Column, getTableName, is } from 'drizzle-orm'
import { escapeIdentifier, escapeLiteral } from 'pg'

export type AdapterOf = ReturnType<typeof postgresAdapter>
type Adapter = ReturnType<AdapterOf['init']> & {
  createJSONQuery: (asked: JsonQuery) => string
}

type JsonQuery = {
  column?: unknown
  operator: string
  pathSegments: string[]
  value?: unknown
}

const COMPARISONS: Record<string, string> = {
  greater_than: '>',
  greater_than_equal: '>=',
  less_than: '<',
  less_than_equal: '<=',
}

/** The column with its table: a query may join others that have one of the same name. */
const qualified = (column: unknown): string =>
  is(column, Column)
    ? `${escapeIdentifier(getTableName(column.table))}.${escapeIdentifier(column.name)}`
    : escapeIdentifier(String(column))

const json = (value: unknown): string => `${escapeLiteral(JSON.stringify(value))}::jsonb`

const escapePattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/**
 * The condition on one key of a jsonb column. Equality is asked by containment, which an index on the
 * column can answer; a value of another type than asked for never fits and never fails.
 */
export const jsonCondition = (
  column: string,
  key: string,
  operator: string,
  value: unknown,
): string => {
  const path = escapeLiteral(key)
  switch (operator) {
    case 'equals':
      return `${column} @> ${json({ [key]: value })}`
    case 'not_equals':
      return `not coalesce(${column} @> ${json({ [key]: value })}, false)`
    case 'in':
      return `(${[value]
        .flat()
        .map((each) => jsonCondition(column, key, 'equals', each))
        .join(' or ')})`
    case 'not_in':
      return `not coalesce(${jsonCondition(column, key, 'in', value)}, false)`
    case 'not_like':
      return `not coalesce(${jsonCondition(column, key, 'like', value)}, false)`
    case 'like':
    case 'contains':
      return `${column} ->> ${path} ilike ${escapeLiteral(`%${escapePattern(String(value))}%`)}`
    case 'exists':
      return `${value ? '' : 'not '}coalesce(jsonb_exists(${column}, ${path}), false)`
    default: {
      const comparison = COMPARISONS[operator]
      if (!comparison) throw new Error(`no such question about a json value: ${operator}`)
      const larger = escapeLiteral(`$.${JSON.stringify(key)} ? (@ ${comparison} $value)`)
      return `jsonb_path_exists(${column}, ${larger}, ${json({ value })})`
    }
  }
}

/** Columns of which one key is asked for: unions' own fields, and the unions of a case. */
const ASKED: readonly string[] = ['custom', 'participants', 'assistants', 'supervisors']

/**
 * Payload's own question about json values takes letters and digits of ASCII only and compares nothing by
 * size. This adapter asks ours for one key of a column (`custom.<key>`, `participants.<id>`).
 */
export const askingJson = (adapter: AdapterOf): AdapterOf => ({
  ...adapter,
  init: (args) => {
    const made = adapter.init(args) as Adapter
    const original = made.createJSONQuery
    made.createJSONQuery = (asked) => {
      const [head, key, ...rest] = asked.pathSegments
      return head !== undefined && ASKED.includes(head) && key !== undefined && rest.length === 0
        ? jsonCondition(qualified(asked.column), key, asked.operator, asked.value)
        : original(asked)
    }
    return made
  },
})
