import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const NEXT = 'node_modules/next/dist/bin/next'
const READY_LIMIT = 60_000

/** A running product on a port of this machine. */
export type RunningProduct = {
  address: string
  stop: () => Promise<void>
  /** kill -9. */
  kill: () => Promise<void>
}

const ready = async (address: string): Promise<void> => {
  const end = Date.now() + READY_LIMIT
  while (Date.now() < end) {
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) return
    await sleep(200)
  }
  throw new Error(`${address} did not become ready`)
}

const ended = (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })

/**
 * Starts the built product against a database, with further settings if need be; `npm run build` must have
 * run.
 */
export const startProduct = async (
  databaseUrl: string,
  port: number,
  settings: Record<string, string> = {},
): Promise<RunningProduct> => {
  const address = `http://127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    [NEXT, 'start', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        HOST: '127.0.0.1',
        PUBLIC_URL: address,
        NODE_ENV: 'production',
        ...settings,
      },
    },
  )
  await ready(address)
  return { address, stop: () => ended(child, 'SIGTERM'), kill: () => ended(child, 'SIGKILL') }
}
