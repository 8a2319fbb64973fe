import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_matchings_source" AS ENUM('social-insurance', 'subsistence', 'medical-insurance', 'grid', 'other');
  CREATE TYPE "public"."enum_matchings_state" AS ENUM('queued', 'running', 'done', 'failed', 'expired');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'matchings' BEFORE 'exports';
  CREATE TABLE "matchings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"source" "enum_matchings_source" DEFAULT 'social-insurance' NOT NULL,
  	"state" "enum_matchings_state" DEFAULT 'queued',
  	"total" numeric,
  	"same" numeric,
  	"only_here" numeric,
  	"only_there" numeric,
  	"differing" numeric,
  	"unusable" numeric,
  	"message" varchar,
  	"code" varchar,
  	"title" varchar,
  	"finished_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone,
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
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "matchings_id" integer;
  ALTER TABLE "matchings" ADD CONSTRAINT "matchings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "matchings" ADD CONSTRAINT "matchings_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "matchings_expires_at_idx" ON "matchings" USING btree ("expires_at");
  CREATE INDEX "matchings_organization_idx" ON "matchings" USING btree ("organization_id");
  CREATE INDEX "matchings_created_by_idx" ON "matchings" USING btree ("created_by_id");
  CREATE INDEX "matchings_updated_at_idx" ON "matchings" USING btree ("updated_at");
  CREATE INDEX "matchings_created_at_idx" ON "matchings" USING btree ("created_at");
  CREATE INDEX "scope1_createdAt_2_idx" ON "matchings" USING btree ("scope1","created_at");
  CREATE INDEX "scope2_createdAt_2_idx" ON "matchings" USING btree ("scope2","created_at");
  CREATE INDEX "scope3_createdAt_2_idx" ON "matchings" USING btree ("scope3","created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_matchings_fk" FOREIGN KEY ("matchings_id") REFERENCES "public"."matchings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_matchings_id_idx" ON "payload_locked_documents_rels" USING btree ("matchings_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "matchings" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "matchings" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_matchings_fk";
  
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'organization-history', 'reorganisations', 'custom-fields', 'members', 'membership-changes', 'transfer-requests', 'exports', 'employers', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "payload_locked_documents_rels_matchings_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "matchings_id";
  DROP TYPE "public"."enum_matchings_source";
  DROP TYPE "public"."enum_matchings_state";`)
}
