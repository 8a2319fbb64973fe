import type { PayloadRequest } from 'payload'
import { MAX_DEPTH } from '@/access/actor'
import { lineOf } from '@/src/cases/figures/arrange'
import type {
  CaseFilter,
  CaseMeasures,
  ChildCases,
  OpenCases,
  Period,
} from '@/src/cases/figures/case-figures'
import { inBranch, type Place } from '../figures/place'
import { runInTransaction, sql } from '../session'
import { MEASURE_COLUMNS, measureColumns, measuresOf } from './measures'
import { onlyOf, openCounts, VISIBLE } from './open-cases'

/** What unions can be ordered by: shares and averages as they follow from the sums. */
const ORDERS = {
  received: sql`"received"`,
  finished: sql`"finished"`,
  open: sql`"open"`,
  soon: sql`"soon"`,
  overdue: sql`"overdue"`,
  inTimeRate: sql`"inTime" / nullif("timed", 0)`,
  averageHours: sql`"minutes" / nullif("finished", 0)`,
  averageRating: sql`"stars" / nullif("rated", 0)`,
}

export type CaseOrder = { by: keyof typeof ORDERS; isDescending: boolean }

export const isCaseOrder = (value: unknown): value is CaseOrder['by'] =>
  typeof value === 'string' && Object.hasOwn(ORDERS, value)

export type WantedCases = {
  period: Period
  filter: CaseFilter
  now: Date
  soonUntil: Date
  /** `null`: by level and code, as the tree has them. */
  order: CaseOrder | null
  limit: number
  offset: number
}

type Row = Pick<ChildCases, 'id' | 'name' | 'code' | 'level' | 'status'> &
  CaseMeasures &
  OpenCases & { all: number }

const columns = sql.raw(measureColumns('f'))
const measured = sql.raw(measuresOf('f'))

const OPEN = ['open', 'soon', 'overdue', 'paused'] as const
const named = (names: readonly string[]) =>
  sql.raw(names.map((name) => `coalesce("${name}", 0) "${name}"`).join(', '))

/**
 * The unions directly below one, each with the figures of its branch, and how many there are. Asks
 * nobody's rights: that is the caller's business.
 */
export const compareCases = async (
  req: PayloadRequest,
  union: Place,
  { filter, limit, now, offset, order, period: { from, to }, soonUntil }: WantedCases,
): Promise<{ rows: ChildCases[]; total: number }> => {
  if (union.depth >= MAX_DEPTH) return { rows: [], total: 0 }
  const below = sql.raw(`"scope${union.depth + 1}"`)
  const direction = order?.isDescending ? sql`desc` : sql`asc`
  const sorted = order ? sql`${ORDERS[order.by]} ${direction} nulls last, ` : sql``
  const rows = await runInTransaction<Row>(
    req,
    sql`with children as (
        select "id", "name", coalesce("code", '') "code", "level"::text, "level" "rank",
          coalesce("status"::text, 'active') "status"
        from "organizations" where "parent_id" = ${union.id}
      ), given as (
        select f."organization_id" "child", ${columns} from children k
          join "case_figures" f on f."organization_id" = k."id"
          where f."month" >= ${from} and f."month" <= ${to}${onlyOf('f', filter)}
        union all
        select o.${below}::int, ${columns} from "case_figure_deltas" f
          join "organizations" o on o."id" = f."organization_id"
          where ${inBranch('o', union)} and o.${below} is not null
            and f."month" >= ${from} and f."month" <= ${to}${onlyOf('f', filter)}
      ), counted as (select "child", ${measured} from given f group by 1),
      waiting as (
        select c.${below}::int "child", ${openCounts({ now, soonUntil })} from "cases" c
        where c."is_open" and ${inBranch('c', union)} and c.${below} is not null and ${VISIBLE}
          ${onlyOf('c', filter)}
        group by 1
      ), lines as (
        select k.*, ${named([...Object.keys(MEASURE_COLUMNS), ...OPEN])}
        from children k left join counted m on m."child" = k."id"
          left join waiting w on w."child" = k."id"
      )
      select *, count(*) over ()::int "all" from lines
      order by ${sorted}"rank", "code", "id" limit ${limit} offset ${offset}`,
  )
  return {
    total: rows[0]?.all ?? 0,
    rows: rows.map(({ all: _all, code, id, level, name, status, ...sums }) => ({
      ...lineOf(sums),
      ...{ id, name, code, level, status },
    })),
  }
}
