// kill -9 while the public sends and while the sweep goes on: nothing lost, nothing twice.
import { readdirSync } from 'node:fs'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from '../support/report'
import { OPEN } from './fill'
import type { Ground } from './ground'
import { flood, type Sending, send, someSending } from './sender'
import { lostOrDouble } from './submissions'
import { killSweep, runSweep, setClocks } from './sweeps'

const UNION = '420581'
const BEFORE_KILL_S = 8
const DELIVERY_LIMIT_S = 420
const MAIL = 'worker@onenet.test'

const verdict = (measure: string, faults: string[], done: string): Result => ({
  measure,
  ...{ product: faults.length === 0 ? done : faults.join('；'), floor: '—', ratio: '—' },
  ...{ reach: '不丢不重', met: faults.length === 0 },
})

/** Whoever got no answer sends again, under the same key. */
const sendAgain = async (address: string, sendings: readonly Sending[]): Promise<void> => {
  const agent = new Agent({ keepAlive: true })
  for (const sending of sendings) if (sending.number === null) await send(address, agent, sending)
  agent.destroy()
}

const waiting = async ({ pool }: Ground): Promise<number> => {
  const { rows } = await pool.query(
    `select count(*)::int count from case_notices where state = 'waiting'`,
  )
  return Number(rows[0]?.count)
}

const count = async ({ pool }: Ground, text: string, since: number): Promise<number> =>
  Number((await pool.query(text, [since])).rows[0]?.count)

const lastCase = async ({ pool }: Ground): Promise<number> =>
  Number((await pool.query('select max(id) id from cases')).rows[0]?.id)

/** Each case has one receipt for its person and one notice for its desk, and each letter is one file. */
const countNotices = async (ground: Ground, cases: number, since: number): Promise<string[]> => {
  const faults: string[] = []
  const end = Date.now() + DELIVERY_LIMIT_S * 1000
  while ((await waiting(ground)) > 0 && Date.now() < end) await sleep(1000)
  const of = (channel: string) =>
    count(
      ground,
      `select count(*)::int count from case_notices
        where case_id > $1 and channel = '${channel}' and state = 'sent'`,
      since,
    )
  const [mails, desks] = [await of('mail'), await of('desk')]
  const outbox = readdirSync(join(ground.dataDir, 'outbox'))
  const letters = outbox.filter((name) => name.startsWith('case-')).length
  if (mails !== cases || desks !== cases || letters !== cases)
    faults.push(`${cases} 件办件有 ${mails} 条邮件通知、${desks} 条工作台通知、${letters} 封信`)
  return faults
}

const killSubmissions = async (ground: Ground): Promise<Result> => {
  const since = await lastCase(ground)
  const sent = flood(ground.product.address, {
    ...{ connections: 50, seconds: BEFORE_KILL_S * 2 },
    make: () => someSending(UNION, MAIL),
  })
  await sleep(BEFORE_KILL_S * 1000)
  await ground.product.kill()
  const { sendings } = await sent
  const unanswered = sendings.filter(({ number }) => number === null).length
  await ground.startAgain()
  const lost = await lostOrDouble(ground, sendings)
  await sendAgain(ground.product.address, sendings)
  const doubled = await lostOrDouble(ground, sendings)
  const made = await count(ground, 'select count(*)::int count from cases where id > $1', since)
  const faults = [lost, doubled].filter((fault) => fault !== null)
  if (made !== sendings.length) faults.push(`${sendings.length} 次提交成了 ${made} 件办件`)
  faults.push(...(await countNotices(ground, made, since)))
  return verdict(
    `提交中 kill -9（${sendings.length} 件，其中 ${unanswered} 件没有得到回答，重发）`,
    faults,
    '每件一次，通知各一',
  )
}

const STAGES = `select stages, count(*)::int count from (
    select string_agg(a.details->>'stage', ',' order by a.id) stages from case_actions a where a.id > $1 and a.by = 'program' group by a.case_id) each
  group by stages`

const killSweeps = async (ground: Ground): Promise<Result> => {
  // The product's own worker would take over the rest.
  await ground.product.stop()
  const { rows: last } = await ground.pool.query('select max(id) id from case_actions')
  const since = Number(last[0]?.id)
  await setClocks(ground, '20 days')
  const kills = [60, 150, 240, 400]
  for (const after of kills) await killSweep(ground, after)
  const rest = await runSweep(ground)
  const { rows } = await ground.pool.query<{ stages: string; count: number }>(STAGES, [since])
  const told = await count(
    ground,
    'select count(*)::int count from case_notices where case_action_id > $1',
    since,
  )
  await ground.startAgain()
  const faults = rows
    .filter(({ stages }) => !'1,2,3,4,5,6,7,8'.startsWith(stages))
    .map(({ count: cases, stages }) => `${cases} 件的步骤是 ${stages}`)
  const swept = rows.reduce((sum, row) => sum + row.count, 0)
  if (swept !== OPEN) faults.push(`${swept} 件有记录，应有 ${OPEN} 件`)
  // The reminder goes to the handler; the call to hurry to the superior, too; each escalation to one union.
  const expected = rows.reduce(
    (sum, row) => sum + row.count * (row.stages.split(',').length + 1),
    0,
  )
  if (told !== expected) faults.push(`${told} 条通知，应有 ${expected} 条`)
  if (rest.staged === 0) faults.push('最后一次扫描前已经全部做完，没有断在中间')
  return verdict(
    `扫描中 kill -9 ${kills.length} 次后续完（${rows.map(({ stages }) => stages).join('；')}）`,
    faults,
    '每步一次，通知各一',
  )
}

/** Both, one after the other. */
export const measureKills = async (ground: Ground): Promise<Result[]> => [
  await killSubmissions(ground),
  await killSweeps(ground),
]
