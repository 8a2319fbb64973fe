import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { badInput } from '@/src/lib/errors'
import { checkPassword as findPasswordProblem } from '@/src/lib/password-policy'

type SetArgs = {
  id?: number | string
  data?: { password?: unknown; email?: unknown; name?: unknown; token?: unknown }
}

type Owner = { email?: string; name?: string }

/** Whose password is set: what was sent, else what is stored under the id or behind the mailed token. */
const ownerOf = async (req: PayloadRequest, { id, data }: SetArgs): Promise<Owner> => {
  const known = id ?? data?.token
  const stored =
    known === undefined
      ? null
      : await req.payload.db.findOne<Owner & { id: number }>({
          collection: 'users',
          where:
            id === undefined ? { resetPasswordToken: { equals: known } } : { id: { equals: id } },
          req,
        })
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return { email: text(data?.email) ?? stored?.email, name: text(data?.name) ?? stored?.name }
}

/** Every way to set a password passes here: creation, change, and reset by mail. */
export const checkPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return
  const given = args as SetArgs
  const password = given.data?.password
  if (password === undefined || password === null) return
  const problem = findPasswordProblem(String(password), await ownerOf(req, given))
  if (problem) throw badInput('password', problem.message, problem.code)
}
