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
    `with counties as (
       select id, scope1, scope2, row_number() over (order by code) - 1 as place,
         count(*) over () as total
       from organizations where level = 'county')
     insert into news (title, slug, summary, channel, organization_id, scope1, scope2, _status,
       is_live, published_at, first_published_at, updated_at, created_at)
     select '基准新闻 ' || n, 'bench-' || n, '用于测速的摘要，长度与真实新闻相近。', 'work-news', c.id,
       c.scope1, c.scope2, 'published', true, t.moment, t.moment, t.moment, t.moment
     from generate_series(0, $1::int - 1) n
     join counties c on c.place = n * c.total / $1::int
     cross join lateral (select now() - make_interval(mins => $1::int - n) as moment) t`,
    [NEWS],
  )

/** A database of its own beside the one in use: the tree at the scale of Hubei and 30,000 news. */
export const benchDatabase = async (databaseUrl: string): Promise<string> => {
  const at = (name: string): string => {
    const url = new URL(databaseUrl)
    url.pathname = `/${name}`
    return url.toString()
  }
  const found = await withClient(databaseUrl, (client) =>
    client.query('select 1 from pg_database where datname = $1', [NAME]),
  )
  if (found.rowCount) return at(NAME)
  // Filled under another name: what is cut short is never taken for complete.
  const filling = `${NAME}_filling`
  await withClient(databaseUrl, async (client) => {
    await client.query(`drop database if exists ${filling}`)
    await client.query(`create database ${filling}`)
  })
  await run(['src/database/apply-migrations.ts'], at(filling))
  await run(['src/seed/cli.ts', '--scale=hubei'], at(filling))
  await withClient(at(filling), async (client) => {
    await fillNews(client)
    await client.query('vacuum analyze')
  })
  await withClient(databaseUrl, (client) =>
    client.query(`alter database ${filling} rename to ${NAME}`),
  )
  return at(NAME)
}
