import type { TreeNode } from '@/collections/organizations/tree/tree-node'

/** The children of one union that have arrived so far. */
export type Branch = { ids: number[]; total: number; nextPage: number | null }

export type TreeState = {
  nodes: ReadonlyMap<number, TreeNode>
  branches: ReadonlyMap<number, Branch>
  expanded: ReadonlySet<number>
}

/** The key under which the first level is kept: no union has it. */
export const TOP = 0

export type UnionRow = {
  kind: 'union'
  key: string
  node: TreeNode
  /** 1 at the first level. */
  level: number
  parent: number
  position: number
  siblings: number
}

export type MoreRow = {
  kind: 'more'
  key: string
  level: number
  parent: number
  page: number
  remaining: number
}

export type TreeRow = UnionRow | MoreRow

/** What is on the screen, from top to bottom: expanded branches, and a row where more can be fetched. */
export const visibleRows = (state: TreeState, parent = TOP, level = 1): TreeRow[] => {
  const branch = state.branches.get(parent)
  if (!branch) return []
  const rows = branch.ids.flatMap((id, index): TreeRow[] => {
    const node = state.nodes.get(id)
    if (!node) return []
    const row: UnionRow = {
      kind: 'union',
      key: `union-${id}`,
      node,
      level,
      parent,
      position: index + 1,
      siblings: branch.total,
    }
    return state.expanded.has(id) ? [row, ...visibleRows(state, id, level + 1)] : [row]
  })
  if (branch.nextPage === null) return rows
  const more: MoreRow = {
    kind: 'more',
    key: `more-${parent}`,
    level,
    parent,
    page: branch.nextPage,
    remaining: branch.total - branch.ids.length,
  }
  return [...rows, more]
}

/** What a key does on a row of a tree (WAI-ARIA tree pattern); null leaves the key to the browser. */
export type TreeMove =
  | { to: string }
  | { expand: number }
  | { collapse: number }
  | { open: TreeRow }
  | null

const rowAt = (rows: TreeRow[], index: number): TreeMove => {
  const row = rows[Math.min(Math.max(index, 0), rows.length - 1)]
  return row ? { to: row.key } : null
}

const inward = (rows: TreeRow[], index: number, row: UnionRow, isExpanded: boolean): TreeMove => {
  if (!row.node.canExpand) return null
  return isExpanded ? rowAt(rows, index + 1) : { expand: row.node.id }
}

const outward = (row: TreeRow, isExpanded: boolean): TreeMove => {
  if (row.kind === 'union' && isExpanded) return { collapse: row.node.id }
  return row.parent === TOP ? null : { to: `union-${row.parent}` }
}

/** Decides what a key pressed on the row `current` does. */
export const moveFor = (
  key: string,
  rows: TreeRow[],
  current: string,
  expanded: ReadonlySet<number>,
): TreeMove => {
  const index = rows.findIndex((row) => row.key === current)
  const row = rows[index]
  if (!row) return null
  const isExpanded = row.kind === 'union' && expanded.has(row.node.id)
  switch (key) {
    case 'ArrowDown':
      return rowAt(rows, index + 1)
    case 'ArrowUp':
      return rowAt(rows, index - 1)
    case 'Home':
      return rowAt(rows, 0)
    case 'End':
      return rowAt(rows, rows.length - 1)
    case 'ArrowRight':
      return row.kind === 'union' ? inward(rows, index, row, isExpanded) : null
    case 'ArrowLeft':
      return outward(row, isExpanded)
    case 'Enter':
      return { open: row }
    default:
      return null
  }
}
