import { env } from '@/src/env'
import { guarded } from '../shared/guarded'
import { accountEndpoints } from './endpoints'
import { userFields } from './fields'
import { admitLogin } from './hooks/admit-login'
import { auditLogin, auditLogout } from './hooks/audit-session'
import { checkPassword } from './hooks/check-password'
import { endSessions } from './hooks/end-sessions'
import { guardAccount } from './hooks/guard-account'
import { refuseDisabled } from './hooks/refuse-disabled'
import { stampAppointments } from './hooks/stamp-appointments'
import { keptAccounts } from './kept-accounts'
import { generateResetMail, resetMailSubject } from './reset-mail'

const SESSION_SECONDS = 2 * 60 * 60

/** Accounts of staff with their appointments. The public has none. */
export const Users = guarded('users', {
  labels: { singular: '账号', plural: '账号' },
  defaultSort: 'name',
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    group: '系统',
    useAsTitle: 'name',
    description: '密码至少 12 位；或至少 8 位，并含大写字母、小写字母、数字、符号中的三种。',
    defaultColumns: ['name', 'email', 'appointments', 'disabled', 'updatedAt'],
    listSearchableFields: ['name', 'email'],
  },
  auth: {
    tokenExpiration: SESSION_SECONDS,
    // Counted for unknown addresses too, by hooks/admit-login.ts; Payload's own counter would tell
    // known addresses from unknown ones.
    maxLoginAttempts: 0,
    useSessions: true,
    useAPIKey: false,
    strategies: [keptAccounts],
    depth: 0,
    cookies: {
      sameSite: 'Lax',
      secure: env.PUBLIC_URL.startsWith('https:'),
    },
    forgotPassword: {
      expiration: 60 * 60 * 1000,
      generateEmailHTML: generateResetMail,
      generateEmailSubject: resetMailSubject,
    },
  },
  hooks: {
    beforeOperation: [admitLogin, checkPassword],
    beforeChange: [stampAppointments, guardAccount, endSessions],
    beforeLogin: [refuseDisabled],
    afterLogin: [auditLogin],
    afterLogout: [auditLogout],
  },
  endpoints: accountEndpoints,
  fields: userFields,
})
