import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowStep, StepKind } from '@/src/cases/definition'
import {
  type Asked,
  decideCase,
  isAllowed,
  type Move,
  possibleActions,
  type Standing,
} from '@/src/workflows/cases/decide'
import {
  CASE_ACTIONS,
  CASE_RULES,
  CASE_STATES,
  isOpenState,
  PARTS,
  type Part,
} from '@/src/workflows/cases/table'
import { flowOf, standing } from './standing'

const by = (...parts: Part[]): ReadonlySet<Part> => new Set(parts)

const move = (from: Partial<Standing>, asked: Asked): Move => {
  const decided = decideCase(standing(from), asked)
  if (!isAllowed(decided)) throw new Error(decided.code)
  return decided
}

const codeOf = (from: Partial<Standing>, asked: Asked): string => {
  const decided = decideCase(standing(from), asked)
  return isAllowed(decided) ? 'allowed' : decided.code
}

describe('a help case', () => {
  test('is accepted, dispatched down, accepted there and finished', () => {
    expect(move({}, { action: 'accept', parts: by('holder') })).toMatchObject({
      ...{ state: 'handling', step: 0, clock: 'keep' },
    })
    expect(move({ state: 'handling' }, { action: 'dispatch', parts: by('holder') })).toMatchObject({
      state: 'submitted',
      step: 2,
      mover: 'named',
      clock: 'start',
    })
    expect(
      move({ state: 'handling', step: 2 }, { action: 'finish', parts: by('holder') }),
    ).toMatchObject({ state: 'finished', step: 3, clock: 'stop' })
  })

  test('that must be approved before it is handled is dispatched at the step where it stands', () => {
    const flow = flowOf('verify', 'approve', 'handle', 'feedback')
    const dispatch: Asked = { action: 'dispatch', parts: by('holder') }
    expect(move({ flow, state: 'handling', step: 0 }, dispatch).step).toBe(0)
    expect(move({ flow, state: 'handling', step: 2 }, dispatch).step).toBe(2)
  })

  test('goes from verification to dispatching by approval', () => {
    const verified = move({ state: 'handling' }, { action: 'approve', parts: by('holder') })
    expect(verified).toMatchObject({ state: 'handling', step: 1, clock: 'start' })
    expect(codeOf({ state: 'handling', step: 1 }, { action: 'approve', parts: by('holder') })).toBe(
      'case.dispatch_first',
    )
    expect(codeOf({ state: 'handling', step: 2 }, { action: 'approve', parts: by('holder') })).toBe(
      'case.nothing_to_approve',
    )
  })

  test('stops its clock while the person has to answer, and goes on where it was', () => {
    const asked = move({ state: 'handling', step: 2 }, { action: 'return', parts: by('holder') })
    expect(asked).toMatchObject({ state: 'returned', step: 2, clock: 'pause' })
    const answered = move(
      { state: 'returned', step: 2, resume: 'handling' },
      { action: 'answer', parts: by('applicant') },
    )
    expect(answered).toMatchObject({ state: 'handling', step: 2, clock: 'resume' })
  })

  test('is taken up again once when the person says that it is not solved', () => {
    const rated: Asked = { action: 'rate', parts: by('applicant'), isSolved: false }
    expect(move({ state: 'finished', step: 3 }, rated)).toMatchObject({
      ...{ state: 'handling', step: 2, isReopened: true, clock: 'start' },
    })
    expect(move({ state: 'finished', step: 3, reopened: 1 }, rated).state).toBe('closed')
    expect(
      codeOf({ state: 'closed', reopened: 1 }, { action: 'reopen', parts: by('applicant') }),
    ).toBe('case.reopened_once')
  })
})

