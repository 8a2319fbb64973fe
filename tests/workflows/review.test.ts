import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  possibleEvents,
  REVIEW_EVENTS,
  type ReviewEvent,
  type ReviewState,
  review,
  reviewStateOf,
  stageAfter,
} from '@/src/workflows/review'

/** docs/zh/review.md, by hand: state → what each event makes of it; '' = it cannot happen. */
const TABLE: [ReviewState, Record<ReviewEvent, ReviewState | ''>][] = [
  ['draft', { submit: 'submitted', withdraw: '', return: '', publish: 'live', 'take-down': '' }],
  [
    'submitted',
    { submit: '', withdraw: 'draft', return: 'returned', publish: 'live', 'take-down': '' },
  ],
  ['returned', { submit: 'submitted', withdraw: '', return: '', publish: 'live', 'take-down': '' }],
  ['live', { submit: '', withdraw: '', return: '', publish: '', 'take-down': 'draft' }],
  [
    'live-draft',
    { submit: 'live-submitted', withdraw: '', return: '', publish: 'live', 'take-down': 'draft' },
  ],
  [
    'live-submitted',
    {
      submit: '',
      withdraw: 'live-draft',
      return: 'live-returned',
      publish: 'live',
      'take-down': 'submitted',
    },
  ],
  [
    'live-returned',
    {
      submit: 'live-submitted',
      withdraw: '',
      return: '',
      publish: 'live',
      'take-down': 'returned',
    },
  ],
]

const STATES = TABLE.map(([state]) => state)
const EVERYTHING = { update: true, publish: true }
const EDITOR = { update: true, publish: false }
const NOBODY = { update: false, publish: false }
const NEEDS: Record<ReviewEvent, 'update' | 'publish'> = {
  submit: 'update',
  withdraw: 'update',
  return: 'publish',
  publish: 'publish',
  'take-down': 'publish',
}

describe('the review of a record', () => {
  it.each(TABLE)('in state %s goes where the table says', (state, row) => {
    for (const event of REVIEW_EVENTS) {
      const expected = row[event] ? { next: row[event] } : { refused: 'state' }
      expect(review(state, event, EVERYTHING), event).toEqual(expected)
    }
  })

  it('is never moved by somebody without the right', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.constantFrom(...REVIEW_EVENTS),
        fc.record({ update: fc.boolean(), publish: fc.boolean() }),
        (state, event, rights) => {
          const answer = review(state, event, rights)
          if ('next' in answer) expect(rights[NEEDS[event]]).toBe(true)
          else if (!rights[NEEDS[event]]) expect(answer.refused).toBe('right')
          expect(possibleEvents(state, rights).includes(event)).toBe('next' in answer)
        },
      ),
    )
    for (const state of STATES) expect(possibleEvents(state, NOBODY)).toEqual([])
  })

  it('has no dead end: from every state the site can be reached, and left again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.array(fc.constantFrom(...REVIEW_EVENTS), { maxLength: 20 }),
        (start, events) => {
          const end = events.reduce((state, event) => {
            const answer = review(state, event, EVERYTHING)
            return 'next' in answer ? answer.next : state
          }, start)
          const live = end === 'live' ? end : review(end, 'publish', EVERYTHING)
          expect(live === 'live' || ('next' in live && live.next === 'live')).toBe(true)
        },
      ),
    )
    expect(review('live', 'take-down', EVERYTHING)).toEqual({ next: 'draft' })
  })

  it('leaves an editor always something to do with what is not published', () => {
    for (const state of STATES.filter((each) => each !== 'live'))
      expect(possibleEvents(state, EDITOR), state).not.toEqual([])
  })
})

describe('the state of a record', () => {
  const cases: [boolean, string, string, ReviewState][] = [
    [false, 'draft', 'none', 'draft'],
    [false, 'draft', 'submitted', 'submitted'],
    [false, 'draft', 'returned', 'returned'],
    [true, 'published', 'none', 'live'],
    [true, 'draft', 'none', 'live-draft'],
    [true, 'draft', 'submitted', 'live-submitted'],
    [true, 'draft', 'returned', 'live-returned'],
  ]
  it.each(cases)('isLive %s, _status %s, reviewState %s: %s', (isLive, status, stage, state) => {
    const record = { isLive, _status: status, reviewState: stage }
    expect(reviewStateOf(record)).toBe(state)
    if (state !== 'live') expect(stageAfter(state)).toBe(stage)
  })

  it('is a draft for a record of which nothing is known yet', () => {
    expect(reviewStateOf({})).toBe('draft')
  })
})
