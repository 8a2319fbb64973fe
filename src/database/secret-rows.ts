import type { PoolClient } from 'pg'

/** The columns of one table that hold encrypted values, and those to be written beside them. */
export type SecretTable = { table: string; secrets: string[]; others: string[] }

export type SecretRow = { id: number } & Record<string, string | number | null>

const quoted = (name: string): string => `"${name.replaceAll('"', '')}"`

/** Whether any value is encrypted with another key than the one bound as $1. */
const stale = (secrets: string[]): string =>
  secrets
    .map((name) => quoted(name))
    .map((column) => `(${column} like 'v1:%' and ${column} not like 'v1:' || $1 || ':%')`)
    .join(' or ')

/** Rows after `after` in which a value is not encrypted with this key, held for writing. */
export const staleRows = async (
  client: PoolClient,
  { others, secrets, table }: SecretTable,
  { after, keyId, limit }: { after: number; keyId: string; limit: number },
): Promise<SecretRow[]> => {
  const { rows } = await client.query<SecretRow>(
    `select "id", ${[...secrets, ...others].map(quoted).join(', ')} from ${quoted(table)}
     where "id" > $2 and (${stale(secrets)}) order by "id" limit $3 for no key update`,
    [keyId, after, limit],
  )
  return rows
}

/** Writes the named text columns of many rows in one statement. */
export const writeRows = async (
  client: PoolClient,
  table: string,
  columns: string[],
  rows: SecretRow[],
): Promise<void> => {
  const set = columns.map((column) => `${quoted(column)} = n.${quoted(column)}`).join(', ')
  const types = columns.map((column) => `${quoted(column)} text`).join(', ')
  await client.query(
    `update ${quoted(table)} t set ${set}
     from jsonb_to_recordset($1::jsonb) n("id" integer, ${types}) where t."id" = n."id"`,
    [JSON.stringify(rows)],
  )
}

/** How many rows of a table still hold a value under another key than this one. */
export const countStale = async (
  client: PoolClient,
  { secrets, table }: SecretTable,
  keyId: string,
): Promise<number> => {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from ${quoted(table)} where ${stale(secrets)}`,
    [keyId],
  )
  return Number(rows[0]?.count ?? 0)
}

/** Forgets hashes of a key that is no longer in use; only when nothing is encrypted with it any more. */
export const dropOlderHashes = async (
  client: PoolClient,
  table: string,
  column: string,
): Promise<number> => {
  const { rowCount } = await client.query(
    `update ${quoted(table)} set ${quoted(column)} = null where ${quoted(column)} is not null`,
  )
  return rowCount ?? 0
}
