import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../lib/refusal'
import type { Binaries, RunAs } from './embedded-binaries'
import { runTool } from './run-tool'

/** Name of the embedded database and of its only role that may log in. */
export const embeddedName = 'onenet'

/**
 * How the database's own programs name the directory. Another user than root may be unable to walk to
 * it (a checkout under /root), but Linux lets every process enter its own working directory.
 */
export function clusterPath(directory: string, runAs: RunAs): string {
  return runAs && platform() === 'linux' ? '/proc/self/cwd' : directory
}

/** The environment of the database's programs: nothing of ours, so that no secret and no PG* leaks in. */
export function clusterEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SYSTEMROOT, TEMP, TMP } = process.env
  return { PATH, SYSTEMROOT, TEMP, TMP, NODE_ENV: process.env.NODE_ENV }
}

/** Only the program's own role, with its password, from this machine. Nobody logs in as superuser. */
const accessRules = `# Written by Union OneNet when the cluster was made.
host all ${embeddedName} 127.0.0.1/32 scram-sha-256
`

/** C.UTF-8 keeps Chinese letters in pg_trgm's words; some systems know it only by another name. */
const locales = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8']

async function initialize(
  binaries: Binaries,
  directory: string,
  runAs: RunAs,
  isDurable: boolean,
): Promise<void> {
  let complaint = ''
  for (const locale of locales) {
    rmSync(directory, { recursive: true, force: true })
    mkdirSync(directory, { mode: 0o700 })
    if (runAs) chownSync(directory, runAs.uid, runAs.gid)
    const made = await runTool(
      binaries.initdb,
      [
        `--pgdata=${clusterPath(directory, runAs)}`,
        '--username=postgres',
        '--auth=trust',
        '--encoding=UTF8',
        `--locale=${locale}`,
        '--lc-messages=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(isDurable ? [] : ['--no-sync']),
      ],
      { ...runAs, cwd: directory, env: clusterEnvironment() },
    )
    if (made.status === 0) return
    complaint = made.complaint
    if (!/invalid locale name/.test(complaint)) break
  }
  throw new Refusal(`无法建立内置数据库：${explain(complaint)}`)
}

function explain(complaint: string): string {
  if (/No space left/.test(complaint)) return '磁盘空间不足，请清理后重试。'
  if (/EPERM|EINVAL|Operation not permitted/.test(complaint)) {
    return '系统不允许以 nobody 用户运行程序，请改用普通用户运行，或设置 DATABASE_URL。'
  }
  return complaint.trim().split('\n').slice(0, 3).join(' ')
}

/** Makes the role and its database in single-user mode, before anything listens. */
async function createRole(
  binaries: Binaries,
  directory: string,
  runAs: RunAs,
  password: string,
): Promise<void> {
  const statements = [
    `CREATE ROLE ${embeddedName} LOGIN CREATEDB PASSWORD '${password}';`,
    `CREATE DATABASE ${embeddedName} OWNER ${embeddedName};`,
  ]
  const made = await runTool(
    binaries.postgres,
    ['--single', '-D', clusterPath(directory, runAs), 'postgres'],
    { ...runAs, cwd: directory, env: clusterEnvironment() },
    `${statements.join('\n')}\n`,
  )
  if (made.status !== 0 || /ERROR:|FATAL:/.test(made.complaint)) {
    throw new Refusal(`无法建立内置数据库：${explain(made.complaint)}`)
  }
}

/**
 * Makes the cluster in `directory` unless it is there. The work is done beside it and renamed at the
 * end, so a first start that is cut short leaves nothing half made; its initdb may even go on for a
 * moment, therefore every attempt has a place of its own.
 */
export async function ensureCluster(
  binaries: Binaries,
  directory: string,
  runAs: RunAs,
  options: { password: string; isDurable: boolean },
): Promise<void> {
  if (existsSync(join(directory, 'PG_VERSION'))) {
    takeOver(directory, runAs)
    return
  }
  sweepDrafts(directory)
  const draft = `${directory}.new-${process.pid}`
  await initialize(binaries, draft, runAs, options.isDurable)
  await createRole(binaries, draft, runAs, options.password)
  writeFileSync(join(draft, 'pg_hba.conf'), accessRules)
  rmSync(directory, { recursive: true, force: true })
  renameSync(draft, directory)
}

function sweepDrafts(directory: string): void {
  for (const name of readdirSync(dirname(directory))) {
    if (!name.startsWith(`${basename(directory)}.new-`)) continue
    try {
      rmSync(join(dirname(directory), name), { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // Still being written by a dying initdb: the next first start removes it.
    }
  }
}

/** A cluster copied back from a backup may belong to root and be open to others; PostgreSQL wants neither. */
function takeOver(directory: string, runAs: RunAs): void {
  if (runAs && statSync(directory).uid !== runAs.uid) {
    spawnSync('chown', ['-R', `${runAs.uid}:${runAs.gid}`, directory])
  }
  chmodSync(directory, 0o700)
}
