import type { PayloadRequest } from 'payload'
import { runInTransaction, sql } from './session'

type Usage = { collection: string; recordId: number; mediaIds: number[]; inPublic: boolean }

const idList = (ids: number[]) =>
  sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )

/** Opens files that a live record shows to the public, and closes the others. */
export const refreshPublicFlag = async (req: PayloadRequest, ids: number[]): Promise<void> => {
  if (ids.length === 0) return
  await runInTransaction(
    req,
    sql`update "media" m set "is_public" = used.flag
      from (select id, exists (select 1 from "media_uses" u where u.media_id = c.id and u.in_public) flag
            from "media" c where c.id in (${idList(ids)})) used
      where m.id = used.id and m."is_public" is distinct from used.flag`,
  )
}

/**
 * Replaces the list of files that a record shows, as the public sees it or as its draft does, and
 * opens or closes these files to the public accordingly.
 */
export const replaceMediaUses = async (req: PayloadRequest, usage: Usage): Promise<void> => {
  const { collection, recordId, mediaIds, inPublic } = usage
  const removed = await runInTransaction<{ media_id: number }>(
    req,
    sql`delete from "media_uses" where "collection" = ${collection} and "record_id" = ${recordId}
      and "in_public" = ${inPublic} returning "media_id"`,
  )
  if (mediaIds.length > 0) {
    const rows = mediaIds.map(
      (id) => sql`(${id}::int, ${collection}::text, ${recordId}::int, ${inPublic}::boolean)`,
    )
    await runInTransaction(
      req,
      sql`insert into "media_uses" ("media_id", "collection", "record_id", "in_public")
        select v.* from (values ${sql.join(rows, sql`, `)}) v(media_id, collection, record_id, in_public)
        where exists (select 1 from "media" m where m.id = v.media_id) on conflict do nothing`,
    )
  }
  if (!inPublic) return
  const touched = new Set([...mediaIds, ...removed.map((row) => Number(row.media_id))])
  await refreshPublicFlag(req, [...touched])
}

/** The number of records, drafts included, that show a file. */
export const countMediaUses = async (req: PayloadRequest, mediaId: number): Promise<number> => {
  const [row] = await runInTransaction<{ uses: string }>(
    req,
    sql`select count(*) uses from "media_uses" where "media_id" = ${mediaId}`,
  )
  return Number(row?.uses ?? 0)
}
