import type { Payload } from 'payload'
import type { ClientBase } from 'pg'
import type { LeagueSums, LeagueUnion } from '@/src/cases/league/league'
import { CHANGE_CHANNEL } from '../change-notice'
import { FIGURES_LOCK, LINE } from '../figures/lock'
import { inBranch } from '../figures/place'
import { transaction } from '../pool'
import { runApart, sql } from '../session'
import { foldCaseNotes } from './fold'
import { MEASURE_COLUMNS, MEASURES, measureColumns, summed } from './measures'

/** Whose table: the union at the head, and the level of those that are compared. */
export type LeagueHead = { id: number; depth: number; level: 'city' | 'county' }

/** The unions of one table with what was counted, and what was counted of the head's whole branch. */
export type LeagueSource = { unions: LeagueUnion[]; whole: LeagueSums }

/** The collection under which a closed month is announced, and its tag in cached pages. */
export const LEAGUE = 'league'

const names = Object.entries(MEASURE_COLUMNS)

const measured = sql.raw(
  names.map(([name, column]) => `coalesce(m."${column}", 0)::float8 "${name}"`).join(', '),
)
const columns = sql.raw(measureColumns('f'))
const sums = sql.raw(summed('f'))

/** The head, and the unions at work of the level right below it. */
const listed = ({ id, level }: LeagueHead) => sql`
  select o."id", coalesce(o."short_name", o."name") "name", coalesce(o."code", '') "code",
    o."id" = ${id} "isHead", exists (select from "organizations" c
      where c."parent_id" = o."id" and c."level"::text = 'county') "hasBelow"
  from "organizations" o
  where o."id" = ${id} or (o."parent_id" = ${id} and o."level"::text = ${level}
    and o."status" is distinct from 'closed')`

type Row = LeagueUnion & { isHead: boolean }

const NOTHING: LeagueSums = {
  ...{ received: 0, finished: 0, timed: 0, inTime: 0, minutes: 0, rated: 0, stars: 0 },
  ...{ views: 0, likes: 0 },
}

const sourceOf = (rows: Row[]): LeagueSource => ({
  unions: rows.filter(({ isHead }) => !isHead).map(({ isHead: _isHead, ...union }) => union),
  whole: rows.find(({ isHead }) => isHead) ?? NOTHING,
})

/** A month that is not over yet, as it stands. */
export const runningLeague = async (
  payload: Payload,
  head: LeagueHead,
  month: string,
): Promise<LeagueSource> => {
  const below = sql.raw(`o."scope${head.depth + 1}"::int`)
  const within = inBranch('o', head)
  const lines = sql`cross join lateral (values (${head.id}::int), (${below})) a("id")`
  const rows = await runApart<Row>(
    payload,
    sql`with listed as (${listed(head)}), given as (
        select f."organization_id" "id", ${columns} from "case_figures" f
          where f."month" = ${month} and f."organization_id" in (select "id" from listed)
        union all
        select a."id", ${columns} from "case_figure_deltas" f
          join "organizations" o on o."id" = f."organization_id" ${lines}
          where f."month" = ${month} and ${within}
      ), m as (select f."id", ${sums} from given f group by 1),
      clicks as (
        select a."id", sum(n."views") "views", sum(n."likes") "likes" from "item_counts" n
          join "organizations" o on o."id" = n."organization_id" ${lines}
          where n."day" >= ${`${month}-01`}::date
            and n."day" < ${`${month}-01`}::date + interval '1 month' and ${within}
          group by 1)
      select l."id", l."name", l."code", l."isHead", l."hasBelow", ${measured},
        coalesce(k."views", 0)::float8 "views", coalesce(k."likes", 0)::float8 "likes"
      from listed l left join m on m."id" = l."id" left join clicks k on k."id" = l."id"
      order by l."code", l."id"`,
  )
  return sourceOf(rows)
}

/** A month as it was when it was closed. */
export const closedLeague = async (
  payload: Payload,
  head: LeagueHead,
  month: string,
): Promise<LeagueSource> => {
  const rows = await runApart<Row>(
    payload,
    sql`with listed as (${listed(head)})
      select l."id", l."name", l."code", l."isHead", l."hasBelow", ${measured},
        coalesce(m."views", 0)::float8 "views", coalesce(m."likes", 0)::float8 "likes"
      from listed l left join "league_months" m
        on m."organization_id" = l."id" and m."month" = ${month}
      order by l."code", l."id"`,
  )
  return sourceOf(rows)
}

/** The closed months, newest first. */
export const closedMonths = async (payload: Payload, most: number): Promise<string[]> => {
  const rows = await runApart<{ month: string }>(
    payload,
    sql`select distinct "month" from "league_months" order by 1 desc limit ${most}`,
  )
  return rows.map(({ month }) => month)
}

/** Which of these months are not closed yet; none from before there were any cases, which the root's figures tell. */
export const unclosedMonths = async (
  payload: Payload,
  months: readonly string[],
): Promise<string[]> => {
  const rows = await runApart<{ month: string }>(
    payload,
    sql`select m."month" from jsonb_array_elements_text(${JSON.stringify(months)}::jsonb) m("month")
      where m."month" >= (select min(f."month") from "case_figures" f
          where f."organization_id" = (select "id" from "organizations" where "depth" = 0))
        and not exists (select from "league_months" l where l."month" = m."month")
      order by 1`,
  )
  return rows.map(({ month }) => month)
}

const isClosed = async (client: ClientBase, month: string): Promise<boolean> => {
  const { rows } = await client.query('SELECT 1 FROM "league_months" WHERE "month" = $1 LIMIT 1', [
    month,
  ])
  return rows.length > 0
}

const CLOSE = `
  INSERT INTO "league_months" ("month", "organization_id", ${MEASURES}, "views", "likes")
  SELECT $1, u."id", ${names.map(([, column]) => `coalesce(m."${column}", 0)`).join(', ')},
    coalesce(k."views", 0), coalesce(k."likes", 0)
  FROM "organizations" u
  LEFT JOIN (SELECT f."organization_id" AS "id", ${summed('f')} FROM "case_figures" f
    WHERE f."month" = $1 GROUP BY 1) m ON m."id" = u."id"
  LEFT JOIN (SELECT a."id", sum(n."views") AS "views", sum(n."likes") AS "likes"
    FROM "item_counts" n JOIN "organizations" o ON o."id" = n."organization_id"
    CROSS JOIN LATERAL unnest(${LINE}) a("id")
    WHERE n."day" >= ($1 || '-01')::date AND n."day" < ($1 || '-01')::date + interval '1 month'
    GROUP BY 1) k ON k."id" = u."id"
  WHERE u."level" IN ('province', 'city', 'county')`

/** Notes folded at once. */
const BATCH = 50_000

/**
 * Keeps the table of a month that is over, once: what is reopened, rated or handed over afterwards counts in
 * the month in which that happens. Cached pages hear of it.
 * @returns whether it was closed now
 */
export const closeLeagueMonth = (month: string): Promise<boolean> =>
  transaction(async (client) => {
    if (await isClosed(client, month)) return false
    await client.query('SELECT pg_advisory_xact_lock($1)', [FIGURES_LOCK])
    if (await isClosed(client, month)) return false
    while ((await foldCaseNotes(client, BATCH)) === BATCH);
    const { rowCount } = await client.query(CLOSE, [month])
    if (!rowCount) return false
    const notice = { collection: LEAGUE, id: 0, organization: null, scope: [] }
    await client.query('SELECT pg_notify($1, $2)', [CHANGE_CHANNEL, JSON.stringify(notice)])
    return true
  })
