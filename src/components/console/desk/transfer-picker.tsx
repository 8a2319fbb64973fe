'use client'

import { useEffect, useState } from 'react'
import type { TreeNode } from '@/collections/organizations/tree/tree-node'
import { type PickedUnion, UnionPicker } from '../reorganise/union-picker'
import { OrganizationTree } from '../tree/organization-tree'
import { fetchRoots } from '../tree/tree-api'

type PickerProps = {
  id: string
  label: string
  value: PickedUnion | null
  onPick: (union: PickedUnion | null) => void
}

/** Chooses the union that a case goes to: by name, pinyin or code anywhere, or out of the own tree. */
export function TransferPicker({ id, label, onPick, value }: PickerProps) {
  const [isTree, setIsTree] = useState(false)
  return (
    <div className="transfer-picker">
      <UnionPicker id={id} isEverywhere label={label} onPick={onPick} value={value} />
      {value ? null : (
        <button aria-expanded={isTree} onClick={() => setIsTree(!isTree)} type="button">
          {isTree ? '收起组织树' : '从组织树里选'}
        </button>
      )}
      {isTree && !value ? (
        <OwnTree
          onPick={({ code, id: picked, level, name }) => {
            setIsTree(false)
            onPick({ id: picked, code, level, name })
          }}
        />
      ) : null}
    </div>
  )
}

function OwnTree({ onPick }: { onPick: (node: TreeNode) => void }) {
  const [roots, setRoots] = useState<TreeNode[] | null>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    fetchRoots().then(
      ({ nodes }) => setRoots(nodes),
      (error) => setFault(error instanceof Error ? error.message : ''),
    )
  }, [])
  if (fault) return <p role="alert">{fault}</p>
  return roots ? (
    <OrganizationTree onPick={onPick} roots={roots} />
  ) : (
    <p role="status">正在打开……</p>
  )
}
