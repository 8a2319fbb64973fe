import type { Payload, PayloadRequest } from 'payload'
import { runApart, runInTransaction, sql } from '../session'

type Sql = ReturnType<typeof sql>

const textList = (hashes: string[]): Sql =>
  sql.join(
    hashes.map((hash) => sql`${hash}`),
    sql`, `,
  )

/** An employer of the register as a case names it: with its unions at work, and the union of its place. */
export type NamedEmployer = { id: number; name: string; unions: number[]; place: number }

/** The employer with this id; null when the register has none. */
export const readEmployer = async (
  req: PayloadRequest,
  id: number,
): Promise<NamedEmployer | null> => {
  const [row] = await runInTransaction<NamedEmployer>(
    req,
    sql`select e."id", e."name", e."organization_id" "place", coalesce((
        select jsonb_agg(u."organization_id" order by u."_order") from "employers_unions" u
        join "organizations" o on o."id" = u."organization_id" and o."status" = 'active'
        where u."_parent_id" = e."id"), '[]') "unions"
      from "employers" e where e."id" = ${id}`,
  )
  return row ?? null
}

/** Unions that take in people of many employers, each of whom decides for themselves. */
const FOR_ANYBODY = ['joint', 'new-employment', 'regional-federation', 'project-federation']

/** Whether a union takes in people whatever their employer is. */
export const isOpenToAnybody = async (req: PayloadRequest, union: number): Promise<boolean> => {
  const rows = await runInTransaction(
    req,
    sql`select 1 from "organizations" where "id" = ${union}
      and "kind"::text in (${textList(FOR_ANYBODY)})`,
  )
  return rows.length > 0
}

/** Whether a person has an application for membership under way, by any hash of their ID number. */
export const hasOpenApplication = async (payload: Payload, hashes: string[]): Promise<boolean> => {
  const rows = await runApart(
    payload,
    sql`select 1 from "cases" c join "service_definitions" d on d."id" = c."definition"
      where c."id_number_hash" in (${textList(hashes)}) and c."is_open"
        and d."definition"->>'effect' = 'join' limit 1`,
  )
  return rows.length > 0
}

/** Whether somebody who gives this name and phone is bound at this union: then they know it already. */
export const isKnownMember = async (
  payload: Payload,
  person: { hashes: string[]; name: string; phoneHashes: string[]; union: number },
): Promise<boolean> => {
  const rows = await runApart(
    payload,
    sql`select 1 from "membership_claims" c join "members" m on m."id" = c."member_id"
      where c."person_hash" in (${textList(person.hashes)}) and m."organization_id" = ${person.union}
        and m."name" = ${person.name} and m."phone_hash" in (${textList(person.phoneHashes)}) limit 1`,
  )
  return rows.length > 0
}

/** Who applied, as the case keeps it: numbers sealed (`cases.idNumber`, `cases.phone`). */
export type Applied = {
  name: string
  idNumber: string
  phone: string
  employer: number | null
  employerName: string | null
  /** Sealed, see src/cases/answers.ts. */
  answers: string
}

/** The applicant of a case that the caller holds. */
export const readApplied = async (req: PayloadRequest, id: number): Promise<Applied> => {
  const [row] = await runInTransaction<Applied>(
    req,
    sql`select "applicant_name" "name", "id_number" "idNumber", "phone", "employer_id" "employer",
        "employer_name" "employerName", "answers" from "cases" where "id" = ${id}`,
  )
  if (!row) throw new Error(`there is no case ${id}`)
  return row
}

/** Ties a case to the membership that came of it. */
export const tieMember = async (req: PayloadRequest, id: number, member: number): Promise<void> => {
  await runInTransaction(req, sql`update "cases" set "member_id" = ${member} where "id" = ${id}`)
}

/** SQLSTATE of a unique index that another row stands in. */
const UNIQUE = '23505'
const ONE_APPLICATION = 'cases_one_application'

/** Whether a write failed because the person's other application got in first. */
export const isSecondApplication = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { cause, code, constraint } = error as Record<string, unknown>
  return (code === UNIQUE && constraint === ONE_APPLICATION) || isSecondApplication(cause)
}
