import type { EventEmitter } from 'node:events'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj } from 'payload'

const complain = (error: Error): void => console.error('[database.connection-lost]', error.message)

/**
 * Makes a pool outlive its connections. `pg` raises the loss of one as an event, on the pool while it lies
 * idle and on the connection while somebody has it (between two statements of a transaction); an event
 * without a listener ends the process. Whoever has the connection learns of it from the next statement.
 */
export const steady = <P extends EventEmitter>(pool: P): P => {
  pool.on('error', complain)
  pool.on('connect', (client: EventEmitter) => client.on('error', complain))
  return pool
}

/** Payload's pool, which it makes on connecting, made steady. */
export const connectingSteadily = (
  adapter: DatabaseAdapterObj<PostgresAdapter>,
): DatabaseAdapterObj<PostgresAdapter> => ({
  ...adapter,
  init: (args) => {
    const made = adapter.init(args)
    const original = made.connect
    made.connect = async (options) => {
      const before = made.pool
      await original?.call(made, options)
      if (made.pool !== before) steady(made.pool)
    }
    return made
  },
})
