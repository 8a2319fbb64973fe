import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import { drizzle } from 'drizzle-orm/node-postgres'
import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { forgetValues } from './forget-values'
import { pool } from './pool'

export { sql }

type SQL = ReturnType<typeof sql>

const adapterOf = (payload: Payload): PostgresAdapter => payload.db as unknown as PostgresAdapter

/** The rows of a statement; should it fail, an error that holds nobody's data. */
const rowsOf = async <Row>(result: PromiseLike<{ rows: unknown[] }>): Promise<Row[]> => {
  try {
    return (await result).rows as Row[]
  } catch (error) {
    throw forgetValues(error)
  }
}

/**
 * Runs hand-written SQL inside the request's own transaction when it has one, so that it commits or
 * rolls back together with the operation.
 * @returns the rows
 */
export const runInTransaction = async <Row extends Record<string, unknown>>(
  req: PayloadRequest,
  query: SQL,
): Promise<Row[]> => {
  const adapter = adapterOf(req.payload)
  const id = req.transactionID instanceof Promise ? await req.transactionID : req.transactionID
  const session = id === undefined ? undefined : adapter.sessions?.[id]
  const db = (session?.db ?? adapter.drizzle) as typeof adapter.drizzle
  return rowsOf(db.execute(query))
}

/**
 * Our own connections and not Payload's: each transaction holds one of those, and were its statements apart
 * to ask for a second one, as many transactions as there are connections would wait for each other for good.
 */
const apart = drizzle({ client: pool })

/**
 * Runs SQL on a connection of its own: it stays even when the request's transaction is rolled back.
 * @returns the rows
 */
export const runApart = async <Row extends Record<string, unknown>>(
  _payload: Payload,
  query: SQL,
): Promise<Row[]> => rowsOf(apart.execute(query))

/**
 * Does `work` in the request's transaction, or in one of its own when there is none; everything that is
 * given this `req` takes part. A failure takes the whole transaction back.
 */
export const withTransaction = async <Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> => {
  const isOwn = await initTransaction(req)
  try {
    const result = await work()
    if (isOwn) await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
