import type { PayloadRequest } from 'payload'
import { runInTransaction, sql } from '../session'

/** What stands where a name was. */
const ERASED_NAME = '（已清除）'

/** A case whose personal data are gone, and the files that have to go with it. */
export type ErasedCase = { id: number; organization: number; files: number[] }

/**
 * Empties up to `most` cases that ended more than `years` years ago: person, answers, free words and files.
 * Number, item, unions and times stay, which figures are counted from. In the request's transaction; the
 * caller removes the bytes of the files.
 */
export const eraseOldCases = async (
  req: PayloadRequest,
  years: number,
  most: number,
): Promise<ErasedCase[]> => {
  const rows = await runInTransaction<{ id: number; organization: number; files: number[] | null }>(
    req,
    sql`with old as (
        select "id" from "cases" where not "is_open" and "erased_at" is null
          and coalesce("finished_at", "updated_at") < now() - make_interval(years => ${years}::int)
        order by coalesce("finished_at", "updated_at") limit ${most} for update skip locked),
      emptied as (update "cases" c set "applicant_name" = ${ERASED_NAME}, "phone" = null,
          "phone_hash" = null, "id_number" = null, "id_number_hash" = null, "email" = null,
          "email_hash" = null, "employer_id" = null, "employer_name" = null, "district_id" = null,
          "answers" = null,
          "result_note" = null, "rating_remark" = null, "extension" = null, "erased_at" = now(),
          "updated_at" = now()
        from old where c."id" = old."id" returning c."id", c."organization_id"),
      files as (delete from "case_files" f using old where f."case_id" = old."id"
        returning f."id", f."case_id"),
      notices as (update "case_notices" n set "recipient" = null, "data" = null
        from old where n."case_id" = old."id")
    select e."id", e."organization_id" "organization",
      (select array_agg(f."id") from files f where f."case_id" = e."id") "files" from emptied e`,
  )
  const ids = rows.map(({ id }) => Number(id))
  if (ids.length > 0)
    // A statement of its own: the timeline's trigger must see that the case was emptied.
    await runInTransaction(
      req,
      sql`update "case_actions" set "note" = null, "details" = null
        where "case_id" in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::int)`,
    )
  return rows.map(({ files, id, organization }) => ({
    ...{ id: Number(id), organization: Number(organization) },
    files: (files ?? []).map(Number),
  }))
}
