import type { PayloadRequest } from 'payload'
import { MAX_DEPTH } from '@/access/actor'
import { lastMonths } from '@/src/lib/dates'
import type { ChildFigures } from '@/src/registers/figures/branch-figures'
import { TEMPLATE_COLUMNS } from '@/src/registers/figures/template-columns'
import { runInTransaction, sql } from '../session'
import { followingKeys } from './lock'
import type { Place } from './place'

type Sql = ReturnType<typeof sql>

/** What unions can be compared and ordered by: the sum of which figures. */
const SUMS = {
  unions: sql`"key" = 'union'`,
  members: sql`"key" = 'member'`,
  women: sql`"key" = 'sex:2'`,
  migrants: sql`"key" = 'migrant'`,
  kept: sql`"key" = 'member-state:kept'`,
  joined: sql`"key" like 'join:%' or "key" like 'transfer-in:%'`,
  left: sql`"key" like 'transfer-out:%' or "key" like 'expel:%' or "key" like 'withdraw:%'`,
  employers: sql`"key" = 'employer'`,
  organized: sql`"key" = 'organized'`,
  missing: sql`"key" like 'missing:%'`,
} satisfies Record<string, Sql>

export type Measure = keyof typeof SUMS

export const MEASURES = Object.keys(SUMS) as Measure[]

/** Which register a measure is read from; the others are of unions and for all staff. */
export const REGISTER_OF: Partial<Record<Measure, 'members' | 'employers'>> = {
  members: 'members',
  women: 'members',
  migrants: 'members',
  kept: 'members',
  joined: 'members',
  left: 'members',
  missing: 'members',
  employers: 'employers',
  organized: 'employers',
}

export const isMeasure = (value: unknown): value is Measure =>
  typeof value === 'string' && Object.hasOwn(SUMS, value)

const measured = sql.join(
  Object.entries(SUMS).map(
    ([name, keys]) =>
      sql`coalesce(sum("value") filter (where ${keys}), 0)::int ${sql.identifier(name)}`,
  ),
  sql`, `,
)

const SINGLE = ['union', 'member', 'sex:2', 'migrant', 'member-state:kept', 'employer', 'organized']
const MONTHLY = ['join', 'transfer-in', 'transfer-out', 'expel', 'withdraw']

/** Every key by name, so that the index finds them one by one; of the months only this year's. */
const comparedKeys = (year: string): Sql => {
  const months = lastMonths(`${year}-12`, 12)
  const keys = [
    ...SINGLE,
    ...Object.keys(TEMPLATE_COLUMNS).map((column) => `missing:${column}`),
    ...MONTHLY.flatMap((kind) => months.map((month) => `${kind}:${month}`)),
  ]
  return sql.join(
    keys.map((key) => sql`${key}`),
    sql`, `,
  )
}

const column = (depth: number): Sql => sql`o.${sql.identifier(`scope${depth}`)}`

const FACTS = sql`"id", "name", coalesce("code", '') "code", "level"::text,
  coalesce("status"::text, 'active') "status"`

export type Order = { by: Measure; isDescending: boolean }

/** `null` as the order: by level and code, as the tree has them. */
export type Wanted = { year: string; order: Order | null; limit: number; offset: number }

/**
 * The unions directly below one, each with the figures of its branch, and how many there are. One
 * statement, as of one moment; asks nobody's rights.
 */
export const compareChildren = async (
  req: PayloadRequest,
  { depth, id }: Place,
  { limit, offset, order, year }: Wanted,
): Promise<{ rows: ChildFigures[]; total: number }> => {
  if (depth >= MAX_DEPTH) return { rows: [], total: 0 }
  const below = column(depth + 1)
  const within = depth === 0 ? sql`${below} is not null` : sql`${column(depth)} = ${id}`
  const direction = order?.isDescending ? sql`desc` : sql`asc`
  const sorted = order ? sql`${sql.identifier(order.by)} ${direction}, ` : sql``
  const rows = await runInTransaction<ChildFigures & { all: number }>(
    req,
    sql`with children as (
        select ${FACTS}, "level" "rank" from "organizations" where "parent_id" = ${id}
      ), given as (
        select f."organization_id" "child", f."key", f."branch" "value"
        from children c join "figures" f on f."organization_id" = c."id"
        where f."key" in (${comparedKeys(year)})
        union all
        select ${below}::int, k."key", d."delta"
        from "figure_deltas" d join "organizations" o on o."id" = d."organization_id"
        ${sql.raw(followingKeys('d'))}
        where ${within} and k."key" in (${comparedKeys(year)})
      ), sums as (select "child", ${measured} from given group by "child")
      select c."id", c."name", c."code", c."level", c."status",
        ${sql.join(
          MEASURES.map((name) => {
            const measure = sql.identifier(name)
            return sql`coalesce(s.${measure}, 0) ${measure}`
          }),
          sql`, `,
        )}, count(*) over ()::int "all"
      from children c left join sums s on s."child" = c."id"
      order by ${sorted}c."rank", c."code", c."id" limit ${limit} offset ${offset}`,
  )
  return {
    total: rows[0]?.all ?? 0,
    rows: rows.map(({ all: _all, ...row }) => row),
  }
}
