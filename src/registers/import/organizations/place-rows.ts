import { MAX_DEPTH, type Scope, type ScopeKey, scopeOf } from '@/access/actor'
import { isBelowLevel } from '@/collections/organizations/levels'
import type { KnownUnion } from '@/src/database/import-organizations'
import type { Fault, Numbered, Place } from '../register'
import type { OrganizationRow } from './check-row'

/** A union of the tree as it will be: known already, or made of a row. */
export type Node = Scope & {
  id: number
  name: string
  code: string | null
  level: string
  status: string
  depth: number
  known?: KnownUnion
}

export type Placed = { number: number; row: OrganizationRow; node: Node; parent: Node | null }
export type Rejected = { number: number; faults: Fault[] }

type Found = Node | 'later' | Fault

const fault = (column: string | null, message: string): Fault => ({ column, message })

const isFault = (found: Found | null): found is Fault =>
  found !== null && typeof found === 'object' && 'message' in found

/** Parents may stand below their children in the sheet: rows are placed as soon as their parent is. */
export const placeRows = (
  place: Place,
  unions: readonly KnownUnion[],
  rows: readonly Numbered<OrganizationRow>[],
  nextId: () => number,
): { placed: Placed[]; rejected: Rejected[] } => {
  const byCode = new Map<string, Node>()
  const byName = new Map<string, Node[]>()
  const children = new Map<string, Node>()
  const childKey = (parent: number | null, name: string) => `${parent}/${name}`
  const add = (node: Node, parent: number | null): void => {
    if (node.code) byCode.set(node.code, node)
    byName.set(node.name, [...(byName.get(node.name) ?? []), node])
    children.set(childKey(parent, node.name), node)
  }
  for (const union of unions) add({ ...union, known: union }, union.parent)
  const own = byCode.get(place.code) as Node

  let waiting = [...rows]
  const isExpected = (text: string, { number }: Numbered<OrganizationRow>): boolean =>
    waiting.some(
      (other) => other.number !== number && (other.row.code === text || other.row.name === text),
    )

  const parentOf = (numbered: Numbered<OrganizationRow>): Found => {
    const { parent } = numbered.row
    if (parent === undefined) return own
    const named = byName.get(parent) ?? []
    const found = byCode.get(parent.toUpperCase()) ?? (named.length === 1 ? named[0] : undefined)
    if (found) return found
    if (named.length > 1) return fault('parent', '有几个同名的上级工会，请改填上级工会的编码')
    return isExpected(parent, numbered)
      ? 'later'
      : fault('parent', '没有找到上级工会：请核对名称，或改填编码；只能是本级或下级工会')
  }

  const levelFault = (level: string, parent: Node): Fault | null => {
    if (parent.status === 'closed') return fault('parent', '上级工会已撤销，请另选上级')
    if (parent.depth >= MAX_DEPTH)
      return fault('parent', '组织层级最多六级，请选更高一级的上级工会')
    return isBelowLevel(level, parent.level)
      ? null
      : fault('level', '层级必须低于上级工会的层级（可以跳级）')
  }

  /** A row about a union that is there says nothing new of its place: that is a reorganisation. */
  const matchFault = (
    { level, name }: OrganizationRow,
    match: Node,
    parent: Found | null,
  ): Fault | null => {
    if (match.name !== name) return fault('name', '这个编码是另一个名称的工会；更名请走“组织调整”')
    if (level !== undefined && level !== match.level)
      return fault('level', '层级与登记的不同；调整请走“组织调整”')
    const isElsewhere =
      parent !== null && parent !== 'later' && !isFault(parent) && parent.id !== match.known?.parent
    return isElsewhere && match !== own
      ? fault('parent', '上级工会与登记的不同；调整请走“组织调整”')
      : null
  }

  const placeOne = (numbered: Numbered<OrganizationRow>): Placed | Fault | 'later' => {
    const { number, row } = numbered
    const parent: Found = row.name === own.name && row.code === undefined ? own : parentOf(numbered)
    if (parent === 'later') return parent
    const match =
      row.code !== undefined
        ? byCode.get(row.code)
        : row.name === own.name
          ? own
          : isFault(parent)
            ? undefined
            : children.get(childKey(parent.id, row.name))
    if (match?.known) {
      const wrong = matchFault(row, match, row.parent === undefined ? null : parent)
      return wrong ?? { number, row, node: match, parent: null }
    }
    if (isFault(parent)) return parent
    if (match) return fault(null, '与前面的一行是同一个工会，只导入前面的那一行')
    const level = row.level ?? (isBelowLevel('grassroots', parent.level) ? 'grassroots' : 'branch')
    const wrong = levelFault(level, parent)
    if (wrong) return wrong
    const id = nextId()
    const depth = parent.depth + 1
    const scope = { ...scopeOf(parent), [`scope${depth}` as ScopeKey]: id }
    const status = row.status ?? 'active'
    const node: Node = {
      id,
      name: row.name,
      code: row.code ?? null,
      level,
      status,
      depth,
      ...scope,
    }
    add(node, parent.id)
    return { number, row, node, parent }
  }

  const placed: Placed[] = []
  const rejected: Rejected[] = []
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length
    for (const numbered of [...waiting]) {
      const result = placeOne(numbered)
      if (result === 'later') continue
      waiting = waiting.filter((other) => other !== numbered)
      if ('message' in result) rejected.push({ number: numbered.number, faults: [result] })
      else placed.push(result)
    }
  }
  const stuck = fault('parent', '上级工会那一行没有导入，或互为上下级，请核对')
  rejected.push(...waiting.map(({ number }) => ({ number, faults: [stuck] })))
  return { placed, rejected }
}
