import type { CaseFilter } from '@/src/cases/figures/case-figures'
import { sql } from '../session'

/** A case does not show in the figures of a union that it complains about, nor of one below it. */
export const VISIBLE =
  sql.raw(`not coalesce(c."excluded_id" = any (array[c."organization_id"::numeric,
  c."scope1", c."scope2", c."scope3", c."scope4", c."scope5", c."scope6"]), false)`)

/** How many of some open cases `c` are open, due soon, overdue, waiting for their applicant. */
export const openCounts = ({ now, soonUntil }: { now: Date; soonUntil: Date }) => {
  const at = sql`${now.toISOString()}::timestamptz`
  const runs = sql`c."paused_at" is null`
  return sql`count(*)::int "open",
    (count(*) filter (where ${runs} and c."due_at" < ${at}))::int "overdue",
    (count(*) filter (where ${runs} and c."due_at" >= ${at}
      and c."due_at" <= ${soonUntil.toISOString()}::timestamptz))::int "soon",
    (count(*) filter (where c."paused_at" is not null))::int "paused"`
}

/** Narrows rows of figures (`f`) or open cases (`c`) down. */
export const onlyOf = (alias: 'f' | 'c', { item, source }: CaseFilter) => {
  const column = (name: string) => sql.raw(`coalesce(${alias}."${name}"::text, '-')`)
  return sql`${item === undefined ? sql`` : sql` and ${column('service_key')} = ${item}`}
    ${source === undefined ? sql`` : sql` and ${column('source')} = ${source}`}`
}
