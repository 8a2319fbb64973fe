import type { PayloadRequest } from 'payload'
import { type ScopeKey, scopeOf } from '@/access/actor'
import type { CustomField, CustomRegisterName } from '../registers/custom-fields/custom-field'
import { query } from './pool'
import { runInTransaction, sql } from './session'

type Row = Omit<CustomField, 'scope'> & Record<ScopeKey, number | null>

/** Superior unions' fields first, then as their union has arranged them. */
const SELECT = `select "id", "register"::text, "key", "label", "type"::text, "help",
    coalesce("required", false) "required", coalesce("visible_below", false) "visibleBelow",
    coalesce("is_personal", false) "isPersonal", coalesce("is_retired", false) "isRetired",
    "organization_id" "organization", "scope1"::int, "scope2"::int, "scope3"::int, "scope4"::int,
    "scope5"::int, "scope6"::int,
    coalesce((select jsonb_agg(jsonb_build_object('label', o."label", 'value', o."value")
        order by o."_order")
      from "custom_fields_options" o where o."_parent_id" = "custom_fields"."id"), '[]') "options"
  from "custom_fields"
  order by num_nonnulls("scope1", "scope2", "scope3", "scope4", "scope5", "scope6"),
    "order" nulls last, "id"`

const fieldOf = ({ scope1, scope2, scope3, scope4, scope5, scope6, ...row }: Row): CustomField => ({
  ...row,
  scope: scopeOf({ scope1, scope2, scope3, scope4, scope5, scope6 }),
})

/** All definitions as this request's own transaction sees them, those of superior unions first. */
export const customFieldsSeenBy = async (req: PayloadRequest): Promise<CustomField[]> =>
  (await runInTransaction<Row>(req, sql.raw(SELECT))).map(fieldOf)

/** All definitions as they are committed, those of superior unions first. */
export const committedCustomFields = async (): Promise<CustomField[]> =>
  (await query<Row>(SELECT)).map(fieldOf)

const tablesOf = (register: CustomRegisterName, hasVersions: boolean) => {
  const name = register.replaceAll('-', '_')
  const table = [{ table: sql.identifier(name), column: sql.identifier('custom') }]
  return hasVersions
    ? [...table, { table: sql.identifier(`_${name}_v`), column: sql.identifier('version_custom') }]
    : table
}

/**
 * Whether any record of the register, or a version of one, holds a value of the field, or this value.
 * Reads the whole register: asked when a definition is deleted, and never for a list.
 */
export const isCustomValueHeld = async (
  req: PayloadRequest,
  { hasVersions, register }: { register: CustomRegisterName; hasVersions: boolean },
  key: string,
  value?: string,
): Promise<boolean> => {
  for (const { column, table } of tablesOf(register, hasVersions)) {
    const holds =
      value === undefined
        ? sql`jsonb_exists(${column}, ${key})`
        : sql`${column} @> ${JSON.stringify({ [key]: value })}::jsonb`
    const rows = await runInTransaction(req, sql`select 1 from ${table} where ${holds} limit 1`)
    if (rows.length > 0) return true
  }
  return false
}

/**
 * Before a union is taken over by another that has fields of the same names: the union's own are named
 * after it, so that both stay and every value keeps the field it was given for.
 */
export const renameTwinFields = async (
  req: PayloadRequest,
  { from, into }: { from: number; into: number },
): Promise<void> => {
  await runInTransaction(
    req,
    sql`update "custom_fields" a
      set "label" = a."label" || '（原' || coalesce(nullif(o."short_name", ''), o."name") || '）'
      from "organizations" o
      where o."id" = ${from} and a."organization_id" = ${from}
        and exists (select 1 from "custom_fields" b where b."organization_id" = ${into}
          and b."register" = a."register" and b."label" = a."label")`,
  )
}
