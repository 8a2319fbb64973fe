import type { PayloadRequest } from 'payload'
import type { NoticeRow } from '@/src/cases/notices'
import type { CaseAction, CaseState } from '@/src/workflows/cases/table'
import { runInTransaction, sql } from '../session'
import type { Station } from './find-item'
import type { AskedExtension, HeldCase } from './hold-case'
import { insertNotices } from './notice-rows'

/** A case after an action; what is the same as before is written again. */
export type NextCase = Pick<
  HeldCase,
  | 'state'
  | 'step'
  | 'sender'
  | 'approver'
  | 'participants'
  | 'assistants'
  | 'supervisors'
  | 'dueAt'
  | 'isProvisional'
  | 'pausedAt'
  | 'extendedDays'
  | 'publicUntil'
  | 'reopened'
  | 'resume'
> & {
  extension: AskedExtension | null
  /** The union that holds it from now on; null = the same. */
  holder: Station | null
  nextCheckAt: Date | null
  isOpen: boolean
  /** Whether reminders begin anew. */
  isClockNew: boolean
}

/** What is written beside the state of the case. */
export type Outcome = {
  result?: string
  resultNote?: string
  rating?: number
  ratingRemark?: string
  solved?: boolean
}

/** The line of the timeline. */
export type Line = {
  at: Date
  action: CaseAction
  by: 'staff' | 'applicant' | 'program'
  actor: number | null
  organization: number | null
  to: number | null
  fromState: CaseState
  note: string | null
  isPublic: boolean
  details: Record<string, unknown> | null
}

const moment = (value: Date | null) => sql`${value?.toISOString() ?? null}::timestamptz`
const json = (value: unknown) => sql`${value === null ? null : JSON.stringify(value)}::jsonb`

const placeOf = (holder: Station | null, at: Date) =>
  holder === null
    ? sql``
    : sql`"organization_id" = ${holder.id}, "scope1" = ${holder.scope1}, "scope2" = ${holder.scope2},
        "scope3" = ${holder.scope3}, "scope4" = ${holder.scope4}, "scope5" = ${holder.scope5},
        "scope6" = ${holder.scope6}, "arrived_at" = ${moment(at)},`

const outcomeOf = (outcome: Outcome, { action, at }: Line, next: NextCase) => sql`
  ${outcome.result === undefined ? sql`` : sql`"result" = ${outcome.result}::"enum_cases_result",`}
  ${outcome.resultNote === undefined ? sql`` : sql`"result_note" = ${outcome.resultNote},`}
  ${
    outcome.rating === undefined
      ? sql``
      : sql`"rating" = ${outcome.rating}, "rating_remark" = ${outcome.ratingRemark ?? null},
          "solved" = ${outcome.solved ?? null}, "rated_at" = ${moment(at)},`
  }
  ${action === 'accept' ? sql`"accepted_at" = coalesce("accepted_at", ${moment(at)}),` : sql``}
  ${next.state === 'finished' && action === 'finish' ? sql`"finished_at" = ${moment(at)},` : sql``}
  ${next.isOpen && action !== 'finish' ? sql`"finished_at" = null,` : sql``}`

/** Writes an action: the case, its line and its notices, in the request's transaction. @returns the line */
export const writeMove = async (
  req: PayloadRequest,
  held: HeldCase,
  {
    line,
    next,
    notices,
    outcome,
  }: {
    line: Line
    next: NextCase
    notices: NoticeRow[]
    outcome: Outcome
  },
): Promise<number> => {
  const [row] = await runInTransaction<{ id: number }>(
    req,
    sql`with moved as (update "cases" set ${placeOf(next.holder, line.at)} ${outcomeOf(outcome, line, next)}
        "state" = ${next.state}::"enum_cases_state", "step" = ${next.step}, "is_open" = ${next.isOpen},
        "sender_id" = ${next.sender}, "approver_id" = ${next.approver},
        "participants" = ${json(next.participants)}, "assistants" = ${json(next.assistants)},
        "supervisors" = ${json(next.supervisors)}, "due_at" = ${moment(next.dueAt)},
        "is_provisional" = ${next.isProvisional}, "paused_at" = ${moment(next.pausedAt)},
        "next_check_at" = ${moment(next.nextCheckAt)}, "extension" = ${json(next.extension)},
        "extended_days" = ${next.extendedDays}, "public_until" = ${moment(next.publicUntil)},
        "reopened" = ${next.reopened}, "resume" = ${next.resume},
        "reminded" = case when ${next.isClockNew} then 0 else "reminded" end,
        "revision" = "revision" + 1, "updated_at" = now()
      where "id" = ${held.id}),
    line as (insert into "case_actions" ("case_id", "at", "action", "by", "actor_id",
        "organization_id", "to_id", "from_state", "to_state", "note", "is_public", "due_at", "details")
      values (${held.id}, ${moment(line.at)}, ${line.action}::"enum_case_actions_action",
        ${line.by}::"enum_case_actions_by", ${line.actor}, ${line.organization}, ${line.to},
        ${line.fromState}::"enum_case_actions_from_state",
        ${next.state}::"enum_case_actions_to_state", ${line.note}, ${line.isPublic},
        ${moment(next.dueAt)}, ${json(line.details)})
      returning "id", "case_id"),
    notices as (${insertNotices(notices, sql`line`)})
    select "id" from line`,
  )
  return Number(row?.id)
}
