// `npm start` with the fake web server: the real lock, database, signals and banner place.
import { main } from '@/src/cli/main'
import { runProduct } from '@/src/cli/product'

await main(() =>
  runProduct({
    mode: 'production',
    prepare: async () => undefined,
    server: ['tests/support/fake-server.mjs'],
    banner: async (address) => `已启动 ${address}`,
  }),
)
