import { heard } from '@/src/cache/heard'
import { calendarSeenBy } from '@/src/database/calendar'
import { committedCalendar } from '@/src/database/committed-calendar'

/** What a change of makes the calendar another one. */
export const CALENDAR_SOURCES: readonly string[] = ['holidays', 'site-settings']

const cache = heard('calendar', { committed: committedCalendar, seenBy: calendarSeenBy })

/** A notice tells that the calendar has changed, in this process or another. */
export const forgetCalendar = cache.forget

/** A request of this process is changing the calendar: what it asks next must see that. */
export const distrustCalendar = cache.distrust

/** The days off and at work by which deadlines are counted (src/workflows/working-time.ts). */
export const loadCalendar = cache.for
