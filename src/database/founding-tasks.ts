import type { PayloadRequest } from 'payload'
import type { Scope } from '@/access/actor'
import { runInTransaction, sql } from './session'

/** An employer without a union whose people are members of a union above, until it has one. */
export type FoundingTask = Scope & {
  id: number
  /** The union that the members hang on for the time being. */
  organization: number
  employer: number | null
  employerName: string
  state: 'open' | 'done'
}

/** A member counts by the employer of the register, else by its name as it was written. */
const ofEmployer = ({
  employer,
  employerName,
}: Pick<FoundingTask, 'employer' | 'employerName'>) => {
  const byName = sql`(m."employer_id" is null
    and employer_name_key(m."employer_name") = employer_name_key(${employerName}))`
  return employer === null ? byName : sql`(m."employer_id" = ${employer} or ${byName})`
}

const waitingOf = (task: Omit<FoundingTask, keyof Scope | 'id' | 'state'>) =>
  sql`"members" m where m."organization_id" = ${task.organization}
    and m."status" in ('active', 'kept') and m."deleted_at" is null and ${ofEmployer(task)}`

/** Opens the task to found a union at an employer; nothing when it is open already. */
export const openFoundingTask = async (
  req: PayloadRequest,
  task: Pick<FoundingTask, 'organization' | 'employer' | 'employerName'>,
): Promise<void> => {
  const { employer, employerName, organization } = task
  const key = employer === null ? `employer_name_key(name)` : 'id'
  // Two acceptances at once open one task: the second waits here.
  await runInTransaction(
    req,
    sql`select pg_advisory_xact_lock(hashtextextended(
      ${`founding ${organization} ${key} ${employer ?? employerName}`}, 0))`,
  )
  const same =
    employer === null
      ? sql`t."employer_id" is null
          and employer_name_key(t."employer_name") = employer_name_key(${employerName})`
      : sql`t."employer_id" = ${employer}`
  await runInTransaction(
    req,
    sql`insert into "founding_tasks" ("employer_id", "employer_name", "state", "organization_id",
        "scope1", "scope2", "scope3", "scope4", "scope5", "scope6")
      select ${employer}, ${employerName}, 'open', o."id",
        o."scope1", o."scope2", o."scope3", o."scope4", o."scope5", o."scope6"
      from "organizations" o where o."id" = ${organization} and not exists (
        select 1 from "founding_tasks" t where t."organization_id" = ${organization}
          and t."state" = 'open' and ${same})`,
  )
}

/** Reads a task and makes others who end it wait until the transaction ends. */
export const holdFoundingTask = async (
  req: PayloadRequest,
  id: number,
): Promise<FoundingTask | null> => {
  const [row] = await runInTransaction<FoundingTask>(
    req,
    sql`select "id", "organization_id" "organization", "employer_id" "employer",
        "employer_name" "employerName", "state"::text,
        "scope1"::int, "scope2"::int, "scope3"::int, "scope4"::int, "scope5"::int, "scope6"::int
      from "founding_tasks" where "id" = ${id} for no key update`,
  )
  return row ?? null
}

/** How many members wait for the union of their employer. */
export const countWaiting = async (
  req: PayloadRequest,
  task: Parameters<typeof waitingOf>[0],
): Promise<number> => {
  const [row] = await runInTransaction<{ count: string }>(
    req,
    sql`select count(*) "count" from ${waitingOf(task)}`,
  )
  return Number(row?.count ?? 0)
}

/** The waiting members, held until the transaction ends. */
export const holdWaiting = async (req: PayloadRequest, task: FoundingTask): Promise<number[]> => {
  const rows = await runInTransaction<{ id: number }>(
    req,
    sql`select m."id" from ${waitingOf(task)} order by m."id" for no key update of m`,
  )
  return rows.map(({ id }) => Number(id))
}

/** Writes that the union was founded and the members went there. */
export const endFoundingTask = async (
  req: PayloadRequest,
  task: FoundingTask,
  { moved, union }: { moved: number; union: number },
): Promise<void> => {
  await runInTransaction(
    req,
    sql`update "founding_tasks" set "state" = 'done', "founded_union_id" = ${union},
        "employer_id" = ${task.employer}, "moved_count" = ${moved}, "done_at" = now(),
        "updated_at" = now()
      where "id" = ${task.id}`,
  )
}

/** The unions at work that the register names for an employer, the first of them first. */
export const unionsOfEmployer = async (
  req: PayloadRequest,
  employer: number,
): Promise<{ id: number; name: string; code: string }[]> =>
  runInTransaction(
    req,
    sql`select o."id", o."name", o."code" from "employers_unions" u
      join "organizations" o on o."id" = u."organization_id" and o."status" = 'active'
      where u."_parent_id" = ${employer} order by u."_order"`,
  )
