import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const KEPT = `NEW."case_id", NEW."at", NEW."action", NEW."by", NEW."from_state", NEW."to_state"`
const WORDS = `NEW."note", NEW."details"`
const before = (columns: string) => columns.replaceAll('NEW.', 'OLD.')

/** The timeline's guard; with `isErasing` it lets the words of a case go whose people were erased. */
const guard = (isErasing: boolean) => `
  CREATE OR REPLACE FUNCTION "refuse_timeline_change"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    -- Unions and accounts that a line names may be merged or go; what was done stays.
    IF TG_OP = 'UPDATE' AND (${KEPT}, ${WORDS}) IS NOT DISTINCT FROM (${before(KEPT)}, ${before(WORDS)})
      THEN RETURN NEW; END IF;
    ${
      isErasing
        ? `IF TG_OP = 'UPDATE' AND (${KEPT}) IS NOT DISTINCT FROM (${before(KEPT)})
      AND NEW."note" IS NULL AND NEW."details" IS NULL
      AND EXISTS (SELECT 1 FROM "cases" c WHERE c."id" = NEW."case_id" AND c."erased_at" IS NOT NULL)
      THEN RETURN NEW; END IF;`
        : ''
    }
    RAISE EXCEPTION 'case_actions is append-only' USING ERRCODE = 'insufficient_privilege';
  END $$;`

/** Personal data of cases are not kept for ever (PIPL art. 19, 47). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "cases" ADD COLUMN "erased_at" timestamp(3) with time zone;
    ALTER TABLE "site_settings" ADD COLUMN "case_retention_years" numeric;
    CREATE INDEX "cases_ended" ON "cases" ((coalesce("finished_at", "updated_at")))
      WHERE NOT "is_open" AND "erased_at" IS NULL;
    ${sql.raw(guard(true))}
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ${sql.raw(guard(false))}
    DROP INDEX "cases_ended";
    ALTER TABLE "cases" DROP COLUMN "erased_at";
    ALTER TABLE "site_settings" DROP COLUMN "case_retention_years";
  `)
}
