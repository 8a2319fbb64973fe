import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_exports_register" AS ENUM('members', 'employers', 'organizations', 'model-workers', 'innovation-studios');
  CREATE TYPE "public"."enum_exports_format" AS ENUM('xlsx', 'csv');
  CREATE TYPE "public"."enum_exports_status" AS ENUM('queued', 'running', 'done', 'failed', 'cancelled');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'exports' BEFORE 'employers';
  CREATE TABLE "exports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"register" "enum_exports_register" NOT NULL,
  	"format" "enum_exports_format" DEFAULT 'xlsx' NOT NULL,
  	"in_full" boolean DEFAULT false,
  	"reason" varchar,
  	"columns" jsonb,
  	"filter" varchar,
  	"status" "enum_exports_status" DEFAULT 'queued' NOT NULL,
  	"total" numeric,
  	"done" numeric DEFAULT 0,
  	"message" varchar,
  	"attempts" numeric DEFAULT 0,
  	"started_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone,
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
  
  ALTER TABLE "exports" ADD CONSTRAINT "exports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "exports" ADD CONSTRAINT "exports_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "exports_expires_at_idx" ON "exports" USING btree ("expires_at");
  CREATE INDEX "exports_organization_idx" ON "exports" USING btree ("organization_id");
  CREATE INDEX "exports_created_by_idx" ON "exports" USING btree ("created_by_id");
  CREATE INDEX "exports_updated_at_idx" ON "exports" USING btree ("updated_at");
  CREATE INDEX "exports_created_at_idx" ON "exports" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "exports" CASCADE;
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'organization-history', 'reorganisations', 'custom-fields', 'members', 'membership-changes', 'transfer-requests', 'employers', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP TYPE "public"."enum_exports_register";
  DROP TYPE "public"."enum_exports_format";
  DROP TYPE "public"."enum_exports_status";`)
}
