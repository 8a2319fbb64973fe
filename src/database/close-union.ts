import type { PayloadRequest } from 'payload'
import { notFound } from '../lib/errors'
import { faultOfClose } from '../workflows/reorganisation-rules'
import { recordDone } from './audit'
import { readBranches } from './branch-facts'
import { announceEverything } from './change-channel'
import { countMembers } from './count-reorganised'
import { withTree } from './hold-tree'
import { holdUnions } from './hold-unions'
import { runInTransaction, sql } from './session'

/** Which union is closed, and to which its public address leads afterwards. */
export type UnionClosing = { organization: number; successor: number | null }

/**
 * Closes a union that has neither working unions below nor members: its staff read from then on and do not
 * write, its records stay. One transaction; asks nobody's rights.
 *
 * Errors: 404; 400 `close.root`, `close.own_successor`, `merge.target_closed`; 409 `close.unions_below`,
 * `close.members`, `organization.closed`, `move.busy`.
 */
export const closeUnion = (
  req: PayloadRequest,
  { organization, successor }: UnionClosing,
): Promise<void> =>
  withTree(req, async () => {
    const ids = successor === null ? [organization] : [organization, successor]
    const unions = await holdUnions(req, ids, 'stamping')
    const union = unions.get(organization)
    const heir = successor === null ? null : unions.get(successor)
    if (!union || heir === undefined) throw notFound()
    const { workingBelow } = await readBranches(req, [union], true)
    const members = await countMembers(req, union.id)
    const fault = faultOfClose(union, heir, { members, workingBelow })
    if (fault) throw fault
    await runInTransaction(
      req,
      sql`update "organizations" set "status" = 'closed', "successor_id" = ${successor},
        "updated_at" = now() where "id" = ${union.id}`,
    )
    await runInTransaction(
      req,
      sql`update "users_appointments" set "closed" = true where "organization_id" = ${union.id}`,
    )
    await recordDone(req, {
      action: 'close',
      collection: 'organizations',
      recordId: union.id,
      organization: union.id,
      changes: { status: [union.status, 'closed'], successor: [null, successor] },
    })
    await announceEverything(req)
  })
