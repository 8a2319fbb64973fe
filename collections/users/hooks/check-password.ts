import type { CollectionBeforeOperationHook } from 'payload'
import { badInput } from '@/src/lib/errors'
import { checkPassword as findPasswordProblem } from '@/src/lib/password-policy'

/** Every way to set a password passes here: creation, change, and reset by mail. */
export const checkPassword: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return
  const data = (args as { data?: { password?: unknown; email?: unknown; name?: unknown } }).data
  if (data?.password === undefined || data.password === null) return
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const problem = findPasswordProblem(String(data.password), {
    email: text(data.email),
    name: text(data.name),
  })
  if (problem) throw badInput('password', problem.message, problem.code)
}
