import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env, isLoopback } from '../env'
import { releaseLock, takeLock } from '../lib/lock'
import { Refusal } from '../lib/refusal'
import { type Child, endChild, signalGroup, startChild } from './children'
import { type Database, openDatabase } from './database'
import { childEnvironment } from './environment'
import { describe } from './main'
import { say, step } from './progress'

/** How a way of running the product differs from the other: `npm start` and `npm run dev`. */
export type Product = {
  mode: 'production' | 'development'
  /** What has to be done between the database and the web server. */
  prepare: (databaseUrl: string, stop: AbortSignal) => Promise<void>
  /** Node's arguments of the web server. */
  server: string[]
  /** Shown when everything runs. */
  banner: (address: string, databaseUrl: string) => Promise<string>
}

/** Requests under way get this long when the product stops. */
const patience = 10_000
const readyLimit = 120_000

/** The address to type into a browser on this machine. */
export function localAddress(): string {
  const isEverywhere = env.HOST === '0.0.0.0' || env.HOST === '::'
  const host = isEverywhere || isLoopback(env.HOST) ? 'localhost' : env.HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT}`
}

/**
 * Runs the product until it is asked to stop (Ctrl-C, SIGTERM, or the end of the parent).
 * Gives the exit code: 0 after an orderly stop, 1 after a failure, which it has explained.
 */
export async function runProduct(product: Product): Promise<number> {
  const lock = join(env.DATA_DIR, 'start.lock')
  const holder = takeLock(lock, localAddress())
  if (holder) {
    throw new Refusal(
      `这个数据目录（${env.DATA_DIR}）的服务已在运行：${holder.note}（进程 ${holder.pid}）。`,
    )
  }
  const stopping = listenForStop()
  let database: Database | undefined
  let server: Child | undefined
  try {
    await checkPort()
    database = await openDatabase()
    await product.prepare(database.url, stopping.signal)
    stopping.signal.throwIfAborted()
    server = await serve(product, database.url, stopping.signal)
    say(await product.banner(localAddress(), database.url))
    await serving(server, database, stopping.signal)
    return 0
  } catch (error) {
    if (stopping.signal.aborted) return 0
    say(describe(error))
    return 1
  } finally {
    if (server) await stopServer(server, stopping)
    await database?.stop()
    releaseLock(lock)
    say('已停止。')
  }
}

type Stopping = { signal: AbortSignal; onHurry: (hurry: () => void) => void }

/** Turns signals and the loss of the parent into one request to stop, and a second signal into haste. */
function listenForStop(): Stopping {
  const controller = new AbortController()
  let asked = 0
  let hurry: () => void = () => undefined
  const ask = () => {
    const now = Date.now()
    if (asked === 0) {
      asked = now
      say('\n正在停止（等待进行中的请求，最多 10 秒；再按一次 Ctrl-C 立即停止）……')
      controller.abort()
      // One Ctrl-C arrives several times: from the terminal, from npm and from run.mjs.
    } else if (now - asked > 1000) hurry()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask)
  process.on('disconnect', ask)
  process.channel?.unref()
  return {
    signal: controller.signal,
    onHurry: (action) => {
      hurry = action
    },
  }
}

function checkPort(): Promise<void> {
  const explain: Record<string, string> = {
    EADDRINUSE: `端口 ${env.PORT} 已被别的程序占用：请关掉那个程序，或换一个端口，例如 PORT=${(env.PORT % 65535) + 1} npm start。`,
    EACCES: `当前用户无权使用端口 ${env.PORT}：请换一个 1024 以上的端口，例如 PORT=3000 npm start。`,
    EADDRNOTAVAIL: `HOST=${env.HOST} 不是这台机器的地址：请改为 127.0.0.1 或 0.0.0.0。`,
    ENOTFOUND: `HOST=${env.HOST} 无法解析：请改为 127.0.0.1 或 0.0.0.0。`,
  }
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', (error: NodeJS.ErrnoException) => {
      reject(new Refusal(explain[error.code ?? ''] ?? `无法使用端口 ${env.PORT}：${error.message}`))
    })
    probe.listen(env.PORT, env.HOST, () => probe.close(() => resolve()))
  })
}

/** Starts the web server and waits until /api/health answers. */
async function serve(product: Product, url: string, stop: AbortSignal): Promise<Child> {
  const child = startChild({
    args: product.server,
    environment: childEnvironment(url, product.mode),
    output: 'keep',
  })
  await step('启动网站服务', async () => {
    const deadline = Date.now() + readyLimit
    while (!(await isHealthy())) {
      const isGone = child.process.exitCode !== null || child.process.signalCode !== null
      if (isGone || Date.now() > deadline || stop.aborted) {
        await endChild(child.process, 3000)
        stop.throwIfAborted()
        throw new Refusal(`${child.kept().trim()}\n网站服务没有启动成功，原因见上。`)
      }
      await sleep(100)
    }
  })
  child.show()
  return child
}

async function isHealthy(): Promise<boolean> {
  try {
    const answer = await fetch(`${localAddress()}/api/health`, {
      signal: AbortSignal.timeout(60_000),
    })
    return answer.ok
  } catch {
    return false
  }
}

/** Resolves when asked to stop; throws when the web server or the database ends by itself. */
async function serving(server: Child, database: Database, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const { exitCode, signalCode } = server.process
    if (exitCode !== null || signalCode !== null) {
      throw new Refusal(`网站服务意外退出（${exitCode ?? signalCode}），已停止全部程序。`)
    }
    if (!database.isAlive()) throw new Refusal('内置数据库意外退出，已停止全部程序，请重新启动。')
    await Promise.race([sleep(500), aborted(stop)])
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

async function stopServer(server: Child, stopping: Stopping): Promise<void> {
  stopping.onHurry(() => signalGroup(server.process, 'SIGKILL'))
  await endChild(server.process, patience)
}
