// A county with a thousand unions and its members moves to another city and back while others read.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from '../support/report'
import { type Ground, LARGE_COUNTY, PLACES } from './ground'

const REACH_SECONDS = 10
const REACH_BLOCK_MS = 200
const PAUSE_MS = 10
const MOVE = 'bench/registers/move-branch.ts'

type Moved = { seconds: number; members: number }

const move = async (ground: Ground, union: number, parent: number): Promise<Moved> => {
  const child = fork(MOVE, [String(union), String(parent)], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: ground.databaseUrl },
  })
  const told = once(child, 'message') as Promise<[Moved]>
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the move ended with ${code}`)
  })
  const [moved] = await Promise.race([told, ended])
  await ended.catch(() => undefined)
  return moved
}

/** Asks for a list again and again; the longest wait for an answer in milliseconds. */
const keepReading = (ground: Ground, query: string, headers: Record<string, string>) => {
  let isOver = false
  let longest = 0
  const work = async () => {
    while (!isOver) {
      const started = performance.now()
      const answer = await fetch(`${ground.product.address}/api/members?${query}`, { headers })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`a reader got ${answer.status}`)
      longest = Math.max(longest, performance.now() - started)
      await sleep(PAUSE_MS)
    }
  }
  const working = work()
  return {
    stop: async (): Promise<number> => {
      isOver = true
      await working
      return longest
    },
  }
}

/** Seconds of the slower of two moves, and the longest wait of a reader in the branch that moves. */
export const measureMoves = async (ground: Ground): Promise<Result[]> => {
  const union = await ground.idOf(LARGE_COUNTY)
  const [home, away] = await Promise.all([ground.idOf('420100'), ground.idOf(PLACES.city)])
  const headers = await ground.registrarOf(PLACES.province)
  const reader = keepReading(ground, `limit=25&where[scope2][equals]=${union}`, headers)
  const there = await move(ground, union, away)
  const back = await move(ground, union, home)
  const longest = await reader.stop()
  await ground.pool.query('vacuum analyze members, membership_changes')
  const seconds = Math.max(there.seconds, back.seconds)
  return [
    {
      measure: `调整一个县（1000 个工会、${there.members} 名会员）`,
      ...{ product: `${seconds.toFixed(1)} 秒`, floor: '—', ratio: '—' },
      ...{ reach: `≤ ${REACH_SECONDS} 秒`, met: seconds <= REACH_SECONDS },
    },
    {
      measure: '其间读者等待最久',
      ...{ product: `${Math.round(longest)} ms`, floor: '—', ratio: '—' },
      ...{ reach: `≤ ${REACH_BLOCK_MS} ms`, met: longest <= REACH_BLOCK_MS },
    },
  ]
}
