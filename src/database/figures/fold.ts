import { foldCaseNotes } from '../case-figures/fold'
import { transaction } from '../pool'
import { FIGURES_LOCK, followingKeys, LINE } from './lock'

/** Notes folded in one transaction. */
const BATCH = 50_000

const FOLD = `
  WITH taken AS (
    DELETE FROM "figure_deltas" WHERE "id" IN (SELECT "id" FROM "figure_deltas" ORDER BY "id" LIMIT $1)
    RETURNING "organization_id", "key", "delta"
  ), summed AS (
    SELECT "organization_id", "key", sum("delta") AS "delta" FROM taken GROUP BY 1, 2
  ), lines AS MATERIALIZED (
    SELECT o."id", o."industry", ${LINE} AS "line" FROM "organizations" o
    WHERE o."id" IN (SELECT "organization_id" FROM summed)
  ), folded AS (
    INSERT INTO "figures" AS t ("organization_id", "key", "own", "branch")
    SELECT a."id", k."key", sum(CASE WHEN a."id" = o."id" THEN s."delta" ELSE 0 END), sum(s."delta")
    FROM summed s JOIN lines o ON o."id" = s."organization_id" ${followingKeys('s')}
    CROSS JOIN LATERAL unnest(o."line") a("id")
    WHERE s."delta" <> 0
    GROUP BY 1, 2
    ON CONFLICT ("organization_id", "key") DO UPDATE
      SET "own" = t."own" + EXCLUDED."own", "branch" = t."branch" + EXCLUDED."branch"
  )
  SELECT count(*)::int AS "notes" FROM taken`

const foldBatch = (): Promise<number> =>
  transaction(async (client) => {
    const { rows } = await client.query<{ mine: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1) AS "mine"',
      [FIGURES_LOCK],
    )
    if (!rows[0]?.mine) return 0
    // A statement of its own: it sees what the holder before has left.
    const folded = await client.query<{ notes: number }>(FOLD, [BATCH])
    return Math.max(folded.rows[0]?.notes ?? 0, await foldCaseNotes(client, BATCH))
  })

/**
 * Adds the notes of the triggers to the totals of their unions and of all above these, each exactly once:
 * a note goes in the transaction that adds it, one that is written meanwhile waits for the next round.
 * Does nothing while somebody else holds the totals.
 * @returns how many notes were folded; 0 when there were none
 */
export const foldFigures = async (): Promise<number> => {
  let all = 0
  for (;;) {
    const notes = await foldBatch()
    all += notes
    if (notes < BATCH) return all
  }
}
