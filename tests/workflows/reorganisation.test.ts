import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Appointment, Scope } from '@/access/actor'
import { mayReorganise } from '@/access/reorganising'
import { isCountyOrAbove } from '@/collections/organizations/levels'
import {
  decide,
  type Part,
  possibleEvents,
  REORGANISATION_EVENTS,
  REORGANISATION_STATES,
  type ReorganisationEvent,
  type ReorganisationState,
} from '@/src/workflows/reorganisation'
import {
  faultOfClose,
  faultOfMerge,
  faultOfMove,
  faultOfRename,
  faultOfSplit,
} from '@/src/workflows/reorganisation-rules'

const part = fc.record({
  isAsker: fc.boolean(),
  mayDecide: fc.boolean(),
  needsSecond: fc.boolean(),
})

/** Who → what each event of an open request comes to; `-` = no right, `own` = one's own request. */
const WHO: [string, Part, Record<ReorganisationEvent, ReorganisationState | '-' | 'own'>][] = [
  [
    'who asked, below the county',
    { isAsker: true, mayDecide: true, needsSecond: false },
    { confirm: 'done', refuse: '-', withdraw: 'withdrawn' },
  ],
  [
    'who asked, from the county up',
    { isAsker: true, mayDecide: true, needsSecond: true },
    { confirm: 'own', refuse: '-', withdraw: 'withdrawn' },
  ],
  [
    'who asked and lost the office since',
    { isAsker: true, mayDecide: false, needsSecond: false },
    { confirm: '-', refuse: '-', withdraw: 'withdrawn' },
  ],
  [
    'a second person over all of it',
    { isAsker: false, mayDecide: true, needsSecond: true },
    { confirm: 'done', refuse: 'refused', withdraw: '-' },
  ],
  [
    'a second person over part of it',
    { isAsker: false, mayDecide: false, needsSecond: true },
    { confirm: '-', refuse: '-', withdraw: '-' },
  ],
]

describe('a request to reorganise', () => {
  it.each(WHO)('does for %s what the table says', (_who, person, row) => {
    for (const event of REORGANISATION_EVENTS) {
      const answer = decide('draft', event, person)
      const said = 'next' in answer ? answer.next : answer.refused === 'own' ? 'own' : '-'
      expect(said, event).toBe(row[event])
    }
  })

  it('is never confirmed by one person alone where it takes two', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REORGANISATION_STATES), part, (state, person) => {
        const answer = decide(state, 'confirm', person)
        if (!('next' in answer)) return
        expect(person.mayDecide).toBe(true)
        expect(person.isAsker && person.needsSecond).toBe(false)
      }),
    )
  })

  it('is over once it is decided', () => {
    fc.assert(
      fc.property(part, (person) => {
        for (const state of ['done', 'refused', 'withdrawn'] as const)
          expect(possibleEvents(state, person)).toEqual([])
      }),
    )
  })
})

describe('two people', () => {
  it('are needed from the county up', () => {
    const levels = ['province', 'city', 'county', 'township', 'grassroots', 'branch', 'nonsense']
    expect(levels.filter(isCountyOrAbove)).toEqual(['province', 'city', 'county'])
  })
})

const at = (...path: number[]): Scope => ({
  scope1: path[0] ?? null,
  scope2: path[1] ?? null,
  scope3: path[2] ?? null,
  scope4: path[3] ?? null,
  scope5: null,
  scope6: null,
})

type Union = Parameters<typeof faultOfMove>[0]

const union = (id: number, level: string, path: number[], extra: Partial<Union> = {}): Union => ({
  ...{ id, name: `工会${id}`, level, status: 'active', parent: path.at(-2) ?? 1 },
  ...{ depth: path.length, ...at(...path) },
  ...extra,
})

