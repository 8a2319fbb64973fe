import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Columns of the national member template whose absence is counted; name and table column. */
const TEMPLATE_COLUMNS = [
  ...['name', 'gender', 'birth_date', 'ethnicity', 'employment', 'document_type', 'id_number'],
  ...['education', 'skill_level', 'phone', 'household_type', 'household_place'],
  ...['political_status', 'employer_name', 'native_place', 'is_migrant'],
]

const columnsOf = (alias: string, columns: string[]) =>
  columns.map((column) => `${alias}."${column}"`).join(', ')

/** A member's employer is named in words or linked. */
const valueOf = (column: string) =>
  column === 'employer_name'
    ? `coalesce(m."employer_name", m."employer_id"::text, '')`
    : `coalesce(m."${column}"::text, '')`

const missing = TEMPLATE_COLUMNS.map(
  (column) => `CASE WHEN ${valueOf(column)} = '' THEN 'missing:${column}' END`,
).join(',\n          ')

/** The figures in which one row of `members` (alias m) counts; said once, for the triggers and the recount. */
const MEMBER_KEYS = sql.raw(`
        CROSS JOIN LATERAL (
          SELECT 'member-state:' || m."status"::text WHERE m."deleted_at" IS NULL AND m."status" IS NOT NULL
          UNION ALL
          SELECT x FROM unnest(ARRAY[
            'member', 'sex:' || coalesce(m."gender"::text, '0'),
            'birth:' || coalesce(extract(year FROM m."birth_date" AT TIME ZONE 'Asia/Shanghai')::int::text, '-'),
            'education:' || coalesce(m."education"::text, '-'),
            CASE WHEN m."is_migrant" THEN 'migrant' END,
          ${missing}
          ]) x
          WHERE x IS NOT NULL AND m."deleted_at" IS NULL AND m."status" IN ('active', 'kept')
        ) k("key")`)

/** What of a member decides in which figures it counts. */
const memberFacts = (alias: string) =>
  sql.raw(
    `${columnsOf(alias, ['organization_id', 'status', 'employer_id', ...TEMPLATE_COLUMNS])},
      ${alias}."deleted_at" IS NULL`,
  )

/** The figures of one row of `membership_changes` (alias c): joins and leaves by month. */
const CHANGE_KEY = sql.raw(
  `c."kind"::text || ':' || to_char(c."date" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')`,
)

/** The figures in which one row of `organizations` (alias o) counts. */
const UNION_KEYS = sql.raw(`
        CROSS JOIN LATERAL (VALUES
          ('union-status:' || coalesce(o."status"::text, 'active')),
          (CASE WHEN o."status" IS DISTINCT FROM 'closed' THEN 'union' END),
          (CASE WHEN o."status" IS DISTINCT FROM 'closed' THEN 'union-level:' || o."level"::text END),
          (CASE WHEN o."status" IS DISTINCT FROM 'closed' THEN 'union-kind:' || coalesce(o."kind"::text, '-') END)
        ) k("key")`)

/** The figures in which one row of `employers` (alias e) counts. */
const EMPLOYER_KEYS = sql.raw(`
        CROSS JOIN LATERAL (VALUES
          (CASE WHEN e."status" = 'active' THEN 'employer' END),
          (CASE WHEN e."status" = 'active' AND EXISTS (SELECT 1 FROM "employers_unions" u
            WHERE u."_parent_id" = e."id") THEN 'organized' END)
        ) k("key")`)

/** An advisory lock: who writes `figures` holds it. See src/database/figures/fold.ts. */
const LOCK = sql.raw('420000031')

const SCOPES = ['scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6']

/** What of a union decides whose totals its figures are in, and in which industry. */
const unionPlace = (alias: string) => sql.raw(columnsOf(alias, [...SCOPES, 'industry']))

/** The unions above a row of `organizations`, itself and the root included. */
const lineOf = (alias: string) => sql.raw(`"union_line"(${columnsOf(alias, ['id', ...SCOPES])})`)

