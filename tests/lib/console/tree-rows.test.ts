import { describe, expect, it } from 'vitest'
import type { TreeNode } from '@/collections/organizations/tree/tree-node'
import { moveFor, TOP, type TreeState, visibleRows } from '@/src/components/console/tree/tree-rows'

const node = (id: number, canExpand = false): TreeNode => ({
  id,
  name: `工会${id}`,
  shortName: `工会${id}`,
  code: String(id),
  level: 'county',
  kind: null,
  status: 'active',
  depth: 1,
  below: 0,
  canExpand,
  canCreateBelow: false,
  canReorganise: false,
})

const state = (expanded: number[]): TreeState => ({
  nodes: new Map([node(1, true), node(2), node(11), node(12)].map((each) => [each.id, each])),
  branches: new Map([
    [TOP, { ids: [1, 2], total: 2, nextPage: null }],
    [1, { ids: [11, 12], total: 130, nextPage: 2 }],
  ]),
  expanded: new Set(expanded),
})

describe('visibleRows', () => {
  it('hides the children of a closed branch, though they have arrived', () => {
    expect(visibleRows(state([])).map(({ key }) => key)).toEqual(['union-1', 'union-2'])
  })

  it('shows children in place, one level deeper, and where more can be fetched', () => {
    const rows = visibleRows(state([1]))
    expect(rows.map(({ key, level }) => [key, level])).toEqual([
      ['union-1', 1],
      ['union-11', 2],
      ['union-12', 2],
      ['more-1', 2],
      ['union-2', 1],
    ])
    expect(rows[3]).toMatchObject({ page: 2, remaining: 128 })
    expect(rows[1]).toMatchObject({ position: 1, siblings: 130 })
  })
})

describe('moveFor', () => {
  const rows = visibleRows(state([1]))
  const move = (key: string, current: string, expanded = [1]) =>
    moveFor(key, rows, current, new Set(expanded))

  it('walks up and down and stops at the ends', () => {
    expect(move('ArrowDown', 'union-1')).toEqual({ to: 'union-11' })
    expect(move('ArrowUp', 'union-1')).toEqual({ to: 'union-1' })
    expect(move('ArrowDown', 'union-2')).toEqual({ to: 'union-2' })
    expect(move('Home', 'union-2')).toEqual({ to: 'union-1' })
    expect(move('End', 'union-1')).toEqual({ to: 'union-2' })
  })

  it('opens, enters, leaves and closes branches', () => {
    expect(move('ArrowRight', 'union-1', [])).toEqual({ expand: 1 })
    expect(move('ArrowRight', 'union-1')).toEqual({ to: 'union-11' })
    expect(move('ArrowLeft', 'union-1')).toEqual({ collapse: 1 })
    expect(move('ArrowLeft', 'union-12')).toEqual({ to: 'union-1' })
    expect(move('ArrowLeft', 'union-2')).toBeNull()
    expect(move('ArrowRight', 'union-2')).toBeNull()
  })

  it('leaves other keys to the browser', () => {
    expect(move('Tab', 'union-1')).toBeNull()
    expect(move('ArrowDown', 'union-99')).toBeNull()
  })
})
