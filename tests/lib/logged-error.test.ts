import { expect, test } from 'vitest'
import { loggedError } from '@/src/lib/logged-error'

const secret = '覃某某'

test('tells kind, place and statement of an error, and no value', () => {
  const cause = Object.assign(new Error(`invalid input syntax for type date: "${secret}"`), {
    ...{
      code: '22007',
      severity: 'ERROR',
      detail: `(${secret})`,
      where: `COPY members: ${secret}`,
    },
  })
  const error = Object.assign(new Error(`Failed query: select $1\nparams: ${secret}`, { cause }), {
    params: [secret],
  })
  const logged = JSON.stringify(loggedError(error))
  expect(logged).not.toContain(secret)
  expect(loggedError(error)).toMatchObject({
    ...{ type: 'Error', message: 'Failed query: select $1', cause: { code: '22007' } },
    stack: expect.stringContaining('logged-error.test'),
  })
})

test('leaves out what is no error', () => {
  const error = Object.assign(new Error('不能保存', { cause: { sent: secret } }), { status: 400 })
  expect(JSON.stringify(loggedError(error))).not.toContain(secret)
  expect(loggedError(error)).toMatchObject({ message: '不能保存', status: 400 })
})
