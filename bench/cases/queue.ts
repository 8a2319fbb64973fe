// An officer's queue, the nearest deadline first, against hand-written SQL; and in ten times as many cases.
import { latencies, type Target } from '../support/client'
import { startFloor } from '../support/floor'
import { ms, type Result } from '../support/report'
import { type Ground, openGround } from './ground'

const ROUNDS = 100
const REACH_FACTOR = 1.5
const REACH_MS = 5
const REACH_GROWTH = 1.3
const FEWER = 50_000
const PORT = 3906

const COUNTY = '420581'

/** What the desk's list shows of each case, and the same columns for the floor. */
const LISTED = {
  ...{ number: 'number', serviceTitle: 'service_title', applicantName: 'applicant_name' },
  ...{ state: 'state', source: 'source', receivedAt: 'received_at', dueAt: 'due_at' },
  ...{ pausedAt: 'paused_at', isProvisional: 'is_provisional', approver: 'approver_id' },
  ...{ organization: 'organization_id', extension: 'extension', supervisors: 'supervisors' },
}

type Asked = { measure: string; select: string; columns: string }

const ASKED: Asked[] = [
  { measure: '县级待办首页', select: '', columns: '*' },
  {
    measure: '县级待办首页，只要列表的列',
    select: Object.keys(LISTED)
      .map((field) => `&select[${field}]=true`)
      .join(''),
    columns: `id, ${Object.values(LISTED).join(', ')}`,
  },
]

/** What the desk asks: open cases that wait for one's own union, as holder or as approver. */
const queueOf = async (ground: Ground, select = ''): Promise<{ target: Target; union: number }> => {
  const { headers, union } = await ground.officerOf(COUNTY)
  const mine = ['organization', 'approver']
    .map((part, at) => `where[and][1][or][${at}][${part}][in]=${union}`)
    .join('&')
  const query = `where[and][0][isOpen][equals]=true&${mine}&sort=dueAt&limit=25${select}`
  return { target: { url: `${ground.product.address}/api/cases?${query}`, headers }, union }
}

const startQueueFloor = ({ pool }: Ground) =>
  startFloor((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://floor')
    const union = Number(searchParams.get('union'))
    const columns = ASKED[Number(searchParams.get('asked'))]?.columns
    const from = `from cases where is_open and (organization_id = $1 or approver_id = $1)
      and participants @> jsonb_build_object($1::text, true)`
    void Promise.all([
      pool.query(`select count(*) ${from}`, [union]),
      pool.query(`select ${columns} ${from} order by due_at, id limit 25`, [union]),
    ]).then(([count, page]) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ docs: page.rows, totalDocs: Number(count.rows[0].count) }))
    })
  })

const totalOf = async ({ headers, url }: Target): Promise<unknown> =>
  ((await (await fetch(url, { headers })).json()) as { totalDocs?: number }).totalDocs

/** The first page of a county's queue, the whole cases and what the desk shows of them. */
export const measureQueue = async (ground: Ground): Promise<Result[]> => {
  const floor = await startQueueFloor(ground)
  const results: Result[] = []
  for (const [at, { measure, select }] of ASKED.entries()) {
    const { target, union } = await queueOf(ground, select)
    const bare = { url: `${floor.address}/?union=${union}&asked=${at}` }
    const totals = [await totalOf(target), await totalOf(bare)]
    if (totals[0] !== totals[1]) throw new Error(`product and floor count ${totals}`)
    const [ours = 0, least = 0] = await latencies([target, bare], ROUNDS)
    const limit = least * REACH_FACTOR + REACH_MS
    results.push({
      measure: `${measure}（${totals[0]} 件）`,
      ...{ product: ms(ours), floor: ms(least), ratio: (ours / least).toFixed(1) },
      reach: `≤ ${REACH_FACTOR} × 基准 + ${REACH_MS} ms = ${ms(limit)}`,
      met: ours <= limit,
    })
  }
  await floor.stop()
  return results
}

/** The same queue among so many cases and among a tenth of them, in turns. */
export const measureGrowth = async (large: Ground): Promise<Result[]> => {
  const small = await openGround(FEWER, PORT)
  const targets = await Promise.all(
    [large, small].map(async (ground) => (await queueOf(ground)).target),
  )
  const [many = 0, few = 0] = await latencies(targets, ROUNDS)
  await small.stop()
  return [
    {
      measure: `县级待办首页，比 ${FEWER / 10_000} 万件时`,
      ...{ product: ms(many), floor: ms(few), ratio: (many / few).toFixed(2) },
      ...{ reach: `≤ ${REACH_GROWTH} 倍`, met: many / few <= REACH_GROWTH },
    },
  ]
}
