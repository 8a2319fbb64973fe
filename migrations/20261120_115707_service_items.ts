import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_services_form_fields_kind" AS ENUM('text', 'long-text', 'number', 'date', 'choice', 'choices', 'person-name', 'phone', 'id-number', 'employer', 'address', 'files', 'consent', 'section', 'computed');
  CREATE TYPE "public"."enum_services_flow_steps_roles" AS ENUM('branch-admin', 'editor', 'reviewer', 'workshop', 'competition-officer', 'registrar', 'case-officer');
  CREATE TYPE "public"."enum_services_flow_steps_kind" AS ENUM('verify', 'dispatch', 'handle', 'approve', 'publicise', 'feedback', 'rate');
  CREATE TYPE "public"."enum_services_flow_steps_unit" AS ENUM('same', 'up', 'employer', 'place', 'level');
  CREATE TYPE "public"."enum_services_flow_steps_level" AS ENUM('province', 'city', 'county', 'township', 'grassroots');
  CREATE TYPE "public"."enum_services_flow_steps_limit_unit" AS ENUM('working-days', 'days', 'hours');
  CREATE TYPE "public"."enum_services_flow_steps_when_missed" AS ENUM('remind', 'escalate');
  CREATE TYPE "public"."enum_services_asks_phone" AS ENUM('required', 'optional', 'none');
  CREATE TYPE "public"."enum_services_asks_id_number" AS ENUM('required', 'optional', 'none');
  CREATE TYPE "public"."enum_services_asks_email" AS ENUM('required', 'optional', 'none');
  CREATE TYPE "public"."enum_services_effect" AS ENUM('none', 'join');
  CREATE TYPE "public"."enum__services_v_version_form_fields_kind" AS ENUM('text', 'long-text', 'number', 'date', 'choice', 'choices', 'person-name', 'phone', 'id-number', 'employer', 'address', 'files', 'consent', 'section', 'computed');
  CREATE TYPE "public"."enum__services_v_version_flow_steps_roles" AS ENUM('branch-admin', 'editor', 'reviewer', 'workshop', 'competition-officer', 'registrar', 'case-officer');
  CREATE TYPE "public"."enum__services_v_version_flow_steps_kind" AS ENUM('verify', 'dispatch', 'handle', 'approve', 'publicise', 'feedback', 'rate');
  CREATE TYPE "public"."enum__services_v_version_flow_steps_unit" AS ENUM('same', 'up', 'employer', 'place', 'level');
  CREATE TYPE "public"."enum__services_v_version_flow_steps_level" AS ENUM('province', 'city', 'county', 'township', 'grassroots');
  CREATE TYPE "public"."enum__services_v_version_flow_steps_limit_unit" AS ENUM('working-days', 'days', 'hours');
  CREATE TYPE "public"."enum__services_v_version_flow_steps_when_missed" AS ENUM('remind', 'escalate');
  CREATE TYPE "public"."enum__services_v_version_asks_phone" AS ENUM('required', 'optional', 'none');
  CREATE TYPE "public"."enum__services_v_version_asks_id_number" AS ENUM('required', 'optional', 'none');
  CREATE TYPE "public"."enum__services_v_version_asks_email" AS ENUM('required', 'optional', 'none');
  CREATE TYPE "public"."enum__services_v_version_effect" AS ENUM('none', 'join');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'service-definitions' BEFORE 'places';
  CREATE TABLE "services_form_fields" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"kind" "enum_services_form_fields_kind" DEFAULT 'text',
  	"is_required" boolean DEFAULT false,
  	"help" varchar,
  	"options" varchar,
  	"consent_text" varchar,
  	"expression" varchar,
  	"classes" varchar,
  	"min" numeric,
  	"max" numeric,
  	"shown_when_field" varchar,
  	"shown_when_value" varchar,
  	"is_personal" boolean DEFAULT false,
  	"name" varchar
  );
  
  CREATE TABLE "services_flow_steps_roles" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_services_flow_steps_roles",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "services_flow_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_services_flow_steps_kind" DEFAULT 'handle',
  	"title" varchar,
  	"unit" "enum_services_flow_steps_unit" DEFAULT 'same',
  	"level" "enum_services_flow_steps_level",
  	"limit_amount" numeric,
  	"limit_unit" "enum_services_flow_steps_limit_unit" DEFAULT 'working-days',
  	"remind_hours" numeric DEFAULT 0,
  	"when_missed" "enum_services_flow_steps_when_missed" DEFAULT 'remind'
  );
  
  CREATE TABLE "_services_v_version_form_fields" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"kind" "enum__services_v_version_form_fields_kind" DEFAULT 'text',
  	"is_required" boolean DEFAULT false,
  	"help" varchar,
  	"options" varchar,
  	"consent_text" varchar,
  	"expression" varchar,
  	"classes" varchar,
  	"min" numeric,
  	"max" numeric,
  	"shown_when_field" varchar,
  	"shown_when_value" varchar,
  	"is_personal" boolean DEFAULT false,
  	"name" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_flow_steps_roles" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__services_v_version_flow_steps_roles",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_services_v_version_flow_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum__services_v_version_flow_steps_kind" DEFAULT 'handle',
  	"title" varchar,
  	"unit" "enum__services_v_version_flow_steps_unit" DEFAULT 'same',
  	"level" "enum__services_v_version_flow_steps_level",
  	"limit_amount" numeric,
  	"limit_unit" "enum__services_v_version_flow_steps_limit_unit" DEFAULT 'working-days',
  	"remind_hours" numeric DEFAULT 0,
  	"when_missed" "enum__services_v_version_flow_steps_when_missed" DEFAULT 'remind',
  	"_uuid" varchar
  );
  
  CREATE TABLE "service_definitions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"service_id" integer,
  	"key" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"version" numeric NOT NULL,
  	"definition" jsonb NOT NULL,
  	"digest" varchar NOT NULL,
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
  
  ALTER TABLE "services" ADD COLUMN "accepts_cases" boolean DEFAULT false;
  ALTER TABLE "services" ADD COLUMN "asks_phone" "enum_services_asks_phone" DEFAULT 'required';
  ALTER TABLE "services" ADD COLUMN "asks_id_number" "enum_services_asks_id_number" DEFAULT 'none';
  ALTER TABLE "services" ADD COLUMN "asks_email" "enum_services_asks_email" DEFAULT 'optional';
  ALTER TABLE "services" ADD COLUMN "extension_days" numeric DEFAULT 30;
  ALTER TABLE "services" ADD COLUMN "effect" "enum_services_effect" DEFAULT 'none';
  ALTER TABLE "services" ADD COLUMN "definition_id" integer;
  ALTER TABLE "_services_v" ADD COLUMN "version_accepts_cases" boolean DEFAULT false;
  ALTER TABLE "_services_v" ADD COLUMN "version_asks_phone" "enum__services_v_version_asks_phone" DEFAULT 'required';
  ALTER TABLE "_services_v" ADD COLUMN "version_asks_id_number" "enum__services_v_version_asks_id_number" DEFAULT 'none';
  ALTER TABLE "_services_v" ADD COLUMN "version_asks_email" "enum__services_v_version_asks_email" DEFAULT 'optional';
  ALTER TABLE "_services_v" ADD COLUMN "version_extension_days" numeric DEFAULT 30;
  ALTER TABLE "_services_v" ADD COLUMN "version_effect" "enum__services_v_version_effect" DEFAULT 'none';
  ALTER TABLE "_services_v" ADD COLUMN "version_definition_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "service_definitions_id" integer;
  ALTER TABLE "services_form_fields" ADD CONSTRAINT "services_form_fields_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_flow_steps_roles" ADD CONSTRAINT "services_flow_steps_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services_flow_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_flow_steps" ADD CONSTRAINT "services_flow_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_form_fields" ADD CONSTRAINT "_services_v_version_form_fields_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_flow_steps_roles" ADD CONSTRAINT "_services_v_version_flow_steps_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v_version_flow_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_flow_steps" ADD CONSTRAINT "_services_v_version_flow_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "service_definitions" ADD CONSTRAINT "service_definitions_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "service_definitions" ADD CONSTRAINT "service_definitions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "service_definitions" ADD CONSTRAINT "service_definitions_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "services_form_fields_order_idx" ON "services_form_fields" USING btree ("_order");
  CREATE INDEX "services_form_fields_parent_id_idx" ON "services_form_fields" USING btree ("_parent_id");
  CREATE INDEX "services_flow_steps_roles_order_idx" ON "services_flow_steps_roles" USING btree ("order");
  CREATE INDEX "services_flow_steps_roles_parent_idx" ON "services_flow_steps_roles" USING btree ("parent_id");
  CREATE INDEX "services_flow_steps_order_idx" ON "services_flow_steps" USING btree ("_order");
  CREATE INDEX "services_flow_steps_parent_id_idx" ON "services_flow_steps" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_form_fields_order_idx" ON "_services_v_version_form_fields" USING btree ("_order");
  CREATE INDEX "_services_v_version_form_fields_parent_id_idx" ON "_services_v_version_form_fields" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_flow_steps_roles_order_idx" ON "_services_v_version_flow_steps_roles" USING btree ("order");
  CREATE INDEX "_services_v_version_flow_steps_roles_parent_idx" ON "_services_v_version_flow_steps_roles" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_flow_steps_order_idx" ON "_services_v_version_flow_steps" USING btree ("_order");
  CREATE INDEX "_services_v_version_flow_steps_parent_id_idx" ON "_services_v_version_flow_steps" USING btree ("_parent_id");
  CREATE INDEX "service_definitions_service_idx" ON "service_definitions" USING btree ("service_id");
  CREATE INDEX "service_definitions_organization_idx" ON "service_definitions" USING btree ("organization_id");
  CREATE INDEX "service_definitions_created_by_idx" ON "service_definitions" USING btree ("created_by_id");
  CREATE INDEX "service_definitions_updated_at_idx" ON "service_definitions" USING btree ("updated_at");
  CREATE INDEX "service_definitions_created_at_idx" ON "service_definitions" USING btree ("created_at");
  CREATE UNIQUE INDEX "service_version_idx" ON "service_definitions" USING btree ("service_id","version");
  ALTER TABLE "services" ADD CONSTRAINT "services_definition_id_service_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."service_definitions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_version_definition_id_service_definitions_id_fk" FOREIGN KEY ("version_definition_id") REFERENCES "public"."service_definitions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_service_definitions_fk" FOREIGN KEY ("service_definitions_id") REFERENCES "public"."service_definitions"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "services_definition_idx" ON "services" USING btree ("definition_id");
  CREATE INDEX "_services_v_version_version_definition_idx" ON "_services_v" USING btree ("version_definition_id");
  CREATE INDEX "payload_locked_documents_rels_service_definitions_id_idx" ON "payload_locked_documents_rels" USING btree ("service_definitions_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "services_form_fields" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_flow_steps_roles" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "services_flow_steps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_form_fields" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_flow_steps_roles" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_services_v_version_flow_steps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "service_definitions" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "services_form_fields" CASCADE;
  DROP TABLE "services_flow_steps_roles" CASCADE;
  DROP TABLE "services_flow_steps" CASCADE;
  DROP TABLE "_services_v_version_form_fields" CASCADE;
  DROP TABLE "_services_v_version_flow_steps_roles" CASCADE;
  DROP TABLE "_services_v_version_flow_steps" CASCADE;
  DROP TABLE "service_definitions" CASCADE;
  ALTER TABLE "services" DROP CONSTRAINT "services_definition_id_service_definitions_id_fk";
  
  ALTER TABLE "_services_v" DROP CONSTRAINT "_services_v_version_definition_id_service_definitions_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_service_definitions_fk";
  
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'organization-history', 'reorganisations', 'custom-fields', 'members', 'membership-changes', 'transfer-requests', 'matchings', 'exports', 'employers', 'imports', 'holidays', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "services_definition_idx";
  DROP INDEX "_services_v_version_version_definition_idx";
  DROP INDEX "payload_locked_documents_rels_service_definitions_id_idx";
  ALTER TABLE "services" DROP COLUMN "accepts_cases";
  ALTER TABLE "services" DROP COLUMN "asks_phone";
  ALTER TABLE "services" DROP COLUMN "asks_id_number";
  ALTER TABLE "services" DROP COLUMN "asks_email";
  ALTER TABLE "services" DROP COLUMN "extension_days";
  ALTER TABLE "services" DROP COLUMN "effect";
  ALTER TABLE "services" DROP COLUMN "definition_id";
  ALTER TABLE "_services_v" DROP COLUMN "version_accepts_cases";
  ALTER TABLE "_services_v" DROP COLUMN "version_asks_phone";
  ALTER TABLE "_services_v" DROP COLUMN "version_asks_id_number";
  ALTER TABLE "_services_v" DROP COLUMN "version_asks_email";
  ALTER TABLE "_services_v" DROP COLUMN "version_extension_days";
  ALTER TABLE "_services_v" DROP COLUMN "version_effect";
  ALTER TABLE "_services_v" DROP COLUMN "version_definition_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "service_definitions_id";
  DROP TYPE "public"."enum_services_form_fields_kind";
  DROP TYPE "public"."enum_services_flow_steps_roles";
  DROP TYPE "public"."enum_services_flow_steps_kind";
  DROP TYPE "public"."enum_services_flow_steps_unit";
  DROP TYPE "public"."enum_services_flow_steps_level";
  DROP TYPE "public"."enum_services_flow_steps_limit_unit";
  DROP TYPE "public"."enum_services_flow_steps_when_missed";
  DROP TYPE "public"."enum_services_asks_phone";
  DROP TYPE "public"."enum_services_asks_id_number";
  DROP TYPE "public"."enum_services_asks_email";
  DROP TYPE "public"."enum_services_effect";
  DROP TYPE "public"."enum__services_v_version_form_fields_kind";
  DROP TYPE "public"."enum__services_v_version_flow_steps_roles";
  DROP TYPE "public"."enum__services_v_version_flow_steps_kind";
  DROP TYPE "public"."enum__services_v_version_flow_steps_unit";
  DROP TYPE "public"."enum__services_v_version_flow_steps_level";
  DROP TYPE "public"."enum__services_v_version_flow_steps_limit_unit";
  DROP TYPE "public"."enum__services_v_version_flow_steps_when_missed";
  DROP TYPE "public"."enum__services_v_version_asks_phone";
  DROP TYPE "public"."enum__services_v_version_asks_id_number";
  DROP TYPE "public"."enum__services_v_version_asks_email";
  DROP TYPE "public"."enum__services_v_version_effect";`)
}
