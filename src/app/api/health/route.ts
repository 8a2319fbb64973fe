import { connection } from 'next/server'
import { pool } from '@/src/database/pool'

const limit = 2000

/** Resolves when the database answers, rejects when it does not within two seconds. */
async function askDatabase(): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), limit).unref()
  })
  await Promise.race([pool.query('SELECT 1'), late])
}

/** `GET /api/health`: 200 only when the database answers, else 503; for load balancers and `npm start`. */
export async function GET(): Promise<Response> {
  await connection()
  const headers = { 'cache-control': 'no-store' }
  try {
    await askDatabase()
    return Response.json(
      { status: 'ok', database: 'ok', time: new Date().toISOString() },
      { headers },
    )
  } catch {
    const errors = [{ code: 'database.unreachable', message: '数据库没有应答，请稍后再试。' }]
    return Response.json({ status: 'unavailable', errors }, { status: 503, headers })
  }
}
