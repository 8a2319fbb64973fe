/** One union of the tree as the console shows it; all of it is public or of the person's own branch. */
export type TreeNode = {
  id: number
  name: string
  shortName: string
  code: string
  level: string
  kind: string | null
  status: string
  /** 0 at the root. */
  depth: number
  /** How many working unions lie below, as far as the person may read. */
  below: number
  canExpand: boolean
  /** Whether the person may open a union directly below this one. */
  canCreateBelow: boolean
  /** Whether the person may ask to move, merge, split, close or rename this one. */
  canReorganise: boolean
}

export type TreePage = { nodes: TreeNode[]; total: number; nextPage: number | null }

/** Names of the ancestors from the root down, without the union itself. */
export type TreeMatch = TreeNode & { path: { id: number; name: string }[] }

export type TreeMatches = { matches: TreeMatch[]; total: number }
