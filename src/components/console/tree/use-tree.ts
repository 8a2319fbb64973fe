'use client'

import { useCallback, useRef, useState } from 'react'
import type { TreeMatch, TreeNode, TreePage } from '@/collections/organizations/tree/tree-node'
import { fetchBranch } from './tree-api'
import { TOP, type TreeState } from './tree-rows'

const FIRST_PAGE = 1

const withPage = (
  state: TreeState,
  parent: number,
  page: TreePage,
  isFirst: boolean,
): TreeState => {
  const known = isFirst ? [] : (state.branches.get(parent)?.ids ?? [])
  const ids = [...new Set([...known, ...page.nodes.map(({ id }) => id)])]
  const { nextPage, total } = page
  return {
    ...state,
    nodes: new Map([...state.nodes, ...page.nodes.map((node) => [node.id, node] as const)]),
    branches: new Map([...state.branches, [parent, { ids, nextPage, total }]]),
  }
}

const begun = (roots: TreeNode[]): TreeState => ({
  nodes: new Map(roots.map((node) => [node.id, node])),
  branches: new Map([
    [TOP, { ids: roots.map(({ id }) => id), nextPage: null, total: roots.length }],
  ]),
  expanded: new Set(),
})

/** The tree as far as it is opened: children come from the server when a union is expanded. */
export const useTree = (roots: TreeNode[]) => {
  const [state, setState] = useState<TreeState>(() => begun(roots))
  const [busy, setBusy] = useState<number | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  // The newest state for steps that follow each other within one action (revealing a search result).
  const latest = useRef(state)
  const apply = useCallback((change: (before: TreeState) => TreeState) => {
    latest.current = change(latest.current)
    setState(latest.current)
  }, [])

  const load = useCallback(
    async (parent: number, page: number): Promise<boolean> => {
      setBusy(parent)
      setFault(null)
      try {
        const fetched = await fetchBranch(parent, page)
        apply((before) => withPage(before, parent, fetched, page === FIRST_PAGE))
        return true
      } catch (error) {
        setFault(error instanceof Error ? error.message : '没有取到数据，请稍后再试。')
        return false
      } finally {
        setBusy(null)
      }
    },
    [apply],
  )

  const expand = useCallback(
    async (id: number): Promise<boolean> => {
      const isLoaded = latest.current.branches.has(id) || (await load(id, FIRST_PAGE))
      if (isLoaded) apply((before) => ({ ...before, expanded: new Set([...before.expanded, id]) }))
      return isLoaded
    },
    [apply, load],
  )

  const collapse = useCallback(
    (id: number) =>
      apply((before) => ({
        ...before,
        expanded: new Set([...before.expanded].filter((other) => other !== id)),
      })),
    [apply],
  )

  /** Opens every branch above a search result, with as many pages as it takes to reach it. */
  const reveal = useCallback(
    async ({ id, path }: TreeMatch): Promise<void> => {
      const steps = [...path.map((step) => step.id), id]
      for (const [index, step] of steps.entries()) {
        const next = steps[index + 1]
        if (next === undefined || !latest.current.nodes.has(step)) continue
        if (!(await expand(step))) return
        let branch = latest.current.branches.get(step)
        while (branch && !branch.ids.includes(next) && branch.nextPage !== null) {
          if (!(await load(step, branch.nextPage))) return
          branch = latest.current.branches.get(step)
        }
      }
    },
    [expand, load],
  )

  return { state, busy, fault, load, expand, collapse, reveal }
}
