import { spawn } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startEmbeddedServer } from '@/src/database/embedded-server'
import { isRunning, markOf, waitForEnd } from '@/src/lib/processes'
import {
  freePort,
  killQuietly,
  postmasterOf,
  type Spawned,
  scratchDirectory,
  spawnScript,
} from '../support/spawned'

type Running = Spawned & { address: string; dataDir: string }

async function start(dataDir: string, settings: Record<string, string> = {}): Promise<Running> {
  const port = settings.PORT ?? String(await freePort())
  const spawned = spawnScript('tests/support/fake-product.ts', {
    DATA_DIR: dataDir,
    PORT: port,
    ...settings,
  })
  return { ...spawned, dataDir, address: `http://127.0.0.1:${port}` }
}

async function started(dataDir: string): Promise<Running> {
  const product = await start(dataDir)
  await product.prints('已启动 http')
  return product
}

async function serverPid(product: Running): Promise<number> {
  const answer = (await (await fetch(product.address)).json()) as { pid: number }
  return answer.pid
}

const lives = (pid: number | undefined) => pid !== undefined && markOf(pid) !== undefined

async function dies(pid: number | undefined): Promise<boolean> {
  const mark = pid === undefined ? undefined : markOf(pid)
  return mark === undefined || (await waitForEnd(mark, 5000))
}

async function withTable<Row>(
  dataDir: string,
  work: (client: Client) => Promise<Row>,
): Promise<Row> {
  const server = await startEmbeddedServer({ dataDir })
  const client = new Client(server.url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
    await server.stop()
  }
}

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s finishes requests and leaves no process',
    async (name) => {
      const product = await started(scratchDirectory())
      const postmaster = postmasterOf(product.dataDir)
      const web = await serverPid(product)
      expect(lives(postmaster)).toBe(true)
      const slow = fetch(`${product.address}/slow`, { headers: { connection: 'close' } }).then(
        (answer) => answer.status,
      )
      await new Promise((resolve) => setTimeout(resolve, 200))
      product.child.kill(name)
      expect(await slow).toBe(200)
      expect(await product.ends()).toBe(0)
      expect(lives(postmaster)).toBe(false)
      expect(lives(web)).toBe(false)
    },
  )

  it('stops all with a sentence when the web server dies', async () => {
    const product = await started(scratchDirectory())
    const postmaster = postmasterOf(product.dataDir)
    await fetch(`${product.address}/die`).catch(() => undefined)
    expect(await product.ends()).toBe(1)
    expect(product.output()).toContain('网站服务意外退出（7）')
    expect(lives(postmaster)).toBe(false)
  })

  it('stops all with a sentence when the database dies', async () => {
    const product = await started(scratchDirectory())
    const web = await serverPid(product)
    killQuietly(postmasterOf(product.dataDir))
    expect(await product.ends()).toBe(1)
    expect(product.output()).toContain('内置数据库意外退出')
    expect(lives(web)).toBe(false)
  })
})

