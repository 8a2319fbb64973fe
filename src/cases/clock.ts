import type { NextCase } from '@/src/database/cases/write-move'
import type { ClockEffect } from '@/src/workflows/cases/decide'
import { addLimit, type Calendar, resumeAfter } from '@/src/workflows/working-time'
import type { FlowStep } from './definition'

const HOUR = 3_600_000

/** The columns of a case that its one clock has. */
export type CaseClock = Pick<NextCase, 'dueAt' | 'isProvisional' | 'pausedAt' | 'nextCheckAt'>

/** When the sweep looks at a case next: before the deadline if a reminder is wanted, else at it. */
const nextCheck = (dueAt: Date | null, remindHours: number, now: Date): Date | null => {
  if (dueAt === null) return null
  const near = new Date(dueAt.getTime() - remindHours * HOUR)
  return remindHours > 0 && near > now ? near : dueAt
}

const stopped = (clock: CaseClock): CaseClock => ({ ...clock, pausedAt: null, nextCheckAt: null })

/** The clock of a step that begins now. */
export const startClock = (
  step: FlowStep | undefined,
  now: Date,
  calendar: Calendar,
): CaseClock => {
  if (!step?.limit) return { dueAt: null, isProvisional: false, pausedAt: null, nextCheckAt: null }
  const { dueAt, isProvisional } = addLimit(now, step.limit, calendar)
  return {
    dueAt,
    isProvisional,
    pausedAt: null,
    nextCheckAt: nextCheck(dueAt, step.remindHours, now),
  }
}

type Running = {
  clock: CaseClock
  step: FlowStep | undefined
  /** Days that an approved extension adds. */
  days: number
  now: Date
  calendar: Calendar
}

const resumed = ({ calendar, clock, now, step }: Running): CaseClock => {
  const { dueAt, pausedAt } = clock
  if (dueAt === null || pausedAt === null) return { ...clock, pausedAt: null }
  const unit = step?.limit?.unit ?? 'days'
  const next = resumeAfter({ dueAt, pausedAt, resumedAt: now, unit }, calendar)
  return {
    ...next,
    pausedAt: null,
    nextCheckAt: nextCheck(next.dueAt, step?.remindHours ?? 0, now),
  }
}

const extended = ({ calendar, clock, days, now, step }: Running): CaseClock => {
  if (clock.dueAt === null) return clock
  const next = addLimit(clock.dueAt, { amount: days, unit: 'days' }, calendar)
  return {
    ...next,
    pausedAt: clock.pausedAt,
    nextCheckAt: nextCheck(next.dueAt, step?.remindHours ?? 0, now),
  }
}

/**
 * Whether reminders begin anew. A pause begins no new deadline, and one that was missed before it stays
 * missed: nobody is reminded of it a second time.
 */
export const isNewDeadline = (effect: ClockEffect, dueAt: Date | null, now: Date): boolean =>
  effect === 'resume' ? dueAt !== null && dueAt > now : effect === 'start' || effect === 'extend'

/** What an action does to the clock. */
export const moveClock = (effect: ClockEffect, running: Running): CaseClock => {
  const { calendar, clock, now, step } = running
  switch (effect) {
    case 'keep':
      return clock
    case 'start':
      return startClock(step, now, calendar)
    case 'pause':
      return { ...clock, pausedAt: now, nextCheckAt: null }
    case 'resume':
      return resumed(running)
    case 'extend':
      return extended(running)
    case 'stop':
      return stopped(clock)
  }
}
