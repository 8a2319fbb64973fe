// The deadline sweep over 5,000 open cases, as it runs each minute in the product's worker.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Result } from '../support/report'
import { OPEN } from './fill'
import type { Ground } from './ground'

const REACH_MS = 2_000

export type Swept = { staged: number; ms: number }

const startSweep = ({ databaseUrl }: Ground): ChildProcess =>
  fork('bench/cases/sweep-run.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })

const ready = async (child: ChildProcess): Promise<void> => {
  const [message] = (await once(child, 'message')) as [unknown]
  if (message !== 'ready') throw new Error('the sweep did not start')
}

/** One sweep to its end. */
export const runSweep = async (ground: Ground): Promise<Swept> => {
  const child = startSweep(ground)
  await ready(child)
  const [swept] = (await once(child, 'message')) as [Swept]
  await once(child, 'exit')
  return swept
}

/** One sweep that is killed with -9 so many milliseconds after it began. */
export const killSweep = async (ground: Ground, after: number): Promise<void> => {
  const child = startSweep(ground)
  await ready(child)
  setTimeout(() => child.kill('SIGKILL'), after)
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/**
 * Sets the clocks of the open cases that came with the ground: due so long ago, and nobody reminded yet or
 * just the reminder behind them.
 */
export const setClocks = async (
  { pool }: Ground,
  ago: string,
  reminded: 0 | 1 = 0,
): Promise<void> => {
  await pool.query(
    `update cases set due_at = now() - $1::interval, supervisors = '{}', reminded = $2::int,
      next_check_at = now() - $1::interval - make_interval(hours => 1 - $2::int)
      where is_open and number like 'b%'`,
    [ago, reminded],
  )
  await pool.query(`update cases set next_check_at = null where is_open and number not like 'b%'`)
  await pool.query('vacuum analyze cases')
}

/** One sweep over all of them, each due for one stage, as an hourly sweep never meets them all at once. */
export const measureSweep = async (ground: Ground): Promise<Result[]> => {
  // The product's own worker would be the first.
  await ground.product.stop()
  await setClocks(ground, '1 minute', 1)
  const { ms, staged } = await runSweep(ground)
  await setClocks(ground, '20 days')
  const late = await runSweep(ground)
  await ground.startAgain()
  console.log(
    `after 20 days without a server: ${late.staged} stages in ${(late.ms / 1000).toFixed(2)} s`,
  )
  return [
    {
      measure: `${OPEN} 件未办结全部到期，扫描一次（${staged} 步）`,
      ...{ product: `${(ms / 1000).toFixed(2)} 秒`, floor: '—', ratio: '—' },
      ...{ reach: `≤ ${REACH_MS / 1000} 秒`, met: ms <= REACH_MS },
    },
  ]
}
