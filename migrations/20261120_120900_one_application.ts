import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A person has one application for membership under way, whatever two servers are told at once. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE UNIQUE INDEX "cases_one_application" ON "cases" ("id_number_hash")
      WHERE "service_key" = 'join' AND "is_open";
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX "cases_one_application";`)
}
