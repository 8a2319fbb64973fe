import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const replace = (changed: string) =>
  sql.raw(`
    CREATE OR REPLACE FUNCTION "claim_changed_memberships"() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      "changed" integer[];
    BEGIN
      ${changed}
      IF "changed" IS NULL THEN RETURN NULL; END IF;
      DELETE FROM "membership_claims" c USING "new_rows" n
        WHERE c."member_id" = n."id" AND n."id" = ANY ("changed")
          AND NOT (n."status" IN ('active', 'kept') AND n."deleted_at" IS NULL
            AND c."person_hash" IN (n."id_number_hash", n."older_id_number_hash"));
      PERFORM "claim_membership"("changed");
      RETURN NULL;
    END $$;`)

const COMPARISON = `FROM "new_rows" n JOIN "old_rows" o USING ("id")
        WHERE (n."status", n."deleted_at" IS NULL, n."id_number_hash", n."older_id_number_hash")
          IS DISTINCT FROM (o."status", o."deleted_at" IS NULL, o."id_number_hash", o."older_id_number_hash")`

/**
 * A session keeps the plan of the first statement it ran: made for one member, it compares every old row
 * with every new one when a union with a hundred thousand moves. EXECUTE plans anew each time.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    replace(`EXECUTE $q$ SELECT array_agg(n."id") ${COMPARISON} $q$ INTO "changed";`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(replace(`SELECT array_agg(n."id") INTO "changed" ${COMPARISON};`))
}
