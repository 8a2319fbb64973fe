import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const MEASURES = ['received', 'finished', 'timed', 'in_time', 'minutes', 'rated', 'stars']
const measures = sql.raw(MEASURES.map((name) => `"${name}" bigint NOT NULL`).join(',\n      '))

/** Views and likes of public items, and the months of the league table that are final (decisions/022). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- The union is that of the item on that day; no foreign keys: counts outlive what was counted.
    CREATE TABLE "item_counts" (
      "collection" text NOT NULL,
      "item_id" integer NOT NULL,
      "day" date NOT NULL,
      "organization_id" integer NOT NULL,
      "views" integer NOT NULL DEFAULT 0,
      "likes" integer NOT NULL DEFAULT 0,
      PRIMARY KEY ("collection", "item_id", "day")
    );
    CREATE INDEX "item_counts_day" ON "item_counts" ("day");

    -- Of today alone: without the salt, what marks a device tells nothing.
    CREATE TABLE "like_salts" ("day" date PRIMARY KEY, "salt" bytea NOT NULL);
    CREATE TABLE "likes_given" (
      "day" date NOT NULL,
      "mark" bytea NOT NULL,
      PRIMARY KEY ("day", "mark")
    );

    CREATE TABLE "league_months" (
      "month" text NOT NULL,
      "organization_id" integer NOT NULL,
      ${measures},
      "views" bigint NOT NULL,
      "likes" bigint NOT NULL,
      PRIMARY KEY ("month", "organization_id")
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE "league_months", "likes_given", "like_salts", "item_counts"`)
}
