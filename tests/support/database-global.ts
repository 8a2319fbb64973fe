// Once per run of the project `database`: a scratch server with one migrated database, the template.
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { runChild, script } from '@/src/cli/children'
import { scratchRun, sweep } from '@/src/cli/scratch'
import { startEmbeddedServer } from '@/src/database/embedded-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** postgres://… of the migrated template; test files get copies of it. */
    templateUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await scratchRun()
  const dataDir = join(directory, 'database')
  const server = await startEmbeddedServer({ dataDir, isDurable: false })
  await runChild({
    args: script('src/database/apply-migrations.ts'),
    environment: { ...process.env, ...project.config.env, DATABASE_URL: server.url },
    output: 'keep',
  })
  project.provide('templateUrl', server.url)
  return async () => {
    await server.stop()
    await sweep(directory)
  }
}
