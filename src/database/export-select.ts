import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { buildQuery } from '@payloadcms/drizzle'
import { and, asc, gt, is, Placeholder, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import {
  appendVersionToQueryKey,
  buildVersionCollectionFields,
  type Payload,
  type Where,
} from 'payload'
import type { ExportRegister } from '../registers/export/answers'
import type { ExportColumn } from '../registers/export/column'
import { type ExportSelect, PAGE } from './export-pages'

const JOINED: Record<string, string> = {
  organization:
    'left join "organizations" "organization" on "organization"."id" = r.@organization_id',
  parent: 'left join "organizations" "parent" on "parent"."id" = r.@parent_id',
  leader: 'left join "model_workers" "leader" on "leader"."id" = r.@leader_id',
  change: `left join lateral (select c."kind", c."date", c."reason" from "membership_changes" c
    where c."member_id" = r."id" order by c."date" desc, c."id" desc limit 1) "change" on true`,
}

/** Values that stand in tables of their own, by register and name. */
const GATHERED: Partial<Record<ExportRegister, Record<string, string>>> = {
  employers: {
    formerNames: `(select string_agg(t."text", '；' order by t."order") from "employers_texts" t
      where t."parent_id" = r."id" and t."path" = 'formerNames')`,
    // The first of several: a row of a sheet names one.
    union: `(select u."code" from "employers_unions" t
      join "organizations" u on u."id" = t."organization_id"
      where t."_parent_id" = r."id" order by t."_order" limit 1)`,
  },
  'model-workers': {
    titles: `(select string_agg(t."title", '；' order by t."_order")
      from "_model_workers_v_version_titles" t where t."_parent_id" = r."id")`,
  },
  'innovation-studios': {
    teamSize: `(select count(*) from "_innovation_studios_v_version_members" t
      where t."_parent_id" = r."id")`,
  },
}

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const expressionOf = (
  { from, shown }: Pick<ExportColumn, 'from' | 'shown'>,
  register: ExportRegister,
  prefix: string,
): string => {
  if (from === 'serial') return 'null'
  const [alias = '', name] = from.split('.')
  const value =
    GATHERED[register]?.[from] ??
    (name === undefined ? `r."${prefix}${snake(from)}"` : `"${alias}"."${snake(name)}"`)
  return shown.as === 'day'
    ? `to_char(${value} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
    : `(${value})::text`
}

const PLACE = ['scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6']

/** Where the row lies, and what it holds of unions' own fields. */
const customExpressions = (register: ExportRegister, prefix: string): string[] => [
  `r."${prefix}custom"`,
  register === 'organizations' ? 'r."id"' : `r."${prefix}organization_id"`,
  ...PLACE.map((scope) => `r."${prefix}${scope}"::int`),
]

type Asked = {
  register: ExportRegister
  /** In Payload's words, the person's own rights included. */
  where: Where
  columns: readonly ExportColumn[]
  /** Whether the rows are to carry `custom` and their place. */
  withCustom: boolean
}

/** Payload's own reading of a filter, as conditions on the table that lists read: for drafts, the newest versions. */
const conditionsOf = (payload: Payload, { register, where }: Pick<Asked, 'register' | 'where'>) => {
  const adapter = payload.db as unknown as PostgresAdapter
  const { config } = payload.collections[register]
  const isVersioned = Boolean(config.versions?.drafts)
  const snakeSlug = register.replaceAll('-', '_')
  const tableName = adapter.tableNameMap.get(
    isVersioned ? `_${snakeSlug}${adapter.versionsSuffix}` : snakeSlug,
  )
  const table = tableName === undefined ? undefined : adapter.tables[tableName]
  if (!tableName || !table) throw new Error(`no table of ${register}`)
  const built = buildQuery({
    adapter: adapter as unknown as Parameters<typeof buildQuery>[0]['adapter'],
    fields: isVersioned
      ? buildVersionCollectionFields(payload.config, config, true)
      : config.flattenedFields,
    tableName,
    where: isVersioned
      ? { and: [{ latest: { equals: true } }, appendVersionToQueryKey(where)] }
      : where,
  })
  return { adapter, built, isVersioned, table, tableName }
}

/** Builds the statements of one export. */
export const exportSelect = (payload: Payload, asked: Asked): ExportSelect => {
  const { adapter, built, isVersioned, table, tableName } = conditionsOf(payload, asked)
  const prefix = isVersioned ? 'version_' : ''
  const key = isVersioned ? 'parent_id' : 'id'
  const keyColumn = isVersioned ? table.parent : table.id
  const fields = {
    key: sql`${keyColumn}`.as('row_key'),
    id: sql`${table.id}`.as('row_id'),
  }
  const rowsOf = (condition: ReturnType<typeof and>) => {
    // Across a join a record could come twice.
    const start =
      built.joins.length > 0
        ? adapter.drizzle.selectDistinct(fields).from(table as PgTable)
        : adapter.drizzle.select(fields).from(table as PgTable)
    return built.joins
      .reduce(
        (select, join) =>
          select[join.type ?? 'leftJoin'](join.table as PgTable, join.condition) as never,
        start.$dynamic(),
      )
      .where(condition)
  }
  const page = rowsOf(and(built.where, gt(keyColumn, sql.placeholder('after'))))
    .orderBy(asc(keyColumn))
    .limit(PAGE)
    .toSQL()
  const count = rowsOf(built.where).toSQL()
  const joins = Object.keys(JOINED).filter((alias) =>
    asked.columns.some(({ from }) => from.startsWith(`${alias}.`)),
  )
  const expressions = [
    `r."${key}"`,
    ...(asked.withCustom ? customExpressions(asked.register, prefix) : []),
    ...asked.columns.map((column) => expressionOf(column, asked.register, prefix)),
  ]
  return {
    page: {
      text: `select ${expressions.join(', ')} from (${page.sql}) page
        join "${tableName}" r on r."id" = page."row_id"
        ${joins.map((alias) => JOINED[alias]?.replaceAll(/@(\w+)/g, `"${prefix}$1"`)).join(' ')}
        order by r."${key}"`,
      values: page.params.map((value) => (is(value, Placeholder) ? null : value)),
      after: page.params.findIndex((value) => is(value, Placeholder)),
    },
    count: { text: `select count(*)::int "count" from (${count.sql}) n`, values: count.params },
  }
}
