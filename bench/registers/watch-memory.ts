import { readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 100
const MEGABYTE = 1024

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has just ended.
    return ''
  }
}

/** Resident memory in MB of the processes that run a script of this repository (Linux only). */
const residentOf = (script: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && read(`/proc/${name}/cmdline`).includes(script))
    .map((name) => Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${name}/status`))?.[1] ?? 0) / MEGABYTE)

/** Memory of a run in MB: when its program had been loaded, and at most. */
export type MemoryUse = { loaded: number; peak: number }

/**
 * Watches the process that runs `script` until `stop`. It counts as loaded when its memory, after the
 * modules are read in, first stays the same for half a second.
 */
export const watchMemory = (script: string): { stop: () => MemoryUse } => {
  const samples: number[] = []
  const timer = setInterval(() => {
    const most = Math.max(0, ...residentOf(script))
    if (most > 0) samples.push(most)
  }, EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      const calm = samples.findIndex(
        (sample, index) => index >= 5 && sample - (samples[index - 5] ?? 0) < sample * 0.02,
      )
      return { loaded: samples[Math.max(calm, 0)] ?? 0, peak: Math.max(0, ...samples) }
    },
  }
}
