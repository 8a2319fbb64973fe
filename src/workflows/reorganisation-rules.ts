import { MAX_DEPTH, type ScopeKey } from '@/access/actor'
import { isBelowLevel } from '@/collections/organizations/levels'
import type { BranchFacts } from '../database/branch-facts'
import type { HeldUnion } from '../database/hold-unions'
import { badInput, conflict, type OneNetError } from '../lib/errors'

/**
 * Why a union cannot be moved, merged, split or closed as asked; null when it can. Pure: asked once for
 * the preview and again, with the unions held, before anything is written.
 */

type Union = Omit<HeldUnion, 'code'>
type Fault = OneNetError | null

/** Whether a union lies in the branch of another one, or is that one. */
export const isInBranch = (union: Union, head: Union): boolean =>
  head.depth === 0 || union[`scope${head.depth}` as ScopeKey] === head.id

const closedFault = ({ status }: Union): Fault =>
  status === 'closed' ? conflict('这个工会已经撤销，不能再调整。', 'organization.closed') : null

const targetClosed = (target: Union, path: string, code: string): Fault =>
  target.status === 'closed' ? badInput(path, '所选的工会已撤销，请另选一个。', code) : null

const tooDeep = (path: string, deepest: number): Fault =>
  deepest > MAX_DEPTH
    ? badInput(path, '调整后组织层级会超过六级，请另选上级。', 'organization.too_deep')
    : null

const notBelow = (path: string, levels: string[], above: string, message: string): Fault =>
  levels.every((level) => isBelowLevel(level, above))
    ? null
    : badInput(path, message, 'organization.level_not_below')

/** Moving a union with everything below it under another parent. */
export const faultOfMove = (union: Union, target: Union, facts: BranchFacts): Fault => {
  if (union.depth === 0)
    return badInput('organization', '省总工会没有上级，不能调整。', 'move.root')
  if (isInBranch(target, union))
    return badInput('parent', '不能调整到自己或自己的下级工会之下。', 'move.cycle')
  if (union.parent === target.id)
    return conflict('这个工会已经在所选的上级之下，不用调整。', 'move.same_parent')
  return (
    closedFault(union) ??
    targetClosed(target, 'parent', 'organization.parent_closed') ??
    notBelow('parent', [union.level], target.level, '层级必须低于上级工会的层级（可以跳级）。') ??
    tooDeep('parent', target.depth + 1 + facts.deepest - union.depth)
  )
}

/** Merging a union into another one, which takes over its unions, records, members and staff. */
export const faultOfMerge = (source: Union, target: Union, facts: BranchFacts): Fault => {
  if (source.depth === 0)
    return badInput('organization', '省总工会不能并入别的工会。', 'merge.root')
  if (isInBranch(target, source))
    return badInput('target', '不能并入自己或自己的下级工会。', 'merge.cycle')
  return (
    closedFault(source) ??
    targetClosed(target, 'target', 'merge.target_closed') ??
    notBelow(
      'target',
      facts.childLevels,
      target.level,
      '被并工会的直接下级，层级必须低于并入的工会。请先调整这些下级，或另选一个工会。',
    ) ??
    tooDeep('target', target.depth + facts.deepest - source.depth)
  )
}

/** A new union that takes over some of the unions right below another one. */
export type Split = {
  source: Union
  /** The parent of the new union. */
  target: Union
  children: Union[]
  newLevel: string
  /** Depth of the lowest union of the chosen branches. */
  deepest: number
}

const faultOfChildren = ({ children, newLevel, source, target }: Split): Fault => {
  if (children.length === 0)
    return badInput('children', '请选择划入新工会的下级工会。', 'split.no_children')
  if (children.some(({ parent }) => parent !== source.id))
    return badInput('children', '只能划出这个工会的直接下级。', 'split.not_child')
  if (children.some((child) => isInBranch(target, child)))
    return badInput('target', '新工会不能建在要划出的工会之下。', 'move.cycle')
  return notBelow(
    'newLevel',
    children.map(({ level }) => level),
    newLevel,
    '划出的工会，层级必须低于新工会的层级。',
  )
}

/** Splitting a union: the chosen children go to a new union, the records stay. */
export const faultOfSplit = (split: Split): Fault => {
  const { deepest, newLevel, source, target } = split
  return (
    closedFault(source) ??
    targetClosed(target, 'target', 'organization.parent_closed') ??
    notBelow(
      'newLevel',
      [newLevel],
      target.level,
      '新工会的层级必须低于它的上级工会（可以跳级）。',
    ) ??
    faultOfChildren(split) ??
    tooDeep('target', target.depth + 1 + deepest - source.depth)
  )
}

/** Closing a union; `successor` is where its public address leads from then on. */
export const faultOfClose = (
  union: Union,
  successor: Union | null,
  { members, workingBelow }: { members: number; workingBelow: number },
): Fault => {
  if (union.depth === 0) return badInput('organization', '省总工会不能撤销。', 'close.root')
  if (successor?.id === union.id)
    return badInput('target', '承接的工会不能是它自己。', 'close.own_successor')
  if (workingBelow > 0)
    return conflict(
      `这个工会还有 ${workingBelow} 个下级工会，请先把它们移交给别的上级，或改用“合并”。`,
      'close.unions_below',
    )
  if (members > 0)
    return conflict(
      `这个工会还有 ${members} 名在册会员，请先办理转出，或改用“合并”把会员一起转过去。`,
      'close.members',
    )
  return (
    closedFault(union) ??
    (successor ? targetClosed(successor, 'target', 'merge.target_closed') : null)
  )
}

/** Giving a union another name. */
export const faultOfRename = (union: Union, newName: string, isShortNameNew: boolean): Fault => {
  if (newName === '') return badInput('newName', '请填写新的名称。', 'rename.name_required')
  return (
    closedFault(union) ??
    (newName === union.name && !isShortNameNew
      ? conflict('新名称和现在的一样，不用更名。', 'rename.same')
      : null)
  )
}
