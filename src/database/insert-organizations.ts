import type { PoolClient } from 'pg'

/** A new row of `organizations`: column name → value; absent columns take the database's default. */
export type OrganizationRow = Record<string, string | number | boolean | null>

/** What the tree needs to know of a union that is there. */
export interface StoredUnion {
  id: number
  code: string
  name: string
  level: string
  depth: number
  /** scope1 … scope6 */
  scope: (number | null)[]
}

const SCOPES = ['scope1', 'scope2', 'scope3', 'scope4', 'scope5', 'scope6'] as const

/** All unions of the database by code. */
export async function readUnions(client: PoolClient): Promise<Map<string, StoredUnion>> {
  const { rows } = await client.query<Record<string, string | number | null>>(
    `SELECT id, code, name, level, depth::int AS depth, ${SCOPES.map((scope) => `${scope}::int`).join(', ')}
     FROM organizations WHERE code IS NOT NULL`,
  )
  return new Map(
    rows.map((row) => [
      String(row.code),
      {
        id: Number(row.id),
        code: String(row.code),
        name: String(row.name),
        level: String(row.level),
        depth: Number(row.depth),
        scope: SCOPES.map((scope) => (row[scope] === null ? null : Number(row[scope]))),
      },
    ]),
  )
}

/** Sets `count` ids aside, so that children can name their parents before any row is written. */
export async function reserveIds(client: PoolClient, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT nextval(pg_get_serial_sequence('organizations', 'id')) AS id FROM generate_series(1, $1)`,
    [count],
  )
  return rows.map(({ id }) => Number(id))
}

/** Inserts rows that all have the same columns, in one statement. */
export async function insertOrganizations(
  client: PoolClient,
  rows: OrganizationRow[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
    .map((column) => `"${column.replaceAll('"', '')}"`)
    .join(', ')
  await client.query(
    `INSERT INTO organizations (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::organizations, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}
