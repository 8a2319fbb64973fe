import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { platform } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../lib/refusal'
import type { Binaries, RunAs } from './embedded-binaries'

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

function initialize(binaries: Binaries, directory: string, runAs: RunAs, isDurable: boolean): void {
  let complaint = ''
  for (const locale of locales) {
    rmSync(directory, { recursive: true, force: true })
    mkdirSync(directory, { mode: 0o700 })
    if (runAs) chownSync(directory, runAs.uid, runAs.gid)
    const made = spawnSync(
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
      { ...runAs, cwd: directory, env: clusterEnvironment(), encoding: 'utf8' },
    )
    if (made.status === 0) return
    complaint = made.error?.message ?? made.stderr
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
function createRole(binaries: Binaries, directory: string, runAs: RunAs, password: string): void {
  const statements = [
    `CREATE ROLE ${embeddedName} LOGIN CREATEDB PASSWORD '${password}';`,
    `CREATE DATABASE ${embeddedName} OWNER ${embeddedName};`,
  ]
  const made = spawnSync(
    binaries.postgres,
    ['--single', '-D', clusterPath(directory, runAs), 'postgres'],
    {
      ...runAs,
      cwd: directory,
      env: clusterEnvironment(),
      encoding: 'utf8',
      input: `${statements.join('\n')}\n`,
    },
  )
  if (made.status !== 0 || /ERROR:|FATAL:/.test(made.stderr)) {
    throw new Refusal(`无法建立内置数据库：${explain(made.error?.message ?? made.stderr)}`)
  }
}

/**
 * Makes the cluster in `directory` unless it is there. The work is done beside it and renamed at the
 * end, so an interrupted first start leaves nothing half made.
 */
export function ensureCluster(
  binaries: Binaries,
  directory: string,
  runAs: RunAs,
  options: { password: string; isDurable: boolean },
): void {
  if (existsSync(join(directory, 'PG_VERSION'))) {
    takeOver(directory, runAs)
    return
  }
  const draft = `${directory}.new`
  initialize(binaries, draft, runAs, options.isDurable)
  createRole(binaries, draft, runAs, options.password)
  writeFileSync(join(draft, 'pg_hba.conf'), accessRules)
  rmSync(directory, { recursive: true, force: true })
  renameSync(draft, directory)
}

/** A cluster copied back from a backup may belong to root and be open to others; PostgreSQL wants neither. */
function takeOver(directory: string, runAs: RunAs): void {
  if (runAs && statSync(directory).uid !== runAs.uid) {
    spawnSync('chown', ['-R', `${runAs.uid}:${runAs.gid}`, directory])
  }
  chmodSync(directory, 0o700)
}
