import type { PayloadRequest } from 'payload'
import { type Actor, scopeOf } from '@/access/actor'
import { mayReorganise, type Operation } from '@/access/reorganising'
import { readBranches } from '@/src/database/branch-facts'
import { countMembers } from '@/src/database/count-reorganised'
import { type HeldUnion, holdUnions } from '@/src/database/hold-unions'
import { forbidden, type OneNetError } from '@/src/lib/errors'
import {
  faultOfClose,
  faultOfMerge,
  faultOfMove,
  faultOfRename,
  faultOfSplit,
} from '@/src/workflows/reorganisation-rules'
import { isCountyOrAbove } from '../organizations/levels'
import type { Asked } from './asked'

/** A request with its unions as the tree has them now. */
export type Plan = {
  asked: Asked
  union: HeldUnion
  target: HeldUnion | null
  children: HeldUnion[]
}

/** Unions that are not there and unions of others get the same answer: it tells nothing. */
export const outOfReach = (): OneNetError =>
  forbidden(
    '调整由上级工会的工会管理员办理，所选的工会要都在您管理的范围之内。',
    'reorganisation.out_of_reach',
  )

/** The request over unions that have been read; undefined when one of them is missing. */
export const planOf = (asked: Asked, unions: Map<number, HeldUnion>): Plan | undefined => {
  const union = unions.get(asked.organization)
  const target = asked.target === null ? null : unions.get(asked.target)
  const children = asked.children.flatMap((id) => unions.get(id) ?? [])
  return union && target !== undefined && children.length === asked.children.length
    ? { asked, union, target, children }
    : undefined
}

/** The unions that a request names. */
export const unionsOf = ({ children, organization, target }: Asked): number[] => [
  organization,
  ...children,
  ...(target === null ? [] : [target]),
]

/**
 * Reads the unions of a request and holds their places until the transaction ends. A split without a
 * parent for the new union gets that of the union being split. Errors: 403 when one does not exist.
 */
export const loadPlan = async (req: PayloadRequest, asked: Asked): Promise<Plan> => {
  const unions = await holdUnions(req, unionsOf(asked))
  const parent = asked.kind === 'split' ? unions.get(asked.organization)?.parent : null
  const target = asked.target ?? parent ?? null
  if (target !== null && !unions.has(target))
    for (const [id, union] of await holdUnions(req, [target])) unions.set(id, union)
  const plan = planOf({ ...asked, target }, unions)
  if (!plan) throw outOfReach()
  return plan
}

/** The unions that the person must be above, and the one that must lie in reach. */
export const operationOf = ({ children, target, union }: Plan): Operation => ({
  concerned: [union, ...children].map(scopeOf),
  target: target ? scopeOf(target) : null,
})

/** Whether the person may ask for it, and confirm what another one asked for. */
export const mayDecide = (actor: Actor, plan: Plan): boolean =>
  mayReorganise(actor, operationOf(plan))

/** From the county up it takes two people; where a closed union's address leads decides nothing. */
export const needsSecond = ({ asked, children, target, union }: Plan): boolean =>
  [
    union.level,
    ...children.map(({ level }) => level),
    ...(asked.newLevel ? [asked.newLevel] : []),
    ...(target && asked.kind !== 'close' ? [target.level] : []),
  ].some(isCountyOrAbove)

/** The places of all unions concerned: a confirmation is worth something while these still hold. */
export const basisOf = ({ children, target, union }: Plan): Record<string, string> =>
  Object.fromEntries(
    [union, ...(target ? [target] : []), ...children].map((each) => [
      String(each.id),
      [
        each.name,
        each.level,
        each.status,
        each.parent ?? '',
        ...Object.values(scopeOf(each)).map((id) => id ?? ''),
      ].join('|'),
    ]),
  )

/** Why it cannot be done as things stand; null when it can. */
export const faultOf = async (
  req: PayloadRequest,
  { asked, children, target, union }: Plan,
): Promise<OneNetError | null> => {
  const isNew = asked.newShortName !== null
  if (asked.kind === 'rename') return faultOfRename(union, asked.newName, isNew)
  if (asked.kind === 'split' && target)
    return faultOfSplit({
      ...{ source: union, target, children, newLevel: asked.newLevel ?? '' },
      deepest: (await readBranches(req, children, false)).deepest,
    })
  const facts = await readBranches(req, [union], false)
  if (asked.kind === 'close')
    return faultOfClose(union, target, {
      workingBelow: facts.workingBelow,
      members: await countMembers(req, union.id),
    })
  if (!target) return null
  return asked.kind === 'move'
    ? faultOfMove(union, target, facts)
    : faultOfMerge(union, target, facts)
}
