import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What Payload's schema cannot say: the append-only audit log and the tables written by SQL alone. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'audit_log is append-only' USING ERRCODE = 'insufficient_privilege';
    END $$;
    CREATE TRIGGER "audit_log_append_only" BEFORE UPDATE OR DELETE ON "audit_log"
      FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
    CREATE TRIGGER "audit_log_no_truncate" BEFORE TRUNCATE ON "audit_log"
      FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();

    CREATE TABLE "login_attempts" (
      "key" text PRIMARY KEY,
      "tries" integer NOT NULL,
      "last_at" timestamptz NOT NULL
    );

    CREATE TABLE "media_uses" (
      "media_id" integer NOT NULL REFERENCES "media" ("id") ON DELETE CASCADE,
      "collection" text NOT NULL,
      "record_id" integer NOT NULL,
      "in_public" boolean NOT NULL,
      PRIMARY KEY ("media_id", "collection", "record_id", "in_public")
    );
    CREATE INDEX "media_uses_record" ON "media_uses" ("collection", "record_id");

    CREATE SEQUENCE "organization_code_seq";

    -- A log-in writes the whole account back as it was read: the place of an office is the one of now.
    CREATE FUNCTION "stamp_appointment"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      SELECT o."depth", o."scope1", o."scope2", o."scope3", o."scope4", o."scope5", o."scope6"
        INTO NEW."depth", NEW."scope1", NEW."scope2", NEW."scope3", NEW."scope4", NEW."scope5", NEW."scope6"
        FROM "organizations" o WHERE o."id" = NEW."organization_id" FOR KEY SHARE;
      RETURN NEW;
    END $$;
    CREATE TRIGGER "users_appointments_stamp" BEFORE INSERT ON "users_appointments"
      FOR EACH ROW EXECUTE FUNCTION "stamp_appointment"();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "users_appointments_stamp" ON "users_appointments";
    DROP FUNCTION "stamp_appointment"();
    DROP SEQUENCE "organization_code_seq";
    DROP TABLE "media_uses";
    DROP TABLE "login_attempts";
    DROP TRIGGER "audit_log_no_truncate" ON "audit_log";
    DROP TRIGGER "audit_log_append_only" ON "audit_log";
    DROP FUNCTION "refuse_audit_change"();
  `)
}
