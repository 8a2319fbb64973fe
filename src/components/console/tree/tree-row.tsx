'use client'

import type { TreeNode } from '@/collections/organizations/tree/tree-node'
import { ORGANIZATION_LEVELS, ORGANIZATION_STATUSES } from '@/src/lib/codes'
import { labelOf } from '@/src/lib/codes/code-list'
import { reorganising } from '../reorganise/address'
import type { UnionRow } from './tree-rows'

type RowProps = {
  row: UnionRow
  isActive: boolean
  isBusy: boolean
  isExpanded: boolean
  onToggle: () => void
  onFocus: () => void
  /** Chooses the union; its record and acts are left out then. */
  onPick?: (node: TreeNode) => void
}

const INDENT = 22

/** Where a union's own record is. */
export const recordOfUnion = (id: number): string => `/admin/collections/organizations/${id}`

/** The form of a new union, with its superior and the next level filled in. */
const newBelow = ({ id, level }: TreeNode): string => {
  const next = ORGANIZATION_LEVELS.findIndex(({ value }) => value === level) + 1
  const query = new URLSearchParams({ parent: String(id) })
  const below = ORGANIZATION_LEVELS[next]
  if (below) query.set('level', below.value)
  return `/admin/collections/organizations/create?${query}`
}

/** One union of the tree with how many lie below it and what can be done here. */
export function TreeRowItem({
  row,
  isActive,
  isBusy,
  isExpanded,
  onFocus,
  onPick,
  onToggle,
}: RowProps) {
  const { node } = row
  const tabIndex = isActive ? 0 : -1
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its rows
    <div
      role="treeitem"
      id={row.key}
      className={isActive ? 'tree-row tree-row--active' : 'tree-row'}
      style={{ paddingInlineStart: (row.level - 1) * INDENT + 4 }}
      tabIndex={tabIndex}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={node.canExpand ? isExpanded : undefined}
      aria-selected={isActive}
      aria-busy={isBusy}
      onFocus={onFocus}
      onClick={onFocus}
    >
      {node.canExpand ? (
        <button
          type="button"
          className="tree-row__toggle"
          tabIndex={-1}
          aria-label={isExpanded ? `收起${node.shortName}` : `展开${node.shortName}`}
          onClick={onToggle}
        >
          {isBusy ? '…' : isExpanded ? '▾' : '▸'}
        </button>
      ) : (
        <span className="tree-row__toggle" aria-hidden="true">
          ·
        </span>
      )}
      {onPick ? (
        <button
          type="button"
          className="tree-row__name tree-row__pick"
          onClick={() => onPick(node)}
          tabIndex={-1}
        >
          {node.name}
        </button>
      ) : (
        <a className="tree-row__name" href={recordOfUnion(node.id)} tabIndex={-1}>
          {node.name}
        </a>
      )}
      {node.status === 'active' ? null : (
        <span className="console-badge console-badge--returned">
          {labelOf(ORGANIZATION_STATUSES, node.status)}
        </span>
      )}
      <span className="tree-row__level">{labelOf(ORGANIZATION_LEVELS, node.level)}</span>
      <span className="tree-row__count">
        {node.below > 0 ? `下辖 ${node.below.toLocaleString('zh-CN')} 个` : ''}
      </span>
      <span className="tree-row__code">{node.code}</span>
      {onPick ? null : <RowActions node={node} tabIndex={tabIndex} />}
    </div>
  )
}

function RowActions({ node, tabIndex }: { node: TreeNode; tabIndex: number }) {
  return (
    <span className="tree-row__actions">
      {node.canCreateBelow ? (
        <a href={newBelow(node)} tabIndex={tabIndex}>
          新建下级
        </a>
      ) : null}
      {node.canReorganise ? (
        <a href={reorganising(node.id)} tabIndex={tabIndex}>
          调整
        </a>
      ) : null}
    </span>
  )
}
