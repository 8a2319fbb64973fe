import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BINDING_STATUSES,
  CHANGE_KINDS,
  changeProblem,
  hasVote,
  MEMBERSHIP_STATUSES,
  type MembershipStatus,
  TRANSITIONS,
} from '@/src/workflows/membership'

/**
 * State × change, by hand from 《工会会员会籍管理办法》: + leads on, - is refused. Columns in the order of
 * the national codes: join transfer-in keep transfer-out expel withdraw.
 */
const BY_HAND: Record<MembershipStatus, string> = {
  pending: '++----',
  active: '--++++',
  kept: '+--+++',
  'transferred-out': '++----',
  expelled: '+-----',
  withdrawn: '++----',
}

const ask = (status: MembershipStatus, kind: (typeof CHANGE_KINDS)[number], extra = {}) =>
  changeProblem(
    { kind, date: '2026-05-01', reason: '1', ...extra },
    { status, lastChange: '2026-01-01', today: '2026-05-02' },
  )

describe('membership', () => {
  test.each(MEMBERSHIP_STATUSES.map((status) => [status]))('%s', (status) => {
    const row = CHANGE_KINDS.map((kind) => (ask(status, kind) === null ? '+' : '-')).join('')
    expect(row).toBe(BY_HAND[status])
  })

  test('only members at work have a vote', () => {
    expect(MEMBERSHIP_STATUSES.filter(hasVote)).toEqual(['active'])
  })

  test('dates stand in order and not in the future; leaving says why', () => {
    expect(ask('active', 'keep', { date: '2026-05-03' })?.code).toBe('membership.date_future')
    expect(ask('active', 'keep', { date: '2025-12-31' })?.code).toBe('membership.date_before_last')
    expect(ask('active', 'keep', { date: '1 May' })?.code).toBe('membership.date_required')
    expect(ask('active', 'keep', { reason: null })?.code).toBe('membership.reason_required')
    expect(ask('withdrawn', 'join', { reason: null })).toBeNull()
  })

  test('whatever happens, a bound person can leave and one who left can come back', () => {
    const walks = fc.array(fc.constantFrom(...CHANGE_KINDS), { maxLength: 12 })
    fc.assert(
      fc.property(walks, (walk) => {
        let status: MembershipStatus = 'pending'
        for (const kind of walk) status = TRANSITIONS[status][kind] ?? status
        const isBound = BINDING_STATUSES.some((binding) => binding === status)
        expect(TRANSITIONS[status][isBound ? 'withdraw' : 'join']).toBeDefined()
      }),
    )
  })
})
