import { defineConfig } from 'vitest/config'

const files = (...areas: string[]) => areas.map((area) => `tests/${area}/**/*.test.{ts,tsx}`)

/** Keys of tests; nothing real is signed or encrypted with them. */
const testKeys = {
  PAYLOAD_SECRET: 'only-for-tests-only-for-tests-only',
  FIELD_KEY: Buffer.alloc(32, 1).toString('base64'),
}

/**
 * `unit` needs nothing; every file of `database` gets a migrated database of its own
 * (tests/support/database.ts); `e2e` runs against the built and started product.
 */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: files('lib', 'workflows', 'cli', 'seed'),
          env: { ...testKeys, DATA_DIR: '.cache/test/unit' },
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: files(
            'access',
            'registers',
            'jobs',
            'site',
            'organizations',
            'content',
            'cases',
          ),
          env: { ...testKeys, DATA_DIR: '.cache/test/files' },
          globalSetup: 'tests/support/database-global.ts',
          setupFiles: 'tests/support/database-file.ts',
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: files('e2e'),
          globalSetup: 'tests/support/e2e-global.ts',
          // One product and two cores: files take turns.
          fileParallelism: false,
          // A browser on a busy machine may miss a deadline once; a fault fails twice.
          retry: 1,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
