import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What Payload's schema cannot say about memberships: one binding membership a person, a ledger that is
 * only added to, a state that follows from it, and the indexes of lists of a million rows.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "membership_claims" (
      "person_hash" text PRIMARY KEY,
      "member_id" integer NOT NULL REFERENCES "members" ("id") ON DELETE CASCADE
    );
    CREATE INDEX "membership_claims_member" ON "membership_claims" ("member_id");

    -- The rows that bind, with every hash their person may be found under.
    CREATE FUNCTION "claim_membership"("ids" integer[]) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "membership_claims" ("person_hash", "member_id")
        SELECT h."hash", m."id" FROM "members" m
          CROSS JOIN LATERAL (VALUES (m."id_number_hash"), (m."older_id_number_hash")) h("hash")
        WHERE m."id" = ANY ("ids") AND m."status" IN ('active', 'kept') AND m."deleted_at" IS NULL
          AND h."hash" IS NOT NULL
        -- Always in the same order: two imports of the same people wait for each other, not crosswise.
        ORDER BY h."hash"
        ON CONFLICT ("person_hash") DO NOTHING;
      IF EXISTS (
        SELECT 1 FROM "members" m
          CROSS JOIN LATERAL (VALUES (m."id_number_hash"), (m."older_id_number_hash")) h("hash")
          JOIN "membership_claims" c ON c."person_hash" = h."hash"
        WHERE m."id" = ANY ("ids") AND m."status" IN ('active', 'kept') AND m."deleted_at" IS NULL
          AND c."member_id" <> m."id"
      ) THEN
        RAISE EXCEPTION 'a person has one membership' USING ERRCODE = 'UN001';
      END IF;
    END $$;

    CREATE FUNCTION "claim_new_memberships"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM "claim_membership"(array_agg("id")) FROM "new_rows";
      RETURN NULL;
    END $$;

    CREATE FUNCTION "claim_changed_memberships"() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      "changed" integer[];
    BEGIN
      SELECT array_agg(n."id") INTO "changed" FROM "new_rows" n JOIN "old_rows" o USING ("id")
        WHERE (n."status", n."deleted_at" IS NULL, n."id_number_hash", n."older_id_number_hash")
          IS DISTINCT FROM (o."status", o."deleted_at" IS NULL, o."id_number_hash", o."older_id_number_hash");
      IF "changed" IS NULL THEN RETURN NULL; END IF;
      DELETE FROM "membership_claims" c USING "new_rows" n
        WHERE c."member_id" = n."id" AND n."id" = ANY ("changed")
          AND NOT (n."status" IN ('active', 'kept') AND n."deleted_at" IS NULL
            AND c."person_hash" IN (n."id_number_hash", n."older_id_number_hash"));
      PERFORM "claim_membership"("changed");
      RETURN NULL;
    END $$;

    CREATE TRIGGER "members_claim_new" AFTER INSERT ON "members"
      REFERENCING NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "claim_new_memberships"();
    CREATE TRIGGER "members_claim_changed" AFTER UPDATE ON "members"
      REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "claim_changed_memberships"();

    -- The state of a membership is what the last line of its ledger says. A membership begins anew with
    -- each joining, except that of a kept member who is back at work.
    CREATE FUNCTION "derive_membership"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      WITH lines AS (
        SELECT c."member_id", c."id", c."kind", c."date",
          lag(c."kind") OVER w AS "before",
          row_number() OVER (PARTITION BY c."member_id" ORDER BY c."date" DESC, c."id" DESC) AS "place"
        FROM "membership_changes" c
        WHERE c."member_id" IN (SELECT "member_id" FROM "new_rows")
        WINDOW w AS (PARTITION BY c."member_id" ORDER BY c."date", c."id")
      ), standing AS (
        SELECT "member_id",
          max(CASE WHEN "place" = 1 THEN CASE "kind"
            WHEN 'join' THEN 'active' WHEN 'transfer-in' THEN 'active' WHEN 'keep' THEN 'kept'
            WHEN 'transfer-out' THEN 'transferred-out' WHEN 'expel' THEN 'expelled'
            ELSE 'withdrawn' END END)::"enum_members_status" AS "status",
          max("date") FILTER (WHERE "kind" IN ('join', 'transfer-in')
            AND "before" IS DISTINCT FROM 'keep') AS "joined_at",
          max("date") FILTER (WHERE "place" = 1
            AND "kind" IN ('transfer-out', 'expel', 'withdraw')) AS "left_at"
        FROM lines GROUP BY "member_id"
      )
      UPDATE "members" m SET "status" = s."status", "joined_at" = s."joined_at",
          "left_at" = s."left_at", "updated_at" = now()
        FROM standing s WHERE m."id" = s."member_id"
          AND (m."status", m."joined_at", m."left_at")
            IS DISTINCT FROM (s."status", s."joined_at", s."left_at");
      RETURN NULL;
    END $$;
    CREATE TRIGGER "membership_changes_derive" AFTER INSERT ON "membership_changes"
      REFERENCING NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "derive_membership"();

    -- Only the place of a line follows its union when the tree is reorganised.
    CREATE FUNCTION "refuse_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND (NEW."member_id", NEW."kind", NEW."date", NEW."reason", NEW."remark")
        IS NOT DISTINCT FROM (OLD."member_id", OLD."kind", OLD."date", OLD."reason", OLD."remark")
      THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'membership_changes is append-only' USING ERRCODE = 'insufficient_privilege';
    END $$;
    CREATE TRIGGER "membership_changes_append_only" BEFORE UPDATE OR DELETE ON "membership_changes"
      FOR EACH ROW EXECUTE FUNCTION "refuse_ledger_change"();

    CREATE SEQUENCE "member_number_seq" START 1000000001;
    ALTER TABLE "members" ALTER COLUMN "member_number" SET DEFAULT nextval('member_number_seq')::text;

    -- Lists show what is not in the trash, newest first, at any depth; counts come from the same index.
    CREATE INDEX "members_scope1_id" ON "members" ("scope1", "id") WHERE "deleted_at" IS NULL;
    CREATE INDEX "members_scope2_id" ON "members" ("scope2", "id") WHERE "deleted_at" IS NULL;
    CREATE INDEX "members_scope3_id" ON "members" ("scope3", "id") WHERE "deleted_at" IS NULL;
    CREATE INDEX "members_scope4_id" ON "members" ("scope4", "id")
      WHERE "deleted_at" IS NULL AND "scope4" IS NOT NULL;
    CREATE INDEX "members_scope5_id" ON "members" ("scope5", "id")
      WHERE "deleted_at" IS NULL AND "scope5" IS NOT NULL;
    CREATE INDEX "members_scope6_id" ON "members" ("scope6", "id")
      WHERE "deleted_at" IS NULL AND "scope6" IS NOT NULL;
    CREATE INDEX "members_name_prefix" ON "members" ("name" text_pattern_ops)
      WHERE "deleted_at" IS NULL;
    CREATE INDEX "members_trash" ON "members" ("deleted_at") WHERE "deleted_at" IS NOT NULL;
    CREATE INDEX "members_left" ON "members" ("left_at") WHERE "left_at" IS NOT NULL;
    CREATE INDEX "membership_changes_ledger" ON "membership_changes" ("member_id", "date", "id");
    CREATE INDEX "membership_changes_scope1_id" ON "membership_changes" ("scope1", "id");
    CREATE INDEX "membership_changes_scope2_id" ON "membership_changes" ("scope2", "id");
    CREATE INDEX "membership_changes_scope3_id" ON "membership_changes" ("scope3", "id");

    -- Made by Payload for every collection; here they only cost: nothing asks by them, and the planner
    -- would walk created_at through the whole province for a county's page.
    DROP INDEX "members_created_at_idx";
    DROP INDEX "members_updated_at_idx";
    DROP INDEX "members_created_by_idx";
    DROP INDEX "members_deleted_at_idx";
    DROP INDEX "membership_changes_created_at_idx";
    DROP INDEX "membership_changes_updated_at_idx";
    DROP INDEX "membership_changes_created_by_idx";
    DROP INDEX "membership_changes_member_idx";
    DROP INDEX "members_older_id_number_hash_idx";
    CREATE INDEX "members_older_id_number_hash_idx" ON "members" ("older_id_number_hash")
      WHERE "older_id_number_hash" IS NOT NULL;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX "members_created_at_idx" ON "members" ("created_at");
    CREATE INDEX "members_updated_at_idx" ON "members" ("updated_at");
    CREATE INDEX "members_created_by_idx" ON "members" ("created_by_id");
    CREATE INDEX "members_deleted_at_idx" ON "members" ("deleted_at");
    CREATE INDEX "membership_changes_created_at_idx" ON "membership_changes" ("created_at");
    CREATE INDEX "membership_changes_updated_at_idx" ON "membership_changes" ("updated_at");
    CREATE INDEX "membership_changes_created_by_idx" ON "membership_changes" ("created_by_id");
    CREATE INDEX "membership_changes_member_idx" ON "membership_changes" ("member_id");
    DROP INDEX "membership_changes_scope3_id", "membership_changes_scope2_id",
      "membership_changes_scope1_id", "membership_changes_ledger", "members_left", "members_trash",
      "members_name_prefix", "members_scope6_id", "members_scope5_id", "members_scope4_id",
      "members_scope3_id", "members_scope2_id", "members_scope1_id";
    ALTER TABLE "members" ALTER COLUMN "member_number" DROP DEFAULT;
    DROP SEQUENCE "member_number_seq";
    DROP TRIGGER "membership_changes_append_only" ON "membership_changes";
    DROP TRIGGER "membership_changes_derive" ON "membership_changes";
    DROP TRIGGER "members_claim_changed" ON "members";
    DROP TRIGGER "members_claim_new" ON "members";
    DROP FUNCTION "refuse_ledger_change"(), "derive_membership"(), "claim_changed_memberships"(),
      "claim_new_memberships"(), "claim_membership"(integer[]);
    DROP TABLE "membership_claims";
  `)
}
