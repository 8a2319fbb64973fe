import type { PayloadRequest } from 'payload'
import { runInTransaction, sql } from './session'

type ReviewColumns = {
  reviewState: 'none' | 'submitted' | 'returned'
  reviewRemark: string | null
  submittedBy: number | null
  /** ISO 8601. */
  submittedAt: string | null
}

const tableOf = (collection: string) => sql.identifier(collection.replaceAll('-', '_'))
const versionsOf = (collection: string) => sql.identifier(`_${collection.replaceAll('-', '_')}_v`)

/**
 * Makes other writers of this record wait until the transaction ends, so that two people cannot both
 * pass a check of its state.
 */
export const lockRecord = async (
  req: PayloadRequest,
  collection: string,
  id: number,
): Promise<void> => {
  await runInTransaction(
    req,
    sql`select 1 from ${tableOf(collection)} where "id" = ${id} for no key update`,
  )
}

/** When the newest version of a record was written, in milliseconds; null without such a record. */
export const lastWrittenAt = async (
  req: PayloadRequest,
  collection: { slug: string; hasVersions: boolean },
  id: number,
): Promise<number | null> => {
  const [row] = await runInTransaction<{ at: string | null }>(
    req,
    collection.hasVersions
      ? sql`select extract(epoch from "version_updated_at") * 1000 "at"
          from ${versionsOf(collection.slug)} where "parent_id" = ${id} and "latest"`
      : sql`select extract(epoch from "updated_at") * 1000 "at"
          from ${tableOf(collection.slug)} where "id" = ${id}`,
  )
  return row?.at == null ? null : Math.round(Number(row.at))
}

/**
 * Writes how far the review of a record has come on its newest version and on the record itself, in
 * place: the text does not change, so there is no new version and an open form stays fresh.
 */
export const writeReview = async (
  req: PayloadRequest,
  collection: string,
  id: number,
  review: ReviewColumns,
): Promise<void> => {
  const { reviewState, reviewRemark, submittedBy, submittedAt } = review
  await runInTransaction(
    req,
    sql`update ${versionsOf(collection)} set "version_review_state" = ${reviewState},
        "version_review_remark" = ${reviewRemark}, "version_submitted_by_id" = ${submittedBy},
        "version_submitted_at" = ${submittedAt} where "parent_id" = ${id} and "latest"`,
  )
  await runInTransaction(
    req,
    sql`update ${tableOf(collection)} set "review_state" = ${reviewState},
        "review_remark" = ${reviewRemark}, "submitted_by_id" = ${submittedBy},
        "submitted_at" = ${submittedAt} where "id" = ${id}`,
  )
}

/** Ends a timed publication that cannot happen, so that it is not tried again. */
export const dropPublicationTime = async (
  req: PayloadRequest,
  collection: string,
  id: number,
  which: 'publish_at' | 'take_down_at',
): Promise<void> => {
  await runInTransaction(
    req,
    sql`update ${versionsOf(collection)} set ${sql.identifier(`version_${which}`)} = null
      where "parent_id" = ${id} and "latest"`,
  )
  await runInTransaction(
    req,
    sql`update ${tableOf(collection)} set ${sql.identifier(which)} = null where "id" = ${id}`,
  )
}
