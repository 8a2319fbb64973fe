// The two answers of every reach, and the policy built on them, over random trees, offices and records.
import fc from 'fast-check'
import type { Where } from 'payload'
import { describe, expect, test } from 'vitest'
import { type Actor, type Appointment, MAX_DEPTH, type Scope, scopeOf } from '@/access/actor'
import { mayGrant } from '@/access/granting'
import { type Action, GRANTS, type Guarded } from '@/access/grants'
import { covers, whereGranted } from '@/access/policy'
import { isWithin, REACHES, type Reach, type ReachedRecord } from '@/access/reach'
import { ROLES } from '@/access/roles'

type Row = ReachedRecord & Record<string, unknown>

/** The values under a dotted path; several when the path passes an array. */
const valuesAt = (row: unknown, [head, ...rest]: string[]): unknown[] => {
  if (Array.isArray(row)) return row.flatMap((part) => valuesAt(part, [head ?? '', ...rest]))
  const value = (row as Record<string, unknown> | null)?.[head ?? '']
  if (rest.length > 0) return valuesAt(value, rest)
  return [value]
}

const compare: Record<string, (value: unknown, operand: unknown) => boolean> = {
  equals: (value, operand) => (value ?? null) === operand,
  exists: (value, operand) => (value !== null && value !== undefined) === operand,
}

/** A database in a dozen lines: whether a row passes a filter. */
const passes = (where: Where, row: Row): boolean =>
  Object.entries(where).every(([key, condition]) => {
    if (key === 'and') return (condition as Where[]).every((part) => passes(part, row))
    if (key === 'or') return (condition as Where[]).some((part) => passes(part, row))
    return Object.entries(condition as object).every(([operator, operand]) => {
      const test = compare[operator]
      if (!test) throw new Error(`the evaluator lacks ${operator}`)
      return valuesAt(row, key.split('.')).some((value) => test(value, operand))
    })
  })

const passesAny = (where: Where | boolean, row: Row): boolean =>
  typeof where === 'boolean' ? where : passes(where, row)

type Node = { id: number; depth: number; scope: Scope }

const noScope = scopeOf({})

/** Node 0 is the root; each later one hangs on an earlier one that is not too deep. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((parents) => {
  const nodes: Node[] = [{ id: 1, depth: 0, scope: noScope }]
  for (const draw of parents) {
    const hosts = nodes.filter(({ depth }) => depth < MAX_DEPTH)
    const host = hosts[draw % hosts.length] as Node
    const id = nodes.length + 1
    const depth = host.depth + 1
    nodes.push({ id, depth, scope: { ...host.scope, [`scope${depth}`]: id } })
  }
  return nodes
})

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

const office = (node: Node, role: Appointment['role'], closed: boolean): Appointment => ({
  organization: node.id,
  role,
  depth: node.depth,
  scope: node.scope,
  closed,
})

const worlds = fc
  .record({
    tree: trees,
    seats: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ROLES), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    }),
    place: fc.nat(),
    others: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ROLES)), { maxLength: 3 }),
    createdBy: fc.constantFrom(7, 8, null),
    firstPublishedAt: fc.constantFrom('2026-01-01', null),
    sharing: fc.array(fc.nat(), { maxLength: 3 }),
    id: fc.constantFrom(7, 9),
    visibleBelow: fc.boolean(),
  })
  .map(({ tree, seats, place, others, sharing, ...rest }) => {
    const appointments = seats.map(([at, role, closed]) => office(pick(tree, at), role, closed))
    const actor: Actor = { id: 7, appointments }
    const node = pick(tree, place)
    const held = others.map(([at, role]) => {
      const { scope, ...row } = office(pick(tree, at), role, false)
      return { ...row, ...scope }
    })
    const shared = sharing.map((at) => pick(tree, at))
    const unions = shared.map(({ id, scope }) => ({ organization: id, ...scope }))
    const row: Row = { ...rest, ...node.scope, organization: node.id, appointments: held, unions }
    return { tree, actor, node, shared, row }
  })

/** Whether a union lies at or below another, by the tree alone. */
const liesIn = (node: Node, ancestor: Node): boolean =>
  ancestor.depth === 0 || Object.values(node.scope).includes(ancestor.id)

