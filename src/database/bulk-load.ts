import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { escapeIdentifier, type PoolClient } from 'pg'
import { from } from 'pg-copy-streams'

const BUILD_MEMORY = '512MB'

/** Writes lines in COPY's text format into columns of a table. */
export const copyInto = async (
  client: PoolClient,
  table: string,
  columns: readonly string[],
  lines: Uint8Array,
): Promise<void> => {
  const names = columns.map(escapeIdentifier).join(', ')
  const target = client.query(from(`COPY ${escapeIdentifier(table)} (${names}) FROM STDIN`))
  await pipeline(Readable.from([lines]), target)
}

/** Sets `count` ids of a table aside. @returns the first of them */
export const reserveRange = async (
  client: PoolClient,
  table: string,
  count: number,
): Promise<number> => {
  const { rows } = await client.query<{ first: string }>(
    `SELECT nextval(sequence) AS "first", setval(sequence, currval(sequence) + $2)
      FROM (SELECT pg_get_serial_sequence($1, 'id')::regclass AS sequence) s`,
    [table, count],
  )
  return Number(rows[0]?.first)
}

/** The indexes of tables that no constraint needs. */
const looseIndexes = async (client: PoolClient, tables: readonly string[]) => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS "name", pg_get_indexdef(i.indexrelid) AS "definition"
      FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid
      WHERE i.indrelid = ANY ($1::regclass[]) AND c.oid IS NULL`,
    [tables],
  )
  return rows
}

/**
 * Fills tables in bulk inside the client's transaction: their triggers rest and their indexes are built
 * once, afterwards. What the triggers keep is the caller's to write. Locks the tables.
 */
export const inBulk = async (
  client: PoolClient,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  const indexes = await looseIndexes(client, tables)
  const names = tables.map(escapeIdentifier)
  await client.query(`SET LOCAL maintenance_work_mem = '${BUILD_MEMORY}'`)
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`)
  await work()
  for (const { definition } of indexes) await client.query(definition)
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
}

/** What membership_claims holds for the members there are: what its trigger would have written. */
export const claimMemberships = async (client: PoolClient): Promise<void> => {
  await client.query(
    `INSERT INTO membership_claims (person_hash, member_id)
      SELECT h.hash, m.id FROM members m
        CROSS JOIN LATERAL (VALUES (m.id_number_hash), (m.older_id_number_hash)) h(hash)
      WHERE m.status IN ('active', 'kept') AND m.deleted_at IS NULL AND h.hash IS NOT NULL
      ORDER BY h.hash`,
  )
}
