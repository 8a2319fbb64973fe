import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Who gets the morning letter about cases, and the letters of a day (src/notices/desk-letters.ts). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "users" ADD COLUMN "desk_letters" boolean DEFAULT true;

    -- One letter a person and day; the key makes that so however often they are written.
    CREATE TABLE "desk_letters" (
      "user_id" integer NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE,
      "day" date NOT NULL,
      "counts" jsonb NOT NULL,
      "attempts" integer NOT NULL DEFAULT 0,
      "next_attempt_at" timestamptz NOT NULL DEFAULT '-infinity',
      "sent_at" timestamptz,
      PRIMARY KEY ("user_id", "day")
    );
    CREATE INDEX "desk_letters_waiting" ON "desk_letters" ("next_attempt_at") WHERE "sent_at" IS NULL;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE "desk_letters";
    ALTER TABLE "users" DROP COLUMN "desk_letters";
  `)
}