describe('a reach', () => {
  test.each(Object.keys(REACHES) as Reach[])(
    '%s says the same as a filter and as a check',
    (name) => {
      fc.assert(
        fc.property(worlds, ({ actor, row }) => {
          const [held] = actor.appointments as [Appointment]
          const filter = REACHES[name].where(held, actor)
          expect(REACHES[name].covers(held, row, actor)).toBe(passesAny(filter, row))
        }),
        { numRuns: 400 },
      )
    },
  )

  test('of what applies is the branch, and of the unions above what they hand down', () => {
    fc.assert(
      fc.property(worlds, ({ actor, node, row, tree }) => {
        const [held] = actor.appointments as [Appointment]
        const seat = tree.find(({ id }) => id === held.organization) as Node
        const isAbove = row.visibleBelow === true && liesIn(seat, node)
        expect(REACHES.applying.covers(held, row, actor)).toBe(liesIn(node, seat) || isAbove)
      }),
      { numRuns: 400 },
    )
  })

  test('of a branch is exactly the tree below', () => {
    fc.assert(
      fc.property(worlds, ({ actor, node, tree }) => {
        const [held] = actor.appointments as [Appointment]
        const seat = tree.find(({ id }) => id === held.organization) as Node
        expect(isWithin(held, node.scope)).toBe(liesIn(node, seat))
      }),
      { numRuns: 400 },
    )
  })
})

const ACTIONS: Action[] = ['create', 'read', 'update', 'publish', 'delete']
const collections = Object.keys(GRANTS) as Guarded[]

/** What superior unions hand down to those below: read there, see the reach `applying`. */
const HANDED_DOWN: Guarded[] = ['custom-fields', 'reply-templates']

const isHandedDown = (guarded: Guarded, action: Action, row: Row): boolean =>
  HANDED_DOWN.includes(guarded) && action === 'read' && row.visibleBelow === true

/** Officers act on everything and on no business record; oneself is everybody's. */
const OFFICERS_OWN: Guarded[] = ['users', 'audit-log', 'holidays', 'site-settings', 'payload-jobs']

/** Records that lie in the branches of several unions at once. */
const SHARED: Guarded[] = ['employers']

describe('the policy', () => {
  test('says the same as a filter and as a check', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.constantFrom(...collections),
        fc.constantFrom(...ACTIONS),
        ({ actor, row }, guarded, action) => {
          expect(covers(actor, guarded, action, row)).toBe(
            passesAny(whereGranted(actor, guarded, action), row),
          )
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('never reaches out of the branches of the offices held, and closed offices only read', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.constantFrom(...collections.filter((slug) => !OFFICERS_OWN.includes(slug))),
        fc.constantFrom(...ACTIONS),
        ({ actor, node, row, shared, tree }, guarded, action) => {
          if (!covers(actor, guarded, action, row) || isHandedDown(guarded, action, row)) return
          const seats = actor.appointments.filter(({ closed }) => action === 'read' || !closed)
          const places = SHARED.includes(guarded) ? [node, ...shared] : [node]
          const reaching = seats.filter(({ organization }) => {
            const seat = tree.find(({ id }) => id === organization) as Node
            return places.some((place) => liesIn(place, seat))
          })
          expect(reaching).not.toEqual([])
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('lets nobody hand out an office above or beside own branch', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...ROLES), ({ actor, node, tree }, role) => {
        const isSecurity = actor.appointments.some((held) => held.role === 'security-admin')
        if (isSecurity || !mayGrant(actor, office(node, role, false))) return
        const giving = actor.appointments.filter((held) => {
          const seat = tree.find(({ id }) => id === held.organization) as Node
          const inside = liesIn(node, seat) && (role !== 'branch-admin' || node.id !== seat.id)
          return held.role === 'branch-admin' && !held.closed && inside
        })
        expect(giving).not.toEqual([])
        expect(['system-admin', 'security-admin', 'auditor']).not.toContain(role)
      }),
      { numRuns: 1500 },
    )
  })
})
