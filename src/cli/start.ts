// npm start: the whole product, ready for use.
import { env } from '../env'
import { banner } from './banner'
import { buildIfStale } from './build-step'
import { main } from './main'
import { migrate, seedOnce } from './prepare'
import { runProduct } from './product'

const next = 'node_modules/next/dist/bin/next'

await main(() =>
  runProduct({
    mode: 'production',
    prepare: async (url, stop) => {
      await migrate(url, stop)
      await seedOnce(url, stop)
      await buildIfStale(url, stop)
    },
    server: [next, 'start', '--hostname', env.HOST, '--port', String(env.PORT)],
    banner,
  }),
)
