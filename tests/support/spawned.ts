import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A program under test with everything it printed so far. */
export type Spawned = {
  child: ChildProcess
  output: () => string
  /** Waits until the output contains `text`; fails when the program ends before. */
  prints: (text: string) => Promise<void>
  /** Waits for its end and gives the exit code (null after a signal). */
  ends: () => Promise<number | null>
}

/** A fresh DATA_DIR, removed after the test together with a database that still runs in it. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'onenet-test-'))
  onTestFinished(() => {
    killQuietly(postmasterOf(directory))
    rmSync(directory, { recursive: true, force: true })
  })
  return directory
}

/** Process number in postmaster.pid, whether it runs or not. */
export function postmasterOf(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** Runs a TypeScript file of the repository with only the given settings. */
export function spawnScript(file: string, settings: Record<string, string>): Spawned {
  return spawnNode(['--import', 'tsx', file], settings)
}

/** Runs Node with some arguments and only the given settings. */
export function spawnNode(args: string[], settings: Record<string, string>): Spawned {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, NODE_ENV: 'test', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  child.stderr.on('data', (chunk) => {
    text += chunk
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return {
    child,
    output: () => text,
    ends: () => ended,
    prints: async (wanted) => {
      while (!text.includes(wanted)) {
        if (child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`ended without printing “${wanted}”:\n${text}`)
        }
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
  }
}

/** kill -9 that does not mind a process that is gone. */
export function killQuietly(pid: number | undefined): void {
  // 0 would be the whole process group of the tests.
  if (!pid) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}