describe('recovery', () => {
  it('goes on after kill -9 of the product: the web server is gone, the database taken over', async () => {
    const dataDir = scratchDirectory()
    const product = await started(dataDir)
    await withTable(dataDir, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'))
    const postmaster = postmasterOf(dataDir)
    const web = await serverPid(product)
    product.child.kill('SIGKILL')
    expect(await dies(web)).toBe(true)
    expect(lives(postmaster)).toBe(true)

    const again = await started(dataDir)
    expect(postmasterOf(dataDir)).toBe(postmaster)
    again.child.kill('SIGTERM')
    expect(await again.ends()).toBe(0)
    expect(lives(postmaster)).toBe(false)
  })

  it('goes on after kill -9 of everything', async () => {
    const dataDir = scratchDirectory()
    const product = await started(dataDir)
    await withTable(dataDir, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'))
    const postmaster = postmasterOf(dataDir)
    product.child.kill('SIGKILL')
    killQuietly(postmaster)
    expect(await dies(postmaster)).toBe(true)

    const again = await started(dataDir)
    const { rows } = await withTable(dataDir, (client) => client.query('SELECT answer FROM kept'))
    expect(rows).toEqual([{ answer: 42 }])
    again.child.kill('SIGTERM')
    expect(await again.ends()).toBe(0)
  })

  it('is not misled by a postmaster.pid whose number belongs to another program by now', async () => {
    const dataDir = scratchDirectory()
    const product = await started(dataDir)
    const file = join(dataDir, 'postgres', 'postmaster.pid')
    const lines = readFileSync(file, 'utf8').split('\n')
    product.child.kill('SIGTERM')
    expect(await product.ends()).toBe(0)
    // The same user as the database's: PostgreSQL alone would refuse to start.
    const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const other = spawn('sleep', ['60'], asNobody)
    onTestFinished(() => {
      other.kill('SIGKILL')
    })
    writeFileSync(file, [String(other.pid), ...lines.slice(1)].join('\n'))
    const again = await started(dataDir)
    expect(lives(other.pid)).toBe(true)
    again.child.kill('SIGTERM')
    expect(await again.ends()).toBe(0)
  })
})

describe('backup', () => {
  it('a copy of the data directory, made while stopped, starts elsewhere with its data', async () => {
    const dataDir = scratchDirectory()
    const product = await started(dataDir)
    await withTable(dataDir, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'))
    product.child.kill('SIGTERM')
    expect(await product.ends()).toBe(0)
    const copy = join(scratchDirectory(), 'restored')
    // Owners are not kept, as with most ways of copying.
    cpSync(dataDir, copy, { recursive: true })
    onTestFinished(() => killQuietly(postmasterOf(copy)))
    const { rows } = await withTable(copy, (client) => client.query('SELECT answer FROM kept'))
    expect(rows).toEqual([{ answer: 42 }])
  })
})

describe('refusals', () => {
  it('a second start on one data directory says where the first one runs', async () => {
    const dataDir = scratchDirectory()
    const first = await started(dataDir)
    const second = await start(dataDir)
    expect(await second.ends()).toBe(1)
    const port = new URL(first.address).port
    expect(second.output()).toContain(`的服务已在运行：http://localhost:${port}`)
    expect((await fetch(first.address)).status).toBe(200)
    first.child.kill('SIGTERM')
    expect(await first.ends()).toBe(0)
  })

  it('a port in use is named, and no database is left running', async () => {
    const dataDir = scratchDirectory()
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    onTestFinished(() => {
      other.close()
    })
    const product = await start(dataDir, { PORT: String(port) })
    expect(await product.ends()).toBe(1)
    expect(product.output()).toContain(`端口 ${port} 已被别的程序占用`)
    expect(postmasterOf(dataDir)).toBeUndefined()
  })

  it('an outside database that does not answer is named without its password', async () => {
    const product = await start(scratchDirectory(), {
      DATABASE_URL: `postgres://me:geheim@127.0.0.1:${await freePort()}/union`,
      PAYLOAD_SECRET: 'x'.repeat(32),
      FIELD_KEY: Buffer.alloc(32, 1).toString('base64'),
    })
    expect(await product.ends()).toBe(1)
    expect(product.output()).toContain('地址上没有数据库在运行')
    expect(product.output()).not.toContain('geheim')
  })
})

describe('sharing the embedded database', () => {
  it('the last program to leave stops it', async () => {
    const dataDir = scratchDirectory()
    const product = await started(dataDir)
    const joined = await startEmbeddedServer({ dataDir })
    expect(joined.isJoined).toBe(true)
    product.child.kill('SIGTERM')
    expect(await product.ends()).toBe(0)
    expect(isRunning(joined.process)).toBe(true)
    await joined.stop()
    expect(isRunning(joined.process)).toBe(false)
  })
})
