// npm run build: brings the tables up to date and builds the site if its sources changed.
import { buildIfStale } from './build-step'
import { openDatabase } from './database'
import { main } from './main'
import { migrate } from './prepare'
import { say } from './progress'

await main(async () => {
  const database = await openDatabase()
  try {
    await migrate(database.url)
    await buildIfStale(database.url)
  } finally {
    await database.stop()
  }
  say('网站已构建好。')
  return 0
})