describe('approval and public notice', () => {
  const flow = flowOf('verify', 'handle', 'approve', 'approve', 'publicise', 'feedback')

  test('are gone through one after the other', () => {
    const reported = move(
      { flow, state: 'handling', step: 1 },
      { action: 'approve', parts: by('holder') },
    )
    expect(reported).toMatchObject({ state: 'approving', step: 2, mover: 'routed' })
    const next = move(
      { flow, state: 'approving', step: 2 },
      { action: 'approve', parts: by('approver') },
    )
    expect(next).toMatchObject({ state: 'approving', step: 3 })
    const agreed = move(
      { flow, state: 'approving', step: 3 },
      { action: 'approve', parts: by('approver') },
    )
    expect(agreed).toMatchObject({ state: 'handling', step: 4 })
    const shown = move(
      { flow, state: 'handling', step: 4 },
      { action: 'publicise', parts: by('holder') },
    )
    expect(shown).toMatchObject({ state: 'publicising', step: 4, clock: 'start' })
    expect(
      codeOf(
        { flow, state: 'publicising', step: 4, isNoticeRunning: true },
        { action: 'finish', parts: by('holder') },
      ),
    ).toBe('case.publicity_running')
    expect(
      move({ flow, state: 'publicising', step: 4 }, { action: 'finish', parts: by('holder') })
        .state,
    ).toBe('finished')
  })

  test('cannot be skipped by a result that grants, and need not be gone through to decline', () => {
    const at = { flow, state: 'handling', step: 1 } as const
    const finish = (result: 'done' | 'declined'): Asked => ({
      ...{ action: 'finish', parts: by('holder'), result },
    })
    expect(codeOf(at, finish('done'))).toBe('case.needs_approval')
    expect(codeOf({ ...at, step: 4 }, finish('done'))).toBe('case.needs_publicity')
    expect(codeOf(at, finish('declined'))).toBe('allowed')
  })

  test('send a case back to work when the approver refuses', () => {
    const refused = move(
      { flow, state: 'approving', step: 3 },
      { action: 'approve', parts: by('approver'), decision: 'refuse' },
    )
    expect(refused).toMatchObject({ state: 'handling', step: 1, clock: 'start' })
  })
})

test('who sent a case to its approval neither approves nor returns it', () => {
  const at = { flow: flowOf('handle', 'approve', 'feedback'), state: 'approving', step: 1 } as const
  for (const action of ['approve', 'return'] as const) {
    const own: Asked = { action, parts: by('holder'), isSender: true }
    expect(decideCase(standing(at), own)).toMatchObject({ status: 403, code: 'case.own_approval' })
    expect(codeOf(at, { action, parts: by('holder') })).toBe('case.not_yours')
    expect(codeOf(at, { action, parts: by('approver') })).toBe('allowed')
  }
  expect(codeOf(at, { action: 'finish', parts: by('holder'), isSender: true })).toBe(
    'case.wrong_state',
  )
})

describe('more time', () => {
  const asked = { state: 'handling', step: 2, isExtensionAsked: true } as const

  test('is granted by the leader or the supervisor, never by who only holds the case', () => {
    const approve = (part: Part): Asked => ({ action: 'approve', parts: by(part) })
    expect(move(asked, approve('leader'))).toMatchObject({ extension: 'agreed', clock: 'extend' })
    expect(move(asked, approve('supervisor'))).toMatchObject({ extension: 'agreed' })
    expect(codeOf(asked, approve('holder'))).toBe('case.extension_waiting')
  })

  test('is taken back by who holds the case, after which it goes on', () => {
    const withdraw = (part: Part): Asked => ({
      ...{ action: 'extend', parts: by(part), decision: 'withdraw' },
    })
    expect(move(asked, withdraw('holder'))).toMatchObject({
      ...{ extension: 'withdrawn', clock: 'keep', state: 'handling', step: 2 },
    })
    for (const part of ['assistant', 'supervisor', 'applicant'] as const)
      expect(codeOf(asked, withdraw(part))).toBe('case.not_yours')
    expect(codeOf({ state: 'handling', step: 2 }, withdraw('holder'))).toBe('case.no_extension')
    expect(possibleActions(standing(asked), by('holder'))).toContain('extend')
  })

  test('is asked for once at a time', () => {
    const extend: Asked = { action: 'extend', parts: by('holder') }
    expect(move({ state: 'handling', step: 2 }, extend).extension).toBe('asked')
    expect(codeOf(asked, extend)).toBe('case.extension_waiting')
  })
})

