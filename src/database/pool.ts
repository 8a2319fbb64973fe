import { Pool, type PoolClient, type QueryResultRow } from 'pg'
import { env } from '../env'
import { steady } from './steady'

// Next bundles each route apart and reloads modules in development: one pool per process all the same.
const holder = globalThis as typeof globalThis & { unionOnenetPool?: Pool }

const makePool = (): Pool =>
  steady(
    new Pool({
      connectionString: env.DATABASE_URL,
      max: 20,
      // What the public sends waits here too: in a crush rather late than refused.
      connectionTimeoutMillis: 30_000,
      options: '-c timezone=Asia/Shanghai',
      application_name: 'union-onenet-sql',
    }),
  )

/**
 * The pool of this process for hand-written SQL; it connects on first use. Payload keeps its own, of the same
 * size, for requests and their transactions.
 */
export const pool: Pool = holder.unionOnenetPool ?? makePool()
holder.unionOnenetPool = pool

/** Runs one statement; `values` are bound parameters, never spliced into the text. */
export async function query<Row extends QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const result = await pool.query<Row>(text, values)
  return result.rows
}

/** Runs `work` in one transaction: commits when it resolves, rolls back when it throws. */
export async function transaction<Result>(
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    // A connection that cannot even roll back must not return to the pool.
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
