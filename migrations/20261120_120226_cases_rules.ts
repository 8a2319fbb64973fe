import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What Payload's schema cannot say about cases: their numbers, a timeline that is only added to, and the
 * indexes that queues, sweeps and rights are answered from.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE SEQUENCE "case_numbers" AS bigint;

    CREATE FUNCTION "refuse_timeline_change"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- Unions and accounts that a line names may be merged or go; what was done stays.
      IF TG_OP = 'UPDATE' AND (NEW."case_id", NEW."at", NEW."action", NEW."by", NEW."from_state",
          NEW."to_state", NEW."note", NEW."details")
        IS NOT DISTINCT FROM (OLD."case_id", OLD."at", OLD."action", OLD."by", OLD."from_state",
          OLD."to_state", OLD."note", OLD."details")
      THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'case_actions is append-only' USING ERRCODE = 'insufficient_privilege';
    END $$;
    CREATE TRIGGER "case_actions_append_only" BEFORE UPDATE OR DELETE ON "case_actions"
      FOR EACH ROW EXECUTE FUNCTION "refuse_timeline_change"();

    CREATE INDEX "cases_participants" ON "cases" USING gin ("participants" jsonb_path_ops);
    CREATE INDEX "cases_queue" ON "cases" ("organization_id", "due_at", "id") WHERE "is_open";
    CREATE INDEX "cases_next_check" ON "cases" ("next_check_at", "id") WHERE "is_open";
    CREATE INDEX "case_notices_waiting" ON "case_notices" ("next_attempt_at", "id")
      WHERE "state" = 'waiting';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "cases_participants", "cases_queue", "cases_next_check", "case_notices_waiting";
    DROP TRIGGER "case_actions_append_only" ON "case_actions";
    DROP FUNCTION "refuse_timeline_change"();
    DROP SEQUENCE "case_numbers";
  `)
}
