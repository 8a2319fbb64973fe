import type { PayloadRequest } from 'payload'
import type {
  CaseFact,
  CaseFilter,
  OpenFact,
  Period,
  RawCases,
} from '@/src/cases/figures/case-figures'
import { inBranch, type Place } from '../figures/place'
import { runInTransaction, sql } from '../session'
import { measureColumns, measuresOf } from './measures'
import { onlyOf, openCounts, VISIBLE } from './open-cases'

const columns = sql.raw(measureColumns('f'))
const measured = sql.raw(measuresOf('f'))

/** Totals of a union and what waits to be folded into them. */
const given = (union: Place, { from, to }: Period, filter: CaseFilter) => sql`
  select f."month", f."service_key", f."source", f."is_below", ${columns} from "case_figures" f
    where f."organization_id" = ${union.id} and f."month" >= ${from} and f."month" <= ${to}${onlyOf('f', filter)}
  union all
  select f."month", f."service_key", f."source", f."organization_id" <> ${union.id}, ${columns}
    from "case_figure_deltas" f join "organizations" o on o."id" = f."organization_id"
    where ${inBranch('o', union)} and f."month" >= ${from} and f."month" <= ${to}${onlyOf('f', filter)}`

/**
 * What was counted of the cases of a union and all below it in a period, and what is open there now.
 * Asks nobody's rights: that is the caller's business.
 */
export const readCaseFigures = async (
  req: PayloadRequest,
  union: Place,
  {
    filter,
    now,
    period,
    soonUntil,
  }: { period: Period; filter: CaseFilter; now: Date; soonUntil: Date },
): Promise<RawCases> => {
  const facts = await runInTransaction<CaseFact>(
    req,
    sql`select f."month", f."service_key" "serviceKey", f."source", f."is_below" "isBelow",
        ${measured}
      from (${given(union, period, filter)}) f group by 1, 2, 3, 4`,
  )
  const open = await runInTransaction<OpenFact>(
    req,
    sql`select coalesce(c."service_key", '-') "serviceKey", coalesce(c."source"::text, '-') "source",
        c."organization_id" <> ${union.id} "isBelow", ${openCounts({ now, soonUntil })}
      from "cases" c where c."is_open" and ${inBranch('c', union)} and ${VISIBLE}
        ${onlyOf('c', filter)}
      group by 1, 2, 3`,
  )
  return { facts, open }
}

/** What items are called: as their published listing highest in the tree is. */
export const titlesOfItems = async (
  req: PayloadRequest,
  keys: readonly string[],
): Promise<Map<string, string>> => {
  if (keys.length === 0) return new Map()
  const rows = await runInTransaction<{ key: string; title: string }>(
    req,
    sql`select distinct on (s."key") s."key", s."title"
      from "services" s join "organizations" o on o."id" = s."organization_id"
      where s."key" in (${sql.join(
        keys.map((key) => sql`${key}`),
        sql`, `,
      )}) and s."_status" = 'published' and s."deleted_at" is null
      order by s."key", o."depth"`,
  )
  return new Map(rows.map(({ key, title }) => [key, title]))
}
