import { createLocalReq, type Payload } from 'payload'
import { loadCalendar } from '@/src/cases/calendar'
import { type EscalationTimes, sweepSome, sweptDueDays } from '@/src/database/cases/sweep'
import { startOfDay } from '@/src/lib/dates'
import { addLimit, type Calendar } from '@/src/workflows/working-time'

const BATCH = 1000
/** The tree has six levels below its root. */
const MOST_ESCALATIONS = 6

/** After each working day that an overdue case goes on waiting, it goes one union further up. */
const timesAfter = (day: string, calendar: Calendar): EscalationTimes => ({
  day,
  at: Array.from({ length: MOST_ESCALATIONS }, (_, past) =>
    addLimit(
      startOfDay(day),
      { amount: past + 1, unit: 'working-days' },
      calendar,
    ).dueAt.toISOString(),
  ),
})

/**
 * Reminds, calls to hurry and escalates whatever is due by `now`. After days without a server every stage
 * that was missed happens once, in order: a case goes one stage further each time round.
 * @returns how many stages happened
 */
export const sweepDeadlines = async (
  payload: Payload,
  now: Date,
  batch = BATCH,
): Promise<number> => {
  const days = await sweptDueDays(now)
  if (days.length === 0) return 0
  const calendar = await loadCalendar(await createLocalReq({ context: {} }, payload))
  const times = days.map((day) => timesAfter(day, calendar))
  let staged = 0
  for (;;) {
    const swept = await sweepSome(now, batch, times)
    staged += swept.staged
    if (swept.looked === 0) return staged
  }
}
