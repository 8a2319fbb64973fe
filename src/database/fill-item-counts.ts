import { query } from './pool'

const DAYS = 75
const MOST_VIEWS = 24
const VIEWS_OF_A_LIKE = 9

/** Invented views and likes of published news and services of the last months; nothing where some were counted already. */
export const fillItemCounts = async (): Promise<void> => {
  await query(
    `INSERT INTO "item_counts" ("collection", "item_id", "day", "organization_id", "views", "likes")
      SELECT i."collection", i."id", d."day"::date, i."organization_id", h."views", h."views" / $3
      FROM (
        SELECT 'news' AS "collection", "id", "organization_id", "published_at", 1 AS "weight" FROM "news"
          WHERE "_status" = 'published'
        UNION ALL
        SELECT 'services', "id", "organization_id", NULL, CASE "key" WHEN 'help' THEN 6 WHEN 'join' THEN 5
          WHEN 'hardship' THEN 4 WHEN 'legal-aid' THEN 3 WHEN 'mediation' THEN 2 ELSE 1 END
          FROM "services" WHERE "_status" = 'published'
      ) i
      CROSS JOIN generate_series(now() - $1 * interval '1 day', now(), '1 day') d("day")
      CROSS JOIN LATERAL (SELECT abs(hashint8(i."id" * 1000 + extract(doy FROM d."day")::int)) % $2
        * i."weight" AS "views") h
      WHERE NOT EXISTS (SELECT FROM "item_counts") AND h."views" > 0 AND (i."published_at" IS NULL OR i."published_at" <= d."day")`,
    [DAYS, MOST_VIEWS, VIEWS_OF_A_LIKE],
  )
}
