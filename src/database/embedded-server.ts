import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { withLock } from '../lib/lock'
import { isRunning, markOf, ownMark, type ProcessMark, signal, waitForEnd } from '../lib/processes'
import { Refusal } from '../lib/refusal'
import { readOrCreateSecrets } from '../secrets'
import { findBinaries, runAsFor } from './embedded-binaries'
import { clusterEnvironment, clusterPath, embeddedName, ensureCluster } from './embedded-cluster'
import { serverSettings } from './embedded-settings'
import { ensureExtensions } from './extensions'
import { findPostmaster, type Postmaster } from './postmaster'

/** A running embedded server, as one of possibly several programs that use it sees it. */
export type EmbeddedServer = {
  /** postgres://… of the program's database. */
  url: string
  /** The server's main process. */
  process: ProcessMark
  /** Whether it ran already: another command had started it, or it had outlived a killed one. */
  isJoined: boolean
  /** Leaves the server; the last program to leave shuts it down. */
  stop: () => Promise<void>
}

/** Where the server lives, and whether its data must survive a power loss (tests: no). */
export type EmbeddedOptions = { dataDir: string; isDurable?: boolean }

const startLimit = 120_000
const stopLimit = 60_000

const placesIn = (dataDir: string) => ({
  cluster: join(dataDir, 'postgres'),
  lock: join(dataDir, 'postgres.lock'),
  /** One file for each process that uses the server. */
  users: join(dataDir, 'postgres-users'),
  /** Process and port, for people and scripts; the password is in secrets.json. */
  record: join(dataDir, 'postgres.json'),
  startLog: join(dataDir, 'postgres-start.log'),
})

/** Starts the PostgreSQL of a data directory, or joins it when it runs. */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataDir, isDurable = true } = options
  const place = placesIn(dataDir)
  const { DATABASE_PASSWORD: password } = readOrCreateSecrets(dataDir)
  return withLock(place.lock, async () => {
    const found = await joinRunning(place.cluster, password)
    const server = found ?? (await launch(dataDir, password, isDurable))
    register(place.users)
    const url = urlOf(server.port, password)
    await ensureExtensions(url)
    writeFileSync(place.record, `${JSON.stringify({ pid: server.pid, port: server.port })}\n`)
    return {
      url,
      process: server,
      isJoined: found !== undefined,
      stop: () => withLock(place.lock, () => leave(dataDir, server)),
    }
  })
}

function urlOf(port: number, password: string): string {
  return `postgres://${embeddedName}:${password}@127.0.0.1:${port}/${embeddedName}`
}

/** A server that already runs in the cluster; undefined when none does, or when it was just ending. */
async function joinRunning(cluster: string, password: string): Promise<Postmaster | undefined> {
  const postmaster = readPostmaster(cluster)
  if (!postmaster) return undefined
  return (await accepts(postmaster, password)) ? postmaster : undefined
}

function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    return findPostmaster(cluster)
  } catch {
    throw new Refusal(
      `当前用户无权读取数据库目录 ${cluster}：请用第一次启动时的用户运行，或更换 DATA_DIR。`,
    )
  }
}

/** Waits until a server takes connections; false when it ended instead. */
async function accepts(server: Postmaster, password: string): Promise<boolean> {
  const deadline = Date.now() + startLimit
  for (;;) {
    const client = new Client(urlOf(server.port, password))
    try {
      await client.connect()
      await client.end()
      return true
    } catch (error) {
      // 28P01: wrong password. Waiting cannot help; everything else may still be start-up.
      if (error instanceof Error && 'code' in error && error.code === '28P01') {
        throw new Refusal('内置数据库的密码与密钥文件不符：请从备份恢复 secrets.json。')
      }
    }
    if (!isRunning(server)) return false
    if (Date.now() > deadline) throw new Refusal('内置数据库在两分钟内没有就绪，请查看其日志。')
    await sleep(30)
  }
}

/** Makes the cluster on the first start and runs its server on a free port of this machine only. */
async function launch(dataDir: string, password: string, isDurable: boolean): Promise<Postmaster> {
  const place = placesIn(dataDir)
  const runAs = runAsFor(place.cluster)
  const binaries = findBinaries(runAs)
  await ensureCluster(binaries, place.cluster, runAs, { password, isDurable })
  // Between finding a free port and using it another program may take it.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await freePort()
    const log = openSync(place.startLog, 'w', 0o600)
    const child = spawn(
      binaries.postgres,
      ['-D', clusterPath(place.cluster, runAs), ...serverSettings(port, isDurable)],
      {
        ...runAs,
        cwd: place.cluster,
        env: clusterEnvironment(),
        // A session of its own: Ctrl-C in the terminal must not stop the database before its users.
        detached: true,
        stdio: ['ignore', log, log],
      },
    )
    closeSync(log)
    child.on('error', () => undefined)
    child.unref()
    const mark = child.pid === undefined ? undefined : markOf(child.pid)
    if (mark && (await accepts({ ...mark, port }, password))) return { ...mark, port }
    const complaint = readComplaint(place)
    if (!/Address already in use/.test(complaint)) throw startFailure(complaint, place.startLog)
  }
  throw new Refusal('内置数据库找不到空闲端口：请稍后重试。')
}

/** What the server said before it gave up: first in our log, once its collector runs in its own. */
function readComplaint(place: ReturnType<typeof placesIn>): string {
  const logs = join(place.cluster, 'log')
  const newest = existsSync(logs)
    ? readdirSync(logs)
        .map((name) => join(logs, name))
        .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
    : undefined
  const later = newest ? readFileSync(newest, 'utf8').slice(-4000) : ''
  const first = readFileSync(place.startLog, 'utf8')
  return /redirecting log output/.test(first) ? later : first
}

function startFailure(complaint: string, logFile: string): Refusal {
  const reason = /FATAL:\s*(.*)/.exec(complaint)?.[1] ?? complaint.trim().split('\n')[0]
  if (/incompatible with server|initialized by PostgreSQL version/.test(complaint)) {
    return new Refusal(
      '数据目录由另一个版本的 PostgreSQL 建立，不能直接使用：请按运维手册“升级”一节迁移。',
    )
  }
  if (/No space left/.test(complaint)) {
    return new Refusal('磁盘空间不足，内置数据库无法启动：请清理后重试。')
  }
  return new Refusal(`内置数据库没有启动成功（${reason}），详情见 ${logFile}。`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function register(users: string): void {
  mkdirSync(users, { recursive: true, mode: 0o700 })
  writeFileSync(join(users, String(process.pid)), JSON.stringify(ownMark()))
}

/** Whether another living process uses the server; files of dead ones are swept away. */
function hasOtherUsers(users: string): boolean {
  let others = false
  for (const name of readdirSync(users)) {
    const file = join(users, name)
    const mark = readMark(file)
    if (mark && mark.pid !== process.pid && isRunning(mark)) others = true
    else rmSync(file, { force: true })
  }
  return others
}

/** Undefined for a file that a power loss left empty. */
function readMark(file: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessMark
  } catch {
    return undefined
  }
}

async function leave(dataDir: string, server: ProcessMark): Promise<void> {
  const place = placesIn(dataDir)
  if (hasOtherUsers(place.users) || !isRunning(server)) return
  // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything is written.
  signal(server.pid, 'SIGINT')
  if (!(await waitForEnd(server, stopLimit))) {
    // SIGQUIT ends it at once; the next start recovers from its log.
    signal(server.pid, 'SIGQUIT')
    await waitForEnd(server, 5000)
  }
  rmSync(place.record, { force: true })
}
