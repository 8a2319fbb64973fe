import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What is counted of the cases of one month, item and source. */
const MEASURES = ['received', 'finished', 'timed', 'in_time', 'minutes', 'rated', 'stars']

const columns = sql.raw(MEASURES.map((name) => `"${name}"`).join(', '))
const tableColumns = sql.raw(MEASURES.map((name) => `"${name}" bigint NOT NULL`).join(',\n      '))
const sums = (factor: string) =>
  sql.raw(MEASURES.map((name) => `sum(${factor}f."${name}")`).join(', '))
const added = sql.raw(
  MEASURES.map((name) => `"${name}" = t."${name}" + EXCLUDED."${name}"`).join(', '),
)
const anyChange = sql.raw(MEASURES.map((name) => `sum(f."${name}") <> 0`).join(' OR '))

const monthOf = (column: string) =>
  `to_char(c."${column}" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')`

/**
 * Whether a time limit ran out or not: not for a public notice, which lasts as long as it lasts, nor where
 * the person did not answer.
 */
const TIMED = `(c."due_at" IS NOT NULL AND c."due_at" IS DISTINCT FROM c."public_until"
            AND c."result" IS DISTINCT FROM 'no-answer')::int`

/**
 * In which months one row of `cases` (alias c) counts, and in what; said once, for the triggers and the
 * recount. A case stands in the figures of the union that holds it or finished it; never in those of a
 * union that it complains about, whatever became of the tree.
 */
const CASE_FACTS = sql.raw(`
        CROSS JOIN LATERAL (
          SELECT c."organization_id", f."month", coalesce(c."service_key", '-') AS "service_key",
            coalesce(c."source"::text, '-') AS "source", f."received", f."finished", f."timed",
            f."in_time", f."minutes", f."rated", f."stars"
          FROM (VALUES
            (${monthOf('received_at')}, 1, 0, 0, 0, 0, 0, 0),
            (${monthOf('finished_at')}, 0, 1, ${TIMED},
              ${TIMED} * (c."finished_at" <= c."due_at" AND c."due_at" IS NOT NULL)::int,
              greatest(0, floor(extract(epoch FROM c."finished_at" - c."received_at") / 60))::int, 0, 0),
            (CASE WHEN c."rating" IS NOT NULL THEN ${monthOf('rated_at')} END,
              0, 0, 0, 0, 0, 1, c."rating"::int)
          ) f("month", "received", "finished", "timed", "in_time", "minutes", "rated", "stars")
          WHERE f."month" IS NOT NULL AND NOT coalesce(c."excluded_id" = ANY (ARRAY[
            c."organization_id"::numeric, c."scope1", c."scope2", c."scope3", c."scope4", c."scope5",
            c."scope6"]), false)
        ) f`)

/** What of a case decides in which figures it counts. */
const facts = (alias: string) =>
  sql.raw(
    [
      ...['organization_id', 'excluded_id', 'service_key', 'source', 'received_at', 'finished_at'],
      ...['due_at', 'public_until', 'result', 'rating', 'rated_at'],
      ...['scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6'],
    ]
      .map((column) => `${alias}."${column}"`)
      .join(', '),
  )

const PLACE = sql.raw('f."organization_id", f."month", f."service_key", f."source"')

/** The advisory lock of src/database/figures/lock.ts: who writes totals holds it. */
const LOCK = sql.raw('420000031')

const SCOPES = ['scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6']
const scopesOf = (alias: string) => SCOPES.map((scope) => `${alias}."${scope}"`).join(', ')
const lineOf = (alias: string) => sql.raw(`"union_line"(${alias}."id", ${scopesOf(alias)})`)

