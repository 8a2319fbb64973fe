import type { PayloadRequest } from 'payload'
import type { Scope } from '@/access/actor'

/** The root, up to six levels, and what is asked for itself. */
const ENOUGH = 100

/**
 * All unions named in the given scopes, and the root above everything, sorted from the root down. One
 * query, through the person's own read access.
 */
export const loadAncestors = async (req: PayloadRequest, scopes: Scope[]) => {
  const ids = new Set(scopes.flatMap((scope) => Object.values(scope).filter((id) => id !== null)))
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { or: [{ id: { in: [...ids] } }, { depth: { equals: 0 } }] },
    sort: 'depth',
    limit: ENOUGH,
    pagination: false,
    select: { name: true, shortName: true, depth: true },
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ depth, id, name, shortName }) => ({
    id,
    name: shortName || name,
    isRoot: depth === 0,
  }))
}
