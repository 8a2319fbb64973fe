// npm run rotate-keys: encrypts personal fields anew after FIELD_KEY was changed to "new,old".
import { runChild, script } from './children'
import { childEnvironment } from './environment'
import { main } from './main'
import { migrate } from './prepare'
import { withDatabase } from './with-database'

await main(async () => {
  await withDatabase(async (url, stop) => {
    await migrate(url, stop)
    await runChild({
      args: script('src/cli/tools/rotate-keys.ts'),
      environment: childEnvironment(url),
      output: 'show',
      stop,
    })
  })
  return 0
})
