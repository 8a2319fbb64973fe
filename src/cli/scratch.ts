import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findPostmaster } from '../database/postmaster'
import { holderOf } from '../lib/lock'
import { markOf, signal, waitForEnd } from '../lib/processes'

const base = resolve('.cache/test')
const limit = 20_000

/** A fresh directory for one test run, named by its process; what dead runs left behind goes first. */
export async function scratchRun(): Promise<string> {
  await sweepDeadRuns()
  const directory = join(base, String(process.pid))
  mkdirSync(directory, { recursive: true })
  return directory
}

/** Removes the directories of runs that ended without cleaning up, and ends what they had started. */
export async function sweepDeadRuns(): Promise<void> {
  if (!existsSync(base)) return
  for (const name of readdirSync(base)) {
    if (/^\d+$/.test(name) && !markOf(Number(name))) await sweep(join(base, name))
  }
}

/** Ends products and databases whose DATA_DIR lies in `directory`, and removes it. */
export async function sweep(directory: string): Promise<void> {
  for (const name of readdirSync(directory)) {
    const dataDir = join(directory, name)
    const product = holderOf(join(dataDir, 'start.lock'))
    if (product) {
      signal(product.pid, 'SIGTERM')
      await waitForEnd(product, limit)
    }
    const cluster = join(dataDir, 'postgres')
    const postmaster = existsSync(cluster) ? findPostmaster(cluster) : undefined
    if (!postmaster) continue
    signal(postmaster.pid, 'SIGQUIT')
    await waitForEnd(postmaster, limit)
  }
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 })
}
