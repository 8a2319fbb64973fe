// npm run seed -- --scale=demo|hubei|load: joins the database of a running `npm start`, or opens it.
import { runChild, script } from './children'
import { childEnvironment } from './environment'
import { main } from './main'
import { migrate } from './prepare'
import { withDatabase } from './with-database'

await main(async () => {
  await withDatabase(async (url, stop) => {
    await migrate(url, stop)
    await runChild({
      args: script('src/seed/cli.ts', ...process.argv.slice(2)),
      environment: childEnvironment(url),
      output: 'show',
      stop,
    })
  })
  return 0
})
