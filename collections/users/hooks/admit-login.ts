import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { AuthenticationError, type CollectionBeforeOperationHook } from 'payload'
import { admitLoginAttempt } from '@/src/database/login-attempts'

/** The cost of Payload's own password hash (pbkdf2-sha256-v1), spent where there is nothing to compare. */
const ITERATIONS = 600_000
const KEY_LENGTH = 32

const spendTheTimeOfAHash = (password: string): Promise<Buffer> =>
  promisify(pbkdf2)(password, 'no such account', ITERATIONS, KEY_LENGTH, 'sha256')

/**
 * Five tries, then ten minutes' rest (GB/T 22239-2019), counted for every address whether an account
 * has it or not: sequence, wording and time of the answers tell nothing about who has an account.
 */
export const admitLogin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return
  const { email, password } =
    (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return
  // Payload would tell an empty password from a wrong one, but only where there is an account.
  if (password.trim() === '') throw new AuthenticationError(req.t)
  const address = email.toLowerCase().trim()
  const admitted = await admitLoginAttempt(req.payload, address)
  const known =
    admitted &&
    (await req.payload.db.findOne({ collection: 'users', where: { email: { equals: address } } }))
  if (known) return
  await spendTheTimeOfAHash(password)
  throw new AuthenticationError(req.t)
}
