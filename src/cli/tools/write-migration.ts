// Child of `npm run migrate -- create` and `npm run check`: compares the configuration with the last
// snapshot in a directory of migrations and writes the difference there as a new migration. Needs no
// database. Writes nothing when nothing changed, unless `--blank` is given.
// Arguments: <directory> <name> [--blank]
import config from '@payload-config'
import payload from 'payload'

const [directory = '', migrationName = '', blank] = process.argv.slice(2)
process.env.PAYLOAD_MIGRATING = 'true'
await payload.init({ config, disableDBConnect: true, disableOnInit: true })
payload.db.migrationDir = directory
const forceAcceptWarning = blank === '--blank'
// Ends the process with 0 by itself when there is no change.
await payload.db.createMigration({
  payload,
  migrationName,
  forceAcceptWarning,
  skipEmpty: !forceAcceptWarning,
})
process.exit(0)
