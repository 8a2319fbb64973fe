import type { ClientBase } from 'pg'
import { LINE } from '../figures/lock'
import { MEASURES, REPLACED, reportedKey, summed, unpivoted } from './measures'

const PLACE = '"organization_id", "month", "service_key", "source"'

const COUNTED = `
  SELECT a."id" AS "organization_id", f."month", f."service_key", f."source",
    a."id" <> o."id" AS "is_below", ${summed('f')}
  FROM "count_case_figures"() f
  JOIN (SELECT o."id", ${LINE} AS "line" FROM "organizations" o) o ON o."id" = f."organization_id"
  CROSS JOIN LATERAL unnest(o."line") a("id") GROUP BY 1, 2, 3, 4, 5`

/** The totals with the notes that wait to be folded: what a reader is shown. */
const SHOWN = `
  SELECT ${PLACE}, "is_below", ${MEASURES} FROM "case_figures"
  UNION ALL
  SELECT a."id", f."month", f."service_key", f."source", a."id" <> o."id", ${MEASURES}
  FROM "case_figure_deltas" f JOIN "organizations" o ON o."id" = f."organization_id"
  CROSS JOIN LATERAL unnest(${LINE}) a("id")`

/** One row for each union and measure, as those of the registers are (figures/recount.ts). */
const inRows = (figures: string): string => `
  SELECT f."organization_id", ${reportedKey('f')} AS "key",
    sum(CASE WHEN f."is_below" THEN 0 ELSE v."value" END) AS "own", sum(v."value") AS "branch"
  FROM (${figures}) f ${unpivoted('f')} GROUP BY 1, 2`

export const SHOWN_CASES = inRows(SHOWN)
export const COUNTED_CASES = inRows(COUNTED)

/** One statement: the notes it takes away are those of the rows that it counts. */
const REBUILD = `
  WITH noted AS (DELETE FROM "case_figure_deltas"), counted AS MATERIALIZED (${COUNTED}), written AS (
    INSERT INTO "case_figures" AS t (${PLACE}, "is_below", ${MEASURES})
    SELECT ${PLACE}, "is_below", ${MEASURES} FROM counted
    -- A union's figures lie together: they are read together.
    ORDER BY ${PLACE}
    ON CONFLICT (${PLACE}, "is_below") DO UPDATE SET ${REPLACED}
  )
  DELETE FROM "case_figures" f WHERE NOT EXISTS (SELECT 1 FROM counted c
    WHERE (c."organization_id", c."month", c."service_key", c."source", c."is_below")
      = (f."organization_id", f."month", f."service_key", f."source", f."is_below"))`

/** Counts the figures of cases anew and writes them; the client holds the totals. */
export const rebuildCaseFigures = async (client: ClientBase): Promise<void> => {
  await client.query(REBUILD)
}
