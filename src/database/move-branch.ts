import type { PayloadRequest } from 'payload'
import { DEPTHS, MAX_DEPTH, type Scope, type ScopeKey } from '@/access/actor'
import { isBelowLevel } from '@/collections/organizations/levels'
import { badInput, conflict, notFound, type OneNetError } from '../lib/errors'
import { recordDone } from './audit'
import { announceEverything } from './change-channel'
import { type HeldUnion, holdUnions } from './hold-unions'
import { isLockFailure } from './lock-failure'
import { type ScopedTable, scopedTables } from './scoped-tables'
import { runInTransaction, sql, withTransaction } from './session'

/** Any constant of our own: moves take turns on this advisory lock. */
const MOVE_LOCK = 420_000_021
const PATIENCE = '10s'

/** Which union goes where, with everything below it. */
export type BranchMove = { organization: number; parent: number }

/** Rows that were restamped, by table. */
export type Moved = Record<string, number>

const scopeColumn = (prefix: string, depth: number) => sql.identifier(`${prefix}scope${depth}`)

const scopeAt = (union: Scope, depth: number): number | null => union[`scope${depth}` as ScopeKey]

/** Locks the whole branch and tells how deep it goes. */
const lockBranch = async (req: PayloadRequest, union: HeldUnion): Promise<number> => {
  const [row] = await runInTransaction<{ deepest: number }>(
    req,
    sql`with branch as (select "depth" from "organizations"
        where ${scopeColumn('', union.depth)} = ${union.id} order by "id" for update)
      select max("depth")::int "deepest" from branch`,
  )
  return row?.deepest ?? union.depth
}

/** Why a branch may not go there; null when it may. `deepest` is the depth of its lowest union now. */
const faultOf = (union: HeldUnion, target: HeldUnion, deepest: number): OneNetError | null => {
  if (scopeAt(target, union.depth) === union.id)
    return badInput('parent', '不能调整到自己或自己的下级工会之下。', 'move.cycle')
  if (union.parent === target.id)
    return conflict('这个工会已经在所选的上级之下，不用调整。', 'move.same_parent')
  if (target.status === 'closed')
    return badInput('parent', '上级工会已撤销，请另选上级。', 'organization.parent_closed')
  if (!isBelowLevel(union.level, target.level))
    return badInput(
      'parent',
      '层级必须低于上级工会的层级（可以跳级）。',
      'organization.level_not_below',
    )
  return target.depth + 1 + deepest - union.depth > MAX_DEPTH
    ? badInput('parent', '调整后组织层级会超过六级，请另选上级。', 'organization.too_deep')
    : null
}

/**
 * The columns of one row after the move: above the union those of the new parent, from the union down its
 * own, shifted by as many levels as the union rises or sinks.
 */
const newScope = ({ prefix }: ScopedTable, union: HeldUnion, target: HeldUnion) => {
  const shift = target.depth + 1 - union.depth
  const valueAt = (depth: number) => {
    if (depth <= target.depth) return sql`${scopeAt(target, depth)}::numeric`
    const before = depth - shift
    return before <= MAX_DEPTH ? sql`${scopeColumn(prefix, before)}` : sql`null`
  }
  return DEPTHS.map((depth) => sql`${scopeColumn(prefix, depth)} = ${valueAt(depth)}`)
}

const restamp = async (
  req: PayloadRequest,
  table: ScopedTable,
  union: HeldUnion,
  target: HeldUnion,
): Promise<number> => {
  const depth = sql.identifier(`${table.prefix}depth`)
  const columns = [
    ...newScope(table, union, target),
    ...(table.hasDepth ? [sql`${depth} = ${depth} + ${target.depth + 1 - union.depth}`] : []),
  ]
  const [row] = await runInTransaction<{ rows: string }>(
    req,
    sql`with moved as (update ${sql.identifier(table.name)} set ${sql.join(columns, sql`, `)}
        where ${scopeColumn(table.prefix, union.depth)} = ${union.id} returning 1)
      select count(*) "rows" from moved`,
  )
  return Number(row?.rows ?? 0)
}

const move = async (req: PayloadRequest, { organization, parent }: BranchMove): Promise<Moved> => {
  await runInTransaction(req, sql`select set_config('lock_timeout', ${PATIENCE}, true)`)
  await runInTransaction(req, sql`select pg_advisory_xact_lock(${MOVE_LOCK})`)
  const unions = await holdUnions(req, [organization, parent], 'stamping')
  const union = unions.get(organization)
  const target = unions.get(parent)
  if (!union || !target) throw notFound()
  if (union.depth === 0) throw badInput('organization', '省总工会没有上级，不能调整。', 'move.root')
  const fault = faultOf(union, target, await lockBranch(req, union))
  if (fault) throw fault
  const moved: Moved = {}
  for (const table of scopedTables(req.payload))
    moved[table.name] = (moved[table.name] ?? 0) + (await restamp(req, table, union, target))
  await runInTransaction(
    req,
    sql`update "organizations" set "parent_id" = ${target.id}, "updated_at" = now()
      where "id" = ${union.id}`,
  )
  await recordDone(req, {
    action: 'move',
    collection: 'organizations',
    recordId: union.id,
    organization: union.id,
    changes: { parent: [union.parent, target.id], rows: [null, moved] },
  })
  await announceEverything(req)
  return moved
}

/**
 * Moves a union with everything below it under another parent and rewrites the scope columns of all their
 * records, versions and appointments, in one transaction: readers see the tree before or after, never
 * between. Asks nobody's rights: that is the caller's business.
 *
 * Errors: 404 (no such union); 400 `move.root`, `move.cycle`, `organization.parent_closed`,
 * `organization.level_not_below`, `organization.too_deep`; 409 `move.same_parent`, `move.busy` (others
 * hold the branch; nothing was changed).
 */
export const moveBranch = async (req: PayloadRequest, asked: BranchMove): Promise<Moved> => {
  try {
    return await withTransaction(req, () => move(req, asked))
  } catch (error) {
    if (isLockFailure(error))
      throw conflict('有人正在修改这些工会的内容，请稍后再调整。', 'move.busy')
    throw error
  }
}
