import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Substring search over the public's titles and summaries. Chinese words are two characters long, where a
 * trigram index finds nothing; so every pair of neighbouring characters is indexed instead.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION "character_pairs"("value" text) RETURNS text[]
      LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
      SELECT ARRAY(
        SELECT DISTINCT substr(lower("value"), i, 2) FROM generate_series(1, length("value") - 1) i
      )
    $$;
    CREATE INDEX "news_search" ON "news"
      USING gin ("character_pairs"("title" || ' ' || coalesce("summary", '')));
    CREATE INDEX "services_search" ON "services"
      USING gin ("character_pairs"("title" || ' ' || coalesce("summary", '')));
    CREATE INDEX "model_workers_search" ON "model_workers"
      USING gin ("character_pairs"("name" || ' ' || coalesce("summary", '')));
    CREATE INDEX "innovation_studios_search" ON "innovation_studios"
      USING gin ("character_pairs"("name" || ' ' || coalesce("unit_name", '')));
    CREATE INDEX "competitions_search" ON "competitions"
      USING gin ("character_pairs"("title" || ' ' || coalesce("place", '')));
    CREATE INDEX "places_search" ON "places"
      USING gin ("character_pairs"("name" || ' ' || coalesce("address", '')));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "places_search";
    DROP INDEX "competitions_search";
    DROP INDEX "innovation_studios_search";
    DROP INDEX "model_workers_search";
    DROP INDEX "services_search";
    DROP INDEX "news_search";
    DROP FUNCTION "character_pairs";
  `)
}
