// Once per run of the project `e2e`: the product as `npm start` runs it, with demo data, in a scratch
// DATA_DIR. With TEST_URL set, the tests use the product that runs there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { scratchRun, sweep } from '@/src/cli/scratch'
import { freePort } from './spawned'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the running product. */
    productUrl: string
    /** Its DATA_DIR; empty when TEST_URL was given. */
    productDataDir: string
  }
}

const settings = [
  'DATABASE_URL',
  'PUBLIC_URL',
  'PAYLOAD_SECRET',
  'FIELD_KEY',
  'SMTP_URL',
  'SMTP_FROM',
  'SMS_URL',
  'SMS_TOKEN',
  'REDIS_URL',
]

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_URL) {
    project.provide('productUrl', process.env.TEST_URL)
    project.provide('productDataDir', '')
    return async () => undefined
  }
  const directory = await scratchRun()
  const dataDir = join(directory, 'product')
  const port = String(await freePort())
  const environment = {
    ...process.env,
    PORT: port,
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    SEED: 'demo',
  }
  for (const name of settings) delete environment[name as keyof typeof environment]
  const product = spawn(process.execPath, ['src/cli/run.mjs', 'start'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    product.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk)
      if (chunk.toString().includes('工会一张网已启动')) resolve()
    })
    product.on('exit', (code) => reject(new Error(`The product did not start (${code}).`)))
  })
  project.provide('productUrl', `http://localhost:${port}`)
  project.provide('productDataDir', dataDir)
  return async () => {
    const ended = once(product, 'exit')
    product.removeAllListeners('exit')
    product.kill('SIGTERM')
    await ended
    await sweep(directory)
  }
}
