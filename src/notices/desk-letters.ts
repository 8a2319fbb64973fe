import type { Payload } from 'payload'
import { nearUntil } from '@/src/cases/desk/due-words'
import { OFFICERS } from '@/src/cases/parts'
import {
  claimDeskLetters,
  type DeskLetter,
  forgetDeskLetters,
  settleDeskLetter,
  writeDeskLetters,
} from '@/src/database/cases/desk-letters'
import { committedCalendar } from '@/src/database/committed-calendar'
import { env } from '@/src/env'
import { startOfDay, toIsoDay } from '@/src/lib/dates'
import { isWorkday } from '@/src/workflows/working-time'
import { deskLetterText } from './desk-letter-text'
import { mailNotifier } from './mail'
import { MessageRefused, type Notifier } from './notifier'

const HOUR = 3_600_000
/** The hour in China at which people come to work. */
const MORNING = 8
const BATCH = 20

/** Whether the letters of a day may go out by now. */
const isMorning = async (day: string, now: Date): Promise<boolean> =>
  now.getTime() - startOfDay(day).getTime() >= MORNING * HOUR &&
  isWorkday(day, await committedCalendar())

const write = async (payload: Payload, day: string, now: Date): Promise<void> => {
  if ((await payload.kv.get('desk-letters')) === day) return
  const near = nearUntil(now, await committedCalendar())
  await writeDeskLetters({ day, now, near }, OFFICERS)
  await forgetDeskLetters(day)
  // Marked afterwards: who dies in between writes again, and what is written stays as it is.
  await payload.kv.set('desk-letters', day)
}

const send = async (payload: Payload, mail: Notifier, letter: DeskLetter, day: string) => {
  const { email, user } = letter
  const said = deskLetterText(letter, env.PUBLIC_URL)
  try {
    await mail.send({ ...said, short: said.subject, key: `desk-${day}-${user}`, to: email })
    await settleDeskLetter(user, day)
  } catch (err) {
    payload.logger.warn({ err, user, msg: '[desk-letters.not-delivered]' })
    if (err instanceof MessageRefused) await settleDeskLetter(user, day)
  }
}

/**
 * On working days from eight in the morning: tells everybody whose unions have cases to take up, soon due or
 * past due, in one letter. Staff who come in twice a month learn of a case in no other way. One that was not
 * taken is tried again that day, under the same Message-ID.
 * @returns how many were tried
 */
export const sendDeskLetters = async (
  payload: Payload,
  now: Date,
  mail: Notifier = mailNotifier(payload, new URL(env.PUBLIC_URL).hostname),
): Promise<number> => {
  const day = toIsoDay(now)
  if (!(await isMorning(day, now))) return 0
  await write(payload, day, now)
  let tried = 0
  for (;;) {
    const letters = await claimDeskLetters(day, now, BATCH)
    if (letters.length === 0) return tried
    await Promise.all(letters.map((letter) => send(payload, mail, letter, day)))
    tried += letters.length
  }
}
