import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findPostmaster } from '@/src/database/postmaster'
import { markOf, signal, waitForEnd } from '@/src/lib/processes'

const base = resolve('.cache/test')

/**
 * A fresh directory for one test run, named by its process. What earlier runs left behind after kill -9,
 * a running database included, is swept away first.
 */
export async function scratchRun(): Promise<string> {
  mkdirSync(base, { recursive: true })
  for (const name of readdirSync(base)) {
    if (/^\d+$/.test(name) && !markOf(Number(name))) await sweep(join(base, name))
  }
  const directory = join(base, String(process.pid))
  mkdirSync(directory, { recursive: true })
  return directory
}

/** Ends databases whose DATA_DIR is `directory` or lies in it, and removes it. */
export async function sweep(directory: string): Promise<void> {
  const dataDirs = [directory, ...readdirSync(directory).map((name) => join(directory, name))]
  for (const dataDir of dataDirs) {
    const cluster = join(dataDir, 'postgres')
    const postmaster = existsSync(cluster) ? findPostmaster(cluster) : undefined
    if (!postmaster) continue
    signal(postmaster.pid, 'SIGQUIT')
    await waitForEnd(postmaster, 10_000)
  }
  rmSync(directory, { recursive: true, force: true })
}
