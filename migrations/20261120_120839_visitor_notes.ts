import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the site keeps of a visitor for minutes or hours (decisions/024), and the indexes by which files
 * without a case, or not yet scanned, are found.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Sealed content under a hash; short-lived, so neither logged nor in a backup, and lost without harm.
    CREATE UNLOGGED TABLE "visitor_notes" (
      "key" text PRIMARY KEY,
      "content" text NOT NULL,
      "tries" integer NOT NULL DEFAULT 0,
      "expires_at" timestamptz NOT NULL
    );
    CREATE INDEX "visitor_notes_expires_at" ON "visitor_notes" ("expires_at");

    CREATE INDEX "case_files_waiting" ON "case_files" ("created_at") WHERE "case_id" IS NULL;
    CREATE INDEX "case_files_unscanned" ON "case_files" ("id") WHERE "scan" = 'unscanned';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "case_files_waiting", "case_files_unscanned";
    DROP TABLE "visitor_notes";
  `)
}
