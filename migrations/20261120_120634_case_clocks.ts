import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What is asked about the clocks of open cases: those that were reminded of, those that may yet move. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX "cases_hurried" ON "cases" ("due_at", "id") WHERE "is_open" AND "reminded" >= 1;
    CREATE INDEX "cases_provisional" ON "cases" ("due_at") WHERE "is_open" AND "is_provisional";
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX "cases_hurried", "cases_provisional"`)
}
