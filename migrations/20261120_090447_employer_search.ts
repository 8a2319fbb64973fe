import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Employers are found while a name is being typed. Chinese: pairs of characters, as a trigram index knows
 * no word of two; pinyin: trigrams, as pairs of letters occur in every name. Prefixes have indexes of
 * their own, since `LIKE 'x%'` uses one only with `text_pattern_ops` (or the C collation).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX "employers_search_pairs" ON "employers"
      USING gin ("character_pairs"("search_names"));
    CREATE INDEX "employers_search_pinyin" ON "employers" USING gin ("pinyin" gin_trgm_ops);
    CREATE INDEX "employers_name_prefix" ON "employers" ("name" text_pattern_ops);
    CREATE INDEX "employers_pinyin_prefix" ON "employers" ("pinyin" text_pattern_ops);
    CREATE INDEX "employers_uscc_prefix" ON "employers" ("uscc" text_pattern_ops);

    -- A name as people compare it: full-width signs as ASCII, no blanks, capitals.
    CREATE FUNCTION "employer_name_key"("name" text) RETURNS text
      LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
      SELECT upper(regexp_replace(normalize("name", NFKC), '[[:space:]]', '', 'g'))
    $$;
    CREATE INDEX "employers_name_key" ON "employers" ("employer_name_key"("name"));
    CREATE INDEX "employers_texts_key" ON "employers_texts" ("employer_name_key"("text"));

    -- How often an address asked lately; hashed, forgotten soon, lost without harm in a crash.
    CREATE UNLOGGED TABLE "request_counts" (
      "key" text PRIMARY KEY,
      "requests" integer NOT NULL,
      "since" timestamptz NOT NULL
    );
    CREATE INDEX "request_counts_since" ON "request_counts" ("since");
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE "request_counts";
    DROP INDEX "employers_texts_key";
    DROP INDEX "employers_name_key";
    DROP FUNCTION "employer_name_key";
    DROP INDEX "employers_uscc_prefix";
    DROP INDEX "employers_pinyin_prefix";
    DROP INDEX "employers_name_prefix";
    DROP INDEX "employers_search_pinyin";
    DROP INDEX "employers_search_pairs";
  `)
}
