// npm run build: brings the tables up to date and builds the site if its sources changed.
import { buildIfStale } from './build-step'
import { main } from './main'
import { migrate } from './prepare'
import { say } from './progress'
import { withDatabase } from './with-database'

await main(async () => {
  await withDatabase(async (url, stop) => {
    await migrate(url, stop)
    await buildIfStale(url, stop)
  })
  say('网站已构建好。')
  return 0
})
