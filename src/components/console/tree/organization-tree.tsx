'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { TreeMatch, TreeNode } from '@/collections/organizations/tree/tree-node'
import { recordOfUnion, TreeRowItem } from './tree-row'
import { moveFor, type TreeRow, visibleRows } from './tree-rows'
import { TreeSearch } from './tree-search'
import { useTree } from './use-tree'

type TreeProps = {
  roots: TreeNode[]
  /** Chooses a union instead of opening its record. */
  onPick?: (node: TreeNode) => void
}

/** The organization tree: begins at the person's own unions and opens branch by branch. */
export function OrganizationTree({ onPick, roots }: TreeProps) {
  const router = useRouter()
  const { busy, collapse, expand, fault, load, reveal, state } = useTree(roots)
  const rows = useMemo(() => visibleRows(state), [state])
  const [active, setActive] = useState(rows[0]?.key ?? '')
  const movesFocus = useRef(false)

  const only = roots.length === 1 ? roots[0] : undefined
  useEffect(() => {
    if (only?.canExpand) void expand(only.id)
  }, [only, expand])

  useEffect(() => {
    if (!movesFocus.current) return
    const element = document.getElementById(active)
    if (!element) return
    movesFocus.current = false
    element.focus()
    element.scrollIntoView({ block: 'nearest' })
  }, [active])

  const focusOn = (key: string) => {
    movesFocus.current = true
    setActive(key)
  }

  const open = (row: TreeRow) => {
    if (row.kind === 'more') void load(row.parent, row.page)
    else if (onPick) onPick(row.node)
    else router.push(recordOfUnion(row.node.id))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // Links and buttons inside a row keep their own keys.
    if (event.target !== event.currentTarget && !isRow(event.target)) return
    const move = moveFor(event.key, rows, active, state.expanded)
    if (!move) return
    event.preventDefault()
    if ('to' in move) focusOn(move.to)
    else if ('expand' in move) void expand(move.expand)
    else if ('collapse' in move) collapse(move.collapse)
    else open(move.open)
  }

  const show = async (match: TreeMatch) => {
    await reveal(match)
    focusOn(`union-${match.id}`)
  }

  return (
    <div className="org-tree">
      {onPick ? null : <TreeSearch onShow={show} />}
      {fault ? (
        <p className="org-tree__fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="org-tree__rows" role="tree" aria-label="组织树" onKeyDown={onKeyDown}>
        {rows.map((row) =>
          row.kind === 'union' ? (
            <TreeRowItem
              key={row.key}
              row={row}
              isActive={row.key === active}
              isBusy={busy === row.node.id}
              isExpanded={state.expanded.has(row.node.id)}
              onFocus={() => setActive(row.key)}
              onPick={onPick}
              onToggle={() =>
                state.expanded.has(row.node.id) ? collapse(row.node.id) : void expand(row.node.id)
              }
            />
          ) : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its rows
            <div
              key={row.key}
              id={row.key}
              role="treeitem"
              aria-level={row.level}
              aria-selected={row.key === active}
              className="tree-row tree-row--more"
              style={{ paddingInlineStart: row.level * 22 }}
              tabIndex={row.key === active ? 0 : -1}
              onFocus={() => setActive(row.key)}
              onClick={() => open(row)}
            >
              还有 {row.remaining} 个，点这里接着显示
            </div>
          ),
        )}
      </div>
    </div>
  )
}

const isRow = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('role') === 'treeitem'
