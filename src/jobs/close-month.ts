import type { Payload } from 'payload'
import { closeLeagueMonth, unclosedMonths } from '../database/case-figures/league'
import { forgetLikers } from '../database/item-counts'
import { lastMonths, toIsoDay } from '../lib/dates'

/** As many months are made up for after a pause; the table shows no more. */
const MONTHS = 12

/** Makes the league tables of months gone by final, and forgets who liked what on days gone by. */
export const closeMonth = async (payload: Payload, now: Date): Promise<void> => {
  const over = lastMonths(toIsoDay(now).slice(0, 7), MONTHS + 1).slice(0, -1)
  for (const month of await unclosedMonths(payload, over)) await closeLeagueMonth(month)
  await forgetLikers(payload)
}
