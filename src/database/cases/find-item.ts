import type { Payload, PayloadRequest } from 'payload'
import type { Scope } from '@/access/actor'
import type { Definition } from '@/src/cases/definition'
import { runApart, runInTransaction, sql } from '../session'

/** A service item as a union offers it: the union's own listing, or its nearest superior's. */
export type FoundItem = {
  service: number
  title: string
  definition: number
  /** The union that the listing names for the work, if any. */
  handlingOrganization: number | null
}

/** The union that a case is addressed to, and the item; both null when there is none of that name. */
export type Addressed = {
  organization: number | null
  item: FoundItem | null
}

type Row = {
  organization: number
  service: number | null
  title: string
  definition: number | null
  handling: number | null
}

/**
 * Finds the union with a code and the published listing of a key that it offers, one statement: this
 * stands before every sending.
 */
export const findItem = async (payload: Payload, key: string, code: string): Promise<Addressed> => {
  const [row] = await runApart<Row>(
    payload,
    sql`select o."id" "organization", s."id" "service", s."title", s."definition_id" "definition",
        s."handling_organization_id" "handling"
      from "organizations" o
      left join lateral (
        select s.* from "services" s join "organizations" so on so."id" = s."organization_id"
        where s."key" = ${key} and s."_status" = 'published' and s."deleted_at" is null
          and s."accepts_cases" and s."definition_id" is not null
          and (so."depth" = 0 or so."id" in (o."id", o."scope1", o."scope2", o."scope3", o."scope4",
            o."scope5", o."scope6"))
        order by so."depth" desc limit 1) s on true
      where o."code" = ${code} and o."status" = 'active'`,
  )
  if (!row) return { organization: null, item: null }
  const item =
    row.service === null || row.definition === null
      ? null
      : {
          service: Number(row.service),
          title: row.title,
          definition: Number(row.definition),
          handlingOrganization: row.handling === null ? null : Number(row.handling),
        }
  return { organization: Number(row.organization), item }
}

/** A few hundred editions are in use at a time; each is some kilobytes. */
const KEPT = 500
const kept = new Map<number, Definition>()

/** The edition with this id. Editions never change, so each is read once by a process. */
export const loadDefinition = async (req: PayloadRequest, id: number): Promise<Definition> => {
  const known = kept.get(id)
  if (known) return known
  const [row] = await runInTransaction<{ definition: Definition }>(
    req,
    sql`select "definition" from "service_definitions" where "id" = ${id}`,
  )
  if (!row) throw new Error(`there is no edition ${id} of a service item`)
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? id)
  kept.set(id, row.definition)
  return row.definition
}

/** A union as cases pass through it. */
export type Station = Scope & {
  id: number
  name: string
  code: string
  parent: number | null
  level: string
  depth: number
  isActive: boolean
}

type StationRow = Omit<Station, 'isActive'> & { status: string }

const stationColumns = sql`o."id", coalesce(o."short_name", o."name") "name", o."code",
  o."parent_id" "parent", o."level"::text, o."depth"::int, o."status"::text,
  o."scope1"::int, o."scope2"::int, o."scope3"::int, o."scope4"::int, o."scope5"::int, o."scope6"::int`

const stationOf = ({ status, ...row }: StationRow): Station => ({
  ...row,
  isActive: status === 'active',
})

/** A union and all above it, itself first and the root last. Empty when there is no such union. */
export const stationsAbove = async (req: PayloadRequest, id: number): Promise<Station[]> => {
  const rows = await runInTransaction<StationRow>(
    req,
    sql`select ${stationColumns} from "organizations" o, "organizations" own
      where own."id" = ${id} and (o."depth" = 0 or o."id" in (own."id", own."scope1", own."scope2",
        own."scope3", own."scope4", own."scope5", own."scope6"))
      order by o."depth" desc`,
  )
  return rows.map(stationOf)
}

/** The union with this code or id; null when there is none. */
export const findStation = async (
  req: PayloadRequest,
  named: string | number,
): Promise<Station | null> => {
  const which = typeof named === 'number' ? sql`o."id" = ${named}` : sql`o."code" = ${named}`
  const [row] = await runInTransaction<StationRow>(
    req,
    sql`select ${stationColumns} from "organizations" o where ${which}`,
  )
  return row ? stationOf(row) : null
}

/** The union of an employer of the register that decides on its people: the first active one. */
export const unionOfEmployer = async (
  req: PayloadRequest,
  employer: number,
): Promise<number | null> => {
  const [row] = await runInTransaction<{ union: number }>(
    req,
    sql`select u."organization_id" "union" from "employers_unions" u
      join "organizations" o on o."id" = u."organization_id" and o."status" = 'active'
      where u."_parent_id" = ${employer} order by u."_order" limit 1`,
  )
  return row ? Number(row.union) : null
}
