import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What finding one of a million members needs and Payload's schema cannot say. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Any two characters of a name, wherever they stand (src/database/name-filter.ts).
    CREATE INDEX "members_name_pairs" ON "members"
      USING gin ("character_pairs"("name")) WHERE "deleted_at" IS NULL;
    -- For one number alone: an ordered index would be walked through the whole province when a county
    -- sorts its list by number, because each county's numbers lie together.
    DROP INDEX "members_member_number_idx";
    CREATE INDEX "members_member_number_idx" ON "members" USING hash ("member_number");
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "members_member_number_idx";
    CREATE INDEX "members_member_number_idx" ON "members" ("member_number");
    DROP INDEX "members_name_pairs";
  `)
}
