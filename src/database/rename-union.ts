import type { PayloadRequest } from 'payload'
import { notFound } from '../lib/errors'
import { nameSearch } from '../lib/slug'
import { faultOfRename } from '../workflows/reorganisation-rules'
import { recordDone } from './audit'
import { announceEverything } from './change-channel'
import { withTree } from './hold-tree'
import { holdUnions } from './hold-unions'
import { runInTransaction, sql } from './session'

/** The new names of a union; without a short name the old one stays. */
export type UnionNaming = { organization: number; name: string; shortName: string | null }

/**
 * Gives a union another name and writes its pinyin anew. Asks nobody's rights.
 *
 * Errors: 404; 400 `rename.name_required`; 409 `rename.same`, `organization.closed`, `move.busy`.
 */
export const renameUnion = (
  req: PayloadRequest,
  { name, organization, shortName }: UnionNaming,
): Promise<void> =>
  withTree(req, async () => {
    const union = (await holdUnions(req, [organization], 'stamping')).get(organization)
    if (!union) throw notFound()
    const fault = faultOfRename(union, name, shortName !== null)
    if (fault) throw fault
    await runInTransaction(
      req,
      sql`update "organizations" set "name" = ${name}, "pinyin" = ${nameSearch(name)},
        "short_name" = coalesce(${shortName}, "short_name"), "updated_at" = now()
        where "id" = ${organization}`,
    )
    await recordDone(req, {
      action: 'rename',
      collection: 'organizations',
      recordId: organization,
      organization,
      changes: {
        name: [union.name, name],
        ...(shortName === null ? {} : { shortName: [null, shortName] }),
      },
    })
    await announceEverything(req)
  })
