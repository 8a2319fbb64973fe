import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_news_channel" AS ENUM('headline', 'work-news', 'notice', 'rights', 'model-workers', 'competition', 'grassroots', 'policy', 'culture');
  CREATE TYPE "public"."enum_news_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum_news_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__news_v_version_channel" AS ENUM('headline', 'work-news', 'notice', 'rights', 'model-workers', 'competition', 'grassroots', 'policy', 'culture');
  CREATE TYPE "public"."enum__news_v_version_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum__news_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_services_package" AS ENUM('service', 'aid', 'rights');
  CREATE TYPE "public"."enum_services_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum_services_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__services_v_version_package" AS ENUM('service', 'aid', 'rights');
  CREATE TYPE "public"."enum__services_v_version_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum__services_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_places_equipment" AS ENUM('rest-area', 'table-chairs', 'heating-cooling', 'water-dispenser', 'microwave', 'medicine-box');
  CREATE TYPE "public"."enum_places_kind" AS ENUM('service-station', 'service-center', 'culture-palace', 'activity-center', 'aid-point', 'training-base', 'reading-room');
  CREATE TYPE "public"."enum_places_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum_places_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__places_v_version_equipment" AS ENUM('rest-area', 'table-chairs', 'heating-cooling', 'water-dispenser', 'microwave', 'medicine-box');
  CREATE TYPE "public"."enum__places_v_version_kind" AS ENUM('service-station', 'service-center', 'culture-palace', 'activity-center', 'aid-point', 'training-base', 'reading-room');
  CREATE TYPE "public"."enum__places_v_version_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum__places_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_model_workers_titles_level" AS ENUM('national', 'provincial', 'municipal', 'county');
  CREATE TYPE "public"."enum_model_workers_gender" AS ENUM('male', 'female');
  CREATE TYPE "public"."enum_model_workers_ethnicity" AS ENUM('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53', '54', '55', '56');
  CREATE TYPE "public"."enum_model_workers_category" AS ENUM('worker', 'farmer', 'manager', 'technician', 'advanced-worker', 'other');
  CREATE TYPE "public"."enum_model_workers_education" AS ENUM('10', '20', '30', '40', '60', '70', '80', '90');
  CREATE TYPE "public"."enum_model_workers_employment" AS ENUM('working', 'retired', 'self-employed');
  CREATE TYPE "public"."enum_model_workers_standing" AS ENUM('active', 'deceased', 'moved', 'withdrawn');
  CREATE TYPE "public"."enum_model_workers_honor_level" AS ENUM('national', 'provincial', 'municipal', 'county');
  CREATE TYPE "public"."enum_model_workers_treatment" AS ENUM('national', 'provincial', 'none');
  CREATE TYPE "public"."enum_model_workers_political_status" AS ENUM('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13');
  CREATE TYPE "public"."enum_model_workers_health" AS ENUM('1', '2', '3', '6');
  CREATE TYPE "public"."enum_model_workers_hardship_level" AS ENUM('none', '1', '2', '3');
  CREATE TYPE "public"."enum_model_workers_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum_model_workers_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__model_workers_v_version_titles_level" AS ENUM('national', 'provincial', 'municipal', 'county');
  CREATE TYPE "public"."enum__model_workers_v_version_gender" AS ENUM('male', 'female');
  CREATE TYPE "public"."enum__model_workers_v_version_ethnicity" AS ENUM('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53', '54', '55', '56');
  CREATE TYPE "public"."enum__model_workers_v_version_category" AS ENUM('worker', 'farmer', 'manager', 'technician', 'advanced-worker', 'other');
  CREATE TYPE "public"."enum__model_workers_v_version_education" AS ENUM('10', '20', '30', '40', '60', '70', '80', '90');
  CREATE TYPE "public"."enum__model_workers_v_version_employment" AS ENUM('working', 'retired', 'self-employed');
  CREATE TYPE "public"."enum__model_workers_v_version_standing" AS ENUM('active', 'deceased', 'moved', 'withdrawn');
  CREATE TYPE "public"."enum__model_workers_v_version_honor_level" AS ENUM('national', 'provincial', 'municipal', 'county');
  CREATE TYPE "public"."enum__model_workers_v_version_treatment" AS ENUM('national', 'provincial', 'none');
  CREATE TYPE "public"."enum__model_workers_v_version_political_status" AS ENUM('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13');
  CREATE TYPE "public"."enum__model_workers_v_version_health" AS ENUM('1', '2', '3', '6');
  CREATE TYPE "public"."enum__model_workers_v_version_hardship_level" AS ENUM('none', '1', '2', '3');
  CREATE TYPE "public"."enum__model_workers_v_version_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum__model_workers_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_innovation_studios_seven_haves" AS ENUM('leader', 'team', 'venue', 'topics', 'rules', 'funding', 'results');
  CREATE TYPE "public"."enum_innovation_studios_topics_status" AS ENUM('running', 'done', 'stopped');
  CREATE TYPE "public"."enum_innovation_studios_patents_kind" AS ENUM('invention', 'utility-model', 'design', 'software');
  CREATE TYPE "public"."enum_innovation_studios_level" AS ENUM('team', 'enterprise', 'county', 'municipal', 'provincial', 'provincial-model', 'national');
  CREATE TYPE "public"."enum_innovation_studios_industry" AS ENUM('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20');
  CREATE TYPE "public"."enum_innovation_studios_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum_innovation_studios_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__innovation_studios_v_version_seven_haves" AS ENUM('leader', 'team', 'venue', 'topics', 'rules', 'funding', 'results');
  CREATE TYPE "public"."enum__innovation_studios_v_version_topics_status" AS ENUM('running', 'done', 'stopped');
  CREATE TYPE "public"."enum__innovation_studios_v_version_patents_kind" AS ENUM('invention', 'utility-model', 'design', 'software');
  CREATE TYPE "public"."enum__innovation_studios_v_version_level" AS ENUM('team', 'enterprise', 'county', 'municipal', 'provincial', 'provincial-model', 'national');
  CREATE TYPE "public"."enum__innovation_studios_v_version_industry" AS ENUM('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20');
  CREATE TYPE "public"."enum__innovation_studios_v_version_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum__innovation_studios_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_competitions_organizers_role" AS ENUM('host', 'organizer', 'co-organizer');
  CREATE TYPE "public"."enum_competitions_rounds_form" AS ENUM('written', 'practical', 'defence');
  CREATE TYPE "public"."enum_competitions_rounds_name" AS ENUM('preliminary', 'semifinal', 'final');
  CREATE TYPE "public"."enum_competitions_level" AS ENUM('national', 'provincial', 'municipal', 'county', 'enterprise');
  CREATE TYPE "public"."enum_competitions_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum_competitions_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__competitions_v_version_organizers_role" AS ENUM('host', 'organizer', 'co-organizer');
  CREATE TYPE "public"."enum__competitions_v_version_rounds_form" AS ENUM('written', 'practical', 'defence');
  CREATE TYPE "public"."enum__competitions_v_version_rounds_name" AS ENUM('preliminary', 'semifinal', 'final');
  CREATE TYPE "public"."enum__competitions_v_version_level" AS ENUM('national', 'provincial', 'municipal', 'county', 'enterprise');
  CREATE TYPE "public"."enum__competitions_v_version_review_state" AS ENUM('none', 'submitted', 'returned');
  CREATE TYPE "public"."enum__competitions_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_organizations_democratic_management" AS ENUM('congress', 'open-affairs', 'worker-directors');
  CREATE TYPE "public"."enum_organizations_level" AS ENUM('province', 'city', 'county', 'township', 'grassroots', 'branch');
  CREATE TYPE "public"."enum_organizations_kind" AS ENUM('local-federation', 'industrial', 'sectoral-federation', 'regional-federation', 'street-federation', 'town-union', 'zone-union', 'enterprise', 'institution', 'joint', 'group-company', 'project-federation', 'new-employment', 'branch-union', 'union-group');
  CREATE TYPE "public"."enum_organizations_status" AS ENUM('active', 'preparing', 'locked', 'closed');
  CREATE TYPE "public"."enum_organizations_form" AS ENUM('federation', 'union', 'union-federation', 'committee', 'joint-committee', 'branch', 'group');
  CREATE TYPE "public"."enum_organizations_economic_type" AS ENUM('110', '120', '130', '140', '151', '159', '161', '169', '170', '190', '200', '300', '400', '500', '600', '700');
  CREATE TYPE "public"."enum_organizations_industry" AS ENUM('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20');
  CREATE TYPE "public"."enum_organizations_founding_way" AS ENUM('offline', 'online');
  CREATE TYPE "public"."enum_organizations_chair_elected_by" AS ENUM('direct', 'committee', 'by-election', 'designated');
  CREATE TYPE "public"."enum_organizations_term_years" AS ENUM('3', '5');
  CREATE TYPE "public"."enum_users_appointments_role" AS ENUM('branch-admin', 'editor', 'reviewer', 'workshop', 'competition-officer', 'registrar', 'case-officer', 'system-admin', 'security-admin', 'auditor');
  CREATE TYPE "public"."enum_audit_log_outcome" AS ENUM('success', 'refused');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'publish-due', 'send-notice');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'publish-due', 'send-notice');
  CREATE TYPE "public"."enum_payload_query_presets_access_read_constraint" AS ENUM('everyone', 'onlyMe', 'specificUsers');
  CREATE TYPE "public"."enum_payload_query_presets_access_update_constraint" AS ENUM('everyone', 'onlyMe', 'specificUsers');
  CREATE TYPE "public"."enum_payload_query_presets_access_delete_constraint" AS ENUM('everyone', 'onlyMe', 'specificUsers');
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('news', 'services', 'places', 'media', 'model-workers', 'innovation-studios', 'competitions', 'organizations', 'users');
  CREATE TABLE "news" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"channel" "enum_news_channel" DEFAULT 'work-news',
  	"source" varchar,
  	"author" varchar,
  	"summary" varchar,
  	"cover_id" integer,
  	"content" jsonb,
  	"pinned" boolean DEFAULT false,
  	"slug" varchar,
  	"organization_id" integer,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric,
  	"created_by_id" integer,
  	"published_at" timestamp(3) with time zone,
  	"publish_at" timestamp(3) with time zone,
  	"take_down_at" timestamp(3) with time zone,
  	"review_state" "enum_news_review_state" DEFAULT 'none',
  	"review_remark" varchar,
  	"submitted_by_id" integer,
  	"submitted_at" timestamp(3) with time zone,
  	"is_live" boolean DEFAULT false,
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_news_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_news_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_channel" "enum__news_v_version_channel" DEFAULT 'work-news',
  	"version_source" varchar,
  	"version_author" varchar,
  	"version_summary" varchar,
  	"version_cover_id" integer,
  	"version_content" jsonb,
  	"version_pinned" boolean DEFAULT false,
  	"version_slug" varchar,
  	"version_organization_id" integer,
  	"version_scope1" numeric,
  	"version_scope2" numeric,
  	"version_scope3" numeric,
  	"version_scope4" numeric,
  	"version_scope5" numeric,
  	"version_scope6" numeric,
  	"version_created_by_id" integer,
  	"version_published_at" timestamp(3) with time zone,
  	"version_publish_at" timestamp(3) with time zone,
  	"version_take_down_at" timestamp(3) with time zone,
  	"version_review_state" "enum__news_v_version_review_state" DEFAULT 'none',
  	"version_review_remark" varchar,
  	"version_submitted_by_id" integer,
  	"version_submitted_at" timestamp(3) with time zone,
  	"version_is_live" boolean DEFAULT false,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__news_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "services_materials" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"note" varchar,
  	"required" boolean DEFAULT true
  );
  
  CREATE TABLE "services_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"description" varchar
  );
  
  CREATE TABLE "services" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"package" "enum_services_package" DEFAULT 'service',
  	"summary" varchar,
  	"eligibility" varchar,
  	"time_limit" varchar,
  	"fee" varchar DEFAULT '免费',
  	"place" varchar,
  	"hours" varchar,
  	"phone" varchar,
  	"legal_basis" varchar,
  	"details" jsonb,
  	"handling_organization_id" integer,
  	"key" varchar,
  	"slug" varchar,
  	"organization_id" integer,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric,
  	"created_by_id" integer,
  	"published_at" timestamp(3) with time zone,
  	"publish_at" timestamp(3) with time zone,
  	"take_down_at" timestamp(3) with time zone,
  	"review_state" "enum_services_review_state" DEFAULT 'none',
  	"review_remark" varchar,
  	"submitted_by_id" integer,
  	"submitted_at" timestamp(3) with time zone,
  	"is_live" boolean DEFAULT false,
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_services_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_services_v_version_materials" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"note" varchar,
  	"required" boolean DEFAULT true,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"description" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_package" "enum__services_v_version_package" DEFAULT 'service',
  	"version_summary" varchar,
  	"version_eligibility" varchar,
  	"version_time_limit" varchar,
  	"version_fee" varchar DEFAULT '免费',
  	"version_place" varchar,
  	"version_hours" varchar,
  	"version_phone" varchar,
  	"version_legal_basis" varchar,
  	"version_details" jsonb,
  	"version_handling_organization_id" integer,
  	"version_key" varchar,
  	"version_slug" varchar,
  	"version_organization_id" integer,
  	"version_scope1" numeric,
  	"version_scope2" numeric,
  	"version_scope3" numeric,
  	"version_scope4" numeric,
  	"version_scope5" numeric,
  	"version_scope6" numeric,
  	"version_created_by_id" integer,
  	"version_published_at" timestamp(3) with time zone,
  	"version_publish_at" timestamp(3) with time zone,
  	"version_take_down_at" timestamp(3) with time zone,
  	"version_review_state" "enum__services_v_version_review_state" DEFAULT 'none',
  	"version_review_remark" varchar,
  	"version_submitted_by_id" integer,
  	"version_submitted_at" timestamp(3) with time zone,
  	"version_is_live" boolean DEFAULT false,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__services_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "places_equipment" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_places_equipment",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "places" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"kind" "enum_places_kind" DEFAULT 'service-station',
  	"address" varchar,
  	"hours" varchar,
  	"phone" varchar,
  	"contact_name" varchar,
  	"capacity" numeric,
  	"area" numeric,
  	"introduction" varchar,
  	"slug" varchar,
  	"organization_id" integer,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric,
  	"created_by_id" integer,
  	"published_at" timestamp(3) with time zone,
  	"publish_at" timestamp(3) with time zone,
  	"take_down_at" timestamp(3) with time zone,
  	"review_state" "enum_places_review_state" DEFAULT 'none',
  	"review_remark" varchar,
  	"submitted_by_id" integer,
  	"submitted_at" timestamp(3) with time zone,
  	"is_live" boolean DEFAULT false,
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_places_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "places_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer
  );
  
  CREATE TABLE "_places_v_version_equipment" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__places_v_version_equipment",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_places_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_kind" "enum__places_v_version_kind" DEFAULT 'service-station',
  	"version_address" varchar,
  	"version_hours" varchar,
  	"version_phone" varchar,
  	"version_contact_name" varchar,
  	"version_capacity" numeric,
  	"version_area" numeric,
  	"version_introduction" varchar,
  	"version_slug" varchar,
  	"version_organization_id" integer,
  	"version_scope1" numeric,
  	"version_scope2" numeric,
  	"version_scope3" numeric,
  	"version_scope4" numeric,
  	"version_scope5" numeric,
  	"version_scope6" numeric,
  	"version_created_by_id" integer,
  	"version_published_at" timestamp(3) with time zone,
  	"version_publish_at" timestamp(3) with time zone,
  	"version_take_down_at" timestamp(3) with time zone,
  	"version_review_state" "enum__places_v_version_review_state" DEFAULT 'none',
  	"version_review_remark" varchar,
  	"version_submitted_by_id" integer,
  	"version_submitted_at" timestamp(3) with time zone,
  	"version_is_live" boolean DEFAULT false,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__places_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_places_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer
  );
  
  CREATE TABLE "media" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"alt" varchar NOT NULL,
  	"caption" varchar,
  	"original_name" varchar,
  	"credit" varchar,
  	"is_public" boolean DEFAULT false,
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
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar,
  	"sizes_card_url" varchar,
  	"sizes_card_width" numeric,
  	"sizes_card_height" numeric,
  	"sizes_card_mime_type" varchar,
  	"sizes_card_filesize" numeric,
  	"sizes_card_filename" varchar,
  	"sizes_portrait_url" varchar,
  	"sizes_portrait_width" numeric,
  	"sizes_portrait_height" numeric,
  	"sizes_portrait_mime_type" varchar,
  	"sizes_portrait_filesize" numeric,
  	"sizes_portrait_filename" varchar,
  	"sizes_wide_url" varchar,
  	"sizes_wide_width" numeric,
  	"sizes_wide_height" numeric,
  	"sizes_wide_mime_type" varchar,
  	"sizes_wide_filesize" numeric,
  	"sizes_wide_filename" varchar
  );
  
  CREATE TABLE "model_workers_titles" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"level" "enum_model_workers_titles_level",
  	"awarded_at" timestamp(3) with time zone,
  	"issuer" varchar,
  	"document_title" varchar,
  	"document_number" varchar,
  	"document_issuer" varchar,
  	"document_date" timestamp(3) with time zone
  );
  
  CREATE TABLE "model_workers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"gender" "enum_model_workers_gender",
  	"ethnicity" "enum_model_workers_ethnicity" DEFAULT '01',
  	"unit_name" varchar,
  	"position" varchar,
  	"category" "enum_model_workers_category",
  	"education" "enum_model_workers_education",
  	"employment" "enum_model_workers_employment",
  	"standing" "enum_model_workers_standing" DEFAULT 'active',
  	"birth_year" numeric,
  	"honor_level" "enum_model_workers_honor_level" DEFAULT 'county',
  	"treatment" "enum_model_workers_treatment" DEFAULT 'none',
  	"photo_id" integer,
  	"summary" varchar,
  	"deeds" jsonb,
  	"consent_given" boolean DEFAULT false,
  	"consent_given_at" timestamp(3) with time zone,
  	"consent_text_version" varchar DEFAULT '2026-01',
  	"consent_note" varchar,
  	"id_number" varchar,
  	"id_number_hash" varchar,
  	"phone" varchar,
  	"home_address" varchar,
  	"birth_date" timestamp(3) with time zone,
  	"political_status" "enum_model_workers_political_status",
  	"health" "enum_model_workers_health",
  	"hardship_level" "enum_model_workers_hardship_level",
  	"monthly_income" numeric,
  	"other_income" numeric,
  	"honorary_allowance" numeric,
  	"slug" varchar,
  	"organization_id" integer,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric,
  	"created_by_id" integer,
  	"published_at" timestamp(3) with time zone,
  	"publish_at" timestamp(3) with time zone,
  	"take_down_at" timestamp(3) with time zone,
  	"review_state" "enum_model_workers_review_state" DEFAULT 'none',
  	"review_remark" varchar,
  	"submitted_by_id" integer,
  	"submitted_at" timestamp(3) with time zone,
  	"is_live" boolean DEFAULT false,
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_model_workers_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_model_workers_v_version_titles" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"level" "enum__model_workers_v_version_titles_level",
  	"awarded_at" timestamp(3) with time zone,
  	"issuer" varchar,
  	"document_title" varchar,
  	"document_number" varchar,
  	"document_issuer" varchar,
  	"document_date" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_model_workers_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_gender" "enum__model_workers_v_version_gender",
  	"version_ethnicity" "enum__model_workers_v_version_ethnicity" DEFAULT '01',
  	"version_unit_name" varchar,
  	"version_position" varchar,
  	"version_category" "enum__model_workers_v_version_category",
  	"version_education" "enum__model_workers_v_version_education",
  	"version_employment" "enum__model_workers_v_version_employment",
  	"version_standing" "enum__model_workers_v_version_standing" DEFAULT 'active',
  	"version_birth_year" numeric,
  	"version_honor_level" "enum__model_workers_v_version_honor_level" DEFAULT 'county',
  	"version_treatment" "enum__model_workers_v_version_treatment" DEFAULT 'none',
  	"version_photo_id" integer,
  	"version_summary" varchar,
  	"version_deeds" jsonb,
  	"version_consent_given" boolean DEFAULT false,
  	"version_consent_given_at" timestamp(3) with time zone,
  	"version_consent_text_version" varchar DEFAULT '2026-01',
  	"version_consent_note" varchar,
  	"version_id_number" varchar,
  	"version_id_number_hash" varchar,
  	"version_phone" varchar,
  	"version_home_address" varchar,
  	"version_birth_date" timestamp(3) with time zone,
  	"version_political_status" "enum__model_workers_v_version_political_status",
  	"version_health" "enum__model_workers_v_version_health",
  	"version_hardship_level" "enum__model_workers_v_version_hardship_level",
  	"version_monthly_income" numeric,
  	"version_other_income" numeric,
  	"version_honorary_allowance" numeric,
  	"version_slug" varchar,
  	"version_organization_id" integer,
  	"version_scope1" numeric,
  	"version_scope2" numeric,
  	"version_scope3" numeric,
  	"version_scope4" numeric,
  	"version_scope5" numeric,
  	"version_scope6" numeric,
  	"version_created_by_id" integer,
  	"version_published_at" timestamp(3) with time zone,
  	"version_publish_at" timestamp(3) with time zone,
  	"version_take_down_at" timestamp(3) with time zone,
  	"version_review_state" "enum__model_workers_v_version_review_state" DEFAULT 'none',
  	"version_review_remark" varchar,
  	"version_submitted_by_id" integer,
  	"version_submitted_at" timestamp(3) with time zone,
  	"version_is_live" boolean DEFAULT false,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__model_workers_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "innovation_studios_seven_haves" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_innovation_studios_seven_haves",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "innovation_studios_members" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"role" varchar
  );
  
  CREATE TABLE "innovation_studios_topics" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"started_at" timestamp(3) with time zone,
  	"status" "enum_innovation_studios_topics_status" DEFAULT 'running',
  	"outcome" varchar
  );
  
  CREATE TABLE "innovation_studios_results" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"year" numeric,
  	"description" varchar
  );
  
  CREATE TABLE "innovation_studios_patents" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"number" varchar,
  	"kind" "enum_innovation_studios_patents_kind",
  	"year" numeric
  );
  
  CREATE TABLE "innovation_studios_awards" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"level" varchar,
  	"issuer" varchar,
  	"year" numeric
  );
  
  CREATE TABLE "innovation_studios" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"level" "enum_innovation_studios_level" DEFAULT 'enterprise',
  	"leader_id" integer,
  	"unit_name" varchar,
  	"batch" varchar,
  	"year" numeric,
  	"industry" "enum_innovation_studios_industry",
  	"place" varchar,
  	"area" numeric,
  	"introduction" jsonb,
  	"apprentices" numeric,
  	"economic_benefit" numeric,
  	"funding" numeric,
  	"consent_given" boolean DEFAULT false,
  	"consent_given_at" timestamp(3) with time zone,
  	"consent_text_version" varchar DEFAULT '2026-01',
  	"consent_note" varchar,
  	"slug" varchar,
  	"organization_id" integer,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric,
  	"created_by_id" integer,
  	"published_at" timestamp(3) with time zone,
  	"publish_at" timestamp(3) with time zone,
  	"take_down_at" timestamp(3) with time zone,
  	"review_state" "enum_innovation_studios_review_state" DEFAULT 'none',
  	"review_remark" varchar,
  	"submitted_by_id" integer,
  	"submitted_at" timestamp(3) with time zone,
  	"is_live" boolean DEFAULT false,
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_innovation_studios_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "innovation_studios_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer
  );
  
  CREATE TABLE "_innovation_studios_v_version_seven_haves" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__innovation_studios_v_version_seven_haves",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_innovation_studios_v_version_members" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"role" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_innovation_studios_v_version_topics" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"started_at" timestamp(3) with time zone,
  	"status" "enum__innovation_studios_v_version_topics_status" DEFAULT 'running',
  	"outcome" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_innovation_studios_v_version_results" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"year" numeric,
  	"description" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_innovation_studios_v_version_patents" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"number" varchar,
  	"kind" "enum__innovation_studios_v_version_patents_kind",
  	"year" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_innovation_studios_v_version_awards" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"level" varchar,
  	"issuer" varchar,
  	"year" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_innovation_studios_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_level" "enum__innovation_studios_v_version_level" DEFAULT 'enterprise',
  	"version_leader_id" integer,
  	"version_unit_name" varchar,
  	"version_batch" varchar,
  	"version_year" numeric,
  	"version_industry" "enum__innovation_studios_v_version_industry",
  	"version_place" varchar,
  	"version_area" numeric,
  	"version_introduction" jsonb,
  	"version_apprentices" numeric,
  	"version_economic_benefit" numeric,
  	"version_funding" numeric,
  	"version_consent_given" boolean DEFAULT false,
  	"version_consent_given_at" timestamp(3) with time zone,
  	"version_consent_text_version" varchar DEFAULT '2026-01',
  	"version_consent_note" varchar,
  	"version_slug" varchar,
  	"version_organization_id" integer,
  	"version_scope1" numeric,
  	"version_scope2" numeric,
  	"version_scope3" numeric,
  	"version_scope4" numeric,
  	"version_scope5" numeric,
  	"version_scope6" numeric,
  	"version_created_by_id" integer,
  	"version_published_at" timestamp(3) with time zone,
  	"version_publish_at" timestamp(3) with time zone,
  	"version_take_down_at" timestamp(3) with time zone,
  	"version_review_state" "enum__innovation_studios_v_version_review_state" DEFAULT 'none',
  	"version_review_remark" varchar,
  	"version_submitted_by_id" integer,
  	"version_submitted_at" timestamp(3) with time zone,
  	"version_is_live" boolean DEFAULT false,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__innovation_studios_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_innovation_studios_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer
  );
  
  CREATE TABLE "competitions_organizers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"role" "enum_competitions_organizers_role" DEFAULT 'host'
  );
  
  CREATE TABLE "competitions_events" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"group" varchar,
  	"description" varchar
  );
  
  CREATE TABLE "competitions_rounds_form" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_competitions_rounds_form",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "competitions_rounds" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" "enum_competitions_rounds_name",
  	"date" timestamp(3) with time zone
  );
  
  CREATE TABLE "competitions_results" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"event" varchar,
  	"prize" varchar,
  	"winner" varchar,
  	"unit" varchar,
  	"score" varchar
  );
  
  CREATE TABLE "competitions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"level" "enum_competitions_level" DEFAULT 'county',
  	"edition" varchar,
  	"participants" numeric,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"place" varchar,
  	"introduction" jsonb,
  	"consent_given" boolean DEFAULT false,
  	"consent_given_at" timestamp(3) with time zone,
  	"consent_text_version" varchar DEFAULT '2026-01',
  	"consent_note" varchar,
  	"slug" varchar,
  	"organization_id" integer,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric,
  	"created_by_id" integer,
  	"published_at" timestamp(3) with time zone,
  	"publish_at" timestamp(3) with time zone,
  	"take_down_at" timestamp(3) with time zone,
  	"review_state" "enum_competitions_review_state" DEFAULT 'none',
  	"review_remark" varchar,
  	"submitted_by_id" integer,
  	"submitted_at" timestamp(3) with time zone,
  	"is_live" boolean DEFAULT false,
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_competitions_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "competitions_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer
  );
  
  CREATE TABLE "_competitions_v_version_organizers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"role" "enum__competitions_v_version_organizers_role" DEFAULT 'host',
  	"_uuid" varchar
  );
  
  CREATE TABLE "_competitions_v_version_events" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"group" varchar,
  	"description" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_competitions_v_version_rounds_form" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__competitions_v_version_rounds_form",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_competitions_v_version_rounds" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" "enum__competitions_v_version_rounds_name",
  	"date" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_competitions_v_version_results" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"event" varchar,
  	"prize" varchar,
  	"winner" varchar,
  	"unit" varchar,
  	"score" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_competitions_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_level" "enum__competitions_v_version_level" DEFAULT 'county',
  	"version_edition" varchar,
  	"version_participants" numeric,
  	"version_starts_at" timestamp(3) with time zone,
  	"version_ends_at" timestamp(3) with time zone,
  	"version_place" varchar,
  	"version_introduction" jsonb,
  	"version_consent_given" boolean DEFAULT false,
  	"version_consent_given_at" timestamp(3) with time zone,
  	"version_consent_text_version" varchar DEFAULT '2026-01',
  	"version_consent_note" varchar,
  	"version_slug" varchar,
  	"version_organization_id" integer,
  	"version_scope1" numeric,
  	"version_scope2" numeric,
  	"version_scope3" numeric,
  	"version_scope4" numeric,
  	"version_scope5" numeric,
  	"version_scope6" numeric,
  	"version_created_by_id" integer,
  	"version_published_at" timestamp(3) with time zone,
  	"version_publish_at" timestamp(3) with time zone,
  	"version_take_down_at" timestamp(3) with time zone,
  	"version_review_state" "enum__competitions_v_version_review_state" DEFAULT 'none',
  	"version_review_remark" varchar,
  	"version_submitted_by_id" integer,
  	"version_submitted_at" timestamp(3) with time zone,
  	"version_is_live" boolean DEFAULT false,
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__competitions_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_competitions_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" integer
  );
  
  CREATE TABLE "organizations_democratic_management" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_organizations_democratic_management",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "organizations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"short_name" varchar,
  	"level" "enum_organizations_level" NOT NULL,
  	"parent_id" integer,
  	"kind" "enum_organizations_kind",
  	"code" varchar,
  	"status" "enum_organizations_status" DEFAULT 'active',
  	"form" "enum_organizations_form",
  	"uscc" varchar,
  	"employer_name" varchar,
  	"economic_type" "enum_organizations_economic_type",
  	"industry" "enum_organizations_industry",
  	"depth" numeric,
  	"pinyin" varchar,
  	"address" varchar,
  	"public_phone" varchar,
  	"hours" varchar,
  	"duties" varchar,
  	"chair_public_name" varchar,
  	"chair_commitment" varchar,
  	"commitment_consent" boolean DEFAULT false,
  	"commitment_consent_at" timestamp(3) with time zone,
  	"founding_way" "enum_organizations_founding_way",
  	"prepared_at" timestamp(3) with time zone,
  	"founded_at" timestamp(3) with time zone,
  	"approval_number" varchar,
  	"approved_by" varchar,
  	"is_legal_person" boolean DEFAULT false,
  	"legal_representative" varchar,
  	"certificate_from" timestamp(3) with time zone,
  	"certificate_to" timestamp(3) with time zone,
  	"chair_name" varchar,
  	"chair_elected_by" "enum_organizations_chair_elected_by",
  	"chair_full_time" boolean DEFAULT false,
  	"chair_phone" varchar,
  	"chair_email" varchar,
  	"term_number" numeric,
  	"term_years" "enum_organizations_term_years",
  	"term_starts_at" timestamp(3) with time zone,
  	"term_ends_at" timestamp(3) with time zone,
  	"worker_count" numeric,
  	"female_worker_count" numeric,
  	"member_count" numeric,
  	"female_member_count" numeric,
  	"migrant_worker_count" numeric,
  	"needy_worker_count" numeric,
  	"model_worker_count" numeric,
  	"full_time_staff_count" numeric,
  	"part_time_staff_count" numeric,
  	"has_audit_committee" boolean DEFAULT false,
  	"audit_committee_chair" varchar,
  	"has_women_committee" boolean DEFAULT false,
  	"women_committee_chair" varchar,
  	"has_workers_congress" boolean DEFAULT false,
  	"has_labour_supervision" boolean DEFAULT false,
  	"has_collective_contract" boolean DEFAULT false,
  	"mutual_aid_count" numeric,
  	"member_card_count" numeric,
  	"home_stars" numeric,
  	"honours" varchar,
  	"bank_name" varchar,
  	"bank_account" varchar,
  	"seal_note" varchar,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_appointments" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"organization_id" integer,
  	"role" "enum_users_appointments_role",
  	"depth" numeric,
  	"closed" boolean,
  	"scope1" numeric,
  	"scope2" numeric,
  	"scope3" numeric,
  	"scope4" numeric,
  	"scope5" numeric,
  	"scope6" numeric
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"disabled" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "audit_log" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"action" varchar NOT NULL,
  	"outcome" "enum_audit_log_outcome" NOT NULL,
  	"actor_id" numeric,
  	"actor_name" varchar,
  	"address" varchar,
  	"agent" varchar,
  	"target_collection" varchar,
  	"record_id" varchar,
  	"organization_id" numeric,
  	"changes" jsonb,
  	"code" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"news_id" integer,
  	"services_id" integer,
  	"places_id" integer,
  	"media_id" integer,
  	"model_workers_id" integer,
  	"innovation_studios_id" integer,
  	"competitions_id" integer,
  	"organizations_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_query_presets" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"is_shared" boolean DEFAULT false,
  	"access_read_constraint" "enum_payload_query_presets_access_read_constraint" DEFAULT 'onlyMe',
  	"access_update_constraint" "enum_payload_query_presets_access_update_constraint" DEFAULT 'onlyMe',
  	"access_delete_constraint" "enum_payload_query_presets_access_delete_constraint" DEFAULT 'onlyMe',
  	"where" jsonb,
  	"columns" jsonb,
  	"group_by" varchar,
  	"related_collection" "enum_payload_query_presets_related_collection" NOT NULL,
  	"is_temp" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_query_presets_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "site_settings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"site_name" varchar DEFAULT '湖北工会一张网' NOT NULL,
  	"emblem_id" integer,
  	"sponsor" varchar DEFAULT '湖北省总工会',
  	"operator" varchar,
  	"address" varchar,
  	"contact_phone" varchar,
  	"report_phone" varchar,
  	"report_mail" varchar,
  	"icp" varchar,
  	"public_security" varchar,
  	"site_code" varchar,
  	"site_mark_url" varchar,
  	"hotline" varchar DEFAULT '12351',
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "news" ADD CONSTRAINT "news_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_parent_id_news_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."news"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_organization_id_organizations_id_fk" FOREIGN KEY ("version_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_submitted_by_id_users_id_fk" FOREIGN KEY ("version_submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services_materials" ADD CONSTRAINT "services_materials_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_steps" ADD CONSTRAINT "services_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services" ADD CONSTRAINT "services_handling_organization_id_organizations_id_fk" FOREIGN KEY ("handling_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services" ADD CONSTRAINT "services_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services" ADD CONSTRAINT "services_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services" ADD CONSTRAINT "services_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v_version_materials" ADD CONSTRAINT "_services_v_version_materials_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_steps" ADD CONSTRAINT "_services_v_version_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_parent_id_services_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_version_handling_organization_id_organizations_id_fk" FOREIGN KEY ("version_handling_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_version_organization_id_organizations_id_fk" FOREIGN KEY ("version_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_version_submitted_by_id_users_id_fk" FOREIGN KEY ("version_submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "places_equipment" ADD CONSTRAINT "places_equipment_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places" ADD CONSTRAINT "places_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "places" ADD CONSTRAINT "places_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "places" ADD CONSTRAINT "places_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "places_rels" ADD CONSTRAINT "places_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_rels" ADD CONSTRAINT "places_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v_version_equipment" ADD CONSTRAINT "_places_v_version_equipment_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v" ADD CONSTRAINT "_places_v_parent_id_places_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_places_v" ADD CONSTRAINT "_places_v_version_organization_id_organizations_id_fk" FOREIGN KEY ("version_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_places_v" ADD CONSTRAINT "_places_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_places_v" ADD CONSTRAINT "_places_v_version_submitted_by_id_users_id_fk" FOREIGN KEY ("version_submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_places_v_rels" ADD CONSTRAINT "_places_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_places_v_rels" ADD CONSTRAINT "_places_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "model_workers_titles" ADD CONSTRAINT "model_workers_titles_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."model_workers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "model_workers" ADD CONSTRAINT "model_workers_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "model_workers" ADD CONSTRAINT "model_workers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "model_workers" ADD CONSTRAINT "model_workers_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "model_workers" ADD CONSTRAINT "model_workers_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_model_workers_v_version_titles" ADD CONSTRAINT "_model_workers_v_version_titles_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_model_workers_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_model_workers_v" ADD CONSTRAINT "_model_workers_v_parent_id_model_workers_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."model_workers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_model_workers_v" ADD CONSTRAINT "_model_workers_v_version_photo_id_media_id_fk" FOREIGN KEY ("version_photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_model_workers_v" ADD CONSTRAINT "_model_workers_v_version_organization_id_organizations_id_fk" FOREIGN KEY ("version_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_model_workers_v" ADD CONSTRAINT "_model_workers_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_model_workers_v" ADD CONSTRAINT "_model_workers_v_version_submitted_by_id_users_id_fk" FOREIGN KEY ("version_submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "innovation_studios_seven_haves" ADD CONSTRAINT "innovation_studios_seven_haves_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."innovation_studios"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "innovation_studios_members" ADD CONSTRAINT "innovation_studios_members_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."innovation_studios"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "innovation_studios_topics" ADD CONSTRAINT "innovation_studios_topics_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."innovation_studios"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "innovation_studios_results" ADD CONSTRAINT "innovation_studios_results_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."innovation_studios"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "innovation_studios_patents" ADD CONSTRAINT "innovation_studios_patents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."innovation_studios"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "innovation_studios_awards" ADD CONSTRAINT "innovation_studios_awards_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."innovation_studios"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "innovation_studios" ADD CONSTRAINT "innovation_studios_leader_id_model_workers_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."model_workers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "innovation_studios" ADD CONSTRAINT "innovation_studios_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "innovation_studios" ADD CONSTRAINT "innovation_studios_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "innovation_studios" ADD CONSTRAINT "innovation_studios_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "innovation_studios_rels" ADD CONSTRAINT "innovation_studios_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."innovation_studios"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "innovation_studios_rels" ADD CONSTRAINT "innovation_studios_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v_version_seven_haves" ADD CONSTRAINT "_innovation_studios_v_version_seven_haves_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_innovation_studios_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v_version_members" ADD CONSTRAINT "_innovation_studios_v_version_members_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_innovation_studios_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v_version_topics" ADD CONSTRAINT "_innovation_studios_v_version_topics_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_innovation_studios_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v_version_results" ADD CONSTRAINT "_innovation_studios_v_version_results_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_innovation_studios_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v_version_patents" ADD CONSTRAINT "_innovation_studios_v_version_patents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_innovation_studios_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v_version_awards" ADD CONSTRAINT "_innovation_studios_v_version_awards_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_innovation_studios_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v" ADD CONSTRAINT "_innovation_studios_v_parent_id_innovation_studios_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."innovation_studios"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v" ADD CONSTRAINT "_innovation_studios_v_version_leader_id_model_workers_id_fk" FOREIGN KEY ("version_leader_id") REFERENCES "public"."model_workers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v" ADD CONSTRAINT "_innovation_studios_v_version_organization_id_organizations_id_fk" FOREIGN KEY ("version_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v" ADD CONSTRAINT "_innovation_studios_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v" ADD CONSTRAINT "_innovation_studios_v_version_submitted_by_id_users_id_fk" FOREIGN KEY ("version_submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v_rels" ADD CONSTRAINT "_innovation_studios_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_innovation_studios_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_innovation_studios_v_rels" ADD CONSTRAINT "_innovation_studios_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "competitions_organizers" ADD CONSTRAINT "competitions_organizers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."competitions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "competitions_events" ADD CONSTRAINT "competitions_events_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."competitions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "competitions_rounds_form" ADD CONSTRAINT "competitions_rounds_form_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."competitions_rounds"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "competitions_rounds" ADD CONSTRAINT "competitions_rounds_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."competitions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "competitions_results" ADD CONSTRAINT "competitions_results_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."competitions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "competitions" ADD CONSTRAINT "competitions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "competitions" ADD CONSTRAINT "competitions_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "competitions" ADD CONSTRAINT "competitions_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "competitions_rels" ADD CONSTRAINT "competitions_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."competitions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "competitions_rels" ADD CONSTRAINT "competitions_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_competitions_v_version_organizers" ADD CONSTRAINT "_competitions_v_version_organizers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_competitions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_competitions_v_version_events" ADD CONSTRAINT "_competitions_v_version_events_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_competitions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_competitions_v_version_rounds_form" ADD CONSTRAINT "_competitions_v_version_rounds_form_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_competitions_v_version_rounds"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_competitions_v_version_rounds" ADD CONSTRAINT "_competitions_v_version_rounds_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_competitions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_competitions_v_version_results" ADD CONSTRAINT "_competitions_v_version_results_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_competitions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_competitions_v" ADD CONSTRAINT "_competitions_v_parent_id_competitions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."competitions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_competitions_v" ADD CONSTRAINT "_competitions_v_version_organization_id_organizations_id_fk" FOREIGN KEY ("version_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_competitions_v" ADD CONSTRAINT "_competitions_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_competitions_v" ADD CONSTRAINT "_competitions_v_version_submitted_by_id_users_id_fk" FOREIGN KEY ("version_submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_competitions_v_rels" ADD CONSTRAINT "_competitions_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_competitions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_competitions_v_rels" ADD CONSTRAINT "_competitions_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organizations_democratic_management" ADD CONSTRAINT "organizations_democratic_management_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parent_id_organizations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_appointments" ADD CONSTRAINT "users_appointments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_appointments" ADD CONSTRAINT "users_appointments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_model_workers_fk" FOREIGN KEY ("model_workers_id") REFERENCES "public"."model_workers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_innovation_studios_fk" FOREIGN KEY ("innovation_studios_id") REFERENCES "public"."innovation_studios"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_competitions_fk" FOREIGN KEY ("competitions_id") REFERENCES "public"."competitions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_organizations_fk" FOREIGN KEY ("organizations_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_query_presets_rels" ADD CONSTRAINT "payload_query_presets_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_query_presets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_query_presets_rels" ADD CONSTRAINT "payload_query_presets_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_settings" ADD CONSTRAINT "site_settings_emblem_id_media_id_fk" FOREIGN KEY ("emblem_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "news_channel_idx" ON "news" USING btree ("channel");
  CREATE INDEX "news_cover_idx" ON "news" USING btree ("cover_id");
  CREATE UNIQUE INDEX "news_slug_idx" ON "news" USING btree ("slug");
  CREATE INDEX "news_organization_idx" ON "news" USING btree ("organization_id");
  CREATE INDEX "news_created_by_idx" ON "news" USING btree ("created_by_id");
  CREATE INDEX "news_published_at_idx" ON "news" USING btree ("published_at");
  CREATE INDEX "news_publish_at_idx" ON "news" USING btree ("publish_at");
  CREATE INDEX "news_take_down_at_idx" ON "news" USING btree ("take_down_at");
  CREATE INDEX "news_review_state_idx" ON "news" USING btree ("review_state");
  CREATE INDEX "news_submitted_by_idx" ON "news" USING btree ("submitted_by_id");
  CREATE INDEX "news_is_live_idx" ON "news" USING btree ("is_live");
  CREATE INDEX "news_updated_at_idx" ON "news" USING btree ("updated_at");
  CREATE INDEX "news_created_at_idx" ON "news" USING btree ("created_at");
  CREATE INDEX "news_deleted_at_idx" ON "news" USING btree ("deleted_at");
  CREATE INDEX "news__status_idx" ON "news" USING btree ("_status");
  CREATE INDEX "scope1_updatedAt_idx" ON "news" USING btree ("scope1","updated_at");
  CREATE INDEX "scope2_updatedAt_idx" ON "news" USING btree ("scope2","updated_at");
  CREATE INDEX "scope3_updatedAt_idx" ON "news" USING btree ("scope3","updated_at");
  CREATE INDEX "scope1_publishedAt_idx" ON "news" USING btree ("scope1","published_at");
  CREATE INDEX "scope2_publishedAt_idx" ON "news" USING btree ("scope2","published_at");
  CREATE INDEX "scope3_publishedAt_idx" ON "news" USING btree ("scope3","published_at");
  CREATE INDEX "_news_v_parent_idx" ON "_news_v" USING btree ("parent_id");
  CREATE INDEX "_news_v_version_version_channel_idx" ON "_news_v" USING btree ("version_channel");
  CREATE INDEX "_news_v_version_version_cover_idx" ON "_news_v" USING btree ("version_cover_id");
  CREATE INDEX "_news_v_version_version_slug_idx" ON "_news_v" USING btree ("version_slug");
  CREATE INDEX "_news_v_version_version_organization_idx" ON "_news_v" USING btree ("version_organization_id");
  CREATE INDEX "_news_v_version_version_created_by_idx" ON "_news_v" USING btree ("version_created_by_id");
  CREATE INDEX "_news_v_version_version_published_at_idx" ON "_news_v" USING btree ("version_published_at");
  CREATE INDEX "_news_v_version_version_publish_at_idx" ON "_news_v" USING btree ("version_publish_at");
  CREATE INDEX "_news_v_version_version_take_down_at_idx" ON "_news_v" USING btree ("version_take_down_at");
  CREATE INDEX "_news_v_version_version_review_state_idx" ON "_news_v" USING btree ("version_review_state");
  CREATE INDEX "_news_v_version_version_submitted_by_idx" ON "_news_v" USING btree ("version_submitted_by_id");
  CREATE INDEX "_news_v_version_version_is_live_idx" ON "_news_v" USING btree ("version_is_live");
  CREATE INDEX "_news_v_version_version_updated_at_idx" ON "_news_v" USING btree ("version_updated_at");
  CREATE INDEX "_news_v_version_version_created_at_idx" ON "_news_v" USING btree ("version_created_at");
  CREATE INDEX "_news_v_version_version_deleted_at_idx" ON "_news_v" USING btree ("version_deleted_at");
  CREATE INDEX "_news_v_version_version__status_idx" ON "_news_v" USING btree ("version__status");
  CREATE INDEX "_news_v_created_at_idx" ON "_news_v" USING btree ("created_at");
  CREATE INDEX "_news_v_updated_at_idx" ON "_news_v" USING btree ("updated_at");
  CREATE INDEX "_news_v_latest_idx" ON "_news_v" USING btree ("latest");
  CREATE INDEX "version_scope1_version_updatedAt_idx" ON "_news_v" USING btree ("version_scope1","version_updated_at");
  CREATE INDEX "version_scope2_version_updatedAt_idx" ON "_news_v" USING btree ("version_scope2","version_updated_at");
  CREATE INDEX "version_scope3_version_updatedAt_idx" ON "_news_v" USING btree ("version_scope3","version_updated_at");
  CREATE INDEX "version_scope1_version_publishedAt_idx" ON "_news_v" USING btree ("version_scope1","version_published_at");
  CREATE INDEX "version_scope2_version_publishedAt_idx" ON "_news_v" USING btree ("version_scope2","version_published_at");
  CREATE INDEX "version_scope3_version_publishedAt_idx" ON "_news_v" USING btree ("version_scope3","version_published_at");
  CREATE INDEX "services_materials_order_idx" ON "services_materials" USING btree ("_order");
  CREATE INDEX "services_materials_parent_id_idx" ON "services_materials" USING btree ("_parent_id");
  CREATE INDEX "services_steps_order_idx" ON "services_steps" USING btree ("_order");
  CREATE INDEX "services_steps_parent_id_idx" ON "services_steps" USING btree ("_parent_id");
  CREATE INDEX "services_package_idx" ON "services" USING btree ("package");
  CREATE INDEX "services_handling_organization_idx" ON "services" USING btree ("handling_organization_id");
  CREATE INDEX "services_key_idx" ON "services" USING btree ("key");
  CREATE UNIQUE INDEX "services_slug_idx" ON "services" USING btree ("slug");
  CREATE INDEX "services_organization_idx" ON "services" USING btree ("organization_id");
  CREATE INDEX "services_created_by_idx" ON "services" USING btree ("created_by_id");
  CREATE INDEX "services_published_at_idx" ON "services" USING btree ("published_at");
  CREATE INDEX "services_publish_at_idx" ON "services" USING btree ("publish_at");
  CREATE INDEX "services_take_down_at_idx" ON "services" USING btree ("take_down_at");
  CREATE INDEX "services_review_state_idx" ON "services" USING btree ("review_state");
  CREATE INDEX "services_submitted_by_idx" ON "services" USING btree ("submitted_by_id");
  CREATE INDEX "services_is_live_idx" ON "services" USING btree ("is_live");
  CREATE INDEX "services_updated_at_idx" ON "services" USING btree ("updated_at");
  CREATE INDEX "services_created_at_idx" ON "services" USING btree ("created_at");
  CREATE INDEX "services_deleted_at_idx" ON "services" USING btree ("deleted_at");
  CREATE INDEX "services__status_idx" ON "services" USING btree ("_status");
  CREATE INDEX "scope1_updatedAt_1_idx" ON "services" USING btree ("scope1","updated_at");
  CREATE INDEX "scope2_updatedAt_1_idx" ON "services" USING btree ("scope2","updated_at");
  CREATE INDEX "scope3_updatedAt_1_idx" ON "services" USING btree ("scope3","updated_at");
  CREATE INDEX "scope1_publishedAt_1_idx" ON "services" USING btree ("scope1","published_at");
  CREATE INDEX "scope2_publishedAt_1_idx" ON "services" USING btree ("scope2","published_at");
  CREATE INDEX "scope3_publishedAt_1_idx" ON "services" USING btree ("scope3","published_at");
  CREATE UNIQUE INDEX "organization_key_idx" ON "services" USING btree ("organization_id","key");
  CREATE INDEX "_services_v_version_materials_order_idx" ON "_services_v_version_materials" USING btree ("_order");
  CREATE INDEX "_services_v_version_materials_parent_id_idx" ON "_services_v_version_materials" USING btree ("_parent_id");
  CREATE INDEX "_services_v_version_steps_order_idx" ON "_services_v_version_steps" USING btree ("_order");
  CREATE INDEX "_services_v_version_steps_parent_id_idx" ON "_services_v_version_steps" USING btree ("_parent_id");
  CREATE INDEX "_services_v_parent_idx" ON "_services_v" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_version_package_idx" ON "_services_v" USING btree ("version_package");
  CREATE INDEX "_services_v_version_version_handling_organization_idx" ON "_services_v" USING btree ("version_handling_organization_id");
  CREATE INDEX "_services_v_version_version_key_idx" ON "_services_v" USING btree ("version_key");
  CREATE INDEX "_services_v_version_version_slug_idx" ON "_services_v" USING btree ("version_slug");
  CREATE INDEX "_services_v_version_version_organization_idx" ON "_services_v" USING btree ("version_organization_id");
  CREATE INDEX "_services_v_version_version_created_by_idx" ON "_services_v" USING btree ("version_created_by_id");
  CREATE INDEX "_services_v_version_version_published_at_idx" ON "_services_v" USING btree ("version_published_at");
  CREATE INDEX "_services_v_version_version_publish_at_idx" ON "_services_v" USING btree ("version_publish_at");
  CREATE INDEX "_services_v_version_version_take_down_at_idx" ON "_services_v" USING btree ("version_take_down_at");
  CREATE INDEX "_services_v_version_version_review_state_idx" ON "_services_v" USING btree ("version_review_state");
  CREATE INDEX "_services_v_version_version_submitted_by_idx" ON "_services_v" USING btree ("version_submitted_by_id");
  CREATE INDEX "_services_v_version_version_is_live_idx" ON "_services_v" USING btree ("version_is_live");
  CREATE INDEX "_services_v_version_version_updated_at_idx" ON "_services_v" USING btree ("version_updated_at");
  CREATE INDEX "_services_v_version_version_created_at_idx" ON "_services_v" USING btree ("version_created_at");
  CREATE INDEX "_services_v_version_version_deleted_at_idx" ON "_services_v" USING btree ("version_deleted_at");
  CREATE INDEX "_services_v_version_version__status_idx" ON "_services_v" USING btree ("version__status");
  CREATE INDEX "_services_v_created_at_idx" ON "_services_v" USING btree ("created_at");
  CREATE INDEX "_services_v_updated_at_idx" ON "_services_v" USING btree ("updated_at");
  CREATE INDEX "_services_v_latest_idx" ON "_services_v" USING btree ("latest");
  CREATE INDEX "version_scope1_version_updatedAt_1_idx" ON "_services_v" USING btree ("version_scope1","version_updated_at");
  CREATE INDEX "version_scope2_version_updatedAt_1_idx" ON "_services_v" USING btree ("version_scope2","version_updated_at");
  CREATE INDEX "version_scope3_version_updatedAt_1_idx" ON "_services_v" USING btree ("version_scope3","version_updated_at");
  CREATE INDEX "version_scope1_version_publishedAt_1_idx" ON "_services_v" USING btree ("version_scope1","version_published_at");
  CREATE INDEX "version_scope2_version_publishedAt_1_idx" ON "_services_v" USING btree ("version_scope2","version_published_at");
  CREATE INDEX "version_scope3_version_publishedAt_1_idx" ON "_services_v" USING btree ("version_scope3","version_published_at");
  CREATE INDEX "version_organization_version_key_idx" ON "_services_v" USING btree ("version_organization_id","version_key");
  CREATE INDEX "places_equipment_order_idx" ON "places_equipment" USING btree ("order");
  CREATE INDEX "places_equipment_parent_idx" ON "places_equipment" USING btree ("parent_id");
  CREATE INDEX "places_kind_idx" ON "places" USING btree ("kind");
  CREATE UNIQUE INDEX "places_slug_idx" ON "places" USING btree ("slug");
  CREATE INDEX "places_organization_idx" ON "places" USING btree ("organization_id");
  CREATE INDEX "places_created_by_idx" ON "places" USING btree ("created_by_id");
  CREATE INDEX "places_published_at_idx" ON "places" USING btree ("published_at");
  CREATE INDEX "places_publish_at_idx" ON "places" USING btree ("publish_at");
  CREATE INDEX "places_take_down_at_idx" ON "places" USING btree ("take_down_at");
  CREATE INDEX "places_review_state_idx" ON "places" USING btree ("review_state");
  CREATE INDEX "places_submitted_by_idx" ON "places" USING btree ("submitted_by_id");
  CREATE INDEX "places_is_live_idx" ON "places" USING btree ("is_live");
  CREATE INDEX "places_updated_at_idx" ON "places" USING btree ("updated_at");
  CREATE INDEX "places_created_at_idx" ON "places" USING btree ("created_at");
  CREATE INDEX "places_deleted_at_idx" ON "places" USING btree ("deleted_at");
  CREATE INDEX "places__status_idx" ON "places" USING btree ("_status");
  CREATE INDEX "scope1_updatedAt_2_idx" ON "places" USING btree ("scope1","updated_at");
  CREATE INDEX "scope2_updatedAt_2_idx" ON "places" USING btree ("scope2","updated_at");
  CREATE INDEX "scope3_updatedAt_2_idx" ON "places" USING btree ("scope3","updated_at");
  CREATE INDEX "scope1_publishedAt_2_idx" ON "places" USING btree ("scope1","published_at");
  CREATE INDEX "scope2_publishedAt_2_idx" ON "places" USING btree ("scope2","published_at");
  CREATE INDEX "scope3_publishedAt_2_idx" ON "places" USING btree ("scope3","published_at");
  CREATE INDEX "places_rels_order_idx" ON "places_rels" USING btree ("order");
  CREATE INDEX "places_rels_parent_idx" ON "places_rels" USING btree ("parent_id");
  CREATE INDEX "places_rels_path_idx" ON "places_rels" USING btree ("path");
  CREATE INDEX "places_rels_media_id_idx" ON "places_rels" USING btree ("media_id");
  CREATE INDEX "_places_v_version_equipment_order_idx" ON "_places_v_version_equipment" USING btree ("order");
  CREATE INDEX "_places_v_version_equipment_parent_idx" ON "_places_v_version_equipment" USING btree ("parent_id");
  CREATE INDEX "_places_v_parent_idx" ON "_places_v" USING btree ("parent_id");
  CREATE INDEX "_places_v_version_version_kind_idx" ON "_places_v" USING btree ("version_kind");
  CREATE INDEX "_places_v_version_version_slug_idx" ON "_places_v" USING btree ("version_slug");
  CREATE INDEX "_places_v_version_version_organization_idx" ON "_places_v" USING btree ("version_organization_id");
  CREATE INDEX "_places_v_version_version_created_by_idx" ON "_places_v" USING btree ("version_created_by_id");
  CREATE INDEX "_places_v_version_version_published_at_idx" ON "_places_v" USING btree ("version_published_at");
  CREATE INDEX "_places_v_version_version_publish_at_idx" ON "_places_v" USING btree ("version_publish_at");
  CREATE INDEX "_places_v_version_version_take_down_at_idx" ON "_places_v" USING btree ("version_take_down_at");
  CREATE INDEX "_places_v_version_version_review_state_idx" ON "_places_v" USING btree ("version_review_state");
  CREATE INDEX "_places_v_version_version_submitted_by_idx" ON "_places_v" USING btree ("version_submitted_by_id");
  CREATE INDEX "_places_v_version_version_is_live_idx" ON "_places_v" USING btree ("version_is_live");
  CREATE INDEX "_places_v_version_version_updated_at_idx" ON "_places_v" USING btree ("version_updated_at");
  CREATE INDEX "_places_v_version_version_created_at_idx" ON "_places_v" USING btree ("version_created_at");
  CREATE INDEX "_places_v_version_version_deleted_at_idx" ON "_places_v" USING btree ("version_deleted_at");
  CREATE INDEX "_places_v_version_version__status_idx" ON "_places_v" USING btree ("version__status");
  CREATE INDEX "_places_v_created_at_idx" ON "_places_v" USING btree ("created_at");
  CREATE INDEX "_places_v_updated_at_idx" ON "_places_v" USING btree ("updated_at");
  CREATE INDEX "_places_v_latest_idx" ON "_places_v" USING btree ("latest");
  CREATE INDEX "version_scope1_version_updatedAt_2_idx" ON "_places_v" USING btree ("version_scope1","version_updated_at");
  CREATE INDEX "version_scope2_version_updatedAt_2_idx" ON "_places_v" USING btree ("version_scope2","version_updated_at");
  CREATE INDEX "version_scope3_version_updatedAt_2_idx" ON "_places_v" USING btree ("version_scope3","version_updated_at");
  CREATE INDEX "version_scope1_version_publishedAt_2_idx" ON "_places_v" USING btree ("version_scope1","version_published_at");
  CREATE INDEX "version_scope2_version_publishedAt_2_idx" ON "_places_v" USING btree ("version_scope2","version_published_at");
  CREATE INDEX "version_scope3_version_publishedAt_2_idx" ON "_places_v" USING btree ("version_scope3","version_published_at");
  CREATE INDEX "_places_v_rels_order_idx" ON "_places_v_rels" USING btree ("order");
  CREATE INDEX "_places_v_rels_parent_idx" ON "_places_v_rels" USING btree ("parent_id");
  CREATE INDEX "_places_v_rels_path_idx" ON "_places_v_rels" USING btree ("path");
  CREATE INDEX "_places_v_rels_media_id_idx" ON "_places_v_rels" USING btree ("media_id");
  CREATE INDEX "media_organization_idx" ON "media" USING btree ("organization_id");
  CREATE INDEX "media_created_by_idx" ON "media" USING btree ("created_by_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "media" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "media_sizes_card_sizes_card_filename_idx" ON "media" USING btree ("sizes_card_filename");
  CREATE INDEX "media_sizes_portrait_sizes_portrait_filename_idx" ON "media" USING btree ("sizes_portrait_filename");
  CREATE INDEX "media_sizes_wide_sizes_wide_filename_idx" ON "media" USING btree ("sizes_wide_filename");
  CREATE INDEX "scope1_createdAt_idx" ON "media" USING btree ("scope1","created_at");
  CREATE INDEX "scope2_createdAt_idx" ON "media" USING btree ("scope2","created_at");
  CREATE INDEX "scope3_createdAt_idx" ON "media" USING btree ("scope3","created_at");
  CREATE INDEX "model_workers_titles_order_idx" ON "model_workers_titles" USING btree ("_order");
  CREATE INDEX "model_workers_titles_parent_id_idx" ON "model_workers_titles" USING btree ("_parent_id");
  CREATE INDEX "model_workers_standing_idx" ON "model_workers" USING btree ("standing");
  CREATE INDEX "model_workers_honor_level_idx" ON "model_workers" USING btree ("honor_level");
  CREATE INDEX "model_workers_photo_idx" ON "model_workers" USING btree ("photo_id");
  CREATE INDEX "model_workers_id_number_hash_idx" ON "model_workers" USING btree ("id_number_hash");
  CREATE UNIQUE INDEX "model_workers_slug_idx" ON "model_workers" USING btree ("slug");
  CREATE INDEX "model_workers_organization_idx" ON "model_workers" USING btree ("organization_id");
  CREATE INDEX "model_workers_created_by_idx" ON "model_workers" USING btree ("created_by_id");
  CREATE INDEX "model_workers_published_at_idx" ON "model_workers" USING btree ("published_at");
  CREATE INDEX "model_workers_publish_at_idx" ON "model_workers" USING btree ("publish_at");
  CREATE INDEX "model_workers_take_down_at_idx" ON "model_workers" USING btree ("take_down_at");
  CREATE INDEX "model_workers_review_state_idx" ON "model_workers" USING btree ("review_state");
  CREATE INDEX "model_workers_submitted_by_idx" ON "model_workers" USING btree ("submitted_by_id");
  CREATE INDEX "model_workers_is_live_idx" ON "model_workers" USING btree ("is_live");
  CREATE INDEX "model_workers_updated_at_idx" ON "model_workers" USING btree ("updated_at");
  CREATE INDEX "model_workers_created_at_idx" ON "model_workers" USING btree ("created_at");
  CREATE INDEX "model_workers_deleted_at_idx" ON "model_workers" USING btree ("deleted_at");
  CREATE INDEX "model_workers__status_idx" ON "model_workers" USING btree ("_status");
  CREATE INDEX "scope1_updatedAt_3_idx" ON "model_workers" USING btree ("scope1","updated_at");
  CREATE INDEX "scope2_updatedAt_3_idx" ON "model_workers" USING btree ("scope2","updated_at");
  CREATE INDEX "scope3_updatedAt_3_idx" ON "model_workers" USING btree ("scope3","updated_at");
  CREATE INDEX "scope1_publishedAt_3_idx" ON "model_workers" USING btree ("scope1","published_at");
  CREATE INDEX "scope2_publishedAt_3_idx" ON "model_workers" USING btree ("scope2","published_at");
  CREATE INDEX "scope3_publishedAt_3_idx" ON "model_workers" USING btree ("scope3","published_at");
  CREATE INDEX "_model_workers_v_version_titles_order_idx" ON "_model_workers_v_version_titles" USING btree ("_order");
  CREATE INDEX "_model_workers_v_version_titles_parent_id_idx" ON "_model_workers_v_version_titles" USING btree ("_parent_id");
  CREATE INDEX "_model_workers_v_parent_idx" ON "_model_workers_v" USING btree ("parent_id");
  CREATE INDEX "_model_workers_v_version_version_standing_idx" ON "_model_workers_v" USING btree ("version_standing");
  CREATE INDEX "_model_workers_v_version_version_honor_level_idx" ON "_model_workers_v" USING btree ("version_honor_level");
  CREATE INDEX "_model_workers_v_version_version_photo_idx" ON "_model_workers_v" USING btree ("version_photo_id");
  CREATE INDEX "_model_workers_v_version_version_id_number_hash_idx" ON "_model_workers_v" USING btree ("version_id_number_hash");
  CREATE INDEX "_model_workers_v_version_version_slug_idx" ON "_model_workers_v" USING btree ("version_slug");
  CREATE INDEX "_model_workers_v_version_version_organization_idx" ON "_model_workers_v" USING btree ("version_organization_id");
  CREATE INDEX "_model_workers_v_version_version_created_by_idx" ON "_model_workers_v" USING btree ("version_created_by_id");
  CREATE INDEX "_model_workers_v_version_version_published_at_idx" ON "_model_workers_v" USING btree ("version_published_at");
  CREATE INDEX "_model_workers_v_version_version_publish_at_idx" ON "_model_workers_v" USING btree ("version_publish_at");
  CREATE INDEX "_model_workers_v_version_version_take_down_at_idx" ON "_model_workers_v" USING btree ("version_take_down_at");
  CREATE INDEX "_model_workers_v_version_version_review_state_idx" ON "_model_workers_v" USING btree ("version_review_state");
  CREATE INDEX "_model_workers_v_version_version_submitted_by_idx" ON "_model_workers_v" USING btree ("version_submitted_by_id");
  CREATE INDEX "_model_workers_v_version_version_is_live_idx" ON "_model_workers_v" USING btree ("version_is_live");
  CREATE INDEX "_model_workers_v_version_version_updated_at_idx" ON "_model_workers_v" USING btree ("version_updated_at");
  CREATE INDEX "_model_workers_v_version_version_created_at_idx" ON "_model_workers_v" USING btree ("version_created_at");
  CREATE INDEX "_model_workers_v_version_version_deleted_at_idx" ON "_model_workers_v" USING btree ("version_deleted_at");
  CREATE INDEX "_model_workers_v_version_version__status_idx" ON "_model_workers_v" USING btree ("version__status");
  CREATE INDEX "_model_workers_v_created_at_idx" ON "_model_workers_v" USING btree ("created_at");
  CREATE INDEX "_model_workers_v_updated_at_idx" ON "_model_workers_v" USING btree ("updated_at");
  CREATE INDEX "_model_workers_v_latest_idx" ON "_model_workers_v" USING btree ("latest");
  CREATE INDEX "version_scope1_version_updatedAt_3_idx" ON "_model_workers_v" USING btree ("version_scope1","version_updated_at");
  CREATE INDEX "version_scope2_version_updatedAt_3_idx" ON "_model_workers_v" USING btree ("version_scope2","version_updated_at");
  CREATE INDEX "version_scope3_version_updatedAt_3_idx" ON "_model_workers_v" USING btree ("version_scope3","version_updated_at");
  CREATE INDEX "version_scope1_version_publishedAt_3_idx" ON "_model_workers_v" USING btree ("version_scope1","version_published_at");
  CREATE INDEX "version_scope2_version_publishedAt_3_idx" ON "_model_workers_v" USING btree ("version_scope2","version_published_at");
  CREATE INDEX "version_scope3_version_publishedAt_3_idx" ON "_model_workers_v" USING btree ("version_scope3","version_published_at");
  CREATE INDEX "innovation_studios_seven_haves_order_idx" ON "innovation_studios_seven_haves" USING btree ("order");
  CREATE INDEX "innovation_studios_seven_haves_parent_idx" ON "innovation_studios_seven_haves" USING btree ("parent_id");
  CREATE INDEX "innovation_studios_members_order_idx" ON "innovation_studios_members" USING btree ("_order");
  CREATE INDEX "innovation_studios_members_parent_id_idx" ON "innovation_studios_members" USING btree ("_parent_id");
  CREATE INDEX "innovation_studios_topics_order_idx" ON "innovation_studios_topics" USING btree ("_order");
  CREATE INDEX "innovation_studios_topics_parent_id_idx" ON "innovation_studios_topics" USING btree ("_parent_id");
  CREATE INDEX "innovation_studios_results_order_idx" ON "innovation_studios_results" USING btree ("_order");
  CREATE INDEX "innovation_studios_results_parent_id_idx" ON "innovation_studios_results" USING btree ("_parent_id");
  CREATE INDEX "innovation_studios_patents_order_idx" ON "innovation_studios_patents" USING btree ("_order");
  CREATE INDEX "innovation_studios_patents_parent_id_idx" ON "innovation_studios_patents" USING btree ("_parent_id");
  CREATE INDEX "innovation_studios_awards_order_idx" ON "innovation_studios_awards" USING btree ("_order");
  CREATE INDEX "innovation_studios_awards_parent_id_idx" ON "innovation_studios_awards" USING btree ("_parent_id");
  CREATE INDEX "innovation_studios_level_idx" ON "innovation_studios" USING btree ("level");
  CREATE INDEX "innovation_studios_leader_idx" ON "innovation_studios" USING btree ("leader_id");
  CREATE UNIQUE INDEX "innovation_studios_slug_idx" ON "innovation_studios" USING btree ("slug");
  CREATE INDEX "innovation_studios_organization_idx" ON "innovation_studios" USING btree ("organization_id");
  CREATE INDEX "innovation_studios_created_by_idx" ON "innovation_studios" USING btree ("created_by_id");
  CREATE INDEX "innovation_studios_published_at_idx" ON "innovation_studios" USING btree ("published_at");
  CREATE INDEX "innovation_studios_publish_at_idx" ON "innovation_studios" USING btree ("publish_at");
  CREATE INDEX "innovation_studios_take_down_at_idx" ON "innovation_studios" USING btree ("take_down_at");
  CREATE INDEX "innovation_studios_review_state_idx" ON "innovation_studios" USING btree ("review_state");
  CREATE INDEX "innovation_studios_submitted_by_idx" ON "innovation_studios" USING btree ("submitted_by_id");
  CREATE INDEX "innovation_studios_is_live_idx" ON "innovation_studios" USING btree ("is_live");
  CREATE INDEX "innovation_studios_updated_at_idx" ON "innovation_studios" USING btree ("updated_at");
  CREATE INDEX "innovation_studios_created_at_idx" ON "innovation_studios" USING btree ("created_at");
  CREATE INDEX "innovation_studios_deleted_at_idx" ON "innovation_studios" USING btree ("deleted_at");
  CREATE INDEX "innovation_studios__status_idx" ON "innovation_studios" USING btree ("_status");
  CREATE INDEX "scope1_updatedAt_4_idx" ON "innovation_studios" USING btree ("scope1","updated_at");
  CREATE INDEX "scope2_updatedAt_4_idx" ON "innovation_studios" USING btree ("scope2","updated_at");
  CREATE INDEX "scope3_updatedAt_4_idx" ON "innovation_studios" USING btree ("scope3","updated_at");
  CREATE INDEX "scope1_publishedAt_4_idx" ON "innovation_studios" USING btree ("scope1","published_at");
  CREATE INDEX "scope2_publishedAt_4_idx" ON "innovation_studios" USING btree ("scope2","published_at");
  CREATE INDEX "scope3_publishedAt_4_idx" ON "innovation_studios" USING btree ("scope3","published_at");
  CREATE INDEX "innovation_studios_rels_order_idx" ON "innovation_studios_rels" USING btree ("order");
  CREATE INDEX "innovation_studios_rels_parent_idx" ON "innovation_studios_rels" USING btree ("parent_id");
  CREATE INDEX "innovation_studios_rels_path_idx" ON "innovation_studios_rels" USING btree ("path");
  CREATE INDEX "innovation_studios_rels_media_id_idx" ON "innovation_studios_rels" USING btree ("media_id");
  CREATE INDEX "_innovation_studios_v_version_seven_haves_order_idx" ON "_innovation_studios_v_version_seven_haves" USING btree ("order");
  CREATE INDEX "_innovation_studios_v_version_seven_haves_parent_idx" ON "_innovation_studios_v_version_seven_haves" USING btree ("parent_id");
  CREATE INDEX "_innovation_studios_v_version_members_order_idx" ON "_innovation_studios_v_version_members" USING btree ("_order");
  CREATE INDEX "_innovation_studios_v_version_members_parent_id_idx" ON "_innovation_studios_v_version_members" USING btree ("_parent_id");
  CREATE INDEX "_innovation_studios_v_version_topics_order_idx" ON "_innovation_studios_v_version_topics" USING btree ("_order");
  CREATE INDEX "_innovation_studios_v_version_topics_parent_id_idx" ON "_innovation_studios_v_version_topics" USING btree ("_parent_id");
  CREATE INDEX "_innovation_studios_v_version_results_order_idx" ON "_innovation_studios_v_version_results" USING btree ("_order");
  CREATE INDEX "_innovation_studios_v_version_results_parent_id_idx" ON "_innovation_studios_v_version_results" USING btree ("_parent_id");
  CREATE INDEX "_innovation_studios_v_version_patents_order_idx" ON "_innovation_studios_v_version_patents" USING btree ("_order");
  CREATE INDEX "_innovation_studios_v_version_patents_parent_id_idx" ON "_innovation_studios_v_version_patents" USING btree ("_parent_id");
  CREATE INDEX "_innovation_studios_v_version_awards_order_idx" ON "_innovation_studios_v_version_awards" USING btree ("_order");
  CREATE INDEX "_innovation_studios_v_version_awards_parent_id_idx" ON "_innovation_studios_v_version_awards" USING btree ("_parent_id");
  CREATE INDEX "_innovation_studios_v_parent_idx" ON "_innovation_studios_v" USING btree ("parent_id");
  CREATE INDEX "_innovation_studios_v_version_version_level_idx" ON "_innovation_studios_v" USING btree ("version_level");
  CREATE INDEX "_innovation_studios_v_version_version_leader_idx" ON "_innovation_studios_v" USING btree ("version_leader_id");
  CREATE INDEX "_innovation_studios_v_version_version_slug_idx" ON "_innovation_studios_v" USING btree ("version_slug");
  CREATE INDEX "_innovation_studios_v_version_version_organization_idx" ON "_innovation_studios_v" USING btree ("version_organization_id");
  CREATE INDEX "_innovation_studios_v_version_version_created_by_idx" ON "_innovation_studios_v" USING btree ("version_created_by_id");
  CREATE INDEX "_innovation_studios_v_version_version_published_at_idx" ON "_innovation_studios_v" USING btree ("version_published_at");
  CREATE INDEX "_innovation_studios_v_version_version_publish_at_idx" ON "_innovation_studios_v" USING btree ("version_publish_at");
  CREATE INDEX "_innovation_studios_v_version_version_take_down_at_idx" ON "_innovation_studios_v" USING btree ("version_take_down_at");
  CREATE INDEX "_innovation_studios_v_version_version_review_state_idx" ON "_innovation_studios_v" USING btree ("version_review_state");
  CREATE INDEX "_innovation_studios_v_version_version_submitted_by_idx" ON "_innovation_studios_v" USING btree ("version_submitted_by_id");
  CREATE INDEX "_innovation_studios_v_version_version_is_live_idx" ON "_innovation_studios_v" USING btree ("version_is_live");
  CREATE INDEX "_innovation_studios_v_version_version_updated_at_idx" ON "_innovation_studios_v" USING btree ("version_updated_at");
  CREATE INDEX "_innovation_studios_v_version_version_created_at_idx" ON "_innovation_studios_v" USING btree ("version_created_at");
  CREATE INDEX "_innovation_studios_v_version_version_deleted_at_idx" ON "_innovation_studios_v" USING btree ("version_deleted_at");
  CREATE INDEX "_innovation_studios_v_version_version__status_idx" ON "_innovation_studios_v" USING btree ("version__status");
  CREATE INDEX "_innovation_studios_v_created_at_idx" ON "_innovation_studios_v" USING btree ("created_at");
  CREATE INDEX "_innovation_studios_v_updated_at_idx" ON "_innovation_studios_v" USING btree ("updated_at");
  CREATE INDEX "_innovation_studios_v_latest_idx" ON "_innovation_studios_v" USING btree ("latest");
  CREATE INDEX "version_scope1_version_updatedAt_4_idx" ON "_innovation_studios_v" USING btree ("version_scope1","version_updated_at");
  CREATE INDEX "version_scope2_version_updatedAt_4_idx" ON "_innovation_studios_v" USING btree ("version_scope2","version_updated_at");
  CREATE INDEX "version_scope3_version_updatedAt_4_idx" ON "_innovation_studios_v" USING btree ("version_scope3","version_updated_at");
  CREATE INDEX "version_scope1_version_publishedAt_4_idx" ON "_innovation_studios_v" USING btree ("version_scope1","version_published_at");
  CREATE INDEX "version_scope2_version_publishedAt_4_idx" ON "_innovation_studios_v" USING btree ("version_scope2","version_published_at");
  CREATE INDEX "version_scope3_version_publishedAt_4_idx" ON "_innovation_studios_v" USING btree ("version_scope3","version_published_at");
  CREATE INDEX "_innovation_studios_v_rels_order_idx" ON "_innovation_studios_v_rels" USING btree ("order");
  CREATE INDEX "_innovation_studios_v_rels_parent_idx" ON "_innovation_studios_v_rels" USING btree ("parent_id");
  CREATE INDEX "_innovation_studios_v_rels_path_idx" ON "_innovation_studios_v_rels" USING btree ("path");
  CREATE INDEX "_innovation_studios_v_rels_media_id_idx" ON "_innovation_studios_v_rels" USING btree ("media_id");
  CREATE INDEX "competitions_organizers_order_idx" ON "competitions_organizers" USING btree ("_order");
  CREATE INDEX "competitions_organizers_parent_id_idx" ON "competitions_organizers" USING btree ("_parent_id");
  CREATE INDEX "competitions_events_order_idx" ON "competitions_events" USING btree ("_order");
  CREATE INDEX "competitions_events_parent_id_idx" ON "competitions_events" USING btree ("_parent_id");
  CREATE INDEX "competitions_rounds_form_order_idx" ON "competitions_rounds_form" USING btree ("order");
  CREATE INDEX "competitions_rounds_form_parent_idx" ON "competitions_rounds_form" USING btree ("parent_id");
  CREATE INDEX "competitions_rounds_order_idx" ON "competitions_rounds" USING btree ("_order");
  CREATE INDEX "competitions_rounds_parent_id_idx" ON "competitions_rounds" USING btree ("_parent_id");
  CREATE INDEX "competitions_results_order_idx" ON "competitions_results" USING btree ("_order");
  CREATE INDEX "competitions_results_parent_id_idx" ON "competitions_results" USING btree ("_parent_id");
  CREATE INDEX "competitions_level_idx" ON "competitions" USING btree ("level");
  CREATE INDEX "competitions_starts_at_idx" ON "competitions" USING btree ("starts_at");
  CREATE UNIQUE INDEX "competitions_slug_idx" ON "competitions" USING btree ("slug");
  CREATE INDEX "competitions_organization_idx" ON "competitions" USING btree ("organization_id");
  CREATE INDEX "competitions_created_by_idx" ON "competitions" USING btree ("created_by_id");
  CREATE INDEX "competitions_published_at_idx" ON "competitions" USING btree ("published_at");
  CREATE INDEX "competitions_publish_at_idx" ON "competitions" USING btree ("publish_at");
  CREATE INDEX "competitions_take_down_at_idx" ON "competitions" USING btree ("take_down_at");
  CREATE INDEX "competitions_review_state_idx" ON "competitions" USING btree ("review_state");
  CREATE INDEX "competitions_submitted_by_idx" ON "competitions" USING btree ("submitted_by_id");
  CREATE INDEX "competitions_is_live_idx" ON "competitions" USING btree ("is_live");
  CREATE INDEX "competitions_updated_at_idx" ON "competitions" USING btree ("updated_at");
  CREATE INDEX "competitions_created_at_idx" ON "competitions" USING btree ("created_at");
  CREATE INDEX "competitions_deleted_at_idx" ON "competitions" USING btree ("deleted_at");
  CREATE INDEX "competitions__status_idx" ON "competitions" USING btree ("_status");
  CREATE INDEX "scope1_updatedAt_5_idx" ON "competitions" USING btree ("scope1","updated_at");
  CREATE INDEX "scope2_updatedAt_5_idx" ON "competitions" USING btree ("scope2","updated_at");
  CREATE INDEX "scope3_updatedAt_5_idx" ON "competitions" USING btree ("scope3","updated_at");
  CREATE INDEX "scope1_publishedAt_5_idx" ON "competitions" USING btree ("scope1","published_at");
  CREATE INDEX "scope2_publishedAt_5_idx" ON "competitions" USING btree ("scope2","published_at");
  CREATE INDEX "scope3_publishedAt_5_idx" ON "competitions" USING btree ("scope3","published_at");
  CREATE INDEX "competitions_rels_order_idx" ON "competitions_rels" USING btree ("order");
  CREATE INDEX "competitions_rels_parent_idx" ON "competitions_rels" USING btree ("parent_id");
  CREATE INDEX "competitions_rels_path_idx" ON "competitions_rels" USING btree ("path");
  CREATE INDEX "competitions_rels_media_id_idx" ON "competitions_rels" USING btree ("media_id");
  CREATE INDEX "_competitions_v_version_organizers_order_idx" ON "_competitions_v_version_organizers" USING btree ("_order");
  CREATE INDEX "_competitions_v_version_organizers_parent_id_idx" ON "_competitions_v_version_organizers" USING btree ("_parent_id");
  CREATE INDEX "_competitions_v_version_events_order_idx" ON "_competitions_v_version_events" USING btree ("_order");
  CREATE INDEX "_competitions_v_version_events_parent_id_idx" ON "_competitions_v_version_events" USING btree ("_parent_id");
  CREATE INDEX "_competitions_v_version_rounds_form_order_idx" ON "_competitions_v_version_rounds_form" USING btree ("order");
  CREATE INDEX "_competitions_v_version_rounds_form_parent_idx" ON "_competitions_v_version_rounds_form" USING btree ("parent_id");
  CREATE INDEX "_competitions_v_version_rounds_order_idx" ON "_competitions_v_version_rounds" USING btree ("_order");
  CREATE INDEX "_competitions_v_version_rounds_parent_id_idx" ON "_competitions_v_version_rounds" USING btree ("_parent_id");
  CREATE INDEX "_competitions_v_version_results_order_idx" ON "_competitions_v_version_results" USING btree ("_order");
  CREATE INDEX "_competitions_v_version_results_parent_id_idx" ON "_competitions_v_version_results" USING btree ("_parent_id");
  CREATE INDEX "_competitions_v_parent_idx" ON "_competitions_v" USING btree ("parent_id");
  CREATE INDEX "_competitions_v_version_version_level_idx" ON "_competitions_v" USING btree ("version_level");
  CREATE INDEX "_competitions_v_version_version_starts_at_idx" ON "_competitions_v" USING btree ("version_starts_at");
  CREATE INDEX "_competitions_v_version_version_slug_idx" ON "_competitions_v" USING btree ("version_slug");
  CREATE INDEX "_competitions_v_version_version_organization_idx" ON "_competitions_v" USING btree ("version_organization_id");
  CREATE INDEX "_competitions_v_version_version_created_by_idx" ON "_competitions_v" USING btree ("version_created_by_id");
  CREATE INDEX "_competitions_v_version_version_published_at_idx" ON "_competitions_v" USING btree ("version_published_at");
  CREATE INDEX "_competitions_v_version_version_publish_at_idx" ON "_competitions_v" USING btree ("version_publish_at");
  CREATE INDEX "_competitions_v_version_version_take_down_at_idx" ON "_competitions_v" USING btree ("version_take_down_at");
  CREATE INDEX "_competitions_v_version_version_review_state_idx" ON "_competitions_v" USING btree ("version_review_state");
  CREATE INDEX "_competitions_v_version_version_submitted_by_idx" ON "_competitions_v" USING btree ("version_submitted_by_id");
  CREATE INDEX "_competitions_v_version_version_is_live_idx" ON "_competitions_v" USING btree ("version_is_live");
  CREATE INDEX "_competitions_v_version_version_updated_at_idx" ON "_competitions_v" USING btree ("version_updated_at");
  CREATE INDEX "_competitions_v_version_version_created_at_idx" ON "_competitions_v" USING btree ("version_created_at");
  CREATE INDEX "_competitions_v_version_version_deleted_at_idx" ON "_competitions_v" USING btree ("version_deleted_at");
  CREATE INDEX "_competitions_v_version_version__status_idx" ON "_competitions_v" USING btree ("version__status");
  CREATE INDEX "_competitions_v_created_at_idx" ON "_competitions_v" USING btree ("created_at");
  CREATE INDEX "_competitions_v_updated_at_idx" ON "_competitions_v" USING btree ("updated_at");
  CREATE INDEX "_competitions_v_latest_idx" ON "_competitions_v" USING btree ("latest");
  CREATE INDEX "version_scope1_version_updatedAt_5_idx" ON "_competitions_v" USING btree ("version_scope1","version_updated_at");
  CREATE INDEX "version_scope2_version_updatedAt_5_idx" ON "_competitions_v" USING btree ("version_scope2","version_updated_at");
  CREATE INDEX "version_scope3_version_updatedAt_5_idx" ON "_competitions_v" USING btree ("version_scope3","version_updated_at");
  CREATE INDEX "version_scope1_version_publishedAt_5_idx" ON "_competitions_v" USING btree ("version_scope1","version_published_at");
  CREATE INDEX "version_scope2_version_publishedAt_5_idx" ON "_competitions_v" USING btree ("version_scope2","version_published_at");
  CREATE INDEX "version_scope3_version_publishedAt_5_idx" ON "_competitions_v" USING btree ("version_scope3","version_published_at");
  CREATE INDEX "_competitions_v_rels_order_idx" ON "_competitions_v_rels" USING btree ("order");
  CREATE INDEX "_competitions_v_rels_parent_idx" ON "_competitions_v_rels" USING btree ("parent_id");
  CREATE INDEX "_competitions_v_rels_path_idx" ON "_competitions_v_rels" USING btree ("path");
  CREATE INDEX "_competitions_v_rels_media_id_idx" ON "_competitions_v_rels" USING btree ("media_id");
  CREATE INDEX "organizations_democratic_management_order_idx" ON "organizations_democratic_management" USING btree ("order");
  CREATE INDEX "organizations_democratic_management_parent_idx" ON "organizations_democratic_management" USING btree ("parent_id");
  CREATE INDEX "organizations_name_idx" ON "organizations" USING btree ("name");
  CREATE INDEX "organizations_level_idx" ON "organizations" USING btree ("level");
  CREATE INDEX "organizations_parent_idx" ON "organizations" USING btree ("parent_id");
  CREATE INDEX "organizations_kind_idx" ON "organizations" USING btree ("kind");
  CREATE UNIQUE INDEX "organizations_code_idx" ON "organizations" USING btree ("code");
  CREATE INDEX "organizations_status_idx" ON "organizations" USING btree ("status");
  CREATE INDEX "organizations_uscc_idx" ON "organizations" USING btree ("uscc");
  CREATE INDEX "organizations_term_ends_at_idx" ON "organizations" USING btree ("term_ends_at");
  CREATE INDEX "organizations_updated_at_idx" ON "organizations" USING btree ("updated_at");
  CREATE INDEX "organizations_created_at_idx" ON "organizations" USING btree ("created_at");
  CREATE INDEX "scope1_code_idx" ON "organizations" USING btree ("scope1","code");
  CREATE INDEX "scope2_code_idx" ON "organizations" USING btree ("scope2","code");
  CREATE INDEX "scope3_code_idx" ON "organizations" USING btree ("scope3","code");
  CREATE INDEX "parent_code_idx" ON "organizations" USING btree ("parent_id","code");
  CREATE INDEX "users_appointments_order_idx" ON "users_appointments" USING btree ("_order");
  CREATE INDEX "users_appointments_parent_id_idx" ON "users_appointments" USING btree ("_parent_id");
  CREATE INDEX "users_appointments_organization_idx" ON "users_appointments" USING btree ("organization_id");
  CREATE INDEX "users_appointments_scope1_idx" ON "users_appointments" USING btree ("scope1");
  CREATE INDEX "users_appointments_scope2_idx" ON "users_appointments" USING btree ("scope2");
  CREATE INDEX "users_appointments_scope3_idx" ON "users_appointments" USING btree ("scope3");
  CREATE INDEX "users_appointments_scope4_idx" ON "users_appointments" USING btree ("scope4");
  CREATE INDEX "users_appointments_scope5_idx" ON "users_appointments" USING btree ("scope5");
  CREATE INDEX "users_appointments_scope6_idx" ON "users_appointments" USING btree ("scope6");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "audit_log_action_idx" ON "audit_log" USING btree ("action");
  CREATE INDEX "audit_log_actor_id_idx" ON "audit_log" USING btree ("actor_id");
  CREATE INDEX "audit_log_target_collection_idx" ON "audit_log" USING btree ("target_collection");
  CREATE INDEX "audit_log_record_id_idx" ON "audit_log" USING btree ("record_id");
  CREATE INDEX "audit_log_organization_id_idx" ON "audit_log" USING btree ("organization_id");
  CREATE INDEX "audit_log_updated_at_idx" ON "audit_log" USING btree ("updated_at");
  CREATE INDEX "audit_log_created_at_idx" ON "audit_log" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_news_id_idx" ON "payload_locked_documents_rels" USING btree ("news_id");
  CREATE INDEX "payload_locked_documents_rels_services_id_idx" ON "payload_locked_documents_rels" USING btree ("services_id");
  CREATE INDEX "payload_locked_documents_rels_places_id_idx" ON "payload_locked_documents_rels" USING btree ("places_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_model_workers_id_idx" ON "payload_locked_documents_rels" USING btree ("model_workers_id");
  CREATE INDEX "payload_locked_documents_rels_innovation_studios_id_idx" ON "payload_locked_documents_rels" USING btree ("innovation_studios_id");
  CREATE INDEX "payload_locked_documents_rels_competitions_id_idx" ON "payload_locked_documents_rels" USING btree ("competitions_id");
  CREATE INDEX "payload_locked_documents_rels_organizations_id_idx" ON "payload_locked_documents_rels" USING btree ("organizations_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "payload_query_presets_updated_at_idx" ON "payload_query_presets" USING btree ("updated_at");
  CREATE INDEX "payload_query_presets_created_at_idx" ON "payload_query_presets" USING btree ("created_at");
  CREATE INDEX "payload_query_presets_rels_order_idx" ON "payload_query_presets_rels" USING btree ("order");
  CREATE INDEX "payload_query_presets_rels_parent_idx" ON "payload_query_presets_rels" USING btree ("parent_id");
  CREATE INDEX "payload_query_presets_rels_path_idx" ON "payload_query_presets_rels" USING btree ("path");
  CREATE INDEX "payload_query_presets_rels_users_id_idx" ON "payload_query_presets_rels" USING btree ("users_id");
  CREATE INDEX "site_settings_emblem_idx" ON "site_settings" USING btree ("emblem_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "news" CASCADE;
  DROP TABLE "_news_v" CASCADE;
  DROP TABLE "services_materials" CASCADE;
  DROP TABLE "services_steps" CASCADE;
  DROP TABLE "services" CASCADE;
  DROP TABLE "_services_v_version_materials" CASCADE;
  DROP TABLE "_services_v_version_steps" CASCADE;
  DROP TABLE "_services_v" CASCADE;
  DROP TABLE "places_equipment" CASCADE;
  DROP TABLE "places" CASCADE;
  DROP TABLE "places_rels" CASCADE;
  DROP TABLE "_places_v_version_equipment" CASCADE;
  DROP TABLE "_places_v" CASCADE;
  DROP TABLE "_places_v_rels" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "model_workers_titles" CASCADE;
  DROP TABLE "model_workers" CASCADE;
  DROP TABLE "_model_workers_v_version_titles" CASCADE;
  DROP TABLE "_model_workers_v" CASCADE;
  DROP TABLE "innovation_studios_seven_haves" CASCADE;
  DROP TABLE "innovation_studios_members" CASCADE;
  DROP TABLE "innovation_studios_topics" CASCADE;
  DROP TABLE "innovation_studios_results" CASCADE;
  DROP TABLE "innovation_studios_patents" CASCADE;
  DROP TABLE "innovation_studios_awards" CASCADE;
  DROP TABLE "innovation_studios" CASCADE;
  DROP TABLE "innovation_studios_rels" CASCADE;
  DROP TABLE "_innovation_studios_v_version_seven_haves" CASCADE;
  DROP TABLE "_innovation_studios_v_version_members" CASCADE;
  DROP TABLE "_innovation_studios_v_version_topics" CASCADE;
  DROP TABLE "_innovation_studios_v_version_results" CASCADE;
  DROP TABLE "_innovation_studios_v_version_patents" CASCADE;
  DROP TABLE "_innovation_studios_v_version_awards" CASCADE;
  DROP TABLE "_innovation_studios_v" CASCADE;
  DROP TABLE "_innovation_studios_v_rels" CASCADE;
  DROP TABLE "competitions_organizers" CASCADE;
  DROP TABLE "competitions_events" CASCADE;
  DROP TABLE "competitions_rounds_form" CASCADE;
  DROP TABLE "competitions_rounds" CASCADE;
  DROP TABLE "competitions_results" CASCADE;
  DROP TABLE "competitions" CASCADE;
  DROP TABLE "competitions_rels" CASCADE;
  DROP TABLE "_competitions_v_version_organizers" CASCADE;
  DROP TABLE "_competitions_v_version_events" CASCADE;
  DROP TABLE "_competitions_v_version_rounds_form" CASCADE;
  DROP TABLE "_competitions_v_version_rounds" CASCADE;
  DROP TABLE "_competitions_v_version_results" CASCADE;
  DROP TABLE "_competitions_v" CASCADE;
  DROP TABLE "_competitions_v_rels" CASCADE;
  DROP TABLE "organizations_democratic_management" CASCADE;
  DROP TABLE "organizations" CASCADE;
  DROP TABLE "users_appointments" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "audit_log" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "payload_query_presets" CASCADE;
  DROP TABLE "payload_query_presets_rels" CASCADE;
  DROP TABLE "site_settings" CASCADE;
  DROP TYPE "public"."enum_news_channel";
  DROP TYPE "public"."enum_news_review_state";
  DROP TYPE "public"."enum_news_status";
  DROP TYPE "public"."enum__news_v_version_channel";
  DROP TYPE "public"."enum__news_v_version_review_state";
  DROP TYPE "public"."enum__news_v_version_status";
  DROP TYPE "public"."enum_services_package";
  DROP TYPE "public"."enum_services_review_state";
  DROP TYPE "public"."enum_services_status";
  DROP TYPE "public"."enum__services_v_version_package";
  DROP TYPE "public"."enum__services_v_version_review_state";
  DROP TYPE "public"."enum__services_v_version_status";
  DROP TYPE "public"."enum_places_equipment";
  DROP TYPE "public"."enum_places_kind";
  DROP TYPE "public"."enum_places_review_state";
  DROP TYPE "public"."enum_places_status";
  DROP TYPE "public"."enum__places_v_version_equipment";
  DROP TYPE "public"."enum__places_v_version_kind";
  DROP TYPE "public"."enum__places_v_version_review_state";
  DROP TYPE "public"."enum__places_v_version_status";
  DROP TYPE "public"."enum_model_workers_titles_level";
  DROP TYPE "public"."enum_model_workers_gender";
  DROP TYPE "public"."enum_model_workers_ethnicity";
  DROP TYPE "public"."enum_model_workers_category";
  DROP TYPE "public"."enum_model_workers_education";
  DROP TYPE "public"."enum_model_workers_employment";
  DROP TYPE "public"."enum_model_workers_standing";
  DROP TYPE "public"."enum_model_workers_honor_level";
  DROP TYPE "public"."enum_model_workers_treatment";
  DROP TYPE "public"."enum_model_workers_political_status";
  DROP TYPE "public"."enum_model_workers_health";
  DROP TYPE "public"."enum_model_workers_hardship_level";
  DROP TYPE "public"."enum_model_workers_review_state";
  DROP TYPE "public"."enum_model_workers_status";
  DROP TYPE "public"."enum__model_workers_v_version_titles_level";
  DROP TYPE "public"."enum__model_workers_v_version_gender";
  DROP TYPE "public"."enum__model_workers_v_version_ethnicity";
  DROP TYPE "public"."enum__model_workers_v_version_category";
  DROP TYPE "public"."enum__model_workers_v_version_education";
  DROP TYPE "public"."enum__model_workers_v_version_employment";
  DROP TYPE "public"."enum__model_workers_v_version_standing";
  DROP TYPE "public"."enum__model_workers_v_version_honor_level";
  DROP TYPE "public"."enum__model_workers_v_version_treatment";
  DROP TYPE "public"."enum__model_workers_v_version_political_status";
  DROP TYPE "public"."enum__model_workers_v_version_health";
  DROP TYPE "public"."enum__model_workers_v_version_hardship_level";
  DROP TYPE "public"."enum__model_workers_v_version_review_state";
  DROP TYPE "public"."enum__model_workers_v_version_status";
  DROP TYPE "public"."enum_innovation_studios_seven_haves";
  DROP TYPE "public"."enum_innovation_studios_topics_status";
  DROP TYPE "public"."enum_innovation_studios_patents_kind";
  DROP TYPE "public"."enum_innovation_studios_level";
  DROP TYPE "public"."enum_innovation_studios_industry";
  DROP TYPE "public"."enum_innovation_studios_review_state";
  DROP TYPE "public"."enum_innovation_studios_status";
  DROP TYPE "public"."enum__innovation_studios_v_version_seven_haves";
  DROP TYPE "public"."enum__innovation_studios_v_version_topics_status";
  DROP TYPE "public"."enum__innovation_studios_v_version_patents_kind";
  DROP TYPE "public"."enum__innovation_studios_v_version_level";
  DROP TYPE "public"."enum__innovation_studios_v_version_industry";
  DROP TYPE "public"."enum__innovation_studios_v_version_review_state";
  DROP TYPE "public"."enum__innovation_studios_v_version_status";
  DROP TYPE "public"."enum_competitions_organizers_role";
  DROP TYPE "public"."enum_competitions_rounds_form";
  DROP TYPE "public"."enum_competitions_rounds_name";
  DROP TYPE "public"."enum_competitions_level";
  DROP TYPE "public"."enum_competitions_review_state";
  DROP TYPE "public"."enum_competitions_status";
  DROP TYPE "public"."enum__competitions_v_version_organizers_role";
  DROP TYPE "public"."enum__competitions_v_version_rounds_form";
  DROP TYPE "public"."enum__competitions_v_version_rounds_name";
  DROP TYPE "public"."enum__competitions_v_version_level";
  DROP TYPE "public"."enum__competitions_v_version_review_state";
  DROP TYPE "public"."enum__competitions_v_version_status";
  DROP TYPE "public"."enum_organizations_democratic_management";
  DROP TYPE "public"."enum_organizations_level";
  DROP TYPE "public"."enum_organizations_kind";
  DROP TYPE "public"."enum_organizations_status";
  DROP TYPE "public"."enum_organizations_form";
  DROP TYPE "public"."enum_organizations_economic_type";
  DROP TYPE "public"."enum_organizations_industry";
  DROP TYPE "public"."enum_organizations_founding_way";
  DROP TYPE "public"."enum_organizations_chair_elected_by";
  DROP TYPE "public"."enum_organizations_term_years";
  DROP TYPE "public"."enum_users_appointments_role";
  DROP TYPE "public"."enum_audit_log_outcome";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  DROP TYPE "public"."enum_payload_query_presets_access_read_constraint";
  DROP TYPE "public"."enum_payload_query_presets_access_update_constraint";
  DROP TYPE "public"."enum_payload_query_presets_access_delete_constraint";
  DROP TYPE "public"."enum_payload_query_presets_related_collection";`)
}
