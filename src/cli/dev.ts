// npm run dev: the product with Next's development server, which takes changes over at once.
import { env } from '../env'
import { banner } from './banner'
import { main } from './main'
import { migrate, seedOnce } from './prepare'
import { runProduct } from './product'

const next = 'node_modules/next/dist/bin/next'

await main(() =>
  runProduct({
    mode: 'development',
    prepare: async (url, stop) => {
      await migrate(url, stop)
      await seedOnce(url, stop)
    },
    server: [next, 'dev', '--hostname', env.HOST, '--port', String(env.PORT)],
    banner,
  }),
)
