import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { buildQuery } from '@payloadcms/drizzle'
import { Column, is, type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { FlattenedField, SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'
import { readRequestNotes } from '@/access/request-notes'
import type { AdapterOf } from './custom-filter'

type Find = PostgresAdapter['find']
type Asked = Parameters<Find>[0]
type Doc = Record<string, unknown>
type Reader = { field: string; column: string; read: (value: unknown) => unknown }

const dialect = new PgDialect()

const readerFor = ({ type }: FlattenedField): Reader['read'] => {
  if (type === 'number') return (value) => (value === null ? null : Number(value))
  if (type === 'date') return (value) => (value instanceof Date ? value.toISOString() : value)
  return (value) => value
}

/** Fields that are a column of the record's own table; null when some lie elsewhere. */
const columnsOf = (adapter: PostgresAdapter, slug: Asked['collection']): Reader[] | null => {
  const fields = adapter.payload.collections[slug].config.flattenedFields
  const table = adapter.tables[slug] as Record<string, unknown> | undefined
  if (!table || fields.some((field) => 'hasMany' in field && field.hasMany)) return null
  const stored = fields.filter(
    (field) => field.name !== 'id' && !('virtual' in field && field.virtual),
  )
  const readers = stored.flatMap((field): Reader[] => {
    const column = table[field.name]
    return is(column, Column)
      ? [{ field: field.name, column: column.name, read: readerFor(field) }]
      : []
  })
  return readers.length === stored.length
    ? [{ field: 'id', column: 'id', read: (value) => value }, ...readers]
    : null
}

const compiled = new WeakMap<object, Map<string, Reader[] | null>>()

const readersOf = (adapter: PostgresAdapter, slug: Asked['collection']): Reader[] | null => {
  const known = compiled.get(adapter) ?? new Map<string, Reader[] | null>()
  compiled.set(adapter, known)
  if (!known.has(slug)) known.set(slug, columnsOf(adapter, slug))
  return known.get(slug) ?? null
}

const isSelected = (field: string, select: SelectType | undefined): boolean => {
  if (!select || field === 'id') return true
  return getSelectMode(select) === 'exclude' ? select[field] !== false : Boolean(select[field])
}

const pageOf = (asked: { limit: number; page: number; totalDocs: number; docs: Doc[] }) => {
  const { docs, limit, page, totalDocs } = asked
  const totalPages = Math.ceil(totalDocs / limit)
  const hasPrevPage = totalDocs > 0 && page > 1
  const hasNextPage = totalPages > page
  return {
    ...{ docs, hasNextPage, hasPrevPage, limit, nextPage: hasNextPage ? page + 1 : null, page },
    pagingCounter: totalDocs > 0 ? (page - 1) * limit + 1 : 1,
    ...{ prevPage: hasPrevPage ? page - 1 : null, totalDocs },
    totalPages: totalDocs > 0 ? totalPages : 1,
  }
}

/** An id is unique: what is sorted by after it decides nothing, and costs as much as the page lies deep. */
const decisive = <Item extends { column: unknown }>(order: Item[]): Item[] => {
  const id = order.findIndex(({ column }) => is(column, Column) && column.name === 'id')
  return id < 0 ? order : order.slice(0, id + 1)
}

const findPage = async (
  adapter: PostgresAdapter,
  { collection, limit = 0, locale, page = 1, select, sort, where }: Asked,
  readers: Reader[],
) => {
  const { config } = adapter.payload.collections[collection]
  const built = buildQuery({
    ...{ adapter: adapter as never, fields: config.flattenedFields, locale, tableName: collection },
    ...{ sort: sort ?? config.defaultSort, where: where ?? {} },
  })
  if (built.joins.length > 0) return null
  const asked = readers.filter(({ field }) => isSelected(field, select))
  const table = sql.identifier(collection)
  const condition: SQL = built.where ?? sql`true`
  const order = sql.join(
    decisive(built.orderBy).map((item) => item.order(item.column)),
    sql`, `,
  )
  const columns = sql.raw(asked.map(({ column }) => `"${column}"`).join(', '))
  const count = dialect.sqlToQuery(sql`select count(*) "total" from ${table} where ${condition}`)
  const rows = dialect.sqlToQuery(
    sql`select ${columns} from ${table} where ${condition} order by ${order}
      limit ${limit} offset ${(page - 1) * limit}`,
  )
  const [counted, found] = await Promise.all([
    adapter.pool.query<{ total: string }>(count.sql, count.params),
    adapter.pool.query<Doc>(rows.sql, rows.params),
  ])
  const docs = found.rows.map((row) =>
    Object.fromEntries(asked.map(({ column, field, read }) => [field, read(row[column])])),
  )
  return pageOf({ limit, page, totalDocs: Number(counted.rows[0]?.total), docs })
}

/**
 * Lets lists of registers whose fields are all columns of one table (collections/shared/list-endpoint.ts
 * says when) be read without the statement builder for relations: filter and order are put into SQL by
 * Payload (`buildQuery`), count and page are asked at once. Held against Payload's own way by
 * tests/registers/member-list.test.ts.
 */
export const readingFlatPages = (adapter: AdapterOf): AdapterOf => ({
  ...adapter,
  init: (args) => {
    const made = adapter.init(args)
    const original = made.find
    made.find = async function find(this: PostgresAdapter, asked: Asked) {
      const notes = asked.req ? readRequestNotes(asked.req as never) : {}
      const isPage = notes.readsPageOf === asked.collection
      notes.readsPageOf = undefined
      const isOpen = isPage && !asked.req?.transactionID && (asked.limit ?? 0) > 0
      const readers = isOpen ? readersOf(this, asked.collection) : null
      const page = readers ? await findPage(this, asked, readers) : null
      return (page ?? original.call(this, asked)) as never
    } as Find
    return made
  },
})
