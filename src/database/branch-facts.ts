import type { PayloadRequest } from 'payload'
import type { HeldUnion } from './hold-unions'
import { idList, scopeColumn } from './restamp'
import { runInTransaction, sql } from './session'

/** What rules of reorganisation need to know of a branch besides its head. */
export type BranchFacts = {
  /** Depth of its lowest union. */
  deepest: number
  /** Levels of the unions right below the head. */
  childLevels: string[]
  /** Ids of the unions right below the head. */
  children: number[]
  /** Unions below the head that are not closed. */
  workingBelow: number
}

/**
 * Reads the branches of unions that lie at one depth. With `isHeld` every union of them is locked until the
 * transaction ends, so that nobody stamps a record with a place that is about to change.
 */
export const readBranches = async (
  req: PayloadRequest,
  heads: Pick<HeldUnion, 'depth' | 'id'>[],
  isHeld: boolean,
): Promise<BranchFacts> => {
  const depth = heads[0]?.depth ?? 0
  // The root's branch is everything; nothing is ever done to it.
  if (depth === 0) return { deepest: 0, childLevels: [], children: [], workingBelow: 0 }
  const ids = idList(heads.map(({ id }) => id))
  const [row] = await runInTransaction<BranchFacts>(
    req,
    sql`with branch as (select "id", "depth", "parent_id", "level"::text, "status" from "organizations"
        where ${scopeColumn('', depth)} in (${ids}) order by "id" ${isHeld ? sql`for update` : sql``})
      select coalesce(max("depth"), ${depth})::int "deepest",
        coalesce(array_agg("level") filter (where "parent_id" in (${ids})), '{}') "childLevels",
        coalesce(array_agg("id") filter (where "parent_id" in (${ids})), '{}') "children",
        count(*) filter (where "depth" > ${depth} and "status" <> 'closed')::int "workingBelow"
      from branch`,
  )
  return row ?? { deepest: depth, childLevels: [], children: [], workingBelow: 0 }
}
