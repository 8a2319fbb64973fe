import type { PayloadRequest } from 'payload'
import { runInTransaction, sql } from '../session'
import { followingKeys } from './lock'
import { inBranch, type Place } from './place'

/** A figure of the union's own rows, and of all rows of its branch. */
export type FigureValue = { own: number; branch: number }

const following = sql.raw(followingKeys('d'))

/**
 * All figures of a union: totals and what waits to be folded into them, in one statement, as of one
 * moment. Asks nobody's rights: that is the caller's business.
 */
export const readFigures = async (
  req: PayloadRequest,
  union: Place,
): Promise<Map<string, FigureValue>> => {
  const rows = await runInTransaction<FigureValue & { key: string }>(
    req,
    sql`select "key", sum("own")::int "own", sum("branch")::int "branch" from (
        select "key", "own", "branch" from "figures" where "organization_id" = ${union.id}
        union all
        select k."key", case when o."id" = ${union.id} then d."delta" else 0 end, d."delta"
        from "figure_deltas" d join "organizations" o on o."id" = d."organization_id" ${following}
        where ${inBranch('o', union)}
      ) f group by "key"`,
  )
  return new Map(rows.map(({ branch, key, own }) => [key, { own, branch }]))
}
