import type { PayloadRequest } from 'payload'
import { type Calendar, recount } from '@/src/workflows/working-time'
import { query } from '../pool'
import { runInTransaction, sql } from '../session'

/** How many open cases have a deadline that was counted beyond the calendar. */
export const countProvisional = async (): Promise<number> => {
  const [row] = await query<{ count: number }>(
    `select count(*)::int "count" from "cases" where "is_open" and "is_provisional"`,
  )
  return row?.count ?? 0
}

/**
 * Counts the provisional deadlines of open cases anew, in the transaction that extends the calendar: each
 * was counted by weekday beyond `countedTo`. What changes is on the case's timeline.
 */
export const recountProvisional = async (
  req: PayloadRequest,
  countedTo: string,
  calendar: Calendar,
): Promise<void> => {
  const due = await runInTransaction<{ dueAt: string }>(
    req,
    sql`select distinct "due_at" "dueAt" from "cases"
      where "is_open" and "is_provisional" and "due_at" is not null`,
  )
  const deadlines = due.map(({ dueAt }) => {
    const anew = recount(new Date(dueAt), countedTo, calendar)
    return {
      before: new Date(dueAt).toISOString(),
      after: anew.dueAt.toISOString(),
      isProvisional: anew.isProvisional,
    }
  })
  await runInTransaction(
    req,
    sql`with counted as (
        update "cases" c set "due_at" = d."after", "is_provisional" = d."isProvisional",
          "next_check_at" = now(), "revision" = c."revision" + 1, "updated_at" = now()
        from jsonb_to_recordset(${JSON.stringify(deadlines)}::jsonb)
          d("before" timestamptz, "after" timestamptz, "isProvisional" bool)
        where c."is_open" and c."is_provisional" and c."due_at" = d."before"
        returning c."id", c."organization_id", c."state", c."due_at")
      insert into "case_actions" ("case_id", "at", "action", "by", "organization_id", "to_state",
        "note", "is_public", "due_at")
      select "id", now(), 'notify', 'program', "organization_id", "state"::text::"enum_case_actions_to_state",
        '放假安排已经公布，办理期限已重新计算。', true, "due_at" from counted`,
  )
}
