import type { PayloadRequest, Where } from 'payload'
import { type Actor, actorOf, MAX_DEPTH, scopeOf } from '@/access/actor'
import { covers, whereGranted } from '@/access/policy'
import type { Organization } from '@/payload-types'
import { countBranches } from '@/src/database/count-branches'
import { SELECT_SCOPE } from '../../shared/scope'
import { loadAncestors } from './load-ancestors'
import type { TreeMatch, TreeMatches, TreeNode, TreePage } from './tree-node'

/** Children of one union that are sent at a time. */
export const TREE_PAGE = 100
const MATCHES_SHOWN = 20

const SELECT = {
  name: true,
  shortName: true,
  code: true,
  level: true,
  kind: true,
  status: true,
  depth: true,
  ...SELECT_SCOPE,
} as const

const find = (
  req: PayloadRequest,
  where: Where,
  page: { limit: number; page?: number; sort: string[] },
) =>
  req.payload.find({
    collection: 'organizations',
    where,
    ...page,
    select: SELECT,
    depth: 0,
    overrideAccess: false,
    req,
  })

type Row = Pick<Organization, 'id' | keyof typeof SELECT>

const canCreateBelow = (actor: Actor | null, row: Row, depth: number): boolean =>
  depth < MAX_DEPTH &&
  row.status !== 'closed' &&
  row.level !== 'branch' &&
  covers(actor, 'organizations', 'create', { ...scopeOf(row), [`scope${depth + 1}`]: 0 })

const nodesOf = async (req: PayloadRequest, rows: Row[]): Promise<TreeNode[]> => {
  const actor = actorOf(req.user)
  const counts = await countBranches(
    req,
    rows.map(({ depth, id }) => ({ id, depth: depth ?? 0 })),
  )
  return rows.map((row) => {
    const depth = row.depth ?? 0
    const count = counts.get(row.id)
    return {
      id: row.id,
      name: row.name,
      shortName: row.shortName || row.name,
      code: row.code ?? '',
      level: row.level,
      kind: row.kind ?? null,
      status: row.status ?? 'active',
      depth,
      below: count?.working ?? 0,
      canExpand: (count?.all ?? 0) > 0,
      canCreateBelow: canCreateBelow(actor, row, depth),
      canReorganise:
        row.status !== 'closed' && covers(actor, 'reorganisations', 'create', scopeOf(row)),
    }
  })
}

/** The person's own unions, without those that lie below another own one: where the tree begins. */
const ownRoots = (actor: Actor | null): number[] => {
  const held = actor?.appointments ?? []
  const ids = [...new Set(held.map(({ organization }) => organization))]
  return ids.filter((id) => {
    const scope = held.find(({ organization }) => organization === id)?.scope
    const isBelow = (other: number) =>
      held.some(({ depth, organization }) => organization === other && depth === 0) ||
      Object.values(scope ?? {}).includes(other)
    return !ids.some((other) => other !== id && isBelow(other))
  })
}

/** The first level of the person's own tree. */
export const loadRoots = async (req: PayloadRequest): Promise<TreePage> => {
  const ids = ownRoots(actorOf(req.user))
  if (ids.length === 0) return { nodes: [], total: 0, nextPage: null }
  const { docs, totalDocs } = await find(
    req,
    { id: { in: ids } },
    { limit: TREE_PAGE, sort: ['depth', 'code'] },
  )
  return { nodes: await nodesOf(req, docs), total: totalDocs, nextPage: null }
}

/** One page of the unions directly below another, by level and code. */
export const loadChildren = async (
  req: PayloadRequest,
  parent: number,
  page: number,
): Promise<TreePage> => {
  const { docs, nextPage, totalDocs } = await find(
    req,
    { parent: { equals: parent } },
    { limit: TREE_PAGE, page, sort: ['level', 'code'] },
  )
  return { nodes: await nodesOf(req, docs), total: totalDocs, nextPage: nextPage ?? null }
}

type Ancestor = Awaited<ReturnType<typeof loadAncestors>>[number]

/** From the root down to the union's parent. */
const pathOf = (row: Row, ancestors: Ancestor[]): TreeMatch['path'] => {
  const above = Object.values(scopeOf(row))
  return ancestors
    .filter(({ id, isRoot }) => id !== row.id && (isRoot || above.includes(id)))
    .map(({ id, name }) => ({ id, name }))
}

/**
 * Unions of the person's branches by name, short name, pinyin (initials or whole) or code; `isEverywhere`:
 * all that the person may read, for passing a case on.
 */
export const searchTree = async (
  req: PayloadRequest,
  text: string,
  isEverywhere = false,
): Promise<TreeMatches> => {
  const reach = isEverywhere || whereGranted(actorOf(req.user), 'organizations', 'read')
  if (reach === false) return { matches: [], total: 0 }
  const wanted: Where = {
    or: ['name', 'shortName', 'code', 'pinyin'].map((field) => ({
      [field]: { like: field === 'pinyin' ? text.toLowerCase() : text },
    })),
  }
  const { docs, totalDocs } = await find(req, reach === true ? wanted : { and: [reach, wanted] }, {
    limit: MATCHES_SHOWN,
    sort: ['depth', 'code'],
  })
  const [nodes, ancestors] = await Promise.all([
    nodesOf(req, docs),
    loadAncestors(req, docs.map(scopeOf)),
  ])
  const paths = new Map(docs.map((row) => [row.id, pathOf(row, ancestors)]))
  return {
    matches: nodes.map((node) => ({ ...node, path: paths.get(node.id) ?? [] })),
    total: totalDocs,
  }
}
