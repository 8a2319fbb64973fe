import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { scopedTables, unionColumn } from './scoped-tables'
import { runInTransaction, sql } from './session'

/** A column that names a union, without the scope columns that would have to go with it. */
export type UnionReference = { table: string; column: string }

const OWN_TABLES = /^(organizations_|payload_)/

/**
 * Tables whose rows speak of a union itself (its history, the requests to reorganise it) and stay with it
 * when another one takes over its work: collections say so by `custom.staysWithUnion`.
 */
export const stayingTables = (payload: Payload): Set<string> =>
  new Set(
    payload.config.collections
      .filter(({ custom }) => custom?.staysWithUnion === true)
      .flatMap(({ slug }) => {
        const table = slug.replaceAll('-', '_')
        return [table, `${table}_rels`]
      }),
  )

/** Every column of Payload's tables that names a union, besides those that come with scope columns. */
export const unionReferences = (payload: Payload): UnionReference[] => {
  const { rawTables } = payload.db as unknown as PostgresAdapter
  const scoped = new Set(
    scopedTables(payload).map((table) => `${table.name}.${unionColumn(table)}`),
  )
  const staying = stayingTables(payload)
  return Object.values(rawTables)
    .filter(({ name }) => !OWN_TABLES.test(name) && !staying.has(name))
    .flatMap(({ columns, foreignKeys = {}, name }) => {
      const single = Object.values(columns)
        .filter(({ reference }) => reference?.table === 'organizations')
        .map((column) => column.name)
      const several = Object.values(foreignKeys)
        .filter(({ foreignColumns }) =>
          foreignColumns.some(({ table }) => table === 'organizations'),
        )
        .flatMap((key) => key.columns)
      return [...new Set([...single, ...several])].map((column) => ({ table: name, column }))
    })
    .filter(({ column, table }) => !scoped.has(`${table}.${column}`))
}

type UniqueIndex = { table: string; keys: string[]; predicate: string | null }

/** The unique indexes of the database, those written by hand included, as SQL expressions. */
const uniqueIndexes = (req: PayloadRequest): Promise<UniqueIndex[]> =>
  runInTransaction<UniqueIndex>(
    req,
    sql`select t.relname::text "table", pg_get_expr(i.indpred, i.indrelid) "predicate",
        array(select pg_get_indexdef(i.indexrelid, k, true) from generate_series(1, i.indnkeyatts) k) "keys"
      from pg_index i join pg_class t on t.oid = i.indrelid
      where i.indisunique and t.relnamespace = 'public'::regnamespace`,
  )

/** The rows of one union under one index, with what must differ within the union as c0, c1 … */
const keysOf = ({ keys, predicate, table }: UniqueIndex, column: string, union: number) => {
  const others = keys.filter((key) => key !== column)
  const named = others.map((key, at) => sql.raw(`(${key}) as "c${at}"`))
  return sql`select ${sql.join([sql`"id"`, ...named], sql`, `)} from ${sql.identifier(table)}
    where ${sql.identifier(column)} = ${union}${predicate ? sql.raw(` and (${predicate})`) : sql``}`
}

/**
 * Rows of `from` in one table that `into` already has under the same unique key, such as the listing of
 * a service under its `key`: they cannot change hands as they are.
 */
export const findClashes = async (
  req: PayloadRequest,
  { column, table }: UnionReference,
  { from, into }: { from: number; into: number },
): Promise<(number | string)[]> => {
  const indexes = (await uniqueIndexes(req)).filter(
    (index) => index.table === table && index.keys.includes(column),
  )
  const clashing = new Set<number | string>()
  for (const index of indexes) {
    const same = index.keys
      .filter((key) => key !== column)
      .map((_, at) => sql.raw(` and a."c${at}" = b."c${at}"`))
    const rows = await runInTransaction<{ id: number | string }>(
      req,
      sql`select a."id" from (${keysOf(index, column, from)}) a
        join (${keysOf(index, column, into)}) b on true${sql.join(same, sql``)}`,
    )
    for (const { id } of rows) clashing.add(id)
  }
  return [...clashing]
}
