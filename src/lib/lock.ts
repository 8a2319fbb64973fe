import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, ownMark, type ProcessMark } from './processes'

/** Who holds a lock file, and what they say about themselves. */
export type Holder = ProcessMark & { note: string }

/** Reads a lock file; undefined when nobody who still runs holds it. */
export function holderOf(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder
    return isRunning(holder) ? holder : undefined
  } catch {
    return undefined
  }
}

/**
 * Takes a lock file for this process, or returns who holds it. A lock whose holder died, by kill -9 or
 * power loss, is taken over.
 */
export function takeLock(file: string, note = ''): Holder | undefined {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ ...ownMark(), note }), { mode: 0o600 })
  try {
    for (;;) {
      const holder = holderOf(file)
      if (holder && holder.pid !== process.pid) return holder
      // Moved aside, not deleted: of two that found the same dead holder only one succeeds here.
      if (!holder) moveAside(file)
      try {
        linkSync(draft, file)
        return undefined
      } catch {
        if (holder) return undefined
      }
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

function moveAside(file: string): void {
  const aside = `${file}.old.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const holder = holderOf(aside)
  if (holder) {
    // Somebody took it between our look and our move: give it back.
    renameSync(aside, file)
    return
  }
  rmSync(aside, { force: true })
}

/** Gives a lock of this process back. */
export function releaseLock(file: string): void {
  if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true })
}

/** Runs `work` while holding a lock file, waiting for others that hold it for a short time. */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  while (takeLock(file)) await sleep(100)
  try {
    return await work()
  } finally {
    releaseLock(file)
  }
}
