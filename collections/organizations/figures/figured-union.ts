import type { PayloadRequest } from 'payload'
import { type Actor, type Scope, scopeOf } from '@/access/actor'
import type { Action, Guarded } from '@/access/grants'
import { covers } from '@/access/policy'
import { notFound } from '@/src/lib/errors'
import { SELECT_SCOPE } from '../../shared/scope'

/** A union whose figures are shown. */
export type FiguredUnion = { id: number; name: string; code: string; depth: number; scope: Scope }

/** Unions below one that are compared at a time. */
export const COMPARED_AT_ONCE = 100

/** More unions lie directly below none: a sheet holds them all. */
export const MOST_EXPORTED = 20_000

const SELECT = { name: true, code: true, depth: true, ...SELECT_SCOPE } as const

/** The union, if the actor may do this there; 404 for every other union. */
export const findFiguredUnion = async (
  req: PayloadRequest,
  id: number,
  { actor, guarded, action }: { actor: Actor; guarded: Guarded; action: Action },
): Promise<FiguredUnion> => {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    select: SELECT,
    overrideAccess: false,
    req,
  })
  const [union] = docs
  if (!union) throw notFound()
  const scope = scopeOf(union)
  if (!covers(actor, guarded, action, scope)) throw notFound()
  return { id, name: union.name, code: union.code ?? '', depth: union.depth ?? 0, scope }
}
