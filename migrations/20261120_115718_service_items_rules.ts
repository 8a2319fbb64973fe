import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A published edition of a service item stays as it is: cases finish on the edition that they began with. Its
 * place follows the tree, and it outlives its listing.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION "refuse_edition_change"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE'
        AND (NEW."key", NEW."title", NEW."version", NEW."definition", NEW."digest")
          IS NOT DISTINCT FROM (OLD."key", OLD."title", OLD."version", OLD."definition", OLD."digest")
        AND (NEW."service_id" IS NULL OR NEW."service_id" IS NOT DISTINCT FROM OLD."service_id")
      THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'editions of service items are immutable' USING ERRCODE = 'insufficient_privilege';
    END $$;
    CREATE TRIGGER "service_definitions_immutable" BEFORE UPDATE OR DELETE ON "service_definitions"
      FOR EACH ROW EXECUTE FUNCTION "refuse_edition_change"();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "service_definitions_immutable" ON "service_definitions";
    DROP FUNCTION "refuse_edition_change"();
  `)
}