describe('what stands in the way', () => {
  const county = union(20, 'county', [10, 20])
  const town = union(30, 'township', [10, 20, 30])
  const works = union(40, 'grassroots', [10, 20, 30, 40])
  const facts = { deepest: 3, childLevels: [], children: [], workingBelow: 0 }
  const split = { source: town, target: county, newLevel: 'township', deepest: 4 }

  it('of a split: no children, foreign children, levels that do not fit', () => {
    const code = (some: Partial<Parameters<typeof faultOfSplit>[0]>) =>
      faultOfSplit({ ...split, children: [works], ...some })?.code
    expect(code({})).toBeUndefined()
    expect(code({ children: [] })).toBe('split.no_children')
    expect(code({ children: [union(31, 'township', [10, 20, 31])] })).toBe('split.not_child')
    expect(code({ newLevel: 'county' })).toBe('organization.level_not_below')
    expect(code({ newLevel: 'branch' })).toBe('organization.level_not_below')
    expect(code({ target: { ...county, status: 'closed' } })).toBe('organization.parent_closed')
    expect(code({ target: works })).toBe('organization.level_not_below')
  })

  it('of a move or a merge: more than six levels, a closed union', () => {
    const deep = { ...facts, deepest: 7 }
    const other = union(21, 'county', [10, 21])
    expect(faultOfMove(town, other, deep)?.code).toBe('organization.too_deep')
    expect(faultOfMerge(town, other, { ...deep, deepest: 8 })?.code).toBe('organization.too_deep')
    const closed = { ...town, status: 'closed' }
    expect(faultOfMove(closed, other, facts)?.code).toBe('organization.closed')
    expect(faultOfMerge(closed, other, facts)?.code).toBe('organization.closed')
    expect(faultOfMerge(town, closed, facts)?.code).toBe('merge.cycle')
  })

  it('of a closing: unions and members, said with their number', () => {
    const nothing = { members: 0, workingBelow: 0 }
    expect(faultOfClose(town, null, nothing)).toBeNull()
    expect(faultOfClose(town, county, nothing)).toBeNull()
    expect(faultOfClose(town, town, nothing)?.code).toBe('close.own_successor')
    expect(faultOfClose(town, null, { ...nothing, workingBelow: 2 })?.message).toContain('2 个')
    expect(faultOfClose(town, null, { ...nothing, members: 3 })?.message).toContain('3 名')
    expect(faultOfClose(union(1, 'province', []), null, nothing)?.code).toBe('close.root')
  })

  it('of a renaming: nothing new', () => {
    expect(faultOfRename(town, '', false)?.code).toBe('rename.name_required')
    expect(faultOfRename(town, town.name, false)?.code).toBe('rename.same')
    expect(faultOfRename(town, town.name, true)).toBeNull()
    expect(faultOfRename(town, '新名', false)).toBeNull()
  })
})

const holding = (...held: Partial<Appointment>[]): Actor => ({
  id: 1,
  appointments: held.map((one) => ({
    ...{ organization: 10, role: 'branch-admin' as const, depth: 1, scope: at(10), closed: false },
    ...one,
  })),
})

describe('the right to reorganise', () => {
  const operation = { concerned: [at(10, 20, 30)], target: at(10, 21) }

  it('is a branch-admin’s, strictly above what changes and over where it goes', () => {
    expect(mayReorganise(holding({}), operation)).toBe(true)
    expect(mayReorganise(holding({}), { concerned: [at(10)], target: null })).toBe(false)
    expect(mayReorganise(holding({}), { ...operation, target: at(10) })).toBe(true)
    expect(mayReorganise(holding({}), { ...operation, target: at(11) })).toBe(false)
    expect(mayReorganise(holding({ role: 'registrar' }), operation)).toBe(false)
    expect(mayReorganise(holding({ closed: true }), operation)).toBe(false)
    expect(mayReorganise(holding({ depth: 0, organization: 1 }), operation)).toBe(true)
  })

  it('is never put together from two offices', () => {
    const county = (organization: number) => ({
      organization,
      depth: 2,
      scope: at(10, organization),
    })
    const both = holding(county(20), county(21))
    expect(mayReorganise(both, operation)).toBe(false)
    expect(mayReorganise(both, { ...operation, target: at(10, 20) })).toBe(true)
  })
})
