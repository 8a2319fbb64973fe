import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_employers_kind" AS ENUM('enterprise', 'institution', 'government', 'association', 'private-non-enterprise', 'self-employed', 'cooperative', 'village', 'other');
  CREATE TYPE "public"."enum_employers_economic_type" AS ENUM('110', '120', '130', '140', '151', '159', '161', '169', '170', '190', '200', '300', '400', '500', '600', '700');
  CREATE TYPE "public"."enum_employers_industry" AS ENUM('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20');
  CREATE TYPE "public"."enum_employers_status" AS ENUM('active', 'suspended', 'cancelled');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'employers' BEFORE 'users';
  CREATE TABLE "employers_unions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"organization_id" integer NOT NULL,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric
  );
  
  CREATE TABLE "employers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"uscc" varchar,
  	"kind" "enum_employers_kind" DEFAULT 'enterprise',
  	"economic_type" "enum_employers_economic_type",
  	"industry" "enum_employers_industry",
  	"status" "enum_employers_status" DEFAULT 'active' NOT NULL,
  	"legal_representative" varchar,
  	"contact_phone" varchar,
  	"address" varchar,
  	"division_code" varchar,
  	"place_id" integer,
  	"worker_count" numeric,
  	"migrant_worker_count" numeric,
  	"remarks" varchar,
  	"organization_id" integer,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric,
  	"search_names" varchar,
  	"pinyin" varchar,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "employers_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "members" ADD COLUMN "employer_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "employers_id" integer;
  ALTER TABLE "employers_unions" ADD CONSTRAINT "employers_unions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "employers_unions" ADD CONSTRAINT "employers_unions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "employers" ADD CONSTRAINT "employers_place_id_organizations_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "employers" ADD CONSTRAINT "employers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "employers" ADD CONSTRAINT "employers_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "employers_texts" ADD CONSTRAINT "employers_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "employers_unions_order_idx" ON "employers_unions" USING btree ("_order");
  CREATE INDEX "employers_unions_parent_id_idx" ON "employers_unions" USING btree ("_parent_id");
  CREATE INDEX "employers_unions_organization_idx" ON "employers_unions" USING btree ("organization_id");
  CREATE INDEX "employers_unions_scope1_idx" ON "employers_unions" USING btree ("scope1");
  CREATE INDEX "employers_unions_scope2_idx" ON "employers_unions" USING btree ("scope2");
  CREATE INDEX "employers_unions_scope3_idx" ON "employers_unions" USING btree ("scope3");
  CREATE INDEX "employers_unions_scope4_idx" ON "employers_unions" USING btree ("scope4");
  CREATE INDEX "employers_name_idx" ON "employers" USING btree ("name");
  CREATE UNIQUE INDEX "employers_uscc_idx" ON "employers" USING btree ("uscc");
  CREATE INDEX "employers_industry_idx" ON "employers" USING btree ("industry");
  CREATE INDEX "employers_status_idx" ON "employers" USING btree ("status");
  CREATE INDEX "employers_place_idx" ON "employers" USING btree ("place_id");
  CREATE INDEX "employers_organization_idx" ON "employers" USING btree ("organization_id");
  CREATE INDEX "employers_created_by_idx" ON "employers" USING btree ("created_by_id");
  CREATE INDEX "employers_updated_at_idx" ON "employers" USING btree ("updated_at");
  CREATE INDEX "employers_created_at_idx" ON "employers" USING btree ("created_at");
  CREATE INDEX "scope1_name_idx" ON "employers" USING btree ("scope1","name");
  CREATE INDEX "scope2_name_idx" ON "employers" USING btree ("scope2","name");
  CREATE INDEX "scope3_name_idx" ON "employers" USING btree ("scope3","name");
  CREATE INDEX "employers_texts_order_parent" ON "employers_texts" USING btree ("order","parent_id");
  ALTER TABLE "members" ADD CONSTRAINT "members_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_employers_fk" FOREIGN KEY ("employers_id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "members_employer_idx" ON "members" USING btree ("employer_id");
  CREATE INDEX "payload_locked_documents_rels_employers_id_idx" ON "payload_locked_documents_rels" USING btree ("employers_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "employers_unions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "employers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "employers_texts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "employers_unions" CASCADE;
  DROP TABLE "employers" CASCADE;
  DROP TABLE "employers_texts" CASCADE;
  ALTER TABLE "members" DROP CONSTRAINT "members_employer_id_employers_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_employers_fk";
  
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'custom-fields', 'members', 'membership-changes', 'transfer-requests', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "members_employer_idx";
  DROP INDEX "payload_locked_documents_rels_employers_id_idx";
  ALTER TABLE "members" DROP COLUMN "employer_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "employers_id";
  DROP TYPE "public"."enum_employers_kind";
  DROP TYPE "public"."enum_employers_economic_type";
  DROP TYPE "public"."enum_employers_industry";
  DROP TYPE "public"."enum_employers_status";`)
}