test('not of this level: back to who sent it, else one up, in time', () => {
  const object: Asked = { action: 'object', parts: by('holder') }
  expect(move({ hasSender: true }, object).mover).toBe('sender')
  expect(move({}, object).mover).toBe('superior')
  expect(codeOf({ hasSuperior: false }, object)).toBe('case.no_superior')
  expect(codeOf({ isObjectionLate: true }, object)).toBe('case.object_too_late')
})

const works: StepKind[] = ['verify', 'handle']
const kindsOfFlow = fc
  .tuple(
    fc.subarray(works, { minLength: 0 }),
    fc.boolean(),
    fc.array(fc.constantFrom<StepKind>('handle', 'approve', 'publicise'), { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([before, isDispatched, between, isRated]): StepKind[] => [
    ...before,
    ...(isDispatched ? (['dispatch'] as const) : []),
    'handle',
    ...between,
    'feedback',
    ...(isRated ? (['rate'] as const) : []),
  ])

/** Standings that a case of the flow can be in: the state and the kind of its step fit together. */
const fits = (flow: FlowStep[], { state, step }: Pick<Standing, 'state' | 'step'>): boolean => {
  const kind = flow[step]?.kind
  if (state === 'approving') return kind === 'approve'
  if (state === 'publicising') return kind === 'publicise'
  if (state === 'finished' || state === 'closed') return step >= flow.length - 2
  if (state === 'submitted') return kind === 'verify' || kind === 'dispatch' || kind === 'handle'
  return kind !== 'approve'
}

const ALL: Asked['result'][] = ['done', 'declined']

const nextMoves = (at: Standing): Move[] =>
  PARTS.flatMap((part) =>
    CASE_ACTIONS.flatMap((action) =>
      ALL.flatMap((result) => {
        const decided = decideCase(at, { action, parts: by(part), result })
        return isAllowed(decided) ? [decided] : []
      }),
    ),
  )

test('property: from wherever a case gets to, it can be brought to an end with success', () => {
  fc.assert(
    fc.property(kindsOfFlow, (kinds) => {
      const flow = flowOf(...kinds)
      const known = new Map<string, Standing>()
      const waiting: Standing[] = [standing({ flow, step: 0 })]
      const leadsTo = new Map<string, string[]>()
      const key = ({ resume, state, step }: Standing) => `${state} ${step} ${resume ?? ''}`
      while (waiting.length > 0) {
        const at = waiting.pop() as Standing
        if (known.has(key(at))) continue
        known.set(key(at), at)
        const next = nextMoves(at).map((made) =>
          standing({
            ...{ flow, state: made.state, step: made.step },
            resume: made.state === 'returned' ? at.state : null,
          }),
        )
        leadsTo.set(key(at), next.map(key))
        waiting.push(...next)
      }
      const ends = new Set([...known.keys()].filter((each) => each.startsWith('finished')))
      expect(ends.size).toBeGreaterThan(0)
      const reaches = new Set(ends)
      for (let grown = true; grown; ) {
        const more = [...leadsTo].filter(
          ([from, to]) => !reaches.has(from) && to.some((each) => reaches.has(each)),
        )
        for (const [from] of more) reaches.add(from)
        grown = more.length > 0
      }
      for (const [name, at] of known)
        if (isOpenState(at.state)) expect([name, reaches.has(name)]).toEqual([name, true])
    }),
    { numRuns: 60 },
  )
})

test('property: nobody acts beyond the table, and every open case has one running or paused clock', () => {
  fc.assert(
    fc.property(
      kindsOfFlow,
      fc.constantFrom(...CASE_STATES),
      fc.nat(8),
      fc.constantFrom(...CASE_ACTIONS),
      fc.constantFrom(...PARTS),
      fc.boolean(),
      (kinds, state, at, action, part, isExtensionAsked) => {
        const flow = flowOf(...kinds)
        const from = { flow, state, step: at % flow.length, isExtensionAsked }
        fc.pre(fits(flow, from))
        const decided = decideCase(standing(from), { action, parts: by(part) })
        if (!isAllowed(decided)) return
        expect(CASE_RULES[state][action]).toContain(part)
        expect(decided.clock === 'stop').toBe(!isOpenState(decided.state))
        expect(decided.clock === 'pause').toBe(decided.state === 'returned' && state !== 'returned')
      },
    ),
  )
})
