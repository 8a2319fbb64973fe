import type { CollectionBeforeOperationHook } from 'payload'
import { actsAsProgram } from './acts-as-program'

/** A page holds at most this many records (contract of the REST API). */
export const MAX_PAGE = 100

/** Related records of one page are loaded together; their number is bounded by the page itself. */
const isPopulation = (args: object): boolean =>
  'currentDepth' in args && typeof args.currentDepth === 'number' && args.currentDepth > 0

/** Cuts every page that comes from outside to MAX_PAGE: no unbounded list can be asked for. */
export const limitPage: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (actsAsProgram(overrideAccess) || operation !== 'read' || isPopulation(args)) return
  if (!('limit' in args || 'page' in args)) return
  const asked = typeof args.limit === 'number' ? args.limit : 10
  const limit = asked <= 0 || asked > MAX_PAGE ? MAX_PAGE : asked
  return { ...args, limit, pagination: true }
}
