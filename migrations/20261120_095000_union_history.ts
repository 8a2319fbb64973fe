import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the program recorded in the history of a union stays as it is; only its place follows the tree. An
 * office at a closed union is closed, whoever writes the account back.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION "refuse_history_change"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND
        (NEW."organization_id", NEW."date", NEW."kind", NEW."from", NEW."to", NEW."document_number",
          NEW."predecessor_id", NEW."successor_id", NEW."reorganisation_id", NEW."is_recorded")
        IS NOT DISTINCT FROM
        (OLD."organization_id", OLD."date", OLD."kind", OLD."from", OLD."to", OLD."document_number",
          OLD."predecessor_id", OLD."successor_id", OLD."reorganisation_id", OLD."is_recorded")
      THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'recorded history is append-only' USING ERRCODE = 'insufficient_privilege';
    END $$;
    CREATE TRIGGER "organization_history_append_only" BEFORE UPDATE OR DELETE ON "organization_history"
      FOR EACH ROW WHEN (OLD."is_recorded") EXECUTE FUNCTION "refuse_history_change"();

    CREATE OR REPLACE FUNCTION "stamp_appointment"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      SELECT o."depth", o."scope1", o."scope2", o."scope3", o."scope4", o."scope5", o."scope6",
          o."status" = 'closed' OR coalesce(NEW."closed", false)
        INTO NEW."depth", NEW."scope1", NEW."scope2", NEW."scope3", NEW."scope4", NEW."scope5",
          NEW."scope6", NEW."closed"
        FROM "organizations" o WHERE o."id" = NEW."organization_id" FOR KEY SHARE;
      RETURN NEW;
    END $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    CREATE OR REPLACE FUNCTION "stamp_appointment"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      SELECT o."depth", o."scope1", o."scope2", o."scope3", o."scope4", o."scope5", o."scope6"
        INTO NEW."depth", NEW."scope1", NEW."scope2", NEW."scope3", NEW."scope4", NEW."scope5", NEW."scope6"
        FROM "organizations" o WHERE o."id" = NEW."organization_id" FOR KEY SHARE;
      RETURN NEW;
    END $$;
    DROP TRIGGER "organization_history_append_only" ON "organization_history";
    DROP FUNCTION "refuse_history_change"();
  `)
}
