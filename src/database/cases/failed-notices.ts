import { ask } from '../ask'

/** How many notices are in each state; of those that failed also by which way. */
export const countNotices = (
  url: string,
): Promise<{ state: string; channel: string; count: number }[]> =>
  ask(
    url,
    `select "state"::text, "channel"::text, count(*)::int "count" from "case_notices"
      where "channel" <> 'desk' group by 1, 2 order by 1, 2`,
  )

/** Has notices that nobody took tried anew; for when the mail server works again. @returns how many */
export const retryFailedNotices = async (url: string): Promise<number> => {
  const rows = await ask(
    url,
    `update "case_notices" set "state" = 'waiting', "attempts" = 0, "updated_at" = now(),
      "next_attempt_at" = now() - interval '1 second' where "state" = 'failed' returning "id"`,
  )
  return rows.length
}
