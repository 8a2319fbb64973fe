import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_imports_register" AS ENUM('members', 'employers', 'organizations');
  CREATE TYPE "public"."enum_imports_mode" AS ENUM('add', 'add-or-update', 'check');
  CREATE TYPE "public"."enum_imports_status" AS ENUM('prepared', 'queued', 'running', 'done', 'failed', 'cancelled');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'imports' BEFORE 'users';
  CREATE TABLE "imports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"register" "enum_imports_register" NOT NULL,
  	"mode" "enum_imports_mode" NOT NULL,
  	"status" "enum_imports_status" NOT NULL,
  	"file_name" varchar,
  	"total" numeric,
  	"accepted" numeric DEFAULT 0,
  	"unchanged" numeric DEFAULT 0,
  	"rejected" numeric DEFAULT 0,
  	"message" varchar,
  	"code" varchar,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone,
  	"mapping" jsonb,
  	"file" varchar,
  	"idempotency_key" varchar,
  	"rows_done" numeric DEFAULT 0,
  	"attempts" numeric DEFAULT 0,
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
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "imports_id" integer;
  ALTER TABLE "imports" ADD CONSTRAINT "imports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "imports_status_idx" ON "imports" USING btree ("status");
  CREATE INDEX "imports_expires_at_idx" ON "imports" USING btree ("expires_at");
  CREATE INDEX "imports_organization_idx" ON "imports" USING btree ("organization_id");
  CREATE INDEX "imports_created_by_idx" ON "imports" USING btree ("created_by_id");
  CREATE INDEX "imports_updated_at_idx" ON "imports" USING btree ("updated_at");
  CREATE INDEX "imports_created_at_idx" ON "imports" USING btree ("created_at");
  CREATE INDEX "scope1_createdAt_3_idx" ON "imports" USING btree ("scope1","created_at");
  CREATE INDEX "scope2_createdAt_3_idx" ON "imports" USING btree ("scope2","created_at");
  CREATE INDEX "scope3_createdAt_3_idx" ON "imports" USING btree ("scope3","created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_imports_fk" FOREIGN KEY ("imports_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_imports_id_idx" ON "payload_locked_documents_rels" USING btree ("imports_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "imports" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "imports" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_imports_fk";
  
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'organization-history', 'reorganisations', 'custom-fields', 'members', 'membership-changes', 'transfer-requests', 'matchings', 'exports', 'employers', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "payload_locked_documents_rels_imports_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "imports_id";
  DROP TYPE "public"."enum_imports_register";
  DROP TYPE "public"."enum_imports_mode";
  DROP TYPE "public"."enum_imports_status";`)
}
