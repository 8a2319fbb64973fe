// Lists of members over REST, one after the other and with 20 connections, against hand-written SQL.
import { latencies, type Target, throughputs } from '../support/client'
import { startFloor } from '../support/floor'
import { ms, type Result } from '../support/report'
import { type ListCase, listCases } from './cases'
import { type Ground, PLACES } from './ground'

const ROUNDS = 60
const REACH_FACTOR = 1.5
const REACH_MS = 5
const CONNECTIONS = 20
const TURNS = { seconds: 4, turns: 3 }
const REACH_RATE = 0.3

const startSqlFloor = ({ pool }: Ground, cases: ListCase[]) =>
  startFloor((request, response) => {
    const index = Number(new URL(request.url ?? '/', 'http://floor').searchParams.get('case'))
    const asked = cases[index]
    if (!asked) return response.writeHead(404).end()
    const from = `from members where ${asked.where} and deleted_at is null`
    void Promise.all([
      pool.query(`select count(*) ${from}`, asked.values),
      pool.query(
        `select ${asked.columns} ${from} order by id desc limit ${asked.limit} offset ${asked.offset}`,
        asked.values,
      ),
    ]).then(([count, page]) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ docs: page.rows, totalDocs: Number(count.rows[0].count) }))
    })
  })

/** Where a list is asked of the product. */
export const targetOf = async (ground: Ground, { place, query }: ListCase): Promise<Target> => ({
  url: `${ground.product.address}/api/members?${query}`,
  headers: await ground.registrarOf(PLACES[place]),
})

const mustAgree = async (product: Target, floor: Target): Promise<void> => {
  const totals = await Promise.all(
    [product, floor].map(async ({ headers, url }) => {
      const answer = (await (await fetch(url, { headers })).json()) as { totalDocs?: number }
      return answer.totalDocs
    }),
  )
  if (totals[0] === undefined || totals[0] !== totals[1])
    throw new Error(`${product.url} counts ${totals[0]}, the floor ${totals[1]}`)
}

const latencyOf = async (measure: string, targets: Target[]): Promise<Result> => {
  const [ours = 0, bare = 0] = await latencies(targets, ROUNDS)
  const limit = bare * REACH_FACTOR + REACH_MS
  return {
    ...{ measure, product: ms(ours), floor: ms(bare), ratio: (ours / bare).toFixed(1) },
    reach: `≤ ${REACH_FACTOR} × 基准 + ${REACH_MS} ms = ${ms(limit)}`,
    met: ours <= limit,
  }
}

const rateOf = async (measure: string, targets: Target[]): Promise<Result> => {
  const [ours = 0, bare = 0] = await throughputs(targets, CONNECTIONS, TURNS)
  return {
    measure: `${measure}，${CONNECTIONS} 个连接`,
    ...{ product: `${Math.round(ours)} 次/秒`, floor: `${Math.round(bare)} 次/秒` },
    ratio: `${Math.round((ours / bare) * 100)} %`,
    ...{ reach: `≥ ${REACH_RATE * 100} %`, met: ours / bare >= REACH_RATE },
  }
}

/** First page, page 1000, by name and by phone, as registrars of county, city and province. */
export const measureLists = async (ground: Ground): Promise<Result[]> => {
  const cases = await listCases(ground, ['county', 'city', 'province'])
  const floor = await startSqlFloor(ground, cases)
  const results: Result[] = []
  const pairs: { measure: string; targets: Target[] }[] = []
  for (const [index, asked] of cases.entries()) {
    const bare = { url: `${floor.address}/?case=${index}` }
    const targets = [await targetOf(ground, asked), bare]
    await mustAgree(targets[0] as Target, bare)
    pairs.push({ measure: asked.measure, targets })
  }
  for (const { measure, targets } of pairs) results.push(await latencyOf(measure, targets))
  for (const { measure, targets } of pairs.slice(0, 2)) results.push(await rateOf(measure, targets))
  await floor.stop()
  return results
}
