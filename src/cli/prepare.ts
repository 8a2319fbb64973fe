import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '../database/ask'
import { env } from '../env'
import { Refusal } from '../lib/refusal'
import { runChild, script } from './children'
import { childEnvironment } from './environment'
import { say, step } from './progress'

const hasTable = async (url: string, name: string) =>
  (await ask(url, 'SELECT 1 WHERE to_regclass($1) IS NOT NULL', [name])).length > 0

/** Names of checked-in migrations that a database lacks, in order. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const checkedIn = readdirSync('migrations')
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()
  if (!(await hasTable(url, 'payload_migrations'))) return checkedIn
  const rows = await ask<{ name: string }>(url, 'SELECT name FROM payload_migrations')
  const applied = new Set(rows.map((row) => row.name))
  return checkedIn.filter((name) => !applied.has(name))
}

/** Brings the tables up to date; quick when nothing is pending. */
export async function migrate(url: string, stop?: AbortSignal): Promise<void> {
  const pending = await pendingMigrations(url)
  if (pending.length === 0) return
  await step(`更新数据表（${pending.length} 项）`, () =>
    runChild({
      args: script('src/database/apply-migrations.ts'),
      environment: childEnvironment(url),
      output: 'keep',
      stop,
    }),
  )
  const left = await pendingMigrations(url)
  if (left.length > 0) throw new Refusal(`数据表没有更新完：${left.join('、')}`)
}

/**
 * Writes the demo data into a database that holds no organization. A mark in DATA_DIR tells the next
 * start that the writing was cut short; the seed takes up where it stopped.
 */
export async function seedOnce(url: string, stop?: AbortSignal): Promise<void> {
  const mark = join(env.DATA_DIR, 'seeding')
  const organizations = await ask(url, 'SELECT 1 FROM organizations LIMIT 1')
  const isDone = organizations.length > 0 && !existsSync(mark)
  if (env.SEED === 'none' || isDone) return
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 })
  writeFileSync(mark, '')
  say('· 写入演示数据（只在第一次启动时，约需一分钟）')
  await runChild({
    args: script('src/seed/cli.ts', '--scale=demo'),
    environment: childEnvironment(url),
    output: 'show',
    stop,
  })
  rmSync(mark)
}
