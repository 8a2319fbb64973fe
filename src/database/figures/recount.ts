import type { ClientBase } from 'pg'
import { COUNTED_CASES, rebuildCaseFigures, SHOWN_CASES } from '../case-figures/recount'
import { FIGURES_LOCK, followingKeys, LINE } from './lock'

/** A figure of one union that is not what its rows say. */
export type Difference = {
  code: string | null
  key: string
  own: { stored: number; counted: number }
  branch: { stored: number; counted: number }
}

const COUNTED = `
  SELECT a."id" AS "organization_id", c."key",
    sum(CASE WHEN a."id" = o."id" THEN c."own" ELSE 0 END) AS "own", sum(c."own") AS "branch"
  FROM "count_figures"() c
  JOIN (SELECT o."id", ${LINE} AS "line" FROM "organizations" o) o ON o."id" = c."organization_id"
  CROSS JOIN LATERAL unnest(o."line") a("id") GROUP BY 1, 2`

/** The totals with the notes that wait to be folded: what a reader is shown. */
const SHOWN = `
  SELECT "organization_id", "key", sum("own") AS "own", sum("branch") AS "branch" FROM (
    SELECT "organization_id", "key", "own", "branch" FROM "figures"
    UNION ALL
    SELECT a."id", k."key", CASE WHEN a."id" = o."id" THEN d."delta" ELSE 0 END, d."delta"
    FROM "figure_deltas" d JOIN "organizations" o ON o."id" = d."organization_id" ${followingKeys('d')}
    CROSS JOIN LATERAL unnest(${LINE}) a("id")
  ) s GROUP BY 1, 2`

const DIFFERENCES = `
  SELECT o."code", coalesce(s."key", c."key") AS "key",
    coalesce(s."own", 0)::int AS "storedOwn", coalesce(c."own", 0)::int AS "countedOwn",
    coalesce(s."branch", 0)::int AS "storedBranch", coalesce(c."branch", 0)::int AS "countedBranch",
    count(*) OVER ()::int AS "all"
  FROM (${SHOWN} UNION ALL ${SHOWN_CASES}) s
  FULL JOIN (${COUNTED} UNION ALL ${COUNTED_CASES}) c USING ("organization_id", "key")
  LEFT JOIN "organizations" o ON o."id" = coalesce(s."organization_id", c."organization_id")
  WHERE (coalesce(s."own", 0), coalesce(s."branch", 0))
    <> (coalesce(c."own", 0), coalesce(c."branch", 0))
  ORDER BY o."depth", o."code", 2 LIMIT $1`

type Row = Pick<Difference, 'code' | 'key'> &
  Record<'storedOwn' | 'countedOwn' | 'storedBranch' | 'countedBranch' | 'all', number>

/** Waits for who is changing the totals. The client must be in a transaction. */
const holdTotals = async (client: ClientBase): Promise<void> => {
  await client.query('SELECT pg_advisory_xact_lock($1)', [FIGURES_LOCK])
}

/**
 * Counts everything anew and compares: the first `most` differences, and how many there are. One
 * statement sees one moment, so writers of records are not held up. The client must be in a transaction.
 */
export const checkFigures = async (
  client: ClientBase,
  most: number,
): Promise<{ differences: Difference[]; all: number }> => {
  await holdTotals(client)
  const { rows } = await client.query<Row>(DIFFERENCES, [most])
  return {
    all: rows[0]?.all ?? 0,
    differences: rows.map(({ code, countedBranch, countedOwn, key, storedBranch, storedOwn }) => ({
      ...{ code, key },
      own: { stored: storedOwn, counted: countedOwn },
      branch: { stored: storedBranch, counted: countedBranch },
    })),
  }
}

/** One statement: the notes it takes away are those of the rows that it counts. */
const REBUILD = `
  WITH noted AS (DELETE FROM "figure_deltas"), counted AS MATERIALIZED (${COUNTED}), written AS (
    INSERT INTO "figures" AS t SELECT "organization_id", "key", "own", "branch" FROM counted
    -- A union's figures lie together: they are read together.
    ORDER BY "organization_id", "key"
    ON CONFLICT ("organization_id", "key") DO UPDATE
      SET "own" = EXCLUDED."own", "branch" = EXCLUDED."branch"
      WHERE (t."own", t."branch") <> (EXCLUDED."own", EXCLUDED."branch")
  )
  DELETE FROM "figures" f WHERE NOT EXISTS (SELECT 1 FROM counted c
    WHERE c."organization_id" = f."organization_id" AND c."key" = f."key")`

/**
 * Counts everything anew and writes the totals; rows that others write meanwhile are noted and folded as
 * always. Also for bulk loads that switch the triggers off. The client must be in a transaction.
 */
export const rebuildFigures = async (client: ClientBase): Promise<void> => {
  await holdTotals(client)
  await client.query(REBUILD)
  await rebuildCaseFigures(client)
}
