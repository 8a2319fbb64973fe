'use client'

import { useEffect, useState } from 'react'
import type { TreeNode } from '@/collections/organizations/tree/tree-node'
import { fetchBranch } from '../tree/tree-api'

type ChildChoiceProps = {
  parent: number
  chosen: number[]
  onChoose: (ids: number[]) => void
}

/** Which of the unions right below go to the new one. */
export function ChildChoice({ chosen, onChoose, parent }: ChildChoiceProps) {
  const [children, setChildren] = useState<TreeNode[] | null>(null)
  const [fault, setFault] = useState('')

  useEffect(() => {
    let isStale = false
    const load = async () => {
      const found: TreeNode[] = []
      let page: number | null = 1
      while (page !== null && !isStale) {
        const answer = await fetchBranch(parent, page)
        found.push(...answer.nodes.filter(({ status }) => status !== 'closed'))
        page = answer.nextPage
      }
      if (!isStale) setChildren(found)
    }
    load().catch((error) => setFault(error instanceof Error ? error.message : ''))
    return () => {
      isStale = true
    }
  }, [parent])

  if (fault) return <p role="alert">{fault}</p>
  if (!children) return <p role="status">正在取下级工会……</p>
  if (children.length === 0) return <p>这个工会没有下级，不能分立。</p>
  return (
    <fieldset className="child-choice">
      <legend>划入新工会的下级（已选 {chosen.length} 个）</legend>
      <ul>
        {children.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChoose(
                    target.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                  )
                }
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
