import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_organization_history_kind" AS ENUM('founded', 'renamed', 'moved', 'merged', 'split', 'closed', 're-elected');
  CREATE TYPE "public"."enum_reorganisations_kind" AS ENUM('move', 'merge', 'split', 'close', 'rename');
  CREATE TYPE "public"."enum_reorganisations_new_level" AS ENUM('province', 'city', 'county', 'township', 'grassroots', 'branch');
  CREATE TYPE "public"."enum_reorganisations_state" AS ENUM('draft', 'done', 'refused', 'withdrawn');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'organization-history' BEFORE 'custom-fields';
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'reorganisations' BEFORE 'custom-fields';
  CREATE TABLE "organization_history" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"date" timestamp(3) with time zone NOT NULL,
  	"kind" "enum_organization_history_kind" NOT NULL,
  	"from" varchar,
  	"to" varchar,
  	"document_number" varchar,
  	"predecessor_id" integer,
  	"successor_id" integer,
  	"reorganisation_id" integer,
  	"is_recorded" boolean DEFAULT false,
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
  
  CREATE TABLE "reorganisations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum_reorganisations_kind" NOT NULL,
  	"target_id" integer,
  	"new_name" varchar,
  	"new_short_name" varchar,
  	"new_level" "enum_reorganisations_new_level",
  	"reason" varchar NOT NULL,
  	"document_number" varchar,
  	"effective_date" timestamp(3) with time zone,
  	"state" "enum_reorganisations_state" DEFAULT 'draft' NOT NULL,
  	"needs_second" boolean,
  	"preview" jsonb,
  	"basis" jsonb,
  	"decided_by_id" integer,
  	"decided_at" timestamp(3) with time zone,
  	"remark" varchar,
  	"outcome" jsonb,
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
  
  CREATE TABLE "reorganisations_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organizations_id" integer
  );
  
  ALTER TABLE "organizations" ADD COLUMN "successor_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "organization_history_id" integer;
  ALTER TABLE "organization_history" ADD CONSTRAINT "organization_history_predecessor_id_organizations_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organization_history" ADD CONSTRAINT "organization_history_successor_id_organizations_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organization_history" ADD CONSTRAINT "organization_history_reorganisation_id_reorganisations_id_fk" FOREIGN KEY ("reorganisation_id") REFERENCES "public"."reorganisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organization_history" ADD CONSTRAINT "organization_history_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organization_history" ADD CONSTRAINT "organization_history_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reorganisations" ADD CONSTRAINT "reorganisations_target_id_organizations_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reorganisations" ADD CONSTRAINT "reorganisations_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reorganisations" ADD CONSTRAINT "reorganisations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reorganisations" ADD CONSTRAINT "reorganisations_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reorganisations_rels" ADD CONSTRAINT "reorganisations_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."reorganisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "reorganisations_rels" ADD CONSTRAINT "reorganisations_rels_organizations_fk" FOREIGN KEY ("organizations_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "organization_history_predecessor_idx" ON "organization_history" USING btree ("predecessor_id");
  CREATE INDEX "organization_history_successor_idx" ON "organization_history" USING btree ("successor_id");
  CREATE INDEX "organization_history_reorganisation_idx" ON "organization_history" USING btree ("reorganisation_id");
  CREATE INDEX "organization_history_organization_idx" ON "organization_history" USING btree ("organization_id");
  CREATE INDEX "organization_history_created_by_idx" ON "organization_history" USING btree ("created_by_id");
  CREATE INDEX "organization_history_updated_at_idx" ON "organization_history" USING btree ("updated_at");
  CREATE INDEX "organization_history_created_at_idx" ON "organization_history" USING btree ("created_at");
  CREATE INDEX "scope1_date_idx" ON "organization_history" USING btree ("scope1","date");
  CREATE INDEX "scope2_date_idx" ON "organization_history" USING btree ("scope2","date");
  CREATE INDEX "scope3_date_idx" ON "organization_history" USING btree ("scope3","date");
  CREATE INDEX "organization_date_idx" ON "organization_history" USING btree ("organization_id","date");
  CREATE INDEX "reorganisations_target_idx" ON "reorganisations" USING btree ("target_id");
  CREATE INDEX "reorganisations_state_idx" ON "reorganisations" USING btree ("state");
  CREATE INDEX "reorganisations_decided_by_idx" ON "reorganisations" USING btree ("decided_by_id");
  CREATE INDEX "reorganisations_organization_idx" ON "reorganisations" USING btree ("organization_id");
  CREATE INDEX "reorganisations_created_by_idx" ON "reorganisations" USING btree ("created_by_id");
  CREATE INDEX "reorganisations_updated_at_idx" ON "reorganisations" USING btree ("updated_at");
  CREATE INDEX "reorganisations_created_at_idx" ON "reorganisations" USING btree ("created_at");
  CREATE INDEX "scope1_createdAt_1_idx" ON "reorganisations" USING btree ("scope1","created_at");
  CREATE INDEX "scope2_createdAt_1_idx" ON "reorganisations" USING btree ("scope2","created_at");
  CREATE INDEX "scope3_createdAt_1_idx" ON "reorganisations" USING btree ("scope3","created_at");
  CREATE INDEX "reorganisations_rels_order_idx" ON "reorganisations_rels" USING btree ("order");
  CREATE INDEX "reorganisations_rels_parent_idx" ON "reorganisations_rels" USING btree ("parent_id");
  CREATE INDEX "reorganisations_rels_path_idx" ON "reorganisations_rels" USING btree ("path");
  CREATE INDEX "reorganisations_rels_organizations_id_idx" ON "reorganisations_rels" USING btree ("organizations_id");
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_successor_id_organizations_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_organization_history_fk" FOREIGN KEY ("organization_history_id") REFERENCES "public"."organization_history"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "organizations_successor_idx" ON "organizations" USING btree ("successor_id");
  CREATE INDEX "payload_locked_documents_rels_organization_history_id_idx" ON "payload_locked_documents_rels" USING btree ("organization_history_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "organization_history" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "reorganisations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "reorganisations_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "organization_history" CASCADE;
  DROP TABLE "reorganisations" CASCADE;
  DROP TABLE "reorganisations_rels" CASCADE;
  ALTER TABLE "organizations" DROP CONSTRAINT "organizations_successor_id_organizations_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_organization_history_fk";
  
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'custom-fields', 'members', 'membership-changes', 'transfer-requests', 'employers', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "organizations_successor_idx";
  DROP INDEX "payload_locked_documents_rels_organization_history_id_idx";
  ALTER TABLE "organizations" DROP COLUMN "successor_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "organization_history_id";
  DROP TYPE "public"."enum_organization_history_kind";
  DROP TYPE "public"."enum_reorganisations_kind";
  DROP TYPE "public"."enum_reorganisations_new_level";
  DROP TYPE "public"."enum_reorganisations_state";`)
}
