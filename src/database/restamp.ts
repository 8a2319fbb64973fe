import type { PayloadRequest } from 'payload'
import { DEPTHS, MAX_DEPTH, type Scope, type ScopeKey } from '@/access/actor'
import type { HeldUnion } from './hold-unions'
import type { ScopedTable } from './scoped-tables'
import { runInTransaction, sql } from './session'

type Sql = ReturnType<typeof sql>

/** Branches that hang at one depth, and where they will hang. */
export type Transplant = {
  /** Ids of the unions at the head of the branches. */
  unions: number[]
  /** Their depth now. */
  depth: number
  target: Pick<HeldUnion, 'depth'> & Scope
  /** By how many levels everything sinks; negative when it rises. */
  shift: number
}

export const scopeColumn = (prefix: string, depth: number): Sql =>
  sql`${sql.identifier(`${prefix}scope${depth}`)}`

export const idList = (ids: number[]): Sql =>
  sql.join(
    ids.map((id) => sql`${id}::int`),
    sql`, `,
  )

/** The rows of the branches. */
export const inBranches = (prefix: string, { depth, unions }: Transplant): Sql =>
  sql`${scopeColumn(prefix, depth)} in (${idList(unions)})`

/**
 * The assignments that give a row its new place: above the branches' new place the columns of the target,
 * from there down the row's own, shifted by as many levels as it rises or sinks.
 */
export const newPlace = (
  { hasDepth, prefix }: Pick<ScopedTable, 'hasDepth' | 'prefix'>,
  { shift, target }: Transplant,
): Sql => {
  const valueAt = (depth: number) => {
    if (depth <= target.depth) return sql`${target[`scope${depth}` as ScopeKey]}::numeric`
    const before = depth - shift
    return before <= MAX_DEPTH ? scopeColumn(prefix, before) : sql`null`
  }
  const own = sql`${sql.identifier(`${prefix}depth`)}`
  return sql.join(
    [
      ...DEPTHS.map((depth) => sql`${scopeColumn(prefix, depth)} = ${valueAt(depth)}`),
      ...(hasDepth ? [sql`${own} = ${own} + ${shift}`] : []),
    ],
    sql`, `,
  )
}

/** Runs an `update` without its `returning` and tells how many rows it changed. */
export const countChanged = async (req: PayloadRequest, update: Sql): Promise<number> => {
  const [row] = await runInTransaction<{ rows: string }>(
    req,
    sql`with changed as (${update} returning 1) select count(*) "rows" from changed`,
  )
  return Number(row?.rows ?? 0)
}

/** Rewrites the place of every row of the branches in one table; gives their number. */
export const restamp = (
  req: PayloadRequest,
  table: ScopedTable,
  transplant: Transplant,
): Promise<number> =>
  countChanged(
    req,
    sql`update ${sql.identifier(table.name)} set ${newPlace(table, transplant)}
      where ${inBranches(table.prefix, transplant)}`,
  )
