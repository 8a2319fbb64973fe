import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_custom_fields_register" AS ENUM('members', 'organizations', 'model-workers', 'innovation-studios');
  CREATE TYPE "public"."enum_custom_fields_type" AS ENUM('text', 'number', 'date', 'choice', 'yes-no');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'custom-fields' BEFORE 'users';
  CREATE TABLE "custom_fields_options" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"value" varchar
  );
  
  CREATE TABLE "custom_fields" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"register" "enum_custom_fields_register" NOT NULL,
  	"type" "enum_custom_fields_type" DEFAULT 'text' NOT NULL,
  	"help" varchar,
  	"required" boolean DEFAULT false,
  	"visible_below" boolean DEFAULT true,
  	"is_personal" boolean DEFAULT false,
  	"order" numeric DEFAULT 10,
  	"is_retired" boolean DEFAULT false,
  	"key" varchar,
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
  
  ALTER TABLE "model_workers" ADD COLUMN "custom" jsonb;
  ALTER TABLE "_model_workers_v" ADD COLUMN "version_custom" jsonb;
  ALTER TABLE "innovation_studios" ADD COLUMN "custom" jsonb;
  ALTER TABLE "_innovation_studios_v" ADD COLUMN "version_custom" jsonb;
  ALTER TABLE "organizations" ADD COLUMN "custom" jsonb;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "custom_fields_id" integer;
  ALTER TABLE "custom_fields_options" ADD CONSTRAINT "custom_fields_options_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."custom_fields"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "custom_fields" ADD CONSTRAINT "custom_fields_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "custom_fields" ADD CONSTRAINT "custom_fields_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "custom_fields_options_order_idx" ON "custom_fields_options" USING btree ("_order");
  CREATE INDEX "custom_fields_options_parent_id_idx" ON "custom_fields_options" USING btree ("_parent_id");
  CREATE INDEX "custom_fields_register_idx" ON "custom_fields" USING btree ("register");
  CREATE UNIQUE INDEX "custom_fields_key_idx" ON "custom_fields" USING btree ("key");
  CREATE INDEX "custom_fields_organization_idx" ON "custom_fields" USING btree ("organization_id");
  CREATE INDEX "custom_fields_created_by_idx" ON "custom_fields" USING btree ("created_by_id");
  CREATE INDEX "custom_fields_updated_at_idx" ON "custom_fields" USING btree ("updated_at");
  CREATE INDEX "custom_fields_created_at_idx" ON "custom_fields" USING btree ("created_at");
  CREATE INDEX "scope1_order_idx" ON "custom_fields" USING btree ("scope1","order");
  CREATE INDEX "scope2_order_idx" ON "custom_fields" USING btree ("scope2","order");
  CREATE INDEX "scope3_order_idx" ON "custom_fields" USING btree ("scope3","order");
  CREATE UNIQUE INDEX "organization_register_label_idx" ON "custom_fields" USING btree ("organization_id","register","label");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_custom_fields_fk" FOREIGN KEY ("custom_fields_id") REFERENCES "public"."custom_fields"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_custom_fields_id_idx" ON "payload_locked_documents_rels" USING btree ("custom_fields_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "custom_fields_options" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "custom_fields" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "custom_fields_options" CASCADE;
  DROP TABLE "custom_fields" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_custom_fields_fk";
  
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "payload_locked_documents_rels_custom_fields_id_idx";
  ALTER TABLE "model_workers" DROP COLUMN "custom";
  ALTER TABLE "_model_workers_v" DROP COLUMN "version_custom";
  ALTER TABLE "innovation_studios" DROP COLUMN "custom";
  ALTER TABLE "_innovation_studios_v" DROP COLUMN "version_custom";
  ALTER TABLE "organizations" DROP COLUMN "custom";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "custom_fields_id";
  DROP TYPE "public"."enum_custom_fields_register";
  DROP TYPE "public"."enum_custom_fields_type";`)
}
