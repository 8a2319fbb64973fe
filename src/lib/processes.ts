import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A running process, told apart from a later one that got the same number. */
export type ProcessMark = { pid: number; born: string }

const bootIdFile = '/proc/sys/kernel/random/boot_id'

function bornOnLinux(pid: number): string | undefined {
  try {
    // proc(5): after the parenthesised name come state (field 3) … start time in ticks (field 22).
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const isDead = fields[0] === 'Z' || fields[0] === 'X'
    return isDead ? undefined : `${readFileSync(bootIdFile, 'utf8').trim()}/${fields[19]}`
  } catch {
    return undefined
  }
}

function bornElsewhere(pid: number): string | undefined {
  if (process.platform === 'win32') {
    try {
      process.kill(pid, 0)
      return 'unknown'
    } catch {
      return undefined
    }
  }
  const listed = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  const line = listed.stdout?.trim()
  return line && !line.startsWith('Z') ? line.replace(/^\S+\s+/, '') : undefined
}

/** The mark of a running process; undefined when there is none with this number. */
export function markOf(pid: number): ProcessMark | undefined {
  const born = existsSync(bootIdFile) ? bornOnLinux(pid) : bornElsewhere(pid)
  return born === undefined ? undefined : { pid, born }
}

/** The mark of this process. */
export function ownMark(): ProcessMark {
  return markOf(process.pid) ?? { pid: process.pid, born: 'unknown' }
}

/** Whether the very process that was marked still runs. */
export function isRunning(mark: ProcessMark): boolean {
  return markOf(mark.pid)?.born === mark.born
}

/** Waits until a process has ended; false when it still runs after `milliseconds`. */
export async function waitForEnd(mark: ProcessMark, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (isRunning(mark)) {
    if (Date.now() > deadline) return false
    await sleep(50)
  }
  return true
}

/** Sends a signal; a process that is already gone is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!isGone) throw error
  }
}
