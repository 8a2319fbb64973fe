import type { ClientBase } from 'pg'
import { LINE } from '../figures/lock'
import { ADDED, MEASURES, summed } from './measures'

const PLACE = '"organization_id", "month", "service_key", "source"'

const FOLD = `
  WITH taken AS (
    DELETE FROM "case_figure_deltas"
    WHERE "id" IN (SELECT "id" FROM "case_figure_deltas" ORDER BY "id" LIMIT $1)
    RETURNING ${PLACE}, ${MEASURES}
  ), notes AS (
    SELECT ${PLACE}, ${summed('taken')} FROM taken GROUP BY 1, 2, 3, 4
  ), lines AS MATERIALIZED (
    SELECT o."id", ${LINE} AS "line" FROM "organizations" o
    WHERE o."id" IN (SELECT "organization_id" FROM notes)
  ), folded AS (
    INSERT INTO "case_figures" AS t (${PLACE}, "is_below", ${MEASURES})
    SELECT a."id", n."month", n."service_key", n."source", a."id" <> o."id", ${summed('n')}
    FROM notes n JOIN lines o ON o."id" = n."organization_id"
    CROSS JOIN LATERAL unnest(o."line") a("id")
    GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT (${PLACE}, "is_below") DO UPDATE SET ${ADDED}
  )
  SELECT count(*)::int AS "notes" FROM taken`

/** Adds the first `most` notes about cases to the totals; the client holds the totals (figures/lock.ts). */
export const foldCaseNotes = async (client: ClientBase, most: number): Promise<number> => {
  const { rows } = await client.query<{ notes: number }>(FOLD, [most])
  return rows[0]?.notes ?? 0
}
