import type { Payload } from 'payload'
import { fieldKeys } from '../field-keys'
import { hashIdentifier } from '../lib/field-cipher'
import { networkOf } from '../lib/network'
import { runApart, sql } from './session'

export type RequestLimit = {
  /** What is being limited, e.g. `employers.lookup`. */
  purpose: string
  /** The asker's network address; those without one share a limit. */
  address: string | null
  /** So many requests … */
  most: number
  /** … within so many seconds. */
  seconds: number
}

/** So many forgotten counts go with each request that is counted. */
const SWEPT = 20

/**
 * Counts a request before it is served, on a connection of its own and for all processes together.
 * Addresses are kept as keyed hashes, and no longer than the limit needs them.
 * @returns whether it may be served
 */
export const admitRequest = async (
  payload: Payload,
  { address, most, purpose, seconds }: RequestLimit,
): Promise<boolean> => {
  const key = hashIdentifier(fieldKeys(), purpose, networkOf(address ?? ''))
  const stale = sql`now() - make_interval(secs => ${seconds})`
  const [row] = await runApart<{ requests: number }>(
    payload,
    sql`with swept as (delete from "request_counts" where "key" in
        (select "key" from "request_counts" where "since" < now() - interval '1 day' limit ${SWEPT}
          for update skip locked))
      insert into "request_counts" as c ("key", "requests", "since") values (${key}, 1, now())
      on conflict ("key") do update set
        "requests" = case when c."since" < ${stale} then 1 else c."requests" + 1 end,
        "since" = case when c."since" < ${stale} then now() else c."since" end
      returning "requests"`,
  )
  return Number(row?.requests ?? 0) <= most
}
