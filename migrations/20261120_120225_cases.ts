import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_cases_state" AS ENUM('submitted', 'handling', 'returned', 'approving', 'publicising', 'finished', 'closed', 'withdrawn');
  CREATE TYPE "public"."enum_cases_source" AS ENUM('web', 'phone', 'counter', 'letter', 'wechat');
  CREATE TYPE "public"."enum_cases_result" AS ENUM('done', 'partly', 'explained', 'declined', 'no-answer');
  CREATE TYPE "public"."enum_case_actions_action" AS ENUM('submit', 'accept', 'return', 'dispatch', 'object', 'assist', 'extend', 'approve', 'publicise', 'finish', 'reopen', 'escalate', 'answer', 'withdraw', 'rate', 'remind', 'notify');
  CREATE TYPE "public"."enum_case_actions_by" AS ENUM('staff', 'applicant', 'program');
  CREATE TYPE "public"."enum_case_actions_from_state" AS ENUM('submitted', 'handling', 'returned', 'approving', 'publicising', 'finished', 'closed', 'withdrawn');
  CREATE TYPE "public"."enum_case_actions_to_state" AS ENUM('submitted', 'handling', 'returned', 'approving', 'publicising', 'finished', 'closed', 'withdrawn');
  CREATE TYPE "public"."enum_case_notices_kind" AS ENUM('receipt', 'question', 'result', 'extended', 'moved', 'assigned', 'reminder', 'overdue', 'escalated');
  CREATE TYPE "public"."enum_case_notices_channel" AS ENUM('mail', 'sms', 'desk');
  CREATE TYPE "public"."enum_case_notices_state" AS ENUM('waiting', 'sent', 'failed', 'skipped');
  CREATE TYPE "public"."enum_case_files_scan" AS ENUM('clean', 'unscanned', 'infected');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'cases' BEFORE 'users';
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'case-actions' BEFORE 'users';
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'case-notices' BEFORE 'users';
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'case-files' BEFORE 'users';
  CREATE TABLE "cases" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"state" "enum_cases_state" NOT NULL,
  	"is_open" boolean DEFAULT true,
  	"step" numeric DEFAULT 0,
  	"revision" numeric DEFAULT 0,
  	"service_id" integer,
  	"service_key" varchar,
  	"service_title" varchar,
  	"definition" numeric,
  	"source" "enum_cases_source" DEFAULT 'web',
  	"applicant_name" varchar,
  	"phone" varchar,
  	"phone_hash" varchar,
  	"id_number" varchar,
  	"id_number_hash" varchar,
  	"email" varchar,
  	"email_hash" varchar,
  	"employer_id" integer,
  	"employer_name" varchar,
  	"answers" varchar,
  	"receiving_organization_id" integer,
  	"sender_id" integer,
  	"approver_id" integer,
  	"excluded_id" integer,
  	"participants" jsonb,
  	"assistants" jsonb,
  	"supervisors" jsonb,
  	"received_at" timestamp(3) with time zone,
  	"accepted_at" timestamp(3) with time zone,
  	"arrived_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"is_provisional" boolean DEFAULT false,
  	"paused_at" timestamp(3) with time zone,
  	"next_check_at" timestamp(3) with time zone,
  	"reminded" numeric DEFAULT 0,
  	"extension" jsonb,
  	"extended_days" numeric DEFAULT 0,
  	"public_until" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"result" "enum_cases_result",
  	"result_note" varchar,
  	"reopened" numeric DEFAULT 0,
  	"rating" numeric,
  	"rating_remark" varchar,
  	"solved" boolean,
  	"rated_at" timestamp(3) with time zone,
  	"member_id" integer,
  	"query_code_hash" varchar,
  	"submission_key" varchar,
  	"submission_digest" varchar,
  	"resume" varchar,
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
  
  CREATE TABLE "case_actions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"case_id" integer NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"action" "enum_case_actions_action" NOT NULL,
  	"by" "enum_case_actions_by" NOT NULL,
  	"actor_id" integer,
  	"organization_id" integer,
  	"to_id" integer,
  	"from_state" "enum_case_actions_from_state",
  	"to_state" "enum_case_actions_to_state" NOT NULL,
  	"note" varchar,
  	"is_public" boolean DEFAULT false,
  	"due_at" timestamp(3) with time zone,
  	"details" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "case_notices" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"case_id" integer NOT NULL,
  	"case_action_id" integer,
  	"kind" "enum_case_notices_kind" NOT NULL,
  	"channel" "enum_case_notices_channel" NOT NULL,
  	"recipient" varchar,
  	"data" varchar,
  	"user_id" integer,
  	"organization_id" integer,
  	"state" "enum_case_notices_state" NOT NULL,
  	"attempts" numeric DEFAULT 0,
  	"next_attempt_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"key" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "case_files" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"case_id" integer,
  	"field" varchar,
  	"name" varchar NOT NULL,
  	"mime_type" varchar NOT NULL,
  	"size" numeric NOT NULL,
  	"sha256" varchar NOT NULL,
  	"token_hash" varchar NOT NULL,
  	"scan" "enum_case_files_scan" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "cases_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "case_actions_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "case_notices_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "case_files_id" integer;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_receiving_organization_id_organizations_id_fk" FOREIGN KEY ("receiving_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_sender_id_organizations_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_approver_id_organizations_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_excluded_id_organizations_id_fk" FOREIGN KEY ("excluded_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_to_id_organizations_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_notices" ADD CONSTRAINT "case_notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_notices" ADD CONSTRAINT "case_notices_case_action_id_case_actions_id_fk" FOREIGN KEY ("case_action_id") REFERENCES "public"."case_actions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_notices" ADD CONSTRAINT "case_notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_notices" ADD CONSTRAINT "case_notices_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "case_files" ADD CONSTRAINT "case_files_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "cases_number_idx" ON "cases" USING btree ("number");
  CREATE INDEX "cases_service_idx" ON "cases" USING btree ("service_id");
  CREATE INDEX "cases_service_key_idx" ON "cases" USING btree ("service_key");
  CREATE INDEX "cases_definition_idx" ON "cases" USING btree ("definition");
  CREATE INDEX "cases_applicant_name_idx" ON "cases" USING btree ("applicant_name");
  CREATE INDEX "cases_phone_hash_idx" ON "cases" USING btree ("phone_hash");
  CREATE INDEX "cases_id_number_hash_idx" ON "cases" USING btree ("id_number_hash");
  CREATE INDEX "cases_email_hash_idx" ON "cases" USING btree ("email_hash");
  CREATE INDEX "cases_employer_idx" ON "cases" USING btree ("employer_id");
  CREATE INDEX "cases_receiving_organization_idx" ON "cases" USING btree ("receiving_organization_id");
  CREATE INDEX "cases_sender_idx" ON "cases" USING btree ("sender_id");
  CREATE INDEX "cases_approver_idx" ON "cases" USING btree ("approver_id");
  CREATE INDEX "cases_excluded_idx" ON "cases" USING btree ("excluded_id");
  CREATE INDEX "cases_member_idx" ON "cases" USING btree ("member_id");
  CREATE UNIQUE INDEX "cases_submission_key_idx" ON "cases" USING btree ("submission_key");
  CREATE INDEX "cases_organization_idx" ON "cases" USING btree ("organization_id");
  CREATE INDEX "cases_created_by_idx" ON "cases" USING btree ("created_by_id");
  CREATE INDEX "cases_updated_at_idx" ON "cases" USING btree ("updated_at");
  CREATE INDEX "cases_created_at_idx" ON "cases" USING btree ("created_at");
  CREATE INDEX "case_actions_case_idx" ON "case_actions" USING btree ("case_id");
  CREATE INDEX "case_actions_actor_idx" ON "case_actions" USING btree ("actor_id");
  CREATE INDEX "case_actions_organization_idx" ON "case_actions" USING btree ("organization_id");
  CREATE INDEX "case_actions_to_idx" ON "case_actions" USING btree ("to_id");
  CREATE INDEX "case_actions_updated_at_idx" ON "case_actions" USING btree ("updated_at");
  CREATE INDEX "case_actions_created_at_idx" ON "case_actions" USING btree ("created_at");
  CREATE INDEX "case_notices_case_idx" ON "case_notices" USING btree ("case_id");
  CREATE INDEX "case_notices_case_action_idx" ON "case_notices" USING btree ("case_action_id");
  CREATE INDEX "case_notices_user_idx" ON "case_notices" USING btree ("user_id");
  CREATE INDEX "case_notices_organization_idx" ON "case_notices" USING btree ("organization_id");
  CREATE UNIQUE INDEX "case_notices_key_idx" ON "case_notices" USING btree ("key");
  CREATE INDEX "case_notices_updated_at_idx" ON "case_notices" USING btree ("updated_at");
  CREATE INDEX "case_notices_created_at_idx" ON "case_notices" USING btree ("created_at");
  CREATE INDEX "case_files_case_idx" ON "case_files" USING btree ("case_id");
  CREATE UNIQUE INDEX "case_files_token_hash_idx" ON "case_files" USING btree ("token_hash");
  CREATE INDEX "case_files_updated_at_idx" ON "case_files" USING btree ("updated_at");
  CREATE INDEX "case_files_created_at_idx" ON "case_files" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_case_actions_fk" FOREIGN KEY ("case_actions_id") REFERENCES "public"."case_actions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_case_notices_fk" FOREIGN KEY ("case_notices_id") REFERENCES "public"."case_notices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_case_files_fk" FOREIGN KEY ("case_files_id") REFERENCES "public"."case_files"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_cases_id_idx" ON "payload_locked_documents_rels" USING btree ("cases_id");
  CREATE INDEX "payload_locked_documents_rels_case_actions_id_idx" ON "payload_locked_documents_rels" USING btree ("case_actions_id");
  CREATE INDEX "payload_locked_documents_rels_case_notices_id_idx" ON "payload_locked_documents_rels" USING btree ("case_notices_id");
  CREATE INDEX "payload_locked_documents_rels_case_files_id_idx" ON "payload_locked_documents_rels" USING btree ("case_files_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cases" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "case_actions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "case_notices" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "case_files" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cases" CASCADE;
  DROP TABLE "case_actions" CASCADE;
  DROP TABLE "case_notices" CASCADE;
  DROP TABLE "case_files" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_cases_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_case_actions_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_case_notices_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_case_files_fk";
  
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'service-definitions', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'organization-history', 'reorganisations', 'custom-fields', 'members', 'membership-changes', 'transfer-requests', 'matchings', 'exports', 'employers', 'imports', 'holidays', 'users');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "payload_locked_documents_rels_cases_id_idx";
  DROP INDEX "payload_locked_documents_rels_case_actions_id_idx";
  DROP INDEX "payload_locked_documents_rels_case_notices_id_idx";
  DROP INDEX "payload_locked_documents_rels_case_files_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "cases_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "case_actions_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "case_notices_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "case_files_id";
  DROP TYPE "public"."enum_cases_state";
  DROP TYPE "public"."enum_cases_source";
  DROP TYPE "public"."enum_cases_result";
  DROP TYPE "public"."enum_case_actions_action";
  DROP TYPE "public"."enum_case_actions_by";
  DROP TYPE "public"."enum_case_actions_from_state";
  DROP TYPE "public"."enum_case_actions_to_state";
  DROP TYPE "public"."enum_case_notices_kind";
  DROP TYPE "public"."enum_case_notices_channel";
  DROP TYPE "public"."enum_case_notices_state";
  DROP TYPE "public"."enum_case_files_scan";`)
}
