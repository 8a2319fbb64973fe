import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_services_form_fields_kind" ADD VALUE 'district' BEFORE 'files';
  ALTER TYPE "public"."enum__services_v_version_form_fields_kind" ADD VALUE 'district' BEFORE 'files';
  ALTER TABLE "cases" ADD COLUMN "district_id" integer;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_district_id_organizations_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "cases_district_idx" ON "cases" USING btree ("district_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cases" DROP CONSTRAINT "cases_district_id_organizations_id_fk";
  
  ALTER TABLE "services_form_fields" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "services_form_fields" ALTER COLUMN "kind" SET DEFAULT 'text'::text;
  DROP TYPE "public"."enum_services_form_fields_kind";
  CREATE TYPE "public"."enum_services_form_fields_kind" AS ENUM('text', 'long-text', 'number', 'date', 'choice', 'choices', 'person-name', 'phone', 'id-number', 'employer', 'address', 'files', 'consent', 'section', 'computed');
  ALTER TABLE "services_form_fields" ALTER COLUMN "kind" SET DEFAULT 'text'::"public"."enum_services_form_fields_kind";
  ALTER TABLE "services_form_fields" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_services_form_fields_kind" USING "kind"::"public"."enum_services_form_fields_kind";
  ALTER TABLE "_services_v_version_form_fields" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "_services_v_version_form_fields" ALTER COLUMN "kind" SET DEFAULT 'text'::text;
  DROP TYPE "public"."enum__services_v_version_form_fields_kind";
  CREATE TYPE "public"."enum__services_v_version_form_fields_kind" AS ENUM('text', 'long-text', 'number', 'date', 'choice', 'choices', 'person-name', 'phone', 'id-number', 'employer', 'address', 'files', 'consent', 'section', 'computed');
  ALTER TABLE "_services_v_version_form_fields" ALTER COLUMN "kind" SET DEFAULT 'text'::"public"."enum__services_v_version_form_fields_kind";
  ALTER TABLE "_services_v_version_form_fields" ALTER COLUMN "kind" SET DATA TYPE "public"."enum__services_v_version_form_fields_kind" USING "kind"::"public"."enum__services_v_version_form_fields_kind";
  DROP INDEX "cases_district_idx";
  ALTER TABLE "cases" DROP COLUMN "district_id";`)
}
