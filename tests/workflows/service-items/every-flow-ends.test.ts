import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Definition, FlowStep, StepKind } from '@/src/cases/definition'
import { flowProblems } from '@/src/cases/flow-problems'
import { type Asked, decideCase, firstStep, isAllowed } from '@/src/workflows/cases/decide'
import { PARTS } from '@/src/workflows/cases/table'
import { standing, step } from '../cases/standing'
import { COUNTY, formOf } from './sample'

const definitionOf = (flow: FlowStep[]): Definition => ({
  form: formOf({ name: 'content' }),
  flow,
  effect: 'none',
  extensionDays: 30,
})

const isPublishable = (flow: FlowStep[]) => flowProblems(definitionOf(flow), COUNTY).length === 0

const kinds = (...some: StepKind[]) => fc.constantFrom(...some)

/** Flows as people might try: mostly in order, not always sensible. */
const anyFlow = fc
  .tuple(
    fc.array(kinds('verify'), { maxLength: 2 }),
    fc.array(kinds('dispatch', 'handle', 'approve', 'publicise'), { maxLength: 6 }),
    fc.subarray<StepKind>(['feedback', 'rate']),
  )
  .map((parts) => parts.flat().map((kind) => step(kind)))

const everybody = new Set(PARTS)

/** What those who work on a case do next, if the machine lets them. */
const ATTEMPTS: Asked[] = (['accept', 'finish', 'publicise', 'approve', 'dispatch'] as const).map(
  (action) => ({ action, parts: everybody, decision: 'agree', result: 'done' }),
)

/** The states that a case runs through when everybody does what is next and nobody objects. */
const courseOf = (flow: FlowStep[]): string[] => {
  let now = standing({ flow, step: firstStep(flow) })
  const course: string[] = [now.state]
  // Each step takes two moves at most: it is taken on and done.
  for (let moves = 0; moves < flow.length * 2 + 2 && now.state !== 'finished'; moves += 1) {
    const next = ATTEMPTS.map((asked) => decideCase(now, asked)).find(isAllowed)
    if (!next) break
    now = { ...now, state: next.state, step: next.step }
    course.push(now.state)
  }
  return course
}

describe('a flow that may be published', () => {
  it('can be brought to its end with success, by the machine that cases run on', () =>
    fc.assert(
      fc.property(anyFlow, (flow) => {
        fc.pre(isPublishable(flow))
        expect(courseOf(flow).at(-1)).toBe('finished')
      }),
      { numRuns: 500 },
    ))

  it('goes through every approval and notice', () =>
    fc.assert(
      fc.property(anyFlow, (flow) => {
        fc.pre(isPublishable(flow))
        const count = (kind: StepKind) => flow.filter((each) => each.kind === kind).length
        const passed = courseOf(flow)
        expect(passed.filter((state) => state === 'approving')).toHaveLength(count('approve'))
        expect(passed.filter((state) => state === 'publicising')).toHaveLength(count('publicise'))
      }),
      { numRuns: 500 },
    ))
})
