import { Client } from 'pg'
import { startEmbeddedServer } from '../database/embedded-server'
import { ensureExtensions } from '../database/extensions'
import { env } from '../env'
import { isRunning } from '../lib/processes'
import { Refusal } from '../lib/refusal'
import { step } from './progress'

/** The database a command works on. */
export type Database = {
  url: string
  /** False once an embedded server has died by itself. */
  isAlive: () => boolean
  /** Leaves it; an embedded server that nobody else uses is shut down. */
  stop: () => Promise<void>
}

/** Opens the database of the settings: the outside one, or the embedded one of DATA_DIR. */
export async function openDatabase(): Promise<Database> {
  if (env.DATABASE_URL) {
    await checkOutside(env.DATABASE_URL)
    await ensureExtensions(env.DATABASE_URL).catch(() => {
      throw new Refusal(
        '数据库用户无权建立扩展：请由数据库管理员在这个库里执行 CREATE EXTENSION pg_trgm、btree_gin、unaccent。',
      )
    })
    return { url: env.DATABASE_URL, isAlive: () => true, stop: async () => undefined }
  }
  const server = await step('启动内置数据库', () => startEmbeddedServer({ dataDir: env.DATA_DIR }))
  return { url: server.url, isAlive: () => isRunning(server.process), stop: server.stop }
}

const reasons: Record<string, string> = {
  '28P01': '用户名或密码不对',
  '28000': '服务器不允许这个用户登录',
  '3D000': '服务器上没有这个数据库',
  '53300': '服务器的连接数已用完',
  ECONNREFUSED: '地址上没有数据库在运行',
  ENOTFOUND: '找不到这台主机',
  EAI_AGAIN: '找不到这台主机',
  ETIMEDOUT: '连接超时',
}

async function checkOutside(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url)
  const place = `${hostname}:${port || 5432}${pathname}`
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  let version = ''
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    )
    version = rows[0]?.version ?? ''
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = reasons[code] ?? (error instanceof Error ? error.message : '原因不明')
    throw new Refusal(`连不上 DATABASE_URL 指定的数据库（${place}）：${reason}。`)
  } finally {
    await client.end().catch(() => undefined)
  }
  if (Number(version) < 150_000) {
    throw new Refusal(`数据库 ${place} 的版本太旧：需要 PostgreSQL 15 或更新的版本，推荐 18。`)
  }
}
