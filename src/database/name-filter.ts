import { Column, getTableName, is, sql } from 'drizzle-orm'
import type { AdapterOf } from './custom-filter'

type Compare = ReturnType<AdapterOf['init']>['operators']['like']

/** Columns with an index on pairs of characters: table → column. */
const INDEXED: Record<string, string> = { members: 'name' }

const isIndexed = (column: unknown): column is Column =>
  is(column, Column) && INDEXED[getTableName(column.table)] === column.name

/**
 * The text between the signs of `%text%`; null when there are others in it, which match anything and so
 * tell no pair of characters.
 */
const textOf = (pattern: unknown): string | null => {
  const text = typeof pattern === 'string' ? /^%([^%_\\]+)%$/.exec(pattern)?.[1] : undefined
  return text ?? null
}

const asking =
  (original: Compare): Compare =>
  (column, pattern) => {
    const text = isIndexed(column) ? textOf(pattern) : null
    if (text === null) return original(column, pattern)
    // One character is in too many names for any index; it is taken for a surname.
    return [...text].length === 1
      ? sql`${column} like ${`${text}%`}`
      : sql`("character_pairs"(${column}) @> "character_pairs"(${text}) and ${original(column, pattern)})`
  }

/**
 * Payload asks for a part of a name with `ilike '%…%'`, which reads every row of the branch. This adapter
 * lets an index on pairs of characters narrow it first: the answer is the same for two characters and
 * more; a single one finds the names that begin with it.
 */
export const askingNames = (adapter: AdapterOf): AdapterOf => ({
  ...adapter,
  init: (args) => {
    const made = adapter.init(args)
    const { contains, like } = made.operators
    made.operators = { ...made.operators, like: asking(like), contains: asking(contains) }
    return made
  },
})
