import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { actorOf, MAX_DEPTH, type Scope, scopeOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { type HeldUnion, holdUnions } from '@/src/database/hold-unions'
import { nextOrganizationCode } from '@/src/database/organization-code'
import { badInput, forbidden } from '@/src/lib/errors'
import { idOf } from '@/src/lib/id-of'
import { nameSearch } from '@/src/lib/slug'
import { isBelowLevel } from '../levels'

const loadParent = async (req: PayloadRequest, value: unknown): Promise<HeldUnion> => {
  const id = idOf(value)
  const parent = id === undefined ? undefined : (await holdUnions(req, [id])).get(id)
  if (!parent) throw badInput('parent', '请选择上级工会。', 'organization.parent_required')
  return parent
}

/** An edit writes the whole row: the place in it is the one of now, not of when the form was read. */
const placeOf = async (req: PayloadRequest, id: number): Promise<Partial<HeldUnion>> => {
  const stored = (await holdUnions(req, [id])).get(id)
  return stored ? { ...scopeOf(stored), depth: stored.depth, parent: stored.parent } : {}
}

const checkPlace = (level: string, parent: HeldUnion): void => {
  if (parent.status === 'closed')
    throw badInput('parent', '上级工会已撤销，请另选上级。', 'organization.parent_closed')
  if (parent.depth >= MAX_DEPTH)
    throw badInput(
      'parent',
      '组织层级最多六级，请选择更高一级的上级工会。',
      'organization.too_deep',
    )
  if (!isBelowLevel(level, parent.level))
    throw badInput(
      'level',
      '层级必须低于上级工会的层级（可以跳级）。',
      'organization.level_not_below',
    )
}

/** Strictly below the parent, whose own scope the new union inherits; its own id follows once it has one. */
const scopeBelow = (parent: HeldUnion): Scope => scopeOf(parent)

/**
 * Gives a new union its place: depth and scope from the parent, a code of its own. The place is changed
 * later only by moving the branch (src/database/move-branch.ts), never by editing.
 */
export const placeInTree: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const named = { ...data, pinyin: nameSearch(String(data.name ?? '')) }
  if (operation === 'update') return { ...named, ...(await placeOf(req, originalDoc.id)) }
  const parent = await loadParent(req, data.parent)
  checkPlace(String(data.level), parent)
  const scope = scopeBelow(parent)
  const actor = actorOf(req.user)
  // "Strictly below own": the parent may be the person's own union, so the question is asked about
  // a child of the parent, whatever id it will get.
  const asChild = { ...scope, [`scope${parent.depth + 1}`]: 0 }
  if (req.user && !covers(actor, 'organizations', 'create', asChild))
    throw forbidden('只能在您管理的工会之下新建工会，请重新选择上级。', 'organization.out_of_reach')
  return {
    ...named,
    ...scope,
    parent: parent.id,
    depth: parent.depth + 1,
    code: data.code || (await nextOrganizationCode(req, parent.code)),
    status: data.status ?? 'active',
  }
}
