import type { Flaw } from './row'

/** What a cell holds: its text and, if its value did not survive, what happened to it. */
export type Cell = { text: string; flaw?: Flaw }

/** Excel keeps fifteen digits of a number; an ID number has eighteen. */
const EXACT_DIGITS = 15
const SHORT_INTEGER = /^-?\d{1,15}$/
const SCIENTIFIC = /^-?\d(?:\.\d+)?[eE]\+\d{2,3}$/
/** Invisible marks that come along with copied text. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g

/** A number as the file holds it (`4.2058E+17`, `0.30000000000000004`) in plain digits. */
export const numberCell = (raw: string): Cell => {
  if (SHORT_INTEGER.test(raw)) return { text: raw }
  const value = Number(raw)
  if (!Number.isFinite(value)) return { text: raw.trim() }
  if (Math.abs(value) >= 10 ** EXACT_DIGITS) return { text: raw, flaw: 'lost-digits' }
  return { text: plain(Number(value.toPrecision(EXACT_DIGITS))) }
}

const plain = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

/**
 * A text as people meant it: without blanks around it and without the marks that keep Excel from reading
 * it as a number or a formula (`'420…`, `="420…"`).
 */
export const textCell = (raw: string): Cell => {
  const text = raw.replace(INVISIBLE, '').trim()
  if (text === '') return { text }
  const quoted = /^="(.*)"$/s.exec(text)?.[1] ?? text
  const bare = /^'[\d=+\-@]/.test(quoted) ? quoted.slice(1).trim() : quoted
  return SCIENTIFIC.test(bare) ? { text: bare, flaw: 'lost-digits' } : { text: bare }
}

const DAY = 86_400_000
/** Day 0 of Excel's calendar, which believes in a 29 February 1900 (day 60). */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
/** The calendar of workbooks from old Macs. */
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_SERIAL = 2_958_465

/** Days since Excel's epoch as `YYYY-MM-DD`, with the time of day if there is one; as a number when it is no day. */
export const serialCell = (raw: string, is1904: boolean): Cell => {
  const serial = Number(raw)
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return numberCell(raw)
  const days = !is1904 && serial < 60 ? serial + 1 : serial
  const seconds = Math.round((days % 1) * 86_400)
  const moment = new Date(
    (is1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(days) * DAY + seconds * 1000,
  )
  const [day = '', time = ''] = moment.toISOString().slice(0, 19).split('T')
  if (serial < 1) return { text: time }
  return { text: seconds === 0 ? day : `${day} ${time}` }
}
