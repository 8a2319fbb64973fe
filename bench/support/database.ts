import { spawn } from 'node:child_process'
import { Client } from 'pg'

const NAME = 'onenet_bench'

const run = (args: string[], databaseUrl: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DATABASE_URL: databaseUrl },
    })
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`)),
    )
  })

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const NEWS = 30_000

/** News spread over all counties, each county's in one piece, as imports bring them. */
const fillNews = (client: Client) =>
  client.query(
    `insert into news (title, slug, summary, channel, organization_id, scope1, scope2, _status, is_live,
        published_at, first_published_at, updated_at, created_at)
      select '基准新闻 ' || n, 'bench-' || n, '用于测速的摘要，长度与真实新闻相近。', 'work-news', o.id,
        o.scope1, o.scope2, 'published', true, t.at, t.at, t.at, t.at
      from generate_series(1, $1::int) n
      join lateral (select id, scope1, scope2, row_number() over (order by code) place
        from organizations where level = 'county') o on o.place = 1 + (n * 103 / ($1::int + 1))
      cross join lateral (select now() - make_interval(mins => ($1::int - n)) at) t`,
    [NEWS],
  )

/** A database of its own beside the one in use: the tree at the scale of Hubei and 30,000 news. */
export const benchDatabase = async (databaseUrl: string): Promise<string> => {
  const url = new URL(databaseUrl)
  url.pathname = `/${NAME}`
  const bench = url.toString()
  const exists = await withClient(databaseUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [NAME])
    if (found.rowCount === 0) await client.query(`create database ${NAME}`)
    return found.rowCount !== 0
  })
  if (!exists) {
    await run(['src/database/apply-migrations.ts'], bench)
    await run(['src/seed/cli.ts', '--scale=hubei'], bench)
    await withClient(bench, async (client) => {
      await fillNews(client)
      await client.query('vacuum analyze')
    })
  }
  return bench
}
