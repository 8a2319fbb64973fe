// npm run migrate: applies pending migrations.
// npm run migrate -- create <name> [--blank]: writes a new one and tries all of them on an empty database.

import { startEmbeddedServer } from '../database/embedded-server'
import { Refusal } from '../lib/refusal'
import { runChild, script } from './children'
import { childEnvironment } from './environment'
import { withTemporary, writeMigration } from './generated'
import { main } from './main'
import { migrate } from './prepare'
import { say, step } from './progress'
import { stopRequests, withDatabase } from './with-database'

async function apply(): Promise<number> {
  await withDatabase(migrate)
  say('数据表已是最新。')
  return 0
}

async function create(name: string | undefined, isBlank: boolean): Promise<number> {
  if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new Refusal(
      '请给迁移起一个说明意图的名字（小写字母、数字和连字符），例如 add-member-phone。',
    )
  }
  const file = await step('比较配置与最近一次快照', () =>
    writeMigration('migrations', name, isBlank),
  )
  if (!file) {
    say('配置与数据表一致，没有可写的迁移；要手写 SQL 请加 --blank。')
    return 1
  }
  await step('在空数据库上试运行全部迁移', () => withTemporary(tryAll))
  say(`已写入 migrations/${file}，请检查后提交。`)
  return 0
}

async function tryAll(dataDir: string): Promise<void> {
  const stop = stopRequests()
  const server = await startEmbeddedServer({ dataDir, isDurable: false })
  try {
    await runChild({
      args: script('src/database/apply-migrations.ts'),
      environment: childEnvironment(server.url),
      output: 'keep',
      stop,
    })
  } finally {
    await server.stop()
  }
}

await main(async () => {
  const [command, name, option] = process.argv.slice(2)
  if (command === undefined) return apply()
  if (command === 'create') return create(name, option === '--blank')
  throw new Refusal('用法：npm run migrate，或 npm run migrate -- create <名字> [--blank]')
})
