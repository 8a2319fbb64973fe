import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markOf, type ProcessMark } from '../lib/processes'

/** The main process of a PostgreSQL server and the port it listens on. */
export type Postmaster = ProcessMark & { port: number }

function commandOf(pid: number): string {
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
}

/** Whether a process is the server of this cluster: it works inside the cluster's directory. */
function servesCluster(pid: number, cluster: string): boolean {
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8')
    return name.startsWith('postgres') && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return process.platform !== 'linux' && commandOf(pid).includes('postgres')
  }
}

/**
 * The running server of a cluster, by its postmaster.pid. A file left behind by one that died is handed
 * to ourselves: its number may belong to another program by now, or to a dead process that nobody has
 * collected, and PostgreSQL would refuse. It takes a lock file of its own parent for stale and still
 * checks the shared memory, which deleting the file would skip.
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid')
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isAbsent) return undefined
    throw error
  }
  const mark = markOf(Number(lines[0]))
  if (mark && servesCluster(mark.pid, cluster)) return { ...mark, port: Number(lines[3]) }
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'))
  return undefined
}
