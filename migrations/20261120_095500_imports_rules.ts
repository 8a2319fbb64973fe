import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the program alone keeps of imports: rejected rows (no cell of them) and corrected matchings. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "import_rejections" (
      "import_id" integer NOT NULL REFERENCES "imports" ("id") ON DELETE CASCADE,
      "row_number" integer NOT NULL,
      "faults" jsonb NOT NULL,
      PRIMARY KEY ("import_id", "row_number")
    );

    CREATE TABLE "import_mappings" (
      "organization_id" integer NOT NULL REFERENCES "organizations" ("id") ON DELETE CASCADE,
      "register" text NOT NULL,
      "signature" text NOT NULL,
      "columns" jsonb NOT NULL,
      "used_at" timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY ("organization_id", "register", "signature")
    );

    -- The same request sent twice is one import, also when both arrive at once.
    CREATE UNIQUE INDEX "imports_idempotency" ON "imports" ("created_by_id", "idempotency_key")
      WHERE "idempotency_key" IS NOT NULL;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "imports_idempotency";
    DROP TABLE "import_mappings";
    DROP TABLE "import_rejections";
  `)
}
