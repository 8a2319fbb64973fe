import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The queue asks for open cases of one's union among all that it ever took part in. That few of a union's
 * cases are open, the planner learns from statistics over both columns, which it applies to keys of an
 * index and not to the condition of a partial one; without them it reads the rights to every closed case
 * besides, and the queue slows down with each.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "cases_queue";
    CREATE INDEX "cases_held" ON "cases" ("organization_id", "is_open", "due_at", "id");
    CREATE STATISTICS "cases_open_by_union" (mcv) ON "organization_id", "is_open" FROM "cases";
    ALTER STATISTICS "cases_open_by_union" SET STATISTICS 1000;
    CREATE INDEX "cases_participants_open" ON "cases" USING gin ("participants" jsonb_path_ops)
      WHERE "is_open";
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "cases_participants_open", "cases_held";
    DROP STATISTICS "cases_open_by_union";
    CREATE INDEX "cases_queue" ON "cases" ("organization_id", "due_at", "id") WHERE "is_open";
  `)
}
