// Finding one of 100,000 employers over REST, against the same hand-written search behind a bare server.
import { Pool } from 'pg'
import { fillEmployers } from '@/src/seed/load/fill-employers'
import { latencies, type Target } from '../support/client'
import { benchDatabase } from '../support/database'
import { startFloor } from '../support/floor'
import { startProduct } from '../support/product'
import { ms, printTable, type Result } from '../support/report'

const PORT = 3902
const ROUNDS = 200
const REACH_MS = 50
const PASSWORD = 'OneNet-Demo-2026'

// The public look-up is limited by address, and all of these requests come from one.
process.env.RATE_LIMITS = 'off'

const databaseUrl = await benchDatabase(String(process.env.DATABASE_URL))
const pool = new Pool({ connectionString: databaseUrl, max: 5 })
await fillEmployers(pool)

const ASKED = [
  { text: '化工', as: 'registrar@420581.onenet.test', column: 'search_names' },
  { text: '有限公司', as: 'registrar@420000.onenet.test', column: 'search_names' },
  { text: 'yxgs', as: 'registrar@420500.onenet.test', column: 'pinyin' },
  { text: 'hengda', as: null, column: 'pinyin' },
  { text: '9142058', as: null, column: 'uscc' },
]

const floor = await startFloor((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://floor')
  const asked = ASKED[Number(searchParams.get('case'))]
  if (!asked) return response.writeHead(404).end()
  const statement = `select id, name from employers where ${asked.column} like $1 limit 10`
  void pool.query(statement, [`%${asked.text}%`]).then(({ rows }) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ docs: rows }))
  })
})
const product = await startProduct(databaseUrl, PORT)

const headersOf = async (email: string | null): Promise<Record<string, string>> => {
  if (!email) return {}
  const answer = await fetch(`${product.address}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`${email} could not log in: ${answer.status}`)
  return { authorization: `JWT ${token}` }
}

const measure = async ({ as, text }: (typeof ASKED)[number], index: number): Promise<Result> => {
  const path = `/api/employers/${as ? 'suggest' : 'lookup'}?q=${encodeURIComponent(text)}`
  const targets: Target[] = [
    { url: `${product.address}${path}`, headers: await headersOf(as) },
    { url: `${floor.address}/?case=${index}` },
  ]
  const [ours = 0, bare = 0] = await latencies(targets, ROUNDS)
  return {
    measure: `单位搜索“${text}”，${as ?? '公众'}`,
    product: ms(ours),
    floor: ms(bare),
    ratio: (ours / bare).toFixed(1),
    reach: `≤ ${REACH_MS} ms`,
    met: ours <= REACH_MS,
  }
}

const results: Result[] = []
for (const [index, asked] of ASKED.entries()) results.push(await measure(asked, index))
printTable(results)
await product.stop()
await floor.stop()
await pool.end()
