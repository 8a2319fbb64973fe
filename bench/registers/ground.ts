import { Pool } from 'pg'
import { logIn } from '../support/client'
import { loadDatabase } from '../support/database'
import { type RunningProduct, startProduct } from '../support/product'

/** A province under load with the product running on it. */
export type Ground = {
  databaseUrl: string
  pool: Pool
  product: RunningProduct
  /** Headers of the registrar of a union, logged in once. */
  registrarOf: (code: string) => Promise<Record<string, string>>
  idOf: (code: string) => Promise<number>
  stop: () => Promise<void>
}

/** The unions whose registrars ask: one county, its city, the province. */
export const PLACES = { county: '420581', city: '420500', province: '420000' } as const
/** The county with a thousand unions and about a hundred thousand members. */
export const LARGE_COUNTY = '420111'

/** Makes the database of so many members if it is not there, and starts the product on it. */
export const openGround = async (members: number, port: number): Promise<Ground> => {
  const databaseUrl = await loadDatabase(String(process.env.DATABASE_URL), members)
  const pool = new Pool({ connectionString: databaseUrl, max: 10 })
  const product = await startProduct(databaseUrl, port)
  const tokens = new Map<string, Promise<string>>()
  return {
    databaseUrl,
    pool,
    product,
    registrarOf: async (code) => {
      const token = tokens.get(code) ?? logIn(product.address, `registrar@${code}.onenet.test`)
      tokens.set(code, token)
      return { authorization: `JWT ${await token}` }
    },
    idOf: async (code) => {
      const { rows } = await pool.query('select id from organizations where code = $1', [code])
      return Number(rows[0]?.id)
    },
    stop: async () => {
      await product.stop()
      await pool.end()
    },
  }
}
