import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { logIn } from '../support/client'
import { prepareDatabase } from '../support/database'
import { type RunningProduct, startProduct } from '../support/product'
import { fillCases } from './fill'

/** A province with some years of cases and the product running on it. */
export type Ground = {
  databaseUrl: string
  pool: Pool
  product: RunningProduct
  /** Where the product puts its letters. */
  dataDir: string
  /** Starts the product anew after it was killed. */
  startAgain: () => Promise<void>
  /** Headers of the case officer of a union, and the union's id. */
  officerOf: (code: string) => Promise<{ headers: Record<string, string>; union: number }>
  stop: () => Promise<void>
}

/** Makes the database of so many cases if it is not there, and starts the product on it. */
export const openGround = async (cases: number, port: number): Promise<Ground> => {
  const databaseUrl = await prepareDatabase(String(process.env.DATABASE_URL), {
    name: `onenet_bench_cases_${cases}`,
    seed: ['--scale=demo'],
    fill: (client) => fillCases(client, cases),
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'onenet-bench-'))
  const pool = new Pool({ connectionString: databaseUrl, max: 10 })
  // What earlier runs have sent is no part of anybody's queue.
  await pool.query(
    `update cases set is_open = false, state = 'withdrawn', next_check_at = null
      where is_open and number not like 'b%'`,
  )
  const settings = { RATE_LIMITS: 'off', DATA_DIR: dataDir }
  const ground: Ground = {
    ...{ databaseUrl, pool, dataDir },
    product: await startProduct(databaseUrl, port, settings),
    startAgain: async () => {
      ground.product = await startProduct(databaseUrl, port, settings)
    },
    officerOf: async (code) => {
      const { rows } = await pool.query('select id from organizations where code = $1', [code])
      const token = await logIn(ground.product.address, `case-officer@${code}.onenet.test`)
      return { headers: { authorization: `JWT ${token}` }, union: Number(rows[0]?.id) }
    },
    stop: async () => {
      await ground.product.stop()
      await pool.end()
    },
  }
  return ground
}
