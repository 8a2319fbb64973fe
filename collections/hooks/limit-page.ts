import type { CollectionBeforeOperationHook } from 'payload'

/** A page holds at most this many records (contract of the REST API). */
export const MAX_PAGE = 100

/** Cuts every page that comes from outside to MAX_PAGE: no unbounded list can be asked for. */
export const limitPage: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess !== false || operation !== 'read' || !('limit' in args || 'page' in args))
    return
  const asked = typeof args.limit === 'number' ? args.limit : 10
  const limit = asked <= 0 || asked > MAX_PAGE ? MAX_PAGE : asked
  return { ...args, limit, pagination: true }
}
