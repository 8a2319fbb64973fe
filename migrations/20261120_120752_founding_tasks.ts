import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_founding_tasks_state" AS ENUM('open', 'done');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'founding-tasks' BEFORE 'matchings';
  CREATE TABLE "founding_tasks" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"employer_name" varchar NOT NULL,
  	"employer_id" integer,
  	"state" "enum_founding_tasks_state" DEFAULT 'open' NOT NULL,
  	"founded_union_id" integer,
  	"moved_count" numeric,
  	"done_at" timestamp(3) with time zone,
  	"organization_id" integer NOT NULL,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "founding_tasks_id" integer;
  ALTER TABLE "founding_tasks" ADD CONSTRAINT "founding_tasks_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "founding_tasks" ADD CONSTRAINT "founding_tasks_founded_union_id_organizations_id_fk" FOREIGN KEY ("founded_union_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "founding_tasks" ADD CONSTRAINT "founding_tasks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "founding_tasks" ADD CONSTRAINT "founding_tasks_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "founding_tasks_employer_idx" ON "founding_tasks" USING btree ("employer_id");
  CREATE INDEX "founding_tasks_state_idx" ON "founding_tasks" USING btree ("state");
  CREATE INDEX "founding_tasks_founded_union_idx" ON "founding_tasks" USING btree ("founded_union_id");
  CREATE INDEX "founding_tasks_organization_idx" ON "founding_tasks" USING btree ("organization_id");
  CREATE INDEX "founding_tasks_created_by_idx" ON "founding_tasks" USING btree ("created_by_id");
  CREATE INDEX "founding_tasks_updated_at_idx" ON "founding_tasks" USING btree ("updated_at");
  CREATE INDEX "founding_tasks_created_at_idx" ON "founding_tasks" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_founding_tasks_fk" FOREIGN KEY ("founding_tasks_id") REFERENCES "public"."founding_tasks"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_founding_tasks_id_idx" ON "payload_locked_documents_rels" USING btree ("founding_tasks_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "founding_tasks" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "founding_tasks" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_founding_tasks_fk";
  
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'service-definitions', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'organization-history', 'reorganisations', 'custom-fields', 'members', 'membership-changes', 'transfer-requests', 'matchings', 'exports', 'employers', 'imports', 'holidays', 'cases', 'case-actions', 'case-notices', 'case-files', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "payload_locked_documents_rels_founding_tasks_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "founding_tasks_id";
  DROP TYPE "public"."enum_founding_tasks_state";`)
}
