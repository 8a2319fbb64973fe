import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Links of member cards, and the public keys that cards were signed with (docs/decisions/019). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- A link shows less than the row beside it holds: it need not be hashed.
    CREATE TABLE "member_cards" (
      "member_id" integer PRIMARY KEY REFERENCES "members" ("id") ON DELETE CASCADE,
      "link" text NOT NULL UNIQUE
    );
    CREATE TABLE "card_keys" (
      "kid" text PRIMARY KEY,
      "x" text NOT NULL,
      "since" timestamptz NOT NULL DEFAULT now()
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE "card_keys"; DROP TABLE "member_cards";`)
}
