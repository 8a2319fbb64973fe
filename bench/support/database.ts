import { spawn } from 'node:child_process'
import { Client } from 'pg'

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

export type Recipe = {
  name: string
  seed: string[]
  /** What comes on top of the seed. */
  fill?: (client: Client) => Promise<unknown>
}

/** A database of its own beside the one in use, made on the first run and brought up to date on later ones. */
export const prepareDatabase = async (
  databaseUrl: string,
  { fill, name, seed }: Recipe,
): Promise<string> => {
  const at = (database: string): string => {
    const url = new URL(databaseUrl)
    url.pathname = `/${database}`
    return url.toString()
  }
  const found = await withClient(databaseUrl, (client) =>
    client.query('select 1 from pg_database where datname = $1', [name]),
  )
  if (found.rowCount) {
    await run(['src/database/apply-migrations.ts'], at(name))
    return at(name)
  }
  // Filled under another name: what is cut short is never taken for complete.
  const filling = `${name}_filling`
  await withClient(databaseUrl, async (client) => {
    await client.query(`drop database if exists ${filling}`)
    await client.query(`create database ${filling}`)
  })
  await run(['src/database/apply-migrations.ts'], at(filling))
  await run(['src/seed/cli.ts', ...seed], at(filling))
  await withClient(at(filling), async (client) => {
    await fill?.(client)
    await client.query('vacuum analyze')
  })
  await withClient(databaseUrl, (client) =>
    client.query(`alter database ${filling} rename to ${name}`),
  )
  return at(name)
}

/** The tree at the scale of Hubei and 30,000 news. */
export const benchDatabase = (databaseUrl: string): Promise<string> =>
  prepareDatabase(databaseUrl, { name: 'onenet_bench', seed: ['--scale=hubei'], fill: fillNews })

/** A province of 15,000 unions with so many members. */
export const loadDatabase = (databaseUrl: string, members: number): Promise<string> =>
  prepareDatabase(databaseUrl, {
    name: `onenet_bench_${members}`,
    seed: ['--scale=load', `--members=${members}`],
  })
