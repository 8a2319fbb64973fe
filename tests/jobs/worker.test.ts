import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { query } from '@/src/database/pool'
import { env } from '@/src/env'
import { startWorker, type Worker } from '@/src/jobs/worker'
import { call } from '../access/asks'
import { addPerson, type Person, plantTree, type Tree } from '../access/tree'
import { testPayload } from '../support/database'

const TICK = 50

let payload: Payload
let tree: Tree

const start = (): Worker => {
  const worker = startWorker(payload, TICK)
  onTestFinished(() => worker.stop())
  return worker
}

const until = async (isReached: () => boolean | Promise<boolean>) => {
  await vi.waitFor(async () => expect(await isReached()).toBe(true), {
    ...{ timeout: 10_000, interval: 20 },
  })
}

beforeAll(async () => {
  payload = await testPayload()
  tree = await plantTree(payload)
})

describe('the workers of several processes', () => {
  it('have exactly one active among them, and another takes over when it ends', async () => {
    const [first, second] = [start(), start()]
    await until(() => first.isActive() || second.isActive())
    await sleep(10 * TICK)
    expect([first, second].filter((worker) => worker.isActive())).toHaveLength(1)
    const [active, standby] = first.isActive() ? [first, second] : [second, first]
    await active.stop()
    await until(() => standby.isActive())
  })

  it('take over in seconds when the connection of the active one is cut', async () => {
    const first = start()
    await until(() => first.isActive())
    const second = start()
    await sleep(5 * TICK)
    expect(second.isActive()).toBe(false)
    await query(`select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and granted and database = (
        select oid from pg_database where datname = current_database())`)
    await until(() => first.isActive() !== second.isActive())
  })

  it('take up a job that a dead worker left half done', async () => {
    const { id } = await payload.jobs.queue({ task: 'publish-due', input: {} })
    await query('update payload_jobs set processing = true where id = $1', [id])
    start()
    await until(
      async () =>
        (await query('select 1 from payload_jobs where id = $1', [Number(id)])).length === 0,
    )
  })
})

describe('the active worker', () => {
  it('folds the notes on figures into the totals', async () => {
    await query(`update organizations set kind = 'town-union' where id = $1`, [tree.child.id])
    start()
    await until(async () => (await query('select 1 from figure_deltas limit 1')).length === 0)
    const rows = await query(
      `select branch::int from figures where key = 'union-kind:town-union' and organization_id = $1`,
      [tree.root.id],
    )
    expect(rows).toEqual([{ branch: 1 }])
  })
})

describe('the job queue over HTTP', () => {
  it('is read by the system-admin alone and run by nobody', async () => {
    await payload.jobs.queue({ task: 'publish-due', input: {}, queue: 'test-only' })
    const officer = await addPerson(payload, [{ at: tree.root, role: 'system-admin' }])
    const admin = await addPerson(payload, [{ at: tree.root, role: 'branch-admin' }])
    const status = async (person: Person | null, path: string) => (await call(person, path)).status
    expect(await status(officer, 'payload-jobs')).toBe(200)
    expect(await status(admin, 'payload-jobs')).toBe(403)
    expect(await status(null, 'payload-jobs')).toBe(401)
    for (const person of [null, admin, officer]) {
      expect(await status(person, 'payload-jobs/run?allQueues=true')).toBeGreaterThanOrEqual(400)
      const made = await call(person, 'payload-jobs', {
        ...{ method: 'POST' as const, body: { taskSlug: 'publish-due' } },
      })
      expect(made.status).toBeGreaterThanOrEqual(401)
    }
    const left = await query(`select 1 from payload_jobs where queue = 'test-only'`)
    expect(left).toHaveLength(1)
  })
})

describe('notices', () => {
  const letters = () => {
    const outbox = join(env.DATA_DIR, 'outbox')
    return readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8'))
  }

  it('go to the person who sent the record for review, once it is returned', async () => {
    const editor = await addPerson(payload, [{ at: tree.own, role: 'editor' }])
    const reviewer = await addPerson(payload, [{ at: tree.own, role: 'reviewer' }])
    const made = await call(editor, 'news?draft=true', {
      method: 'POST',
      body: { title: '等审核的新闻', organization: tree.own.id },
    })
    const { doc } = (await made.json()) as { doc: { id: number } }
    await call(editor, `news/${doc.id}/submit`, { method: 'POST', body: {} })
    await call(reviewer, `news/${doc.id}/return`, { method: 'POST', body: { remark: '补照片' } })
    start()
    const isForEditor = (letter: string) => letter.includes(`To: ${editor.user.email}`)
    await until(() => {
      try {
        return letters().filter(isForEditor).length === 1
      } catch {
        return false
      }
    })
    const [letter = ''] = letters().filter(isForEditor)
    const [, body = ''] = letter.split('\r\n\r\n')
    const told = /base64/.test(letter)
      ? Buffer.from(body, 'base64').toString()
      : decodeURIComponent(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, '%$1'))
    expect(told).toContain('补照片')
    expect(told).toContain(`/admin/collections/news/${doc.id}`)
  })
})
