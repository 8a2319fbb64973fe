import { ask } from '../database/ask'
import { type Env, env, isLoopback } from '../env'

const password = 'OneNet-Demo-2026'
const demoAccounts = [
  ['湖北省总工会 · 工会管理员', 'branch-admin@420000.onenet.test'],
  ['宜都市总工会 · 内容编辑', 'editor@420581.onenet.test'],
  ['宜都市总工会 · 审核员', 'reviewer@420581.onenet.test'],
  ['宜都市总工会 · 劳模工作室管理员', 'workshop@420581.onenet.test'],
  ['全省账号与任职 · 安全管理员', 'security-admin@420000.onenet.test'],
] as const

async function hasDemoAccounts(databaseUrl: string): Promise<boolean> {
  const emails = demoAccounts.map(([, email]) => email)
  const found = await ask(databaseUrl, 'SELECT 1 FROM users WHERE email = ANY($1) LIMIT 1', [
    emails,
  ])
  return found.length > 0
}

async function hasAccounts(databaseUrl: string): Promise<boolean> {
  return (await ask(databaseUrl, 'SELECT 1 FROM users LIMIT 1')).length > 0
}

/** Posters, receipts and letters lead to PUBLIC_URL: who opens the port to others has to say how they type it. */
export const addressWarning = ({ HOST, PUBLIC_URL }: Pick<Env, 'HOST' | 'PUBLIC_URL'>): string[] =>
  isLoopback(HOST) || !isLoopback(new URL(PUBLIC_URL).hostname)
    ? []
    : [
        '',
        `  注意：海报、回执和通知里的网址是 ${PUBLIC_URL}，别的设备打不开。请设置 PUBLIC_URL，例如 https://gh.example.cn。`,
      ]

/** What the person who started the product needs next: addresses, demo accounts, how to stop. */
export async function banner(address: string, databaseUrl: string): Promise<string> {
  const lines = ['', '工会一张网已启动', `  门户网站  ${address}`, `  管理后台  ${address}/admin`]
  if (env.PUBLIC_URL !== address) lines.push(`  对外地址  ${env.PUBLIC_URL}`)
  if (!(await hasAccounts(databaseUrl))) {
    lines.push('', '  还没有账号，请另开一个终端建立第一个（安全管理员）：')
    lines.push('    npm run account -- <邮箱> <姓名> <省级工会名称> <行政区划代码>')
  }
  if (await hasDemoAccounts(databaseUrl)) {
    lines.push('', `  演示账号（密码都是 ${password}）`)
    for (const [who, email] of demoAccounts) lines.push(`    ${email}  ${who}`)
    if (!isLoopback(env.HOST)) {
      lines.push('  注意：演示账号的密码是公开的，正式使用请以 SEED=none 从空数据目录启动。')
    }
  }
  if (isLoopback(env.HOST))
    lines.push('', '  只有本机能访问；要让同一网络的电脑访问，请以 HOST=0.0.0.0 启动。')
  lines.push(...addressWarning(env))
  lines.push('', `  数据目录  ${env.DATA_DIR}`, '  停止      按 Ctrl-C', '')
  return lines.join('\n')
}
