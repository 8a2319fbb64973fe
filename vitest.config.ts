import { defineConfig } from 'vitest/config'

const files = (...areas: string[]) => areas.map((area) => `tests/${area}/**/*.test.{ts,tsx}`)

/** Keys of tests without a database; nothing real is signed or encrypted with them. */
const settings = {
  DATA_DIR: '.cache/test/unit',
  PAYLOAD_SECRET: 'only-for-tests-only-for-tests-only',
  FIELD_KEY: Buffer.alloc(32, 1).toString('base64'),
}

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: files('lib', 'workflows', 'cli', 'seed'),
          env: settings,
          testTimeout: 30_000,
        },
      },
    ],
  },
})
