import type { Payload } from 'payload'
import type { NoticeRow } from '@/src/cases/notices'
import { runApart, sql } from '../session'
import type { Station } from './find-item'
import { insertNotices } from './notice-rows'

/** Everything of a new case; personal values sealed already. */
export type NewCase = {
  queryCodeHash: string
  submissionKey: string | null
  submissionDigest: string | null
  service: number
  serviceKey: string
  serviceTitle: string
  definition: number
  source: string
  step: number
  applicantName: string
  phone: string | null
  phoneHash: string | null
  idNumber: string | null
  idNumberHash: string | null
  email: string | null
  emailHash: string | null
  employer: number | null
  employerName: string | null
  district: number | null
  answers: string
  holder: Station
  excluded: number | null
  receivedAt: string
  dueAt: string | null
  isProvisional: boolean
  nextCheckAt: string | null
  createdBy: number | null
  files: string[]
}

/** How a sending ended: the new case's, or the earlier one's of the same `Idempotency-Key`. */
export type Inserted = { id: number; number: string; dueAt: Date | null; digest: string | null }

const insertRow = (made: NewCase) => {
  const { holder } = made
  return sql`insert into "cases" ("number", "query_code_hash", "submission_key", "submission_digest",
    "service_id", "service_key", "service_title", "definition", "source", "state", "is_open", "step",
    "revision", "applicant_name", "phone", "phone_hash", "id_number", "id_number_hash", "email",
    "email_hash", "employer_id", "employer_name", "district_id", "answers", "organization_id", "scope1",
    "scope2", "scope3", "scope4", "scope5", "scope6", "receiving_organization_id", "excluded_id",
    "participants", "assistants", "supervisors", "received_at", "arrived_at", "due_at",
    "is_provisional", "next_check_at", "reminded", "extended_days", "reopened", "created_by_id")
  values (to_char(${made.receivedAt}::timestamptz at time zone 'Asia/Shanghai', 'YYYYMMDD')
      || lpad(nextval('case_numbers')::text, 7, '0'),
    ${made.queryCodeHash}, ${made.submissionKey}, ${made.submissionDigest}, ${made.service},
    ${made.serviceKey}, ${made.serviceTitle}, ${made.definition},
    ${made.source}::"enum_cases_source", 'submitted', true, ${made.step}, 1,
    ${made.applicantName}, ${made.phone}, ${made.phoneHash}, ${made.idNumber}, ${made.idNumberHash},
    ${made.email}, ${made.emailHash}, ${made.employer}, ${made.employerName},
    ${made.district}, ${made.answers},
    ${holder.id}, ${holder.scope1}, ${holder.scope2}, ${holder.scope3}, ${holder.scope4},
    ${holder.scope5}, ${holder.scope6}, ${holder.id}, ${made.excluded},
    jsonb_build_object(${holder.id}::text, true), '{}', '{}',
    ${made.receivedAt}::timestamptz, ${made.receivedAt}::timestamptz,
    ${made.dueAt}::timestamptz, ${made.isProvisional}, ${made.nextCheckAt}::timestamptz, 0, 0, 0,
    ${made.createdBy})
  on conflict ("submission_key") do nothing
  returning "id", "number", "due_at", "created_by_id", "organization_id"`
}

/** Files that were uploaded before; a token serves once. */
const takeFiles = (hashes: string[]) => sql`update "case_files" f set "case_id" = made."id"
  from made where f."case_id" is null
    and f."token_hash" in (select jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb))`

/**
 * Writes a case, its first line and its notices with one statement: all of it or nothing, and one way to
 * the database for each sending.
 */
export const insertCase = async (
  payload: Payload,
  made: NewCase,
  notices: NoticeRow[],
): Promise<Inserted> => {
  const by = made.createdBy === null ? 'applicant' : 'staff'
  const [row] = await runApart<{ id: number; number: string; due_at: Date | string | null }>(
    payload,
    sql`with made as (${insertRow(made)}),
      line as (insert into "case_actions" ("case_id", "at", "action", "by", "actor_id",
          "organization_id", "to_id", "to_state", "is_public", "due_at")
        select "id", ${made.receivedAt}::timestamptz, 'submit', ${by}::"enum_case_actions_by", "created_by_id", null,
          "organization_id", 'submitted', true, "due_at" from made returning "id", "case_id"),
      files as (${takeFiles(made.files)}),
      notices as (${insertNotices(notices, sql`line`)})
    select "id", "number", "due_at" from made`,
  )
  if (row)
    return { id: Number(row.id), number: row.number, dueAt: asDate(row.due_at), digest: null }
  return findEarlier(payload, made.submissionKey)
}

const asDate = (value: Date | string | null): Date | null =>
  value === null ? null : new Date(value)

const findEarlier = async (payload: Payload, key: string | null): Promise<Inserted> => {
  const [row] = await runApart<{
    id: number
    number: string
    due_at: Date | string | null
    submission_digest: string
  }>(
    payload,
    sql`select "id", "number", "due_at", "submission_digest" from "cases"
      where "submission_key" = ${key}`,
  )
  if (!row) throw new Error('a case was neither written nor there already')
  return {
    ...{ id: Number(row.id), number: row.number },
    ...{ dueAt: asDate(row.due_at), digest: row.submission_digest },
  }
}

/** Whether something was sent under this key (its hash) before. */
export const isKeyTaken = async (payload: Payload, key: string): Promise<boolean> => {
  const rows = await runApart(payload, sql`select 1 from "cases" where "submission_key" = ${key}`)
  return rows.length > 0
}
