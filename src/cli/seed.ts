// npm run seed -- --scale=demo|hubei|load: joins the database of a running `npm start`, or opens it.
import { runChild, script } from './children'
import { openDatabase } from './database'
import { childEnvironment } from './environment'
import { main } from './main'
import { migrate } from './prepare'

await main(async () => {
  const database = await openDatabase()
  try {
    await migrate(database.url)
    await runChild({
      args: script('src/seed/cli.ts', ...process.argv.slice(2)),
      environment: childEnvironment(database.url),
      output: 'show',
    })
  } finally {
    await database.stop()
  }
  return 0
})