/**
 * Figures per branch that are always current and never counted at reading (docs/decisions/011-figures.md):
 * triggers note by how much each statement changes the figures of single unions, in its own transaction;
 * `fold_figures` adds the notes to the totals of the unions and of all above them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- No foreign keys: checking them would wait for the rows that a move of unions holds.
    CREATE TABLE "figures" (
      "organization_id" integer NOT NULL,
      "key" text NOT NULL,
      -- What the union's own rows give, and what those of its whole branch give.
      "own" bigint NOT NULL,
      "branch" bigint NOT NULL,
      PRIMARY KEY ("organization_id", "key")
    );
    CREATE TABLE "figure_deltas" (
      "id" bigserial PRIMARY KEY,
      "organization_id" integer NOT NULL,
      "key" text NOT NULL,
      "delta" bigint NOT NULL
    );

    -- The union and all above it, the root too, whose id stands in no scope column.
    CREATE FUNCTION "union_line"("id" integer, "s1" numeric, "s2" numeric, "s3" numeric, "s4" numeric,
        "s5" numeric, "s6" numeric) RETURNS integer[] LANGUAGE sql STABLE AS $$
      SELECT array_agg(DISTINCT x::integer) FROM unnest(ARRAY["id"::numeric, "s1", "s2", "s3", "s4",
          "s5", "s6", (SELECT r."id" FROM "organizations" r
            WHERE r."parent_id" IS NULL AND r."depth" = 0 ORDER BY r."id" LIMIT 1)]) x
        WHERE x IS NOT NULL
    $$;

    -- The plans below are kept for a session and were made when a statement touched one row: without
    -- nested loops they also do for one that touches a hundred thousand.
    CREATE FUNCTION "note_new_members"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT m."organization_id", k."key", count(*) FROM "new_rows" m ${MEMBER_KEYS} GROUP BY 1, 2;
      RETURN NULL;
    END $$;
    CREATE FUNCTION "note_gone_members"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT m."organization_id", k."key", -count(*) FROM "old_rows" m ${MEMBER_KEYS} GROUP BY 1, 2;
      RETURN NULL;
    END $$;
    CREATE FUNCTION "note_changed_members"() RETURNS trigger LANGUAGE plpgsql
      SET enable_nestloop = off AS $$
    DECLARE
      "changed" integer[];
    BEGIN
      SELECT array_agg(n."id") INTO "changed" FROM "new_rows" n JOIN "old_rows" o USING ("id")
        WHERE (${memberFacts('n')}) IS DISTINCT FROM (${memberFacts('o')});
      IF "changed" IS NULL THEN RETURN NULL; END IF;
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT "organization_id", "key", sum("delta") FROM (
          SELECT m."organization_id", k."key", 1 AS "delta" FROM "new_rows" m ${MEMBER_KEYS}
            WHERE m."id" IN (SELECT unnest("changed"))
          UNION ALL
          SELECT m."organization_id", k."key", -1 FROM "old_rows" m ${MEMBER_KEYS}
            WHERE m."id" IN (SELECT unnest("changed"))
        ) d GROUP BY 1, 2 HAVING sum("delta") <> 0;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "members_note_new" AFTER INSERT ON "members"
      REFERENCING NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_new_members"();
    CREATE TRIGGER "members_note_gone" AFTER DELETE ON "members"
      REFERENCING OLD TABLE AS "old_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_gone_members"();
    CREATE TRIGGER "members_note_changed" AFTER UPDATE ON "members"
      REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_members"();

    -- Lines of the ledger are only added; a merge of unions hands them over.
    CREATE FUNCTION "note_new_changes"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT c."organization_id", ${CHANGE_KEY}, count(*) FROM "new_rows" c GROUP BY 1, 2;
      RETURN NULL;
    END $$;
    CREATE FUNCTION "note_moved_changes"() RETURNS trigger LANGUAGE plpgsql
      SET enable_nestloop = off AS $$
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT u."organization_id", u."key", sum(u."delta")
          FROM "new_rows" c JOIN "old_rows" b USING ("id")
          CROSS JOIN LATERAL (VALUES
            (c."organization_id", ${CHANGE_KEY}, 1), (b."organization_id", ${CHANGE_KEY}, -1)
          ) u("organization_id", "key", "delta")
          WHERE c."organization_id" <> b."organization_id"
          GROUP BY 1, 2 HAVING sum(u."delta") <> 0;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "membership_changes_note_new" AFTER INSERT ON "membership_changes"
      REFERENCING NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_new_changes"();
    CREATE TRIGGER "membership_changes_note_moved" AFTER UPDATE ON "membership_changes"
      REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_moved_changes"();

    CREATE FUNCTION "note_new_unions"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT o."id", k."key", 1 FROM "new_rows" o ${UNION_KEYS} WHERE k."key" IS NOT NULL;
      RETURN NULL;
    END $$;

    -- A union that moves takes its own figures from those who were above it to those who are now, one that
    -- changes its industry takes its members along: whatever statement does it, in whatever order. What is
    -- only noted needs nothing, as it is added to those who are above when it is folded.
    CREATE FUNCTION "note_changed_unions"() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      "moves" jsonb;
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT "id", "key", sum("delta") FROM (
          SELECT o."id", k."key", 1 AS "delta" FROM "new_rows" o ${UNION_KEYS}
          UNION ALL SELECT o."id", k."key", -1 FROM "old_rows" o ${UNION_KEYS}
        ) d WHERE "key" IS NOT NULL GROUP BY 1, 2 HAVING sum("delta") <> 0;
      -- EXECUTE: planned anew each time, for as many rows as there are.
      EXECUTE $q$
        SELECT jsonb_agg(jsonb_build_object('id', n."id", 'was', l."was", 'is', l."is",
            'from', coalesce(o."industry"::text, '-'), 'to', coalesce(n."industry"::text, '-')))
          FROM "new_rows" n JOIN "old_rows" o USING ("id")
          CROSS JOIN LATERAL (SELECT ${lineOf('o')} AS "was", ${lineOf('n')} AS "is") l
          WHERE (${unionPlace('n')}) IS DISTINCT FROM (${unionPlace('o')})
            AND (l."was" <> l."is" OR n."industry" IS DISTINCT FROM o."industry")
      $q$ INTO "moves";
      IF "moves" IS NULL THEN RETURN NULL; END IF;
      PERFORM pg_advisory_xact_lock(${LOCK});
      INSERT INTO "figures" AS t ("organization_id", "key", "own", "branch")
        SELECT a."id", f."key", 0, sum(a."sign" * f."own")
          FROM jsonb_to_recordset("moves") m("id" integer, "was" integer[], "is" integer[])
          JOIN "figures" f ON f."organization_id" = m."id" AND f."own" <> 0
          CROSS JOIN LATERAL (
            SELECT x, 1 FROM unnest(m."is") x WHERE x <> ALL (m."was")
            UNION ALL SELECT x, -1 FROM unnest(m."was") x WHERE x <> ALL (m."is")
          ) a("id", "sign")
          GROUP BY 1, 2
        ON CONFLICT ("organization_id", "key") DO UPDATE SET "branch" = t."branch" + EXCLUDED."branch";
      INSERT INTO "figures" AS t ("organization_id", "key", "own", "branch")
        SELECT a."id", 'industry:' || i."code",
            sum(CASE WHEN a."id" = m."id" THEN i."sign" * f."own" ELSE 0 END), sum(i."sign" * f."own")
          FROM jsonb_to_recordset("moves") m("id" integer, "is" integer[], "from" text, "to" text)
          JOIN "figures" f ON f."organization_id" = m."id" AND f."key" = 'member' AND f."own" <> 0
          CROSS JOIN LATERAL (VALUES (m."to", 1), (m."from", -1)) i("code", "sign")
          CROSS JOIN LATERAL unnest(m."is") a("id")
          WHERE m."from" <> m."to"
          GROUP BY 1, 2
        ON CONFLICT ("organization_id", "key") DO UPDATE
          SET "own" = t."own" + EXCLUDED."own", "branch" = t."branch" + EXCLUDED."branch";
      RETURN NULL;
    END $$;

    -- Nobody deletes a union (it is closed); should one go, it takes its figures along.
    CREATE FUNCTION "drop_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(${LOCK});
      UPDATE "figures" t SET "branch" = t."branch" - g."own" FROM (
        SELECT a."id", f."key", sum(f."own") AS "own" FROM "old_rows" o
          JOIN "figures" f ON f."organization_id" = o."id"
          CROSS JOIN LATERAL unnest(${lineOf('o')}) a("id") GROUP BY 1, 2
      ) g WHERE t."organization_id" = g."id" AND t."key" = g."key";
      DELETE FROM "figures" WHERE "organization_id" IN (SELECT "id" FROM "old_rows");
      DELETE FROM "figure_deltas" WHERE "organization_id" IN (SELECT "id" FROM "old_rows");
      RETURN NULL;
    END $$;
    CREATE FUNCTION "empty_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      TRUNCATE "figures", "figure_deltas";
      RETURN NULL;
    END $$;
    CREATE TRIGGER "organizations_note_new" AFTER INSERT ON "organizations"
      REFERENCING NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_new_unions"();
    CREATE TRIGGER "organizations_note_changed" AFTER UPDATE ON "organizations"
      REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_unions"();
    CREATE TRIGGER "organizations_drop_figures" AFTER DELETE ON "organizations"
      REFERENCING OLD TABLE AS "old_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "drop_figures"();
    CREATE TRIGGER "organizations_empty_figures" AFTER TRUNCATE ON "organizations"
      FOR EACH STATEMENT EXECUTE FUNCTION "empty_figures"();

    -- An employer counts where it belongs, and as organized once it has a union: its first union says so,
    -- even when one statement writes both.
    CREATE FUNCTION "note_new_employers"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT e."organization_id", 'employer', count(*) FROM "new_rows" e
          WHERE e."status" = 'active' AND e."organization_id" IS NOT NULL GROUP BY 1;
      RETURN NULL;
    END $$;
    CREATE FUNCTION "note_changed_employers"() RETURNS trigger LANGUAGE plpgsql
      SET enable_nestloop = off AS $$
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT "organization_id", "key", sum("delta") FROM (
          SELECT e."organization_id", k."key", 1 AS "delta" FROM "new_rows" e ${EMPLOYER_KEYS}
          UNION ALL SELECT e."organization_id", k."key", -1 FROM "old_rows" e ${EMPLOYER_KEYS}
        ) d WHERE "key" IS NOT NULL AND "organization_id" IS NOT NULL
        GROUP BY 1, 2 HAVING sum("delta") <> 0;
      RETURN NULL;
    END $$;
    CREATE FUNCTION "note_gone_employers"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT e."organization_id", k."key", -count(*) FROM "old_rows" e ${EMPLOYER_KEYS}
          WHERE k."key" IS NOT NULL AND e."organization_id" IS NOT NULL GROUP BY 1, 2;
      RETURN NULL;
    END $$;
    -- Its unions go first, as long as it is known where the employer counted.
    CREATE FUNCTION "part_employer"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM "employers_unions" WHERE "_parent_id" = OLD."id";
      RETURN OLD;
    END $$;
    CREATE FUNCTION "note_first_unions"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT e."organization_id", 'organized', count(*) FROM "employers" e
          WHERE e."id" IN (SELECT "_parent_id" FROM "new_rows") AND e."status" = 'active'
            AND e."organization_id" IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM "employers_unions" u WHERE u."_parent_id" = e."id"
                AND u."id" NOT IN (SELECT "id" FROM "new_rows"))
          GROUP BY 1;
      RETURN NULL;
    END $$;
    CREATE FUNCTION "note_last_unions"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "figure_deltas" ("organization_id", "key", "delta")
        SELECT e."organization_id", 'organized', -count(*) FROM "employers" e
          WHERE e."id" IN (SELECT "_parent_id" FROM "old_rows") AND e."status" = 'active'
            AND e."organization_id" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "employers_unions" u WHERE u."_parent_id" = e."id")
          GROUP BY 1;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "employers_note_new" AFTER INSERT ON "employers"
      REFERENCING NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_new_employers"();
    CREATE TRIGGER "employers_note_changed" AFTER UPDATE ON "employers"
      REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_employers"();
    CREATE TRIGGER "employers_note_gone" AFTER DELETE ON "employers"
      REFERENCING OLD TABLE AS "old_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_gone_employers"();
    CREATE TRIGGER "employers_part" BEFORE DELETE ON "employers"
      FOR EACH ROW EXECUTE FUNCTION "part_employer"();
    CREATE TRIGGER "employers_unions_note_new" AFTER INSERT ON "employers_unions"
      REFERENCING NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_first_unions"();
    CREATE TRIGGER "employers_unions_note_gone" AFTER DELETE ON "employers_unions"
      REFERENCING OLD TABLE AS "old_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_last_unions"();

    -- What the rows say, counted: for the check, the repair and after a bulk load.
    CREATE FUNCTION "count_figures"() RETURNS TABLE ("organization_id" integer, "key" text, "own" bigint)
      LANGUAGE sql STABLE AS $$
      SELECT m."organization_id", k."key", count(*) FROM "members" m ${MEMBER_KEYS} GROUP BY 1, 2
      UNION ALL
      SELECT o."id", 'industry:' || coalesce(o."industry"::text, '-'), count(*)
        FROM "members" m JOIN "organizations" o ON o."id" = m."organization_id"
        WHERE m."deleted_at" IS NULL AND m."status" IN ('active', 'kept') GROUP BY 1, 2
      UNION ALL
      SELECT c."organization_id", ${CHANGE_KEY}, count(*) FROM "membership_changes" c GROUP BY 1, 2
      UNION ALL
      SELECT o."id", k."key", 1 FROM "organizations" o ${UNION_KEYS} WHERE k."key" IS NOT NULL
      UNION ALL
      SELECT e."organization_id", k."key", count(*) FROM "employers" e ${EMPLOYER_KEYS}
        WHERE k."key" IS NOT NULL AND e."organization_id" IS NOT NULL GROUP BY 1, 2
    $$;

    -- Databases that have records already.
    INSERT INTO "figures" ("organization_id", "key", "own", "branch")
      SELECT a."id", c."key", sum(CASE WHEN a."id" = o."id" THEN c."own" ELSE 0 END), sum(c."own")
        FROM "count_figures"() c JOIN "organizations" o ON o."id" = c."organization_id"
        CROSS JOIN LATERAL unnest(${lineOf('o')}) a("id") GROUP BY 1, 2;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "employers_unions_note_gone" ON "employers_unions";
    DROP TRIGGER "employers_unions_note_new" ON "employers_unions";
    DROP TRIGGER "employers_part" ON "employers";
    DROP TRIGGER "employers_note_gone" ON "employers";
    DROP TRIGGER "employers_note_changed" ON "employers";
    DROP TRIGGER "employers_note_new" ON "employers";
    DROP TRIGGER "organizations_empty_figures" ON "organizations";
    DROP TRIGGER "organizations_drop_figures" ON "organizations";
    DROP TRIGGER "organizations_note_changed" ON "organizations";
    DROP TRIGGER "organizations_note_new" ON "organizations";
    DROP TRIGGER "membership_changes_note_moved" ON "membership_changes";
    DROP TRIGGER "membership_changes_note_new" ON "membership_changes";
    DROP TRIGGER "members_note_changed" ON "members";
    DROP TRIGGER "members_note_gone" ON "members";
    DROP TRIGGER "members_note_new" ON "members";
    DROP FUNCTION "count_figures"(), "note_last_unions"(), "note_first_unions"(), "part_employer"(),
      "note_gone_employers"(), "note_changed_employers"(), "note_new_employers"(), "empty_figures"(), "drop_figures"(), "note_changed_unions"(),
      "note_new_unions"(), "note_moved_changes"(), "note_new_changes"(), "note_changed_members"(),
      "note_gone_members"(), "note_new_members"(),
      "union_line"(integer, numeric, numeric, numeric, numeric, numeric, numeric);
    DROP TABLE "figure_deltas", "figures";
  `)
}
