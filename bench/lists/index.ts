// First page with count of news and unions over REST, against hand-written SQL behind a bare server.
import { Pool } from 'pg'
import { latencies, type Target } from '../support/client'
import { benchDatabase } from '../support/database'
import { startFloor } from '../support/floor'
import { startProduct } from '../support/product'
import { ms, printTable, type Result } from '../support/report'

const PORT = 3901
const ROUNDS = 200
const REACH_FACTOR = 1.5
const REACH_MS = 5
const PASSWORD = 'OneNet-Demo-2026'

type Case = {
  measure: string
  path: string
  as: string | null
  count: string
  page: string
  values: number[]
}

const databaseUrl = await benchDatabase(String(process.env.DATABASE_URL))
const pool = new Pool({ connectionString: databaseUrl, max: 5 })

const idOf = async (code: string): Promise<number> => {
  const { rows } = await pool.query<{ id: number }>(
    'select id from organizations where code = $1',
    [code],
  )
  return Number(rows[0]?.id)
}
const [city, county] = await Promise.all([idOf('420500'), idOf('420581')])

const PUBLISHED = `_status = 'published' and deleted_at is null`
const cases: Case[] = [
  {
    measure: '新闻首页，县级编辑',
    path: `/api/news?limit=25&where[scope2][equals]=${county}`,
    as: 'editor@420581.onenet.test',
    count: 'select count(*) from news where scope2 = $1 and deleted_at is null',
    page: 'select * from news where scope2 = $1 and deleted_at is null order by updated_at desc limit 25',
    values: [county],
  },
  {
    measure: '新闻首页，市级编辑',
    path: `/api/news?limit=25&where[scope1][equals]=${city}`,
    as: 'editor@420500.onenet.test',
    count: 'select count(*) from news where scope1 = $1 and deleted_at is null',
    page: 'select * from news where scope1 = $1 and deleted_at is null order by updated_at desc limit 25',
    values: [city],
  },
  {
    measure: '新闻首页，公众',
    path: '/api/news?limit=25',
    as: null,
    count: `select count(*) from news where ${PUBLISHED}`,
    page: `select * from news where ${PUBLISHED} order by updated_at desc limit 25`,
    values: [],
  },
  {
    measure: '工会首页，县级管理员',
    path: `/api/organizations?limit=25&where[scope2][equals]=${county}`,
    as: 'branch-admin@420581.onenet.test',
    count: 'select count(*) from organizations where scope2 = $1',
    page: 'select * from organizations where scope2 = $1 order by code limit 25',
    values: [county],
  },
  {
    measure: '工会首页，省级管理员',
    path: '/api/organizations?limit=25',
    as: 'branch-admin@420000.onenet.test',
    count: 'select count(*) from organizations',
    page: 'select * from organizations order by code limit 25',
    values: [],
  },
]

const tokenOf = async (address: string, email: string): Promise<string> => {
  const answer = await fetch(`${address}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`${email} could not log in: ${answer.status}`)
  return token
}

const floor = await startFloor((request, response) => {
  const asked = cases[Number(new URL(request.url ?? '/', 'http://floor').searchParams.get('case'))]
  if (!asked) return response.writeHead(404).end()
  void Promise.all([
    pool.query(asked.count, asked.values),
    pool.query(asked.page, asked.values),
  ]).then(([count, page]) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ docs: page.rows, totalDocs: Number(count.rows[0].count) }))
  })
})
const product = await startProduct(databaseUrl, PORT)

const measure = async (asked: Case, index: number): Promise<Result> => {
  const headers: Record<string, string> = asked.as
    ? { authorization: `JWT ${await tokenOf(product.address, asked.as)}` }
    : {}
  const targets: Target[] = [
    { url: `${product.address}${asked.path}`, headers },
    { url: `${floor.address}/?case=${index}` },
  ]
  const [ours = 0, bare = 0] = await latencies(targets, ROUNDS)
  const limit = bare * REACH_FACTOR + REACH_MS
  return {
    measure: asked.measure,
    product: ms(ours),
    floor: ms(bare),
    ratio: (ours / bare).toFixed(1),
    reach: `≤ ${REACH_FACTOR} × 基准 + ${REACH_MS} ms = ${ms(limit)}`,
    met: ours <= limit,
  }
}

const results: Result[] = []
for (const [index, asked] of cases.entries()) results.push(await measure(asked, index))
printTable(results)
await product.stop()
await floor.stop()
await pool.end()
