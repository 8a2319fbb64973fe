import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** The years that the package really covers, as day, kind and Chinese name. */
const seededDays = (kind: 'rest' | 'work', days: Record<string, string>): string[][] =>
  Object.entries(days).map(([date, names]) => [date, kind, names.split(',')[1] ?? ''])

const seeded = [
  ...seededDays('rest', chineseDays.holidays),
  ...seededDays('work', chineseDays.workdays),
]

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_holidays_kind" AS ENUM('rest', 'work');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'holidays' BEFORE 'users';
  CREATE TABLE "holidays" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"date" varchar NOT NULL,
  	"kind" "enum_holidays_kind" NOT NULL,
  	"name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "site_settings" ADD COLUMN "covered_through" varchar DEFAULT '2026-12-31' NOT NULL;
  CREATE UNIQUE INDEX "holidays_date_idx" ON "holidays" USING btree ("date");
  CREATE INDEX "holidays_updated_at_idx" ON "holidays" USING btree ("updated_at");
  CREATE INDEX "holidays_created_at_idx" ON "holidays" USING btree ("created_at");`)
  await db.execute(sql`
    INSERT INTO "holidays" ("date", "kind", "name")
    SELECT d->>0, (d->>1)::"enum_holidays_kind", d->>2
      FROM jsonb_array_elements(${JSON.stringify(seeded)}::jsonb) d
      ORDER BY d->>0`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "holidays" CASCADE;
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'organization-history', 'reorganisations', 'custom-fields', 'members', 'membership-changes', 'transfer-requests', 'matchings', 'exports', 'employers', 'imports', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  ALTER TABLE "site_settings" DROP COLUMN "covered_through";
  DROP TYPE "public"."enum_holidays_kind";`)
}
