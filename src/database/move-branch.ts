import type { PayloadRequest } from 'payload'
import { notFound } from '../lib/errors'
import { faultOfMove } from '../workflows/reorganisation-rules'
import { recordDone } from './audit'
import { readBranches } from './branch-facts'
import { releaseComplaints } from './cases/release-complaints'
import { announceEverything } from './change-channel'
import { withTree } from './hold-tree'
import { type HeldUnion, holdUnions } from './hold-unions'
import { idList, restamp } from './restamp'
import { scopedTables } from './scoped-tables'
import { runInTransaction, sql } from './session'

/** Which union goes where, with everything below it. */
export type BranchMove = { organization: number; parent: number }

/** Rows that were restamped, by table. */
export type Moved = Record<string, number>

/**
 * Hangs branches whose heads lie at one depth under another parent. The unions must be held and their
 * faults asked for before.
 */
export const hangUnder = async (
  req: PayloadRequest,
  heads: HeldUnion[],
  target: HeldUnion,
): Promise<Moved> => {
  const [first] = heads
  if (!first) return {}
  const unions = heads.map(({ id }) => id)
  const transplant = { unions, depth: first.depth, target, shift: target.depth + 1 - first.depth }
  const moved: Moved = {}
  for (const table of scopedTables(req.payload))
    moved[table.name] = (moved[table.name] ?? 0) + (await restamp(req, table, transplant))
  await runInTransaction(
    req,
    sql`update "organizations" set "parent_id" = ${target.id}, "updated_at" = now()
      where "id" in (${idList(unions)})`,
  )
  await releaseComplaints(req, target)
  for (const { id, parent } of heads)
    await recordDone(req, {
      action: 'move',
      collection: 'organizations',
      recordId: id,
      organization: id,
      changes: { parent: [parent, target.id], rows: [null, moved] },
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
 * `organization.level_not_below`, `organization.too_deep`; 409 `move.same_parent`, `organization.closed`,
 * `move.busy` (others hold the branch; nothing was changed).
 */
export const moveBranch = (
  req: PayloadRequest,
  { organization, parent }: BranchMove,
): Promise<Moved> =>
  withTree(req, async () => {
    const unions = await holdUnions(req, [organization, parent], 'stamping')
    const union = unions.get(organization)
    const target = unions.get(parent)
    if (!union || !target) throw notFound()
    const fault = faultOfMove(union, target, await readBranches(req, [union], true))
    if (fault) throw fault
    return hangUnder(req, [union], target)
  })
