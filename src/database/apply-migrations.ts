// Applies the checked-in migrations to DATABASE_URL and ends. Run as a child process (src/cli/prepare.ts),
// so that the memory of the whole configuration goes back.

import { getPayload } from 'payload'
import { Client } from 'pg'
import { env } from '../env'

/** Any constant: instances that start together on one database wait here for each other. */
const lockNumber = 420_000_018

process.env.PAYLOAD_MIGRATING = 'true'
const guardian = new Client(env.DATABASE_URL)
await guardian.connect()
await guardian.query('SELECT pg_advisory_lock($1)', [lockNumber])
const { default: config } = await import('@payload-config')
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.migrate()
await payload.destroy()
await guardian.end()
process.exit(0)