/**
 * Figures of cases per union, month, item and source that are always current and never counted at reading
 * (docs/decisions/022-case-figures.md): notes by triggers, folded as those of the registers are.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "case_figures" (
      "organization_id" integer NOT NULL,
      "month" text NOT NULL,
      "service_key" text NOT NULL,
      "source" text NOT NULL,
      -- Of the union itself, or of all unions below it: the branch is the sum of both.
      "is_below" boolean NOT NULL,
      ${tableColumns},
      PRIMARY KEY ("organization_id", "month", "service_key", "source", "is_below")
    );
    CREATE TABLE "case_figure_deltas" (
      "id" bigserial PRIMARY KEY,
      "organization_id" integer NOT NULL,
      "month" text NOT NULL,
      "service_key" text NOT NULL,
      "source" text NOT NULL,
      ${tableColumns}
    );

    CREATE FUNCTION "note_new_cases"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "case_figure_deltas" ("organization_id", "month", "service_key", "source", ${columns})
        SELECT ${PLACE}, ${sums('')} FROM "new_rows" c ${CASE_FACTS} GROUP BY 1, 2, 3, 4;
      RETURN NULL;
    END $$;
    -- Without nested loops: the plan is made for one row, kept, and also used for a hundred thousand.
    CREATE FUNCTION "note_changed_cases"() RETURNS trigger LANGUAGE plpgsql
      SET enable_nestloop = off AS $$
    DECLARE
      "changed" integer[];
    BEGIN
      SELECT array_agg(n."id") INTO "changed" FROM "new_rows" n JOIN "old_rows" o USING ("id")
        WHERE (${facts('n')}) IS DISTINCT FROM (${facts('o')});
      IF "changed" IS NULL THEN RETURN NULL; END IF;
      INSERT INTO "case_figure_deltas" ("organization_id", "month", "service_key", "source", ${columns})
        SELECT ${PLACE}, ${sums('')} FROM (
          SELECT f.* FROM "new_rows" c ${CASE_FACTS} WHERE c."id" IN (SELECT unnest("changed"))
          UNION ALL
          SELECT ${PLACE}, ${sql.raw(MEASURES.map((name) => `-f."${name}"`).join(', '))}
            FROM "old_rows" c ${CASE_FACTS} WHERE c."id" IN (SELECT unnest("changed"))
        ) f GROUP BY 1, 2, 3, 4 HAVING ${anyChange};
      RETURN NULL;
    END $$;
    CREATE FUNCTION "note_gone_cases"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "case_figure_deltas" ("organization_id", "month", "service_key", "source", ${columns})
        SELECT ${PLACE}, ${sums('-')} FROM "old_rows" c ${CASE_FACTS} GROUP BY 1, 2, 3, 4;
      RETURN NULL;
    END $$;
    CREATE FUNCTION "empty_case_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      TRUNCATE "case_figures", "case_figure_deltas";
      RETURN NULL;
    END $$;
    CREATE TRIGGER "cases_note_new" AFTER INSERT ON "cases"
      REFERENCING NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_new_cases"();
    CREATE TRIGGER "cases_note_changed" AFTER UPDATE ON "cases"
      REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_cases"();
    CREATE TRIGGER "cases_note_gone" AFTER DELETE ON "cases"
      REFERENCING OLD TABLE AS "old_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "note_gone_cases"();
    CREATE TRIGGER "cases_empty_figures" AFTER TRUNCATE ON "cases"
      FOR EACH STATEMENT EXECUTE FUNCTION "empty_case_figures"();

    -- A union that moves takes the figures of its own cases from those who were above it to those who are
    -- now; what is only noted is added to those who are above when it is folded.
    CREATE FUNCTION "move_case_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      "moves" jsonb;
    BEGIN
      EXECUTE $q$
        SELECT jsonb_agg(jsonb_build_object('id', n."id", 'was', l."was", 'is', l."is"))
          FROM "new_rows" n JOIN "old_rows" o USING ("id")
          CROSS JOIN LATERAL (SELECT ${lineOf('o')} AS "was", ${lineOf('n')} AS "is") l
          WHERE (${sql.raw(scopesOf('n'))}) IS DISTINCT FROM (${sql.raw(scopesOf('o'))})
            AND l."was" <> l."is"
      $q$ INTO "moves";
      IF "moves" IS NULL THEN RETURN NULL; END IF;
      PERFORM pg_advisory_xact_lock(${LOCK});
      INSERT INTO "case_figures" AS t
          ("organization_id", "month", "service_key", "source", "is_below", ${columns})
        SELECT a."id", f."month", f."service_key", f."source", true, ${sums('a."sign" * ')}
          FROM jsonb_to_recordset("moves") m("id" integer, "was" integer[], "is" integer[])
          JOIN "case_figures" f ON f."organization_id" = m."id" AND NOT f."is_below"
          CROSS JOIN LATERAL (
            SELECT x, 1 FROM unnest(m."is") x WHERE x <> ALL (m."was")
            UNION ALL SELECT x, -1 FROM unnest(m."was") x WHERE x <> ALL (m."is")
          ) a("id", "sign")
          GROUP BY 1, 2, 3, 4
        ON CONFLICT ("organization_id", "month", "service_key", "source", "is_below")
          DO UPDATE SET ${added};
      RETURN NULL;
    END $$;
    CREATE TRIGGER "organizations_move_case_figures" AFTER UPDATE ON "organizations"
      REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows"
      FOR EACH STATEMENT EXECUTE FUNCTION "move_case_figures"();

    -- What the rows say, counted: for the check, the repair and after a bulk load.
    CREATE FUNCTION "count_case_figures"() RETURNS TABLE ("organization_id" integer, "month" text,
        "service_key" text, "source" text, ${sql.raw(MEASURES.map((name) => `"${name}" bigint`).join(', '))})
      LANGUAGE sql STABLE AS $$
      SELECT ${PLACE}, ${sums('')} FROM "cases" c ${CASE_FACTS} GROUP BY 1, 2, 3, 4
    $$;

    -- Databases that have cases already.
    INSERT INTO "case_figures"
        ("organization_id", "month", "service_key", "source", "is_below", ${columns})
      SELECT a."id", f."month", f."service_key", f."source", a."id" <> o."id", ${sums('')}
        FROM "count_case_figures"() f JOIN "organizations" o ON o."id" = f."organization_id"
        CROSS JOIN LATERAL unnest(${lineOf('o')}) a("id") GROUP BY 1, 2, 3, 4, 5;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "organizations_move_case_figures" ON "organizations";
    DROP TRIGGER "cases_empty_figures" ON "cases";
    DROP TRIGGER "cases_note_gone" ON "cases";
    DROP TRIGGER "cases_note_changed" ON "cases";
    DROP TRIGGER "cases_note_new" ON "cases";
    DROP FUNCTION "count_case_figures"(), "move_case_figures"(), "empty_case_figures"(),
      "note_gone_cases"(), "note_changed_cases"(), "note_new_cases"();
    DROP TABLE "case_figure_deltas", "case_figures";
  `)
}
