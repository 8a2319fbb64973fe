import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { escapeIdentifier } from 'pg'
import { pool } from './pool'

const PARENT_COLUMNS = ['_parent_id', 'parent_id']

type Part = { table: string; parent: string }

/** The tables that hold parts of an account: appointments, sessions, and what may be added to it. */
const partsOf = (payload: Payload): Part[] => {
  const { rawTables } = payload.db as unknown as PostgresAdapter
  return Object.values(rawTables).flatMap(({ columns, name }) => {
    const names = Object.values(columns).map((column) => column.name)
    const parent = PARENT_COLUMNS.find((column) => names.includes(column))
    return name.startsWith('users_') && parent ? [{ table: name, parent }] : []
  })
}

/** Every row of the account with the transaction that wrote it: xmin changes with each write. */
const statementFor = (payload: Payload): string => {
  const parts = partsOf(payload).map(
    ({ parent, table }) =>
      `(select string_agg(p.xmin::text || ':' || p.id, ',' order by p.id)
        from ${escapeIdentifier(table)} p where p.${escapeIdentifier(parent)} = u.id)`,
  )
  return `select concat_ws('|', u.xmin::text, ${parts.map((part) => `coalesce(${part}, '')`).join(', ')})
    "state" from users u where u.id = $1`
}

const statements = new WeakMap<Payload, string>()

/**
 * A text that differs after any write to an account, its appointments or its sessions, by whatever path
 * and process; null when there is no such account.
 */
export const accountState = async (payload: Payload, id: number): Promise<string | null> => {
  const text = statements.get(payload) ?? statementFor(payload)
  statements.set(payload, text)
  const { rows } = await pool.query<{ state: string }>({
    name: 'account-state',
    text,
    values: [id],
  })
  return rows[0]?.state ?? null
}
