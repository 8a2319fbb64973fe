import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { runApart, sql } from './session'

const TRIES = 5
const LOCK_MINUTES = 10

/** Addresses are kept as hashes: the table must not become a list of people. */
const keyOf = (email: string): string =>
  createHash('sha256').update(email.toLowerCase().trim()).digest('hex')

/**
 * Counts one try before it is made, on a connection of its own, so that parallel tries cannot slip by.
 * @returns whether the try may be made; false while the address is locked
 */
export const admitLoginAttempt = async (payload: Payload, email: string): Promise<boolean> => {
  const rows = await runApart<{ tries: number }>(
    payload,
    sql`insert into "login_attempts" as a ("key", "tries", "last_at") values (${keyOf(email)}, 1, now())
      on conflict ("key") do update set
        "tries" = case when a."last_at" < now() - make_interval(mins => ${LOCK_MINUTES}) then 1
                       else a."tries" + 1 end,
        "last_at" = case when a."tries" >= ${TRIES} and a."last_at" >= now() - make_interval(mins => ${LOCK_MINUTES})
                         then a."last_at" else now() end
      returning "tries"`,
  )
  return Number(rows[0]?.tries ?? 0) <= TRIES
}

/** Forgets the failures of an address after a successful log-in. */
export const clearLoginAttempts = async (payload: Payload, email: string): Promise<void> => {
  await runApart(payload, sql`delete from "login_attempts" where "key" = ${keyOf(email)}`)
}
