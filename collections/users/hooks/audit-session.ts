import type { CollectionAfterLoginHook, CollectionAfterLogoutHook } from 'payload'
import { recordDone } from '@/src/database/audit'
import { clearLoginAttempts } from '@/src/database/login-attempts'

/** A successful log-in clears the count of failures and is written down. */
export const auditLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  await clearLoginAttempts(req.payload, user.email)
  await recordDone(req, { action: 'login', collection: 'users', recordId: user.id, actor: user })
}

/** A log-out is written down. */
export const auditLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (!req.user) return
  await recordDone(req, { action: 'logout', collection: 'users', recordId: req.user.id })
}
