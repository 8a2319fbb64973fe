import type { Payload } from 'payload'
import { runApart, sql } from './session'

/** What the site keeps of a visitor for a short while, under the hash of a token that only they have. */
export type VisitorNote = { content: string; tries: number }

/** So many expired notes go with each one that is written. */
const SWEPT = 20

export const writeNote = async (
  payload: Payload,
  { content, key, seconds }: { key: string; content: string; seconds: number },
): Promise<void> => {
  await runApart(
    payload,
    sql`with swept as (delete from "visitor_notes" where "key" in
        (select "key" from "visitor_notes" where "expires_at" < now() limit ${SWEPT}
          for update skip locked))
      insert into "visitor_notes" ("key", "content", "expires_at")
      values (${key}, ${content}, now() + make_interval(secs => ${seconds}))`,
  )
}

/** Null when there is none or its time is over. */
export const readNote = async (payload: Payload, key: string): Promise<VisitorNote | null> => {
  const [row] = await runApart<VisitorNote>(
    payload,
    sql`select "content", "tries" from "visitor_notes"
      where "key" = ${key} and "expires_at" >= now()`,
  )
  return row ?? null
}

/** Reads a note and counts the try; null when there is none or it was tried too often. */
export const tryNote = async (
  payload: Payload,
  key: string,
  most: number,
): Promise<VisitorNote | null> => {
  const [row] = await runApart<VisitorNote>(
    payload,
    sql`update "visitor_notes" set "tries" = "tries" + 1
      where "key" = ${key} and "expires_at" >= now() and "tries" < ${most}
      returning "content", "tries"`,
  )
  return row ?? null
}

/** @returns whether it was there: of two who drop one note, one is told so. */
export const dropNote = async (payload: Payload, key: string): Promise<boolean> => {
  const rows = await runApart(
    payload,
    sql`delete from "visitor_notes" where "key" = ${key} and "expires_at" >= now() returning 1`,
  )
  return rows.length > 0
}
