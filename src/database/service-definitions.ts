import type { PayloadRequest } from 'payload'
import { SCOPE_KEYS, type Scope } from '@/access/actor'
import type { Definition } from '@/src/cases/definition'
import { runInTransaction, sql } from './session'

/** An edition of a service item as it is about to be kept. */
export type Edition = {
  service: number
  key: string
  title: string
  organization: number
  scope: Scope
  definition: Definition
  digest: string
}

/** The level of a union, then those of the unions above it, nearest first. */
export const levelsFrom = async (req: PayloadRequest, union: number): Promise<string[]> => {
  const rows = await runInTransaction<{ level: string }>(
    req,
    sql`select a."level"::text from "organizations" o join "organizations" a on a."depth" = 0 or a."id"
        in (o."scope1", o."scope2", o."scope3", o."scope4", o."scope5", o."scope6")
      where o."id" = ${union} order by a."depth" desc`,
  )
  return rows.map(({ level }) => level)
}

/**
 * Keeps an edition, or finds the one of the same content that the listing already had. The row of the listing
 * is locked by the save that this belongs to, so that two publications cannot take one number.
 * @returns its id
 */
export const keepDefinition = async (req: PayloadRequest, edition: Edition): Promise<number> => {
  const { definition, digest, key, organization, scope, service, title } = edition
  const [known] = await runInTransaction<{ id: number }>(
    req,
    sql`select "id" from "service_definitions"
      where "service_id" = ${service} and "digest" = ${digest} and "title" = ${title}`,
  )
  if (known) return Number(known.id)
  const scopes = sql.join(
    SCOPE_KEYS.map((name) => sql`${scope[name]}::numeric`),
    sql`, `,
  )
  const [made] = await runInTransaction<{ id: number }>(
    req,
    sql`insert into "service_definitions" ("service_id", "key", "title", "version", "definition", "digest",
        "organization_id", "scope1", "scope2", "scope3", "scope4", "scope5", "scope6", "created_by_id")
      select ${service}::int, ${key}, ${title}, coalesce(max("version"), 0) + 1,
        ${JSON.stringify(definition)}::jsonb, ${digest}, ${organization}::int, ${scopes},
        ${req.user?.id ?? null}::int
      from "service_definitions" where "service_id" = ${service} returning "id"`,
  )
  return Number(made?.id)
}

/** Names the edition in force on the listing and on its newest version, in place. */
export const pointToDefinition = async (
  req: PayloadRequest,
  service: number,
  edition: number | null,
): Promise<void> => {
  await runInTransaction(
    req,
    sql`update "services" set "definition_id" = ${edition}::int where "id" = ${service}`,
  )
  await runInTransaction(
    req,
    sql`update "_services_v" set "version_definition_id" = ${edition}::int
      where "parent_id" = ${service} and "latest"`,
  )
}
