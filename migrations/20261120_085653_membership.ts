import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_members_document_type" AS ENUM('1', '2', '3');
  CREATE TYPE "public"."enum_members_gender" AS ENUM('1', '2', '0', '9');
  CREATE TYPE "public"."enum_members_ethnicity" AS ENUM('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53', '54', '55', '56');
  CREATE TYPE "public"."enum_members_education" AS ENUM('10', '20', '30', '40', '60', '70', '80', '90');
  CREATE TYPE "public"."enum_members_political_status" AS ENUM('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13');
  CREATE TYPE "public"."enum_members_household_type" AS ENUM('1', '2', '3', '4', '5', '6', '9');
  CREATE TYPE "public"."enum_members_employment" AS ENUM('1', '2', '3', '4', '5', '6', '7', '8', '9');
  CREATE TYPE "public"."enum_members_skill_level" AS ENUM('1', '2', '3', '4', '5');
  CREATE TYPE "public"."enum_members_new_employment_kind" AS ENUM('truck-driver', 'ride-hailing-driver', 'courier', 'rider', 'domestic-worker', 'live-streamer', 'caregiver', 'security-guard', 'agent', 'other');
  CREATE TYPE "public"."enum_members_status" AS ENUM('active', 'kept', 'pending', 'transferred-out', 'expelled', 'withdrawn');
  CREATE TYPE "public"."enum_membership_changes_kind" AS ENUM('join', 'transfer-in', 'keep', 'transfer-out', 'expel', 'withdraw');
  CREATE TYPE "public"."enum_membership_changes_reason" AS ENUM('1', '2', '3', '4', '5', '6');
  CREATE TYPE "public"."enum_transfer_requests_state" AS ENUM('pending', 'released', 'lapsed', 'withdrawn');
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'lapse-transfers' BEFORE 'send-notice';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'lapse-transfers' BEFORE 'send-notice';
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'members' BEFORE 'users';
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'membership-changes' BEFORE 'users';
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'transfer-requests' BEFORE 'users';
  CREATE TABLE "members" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"document_type" "enum_members_document_type" DEFAULT '1' NOT NULL,
  	"id_number" varchar NOT NULL,
  	"phone" varchar NOT NULL,
  	"id_number_hash" varchar,
  	"older_id_number_hash" varchar,
  	"phone_hash" varchar,
  	"gender" "enum_members_gender",
  	"birth_date" timestamp(3) with time zone,
  	"ethnicity" "enum_members_ethnicity",
  	"education" "enum_members_education",
  	"political_status" "enum_members_political_status",
  	"household_type" "enum_members_household_type",
  	"household_place" varchar,
  	"native_place" varchar,
  	"employer_name" varchar,
  	"employment" "enum_members_employment" DEFAULT '1',
  	"work_number" varchar,
  	"work_start_year" numeric,
  	"trade" varchar,
  	"job_title" varchar,
  	"skill_level" "enum_members_skill_level",
  	"is_migrant" boolean DEFAULT false,
  	"new_employment_kind" "enum_members_new_employment_kind",
  	"custom" jsonb,
  	"home_address" varchar,
  	"bank_card" varchar,
  	"status" "enum_members_status",
  	"joined_at" timestamp(3) with time zone,
  	"left_at" timestamp(3) with time zone,
  	"member_number" varchar,
  	"organization_id" integer NOT NULL,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "membership_changes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"member_id" integer NOT NULL,
  	"kind" "enum_membership_changes_kind" NOT NULL,
  	"date" timestamp(3) with time zone NOT NULL,
  	"reason" "enum_membership_changes_reason",
  	"remark" varchar,
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
  
  CREATE TABLE "transfer_requests" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"from_organization_id" integer NOT NULL,
  	"state" "enum_transfer_requests_state" DEFAULT 'pending' NOT NULL,
  	"due_at" timestamp(3) with time zone,
  	"decided_at" timestamp(3) with time zone,
  	"member_id" integer,
  	"from_member_id" integer,
  	"decided_by_id" integer,
  	"from_scope1" numeric,
  	"from_scope2" numeric,
  	"from_scope3" numeric,
  	"from_scope4" numeric,
  	"from_scope5" numeric,
  	"from_scope6" numeric,
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
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "members_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "membership_changes_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "transfer_requests_id" integer;
  ALTER TABLE "site_settings" ADD COLUMN "transfer_days" numeric DEFAULT 15;
  ALTER TABLE "members" ADD CONSTRAINT "members_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "members" ADD CONSTRAINT "members_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "membership_changes" ADD CONSTRAINT "membership_changes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "membership_changes" ADD CONSTRAINT "membership_changes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "membership_changes" ADD CONSTRAINT "membership_changes_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transfer_requests" ADD CONSTRAINT "transfer_requests_from_organization_id_organizations_id_fk" FOREIGN KEY ("from_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transfer_requests" ADD CONSTRAINT "transfer_requests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transfer_requests" ADD CONSTRAINT "transfer_requests_from_member_id_members_id_fk" FOREIGN KEY ("from_member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transfer_requests" ADD CONSTRAINT "transfer_requests_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transfer_requests" ADD CONSTRAINT "transfer_requests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transfer_requests" ADD CONSTRAINT "transfer_requests_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "members_id_number_hash_idx" ON "members" USING btree ("id_number_hash");
  CREATE INDEX "members_older_id_number_hash_idx" ON "members" USING btree ("older_id_number_hash");
  CREATE INDEX "members_phone_hash_idx" ON "members" USING btree ("phone_hash");
  CREATE INDEX "members_member_number_idx" ON "members" USING btree ("member_number");
  CREATE INDEX "members_organization_idx" ON "members" USING btree ("organization_id");
  CREATE INDEX "members_created_by_idx" ON "members" USING btree ("created_by_id");
  CREATE INDEX "members_updated_at_idx" ON "members" USING btree ("updated_at");
  CREATE INDEX "members_created_at_idx" ON "members" USING btree ("created_at");
  CREATE INDEX "members_deleted_at_idx" ON "members" USING btree ("deleted_at");
  CREATE INDEX "membership_changes_member_idx" ON "membership_changes" USING btree ("member_id");
  CREATE INDEX "membership_changes_organization_idx" ON "membership_changes" USING btree ("organization_id");
  CREATE INDEX "membership_changes_created_by_idx" ON "membership_changes" USING btree ("created_by_id");
  CREATE INDEX "membership_changes_updated_at_idx" ON "membership_changes" USING btree ("updated_at");
  CREATE INDEX "membership_changes_created_at_idx" ON "membership_changes" USING btree ("created_at");
  CREATE INDEX "transfer_requests_from_organization_idx" ON "transfer_requests" USING btree ("from_organization_id");
  CREATE INDEX "transfer_requests_member_idx" ON "transfer_requests" USING btree ("member_id");
  CREATE INDEX "transfer_requests_from_member_idx" ON "transfer_requests" USING btree ("from_member_id");
  CREATE INDEX "transfer_requests_decided_by_idx" ON "transfer_requests" USING btree ("decided_by_id");
  CREATE INDEX "transfer_requests_organization_idx" ON "transfer_requests" USING btree ("organization_id");
  CREATE INDEX "transfer_requests_created_by_idx" ON "transfer_requests" USING btree ("created_by_id");
  CREATE INDEX "transfer_requests_updated_at_idx" ON "transfer_requests" USING btree ("updated_at");
  CREATE INDEX "transfer_requests_created_at_idx" ON "transfer_requests" USING btree ("created_at");
  CREATE INDEX "state_dueAt_idx" ON "transfer_requests" USING btree ("state","due_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_members_fk" FOREIGN KEY ("members_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_membership_changes_fk" FOREIGN KEY ("membership_changes_id") REFERENCES "public"."membership_changes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_transfer_requests_fk" FOREIGN KEY ("transfer_requests_id") REFERENCES "public"."transfer_requests"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_members_id_idx" ON "payload_locked_documents_rels" USING btree ("members_id");
  CREATE INDEX "payload_locked_documents_rels_membership_changes_id_idx" ON "payload_locked_documents_rels" USING btree ("membership_changes_id");
  CREATE INDEX "payload_locked_documents_rels_transfer_requests_id_idx" ON "payload_locked_documents_rels" USING btree ("transfer_requests_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "members" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "membership_changes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "transfer_requests" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "members" CASCADE;
  DROP TABLE "membership_changes" CASCADE;
  DROP TABLE "transfer_requests" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_members_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_membership_changes_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_transfer_requests_fk";
  
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'publish-due', 'send-notice');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'publish-due', 'send-notice');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'custom-fields', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "payload_locked_documents_rels_members_id_idx";
  DROP INDEX "payload_locked_documents_rels_membership_changes_id_idx";
  DROP INDEX "payload_locked_documents_rels_transfer_requests_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "members_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "membership_changes_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "transfer_requests_id";
  ALTER TABLE "site_settings" DROP COLUMN "transfer_days";
  DROP TYPE "public"."enum_members_document_type";
  DROP TYPE "public"."enum_members_gender";
  DROP TYPE "public"."enum_members_ethnicity";
  DROP TYPE "public"."enum_members_education";
  DROP TYPE "public"."enum_members_political_status";
  DROP TYPE "public"."enum_members_household_type";
  DROP TYPE "public"."enum_members_employment";
  DROP TYPE "public"."enum_members_skill_level";
  DROP TYPE "public"."enum_members_new_employment_kind";
  DROP TYPE "public"."enum_members_status";
  DROP TYPE "public"."enum_membership_changes_kind";
  DROP TYPE "public"."enum_membership_changes_reason";
  DROP TYPE "public"."enum_transfer_requests_state";`)
}
