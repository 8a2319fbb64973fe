// npm run account -- <e-mail> <name> [<union> <division code>]: the first account of a system without demo data.
import { ask } from '../database/ask'
import { Refusal } from '../lib/refusal'
import { runChild, script } from './children'
import { childEnvironment } from './environment'
import { main } from './main'
import { migrate } from './prepare'
import { withDatabase } from './with-database'

const usage = '用法：npm run account -- <邮箱> <姓名> <省级工会名称> <行政区划代码>'

await main(async () => {
  const [email = '', name = '', union = '', code = ''] = process.argv.slice(2)
  if (!/^[^@\s]+@[^@\s]+$/.test(email) || !name) throw new Refusal(usage)
  await withDatabase(async (url, stop) => {
    await migrate(url, stop)
    const users = await ask(url, 'SELECT 1 FROM users LIMIT 1')
    if (users.length > 0) throw new Refusal('已有账号：请由安全管理员在管理后台建立其他账号。')
    const unions = await ask(url, 'SELECT 1 FROM organizations LIMIT 1')
    if (unions.length === 0 && !(union && /^\d{6}$/.test(code))) throw new Refusal(usage)
    await runChild({
      args: script('src/cli/tools/first-account.ts', email, name, union, code),
      environment: childEnvironment(url),
      output: 'show',
      stop,
    })
  })
  return 0
})
