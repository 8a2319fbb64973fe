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
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP SEQUENCE "organization_code_seq";
    DROP TABLE "media_uses";
    DROP TABLE "login_attempts";
    DROP TRIGGER "audit_log_no_truncate" ON "audit_log";
    DROP TRIGGER "audit_log_append_only" ON "audit_log";
    DROP FUNCTION "refuse_audit_change"();
  `)
}
