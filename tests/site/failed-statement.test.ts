// A statement that fails while a visitor's form is taken in: Next prints the error as it is.
import { inspect } from 'node:util'
import { createLocalReq } from 'payload'
import { expect, test } from 'vitest'
import { runApart, runInTransaction, sql } from '@/src/database/session'
import { testPayload } from '../support/database'

const NAME = '覃小洈'
const failing = sql`insert into "users" ("name", "email") values (${NAME}, null)`

const printed = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing failed',
    (error: unknown) => inspect(error, { depth: 9 }),
  )

test('tells the statement and the reason, and nobody’s data', async () => {
  const payload = await testPayload()
  const req = await createLocalReq({}, payload)
  for (const text of [
    await printed(runApart(payload, failing)),
    await printed(runInTransaction(req, failing)),
    await printed(runApart(payload, sql`select ${NAME}::date`)),
  ]) {
    expect(text).toContain('Failed query: ')
    expect(text).toMatch(/code: '(23502|22007)'/)
    expect(text).not.toContain(NAME)
  }
})
