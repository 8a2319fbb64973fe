import type { NoticeChannel, NoticeKind } from '@/src/cases/notices'
import { query } from '../pool'

/** A waiting notice that this process has taken upon itself, with what it speaks of. */
export type ClaimedNotice = {
  id: number
  /** Counts this attempt. */
  attempts: number
  kind: NoticeKind
  channel: NoticeChannel
  /** Sealed; of a notice to staff null. */
  recipient: string | null
  /** Sealed. */
  data: string | null
  key: string
  /** The address of the account that is told, unless it is disabled. */
  userEmail: string | null
  caseId: number
  number: string
  title: string
  union: string
  dueAt: Date | null
  isProvisional: boolean
  note: string | null
  result: string | null
}

/** So long nobody else tries: longer than any attempt takes, and soon enough after a crash. */
const LEASE = '5 minutes'

/**
 * Takes up to `most` notices that are due. Each attempt is counted before it is made, and the lease makes
 * another process wait: who dies in between leaves a notice that is due again.
 */
export const claimNotices = (most: number): Promise<ClaimedNotice[]> =>
  query<ClaimedNotice>(
    `with due as (
        select "id" from "case_notices" where "state" = 'waiting' and "next_attempt_at" <= now()
        order by "next_attempt_at", "id" limit $1 for update skip locked),
      claimed as (
        update "case_notices" n set "attempts" = n."attempts" + 1, "updated_at" = now(),
          "next_attempt_at" = now() + interval '${LEASE}'
        from due where n."id" = due."id" returning n.*)
    select n."id", n."attempts"::int, n."kind"::text, n."channel"::text, n."recipient", n."data",
      n."key", case when u."disabled" is not true then u."email" end "userEmail", c."id" "caseId",
      c."number", c."service_title" "title", o."name" "union",
      coalesce(a."due_at", c."due_at") "dueAt", coalesce(c."is_provisional", false) "isProvisional",
      case when a."is_public" then a."note" end "note", c."result"::text
    from claimed n join "cases" c on c."id" = n."case_id"
      join "organizations" o on o."id" = c."organization_id"
      left join "case_actions" a on a."id" = n."case_action_id"
      left join "users" u on u."id" = n."user_id"
    order by n."id"`,
    [most],
  )

/** The end of a notice: it was taken, nobody can take it, or there was nothing to send. */
export const settleNotice = async (
  id: number,
  state: 'sent' | 'failed' | 'skipped',
): Promise<void> => {
  await query(
    `update "case_notices" set "state" = $2::"enum_case_notices_state", "updated_at" = now(),
      "sent_at" = case when $2 = 'sent' then now() end
    where "id" = $1 and "state" = 'waiting'`,
    [id, state],
  )
}

/** Another attempt later. */
export const postponeNotice = async (id: number, seconds: number): Promise<void> => {
  await query(
    `update "case_notices" set "next_attempt_at" = now() + make_interval(secs => $2),
      "updated_at" = now() where "id" = $1 and "state" = 'waiting'`,
    [id, seconds],
  )
}
