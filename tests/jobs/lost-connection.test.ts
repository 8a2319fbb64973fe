// A database that restarts, or a firewall that cuts: each connection of both pools is lost once.

import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { query, transaction } from '@/src/database/pool'
import { runInTransaction, sql, withTransaction } from '@/src/database/session'
import { testPayload } from '../support/database'

let payload: Payload

beforeAll(async () => {
  payload = await testPayload()
})

const cut = (pid: number) => query('select pg_terminate_backend($1)', [pid])

const isGone = (pid: number) =>
  vi.waitFor(async () =>
    expect(await query('select 1 from pg_stat_activity where pid = $1', [pid])).toEqual([]),
  )

describe('a connection that is lost between two statements of a transaction', () => {
  it('fails the next statement of hand-written SQL and nothing else', async () => {
    const lost = transaction(async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() pid')
      const pid = Number(rows[0]?.pid)
      await cut(pid)
      await isGone(pid)
      await client.query('select 1')
    })
    await expect(lost).rejects.toThrow(/terminat|not queryable|ECONNRESET/)
    expect(await query('select 1 one')).toEqual([{ one: 1 }])
  })

  it('fails the next statement of a request and nothing else', async () => {
    const req = await createLocalReq({ context: {} }, payload)
    const lost = withTransaction(req, async () => {
      const [row] = await runInTransaction<{ pid: number }>(req, sql`select pg_backend_pid() pid`)
      const pid = Number(row?.pid)
      await cut(pid)
      await isGone(pid)
      await runInTransaction(req, sql`select 1`)
    })
    await expect(lost).rejects.toThrow()
    const { totalDocs } = await payload.count({ collection: 'organizations', overrideAccess: true })
    expect(totalDocs).toBe(0)
  })
})
