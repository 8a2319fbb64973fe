import type { PayloadRequest } from 'payload'
import type { CustomField, CustomRegisterName } from '../registers/custom-fields/custom-field'
import { type DefinitionRow, fieldOf, SELECT_DEFINITIONS } from './committed-custom-fields'
import { runInTransaction, sql } from './session'

/** All definitions as this request's own transaction sees them, those of superior unions first. */
export const customFieldsSeenBy = async (req: PayloadRequest): Promise<CustomField[]> =>
  (await runInTransaction<DefinitionRow>(req, sql.raw(SELECT_DEFINITIONS))).map(fieldOf)

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
