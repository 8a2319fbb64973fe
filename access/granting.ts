import { type Actor, type Appointment, appointmentsOf } from './actor'
import { isBelow, isWithin } from './reach'
import { isOfficerRole } from './roles'

/** Who may hand out which office, and touch whose account; pure questions, no database. */

const administers = (actor: Actor): Appointment[] =>
  actor.appointments.filter((held) => held.role === 'branch-admin' && !held.closed)

const isSecurityAdmin = (actor: Actor): boolean =>
  actor.appointments.some((held) => held.role === 'security-admin')

/**
 * A branch-admin gives the business roles inside own branch, `branch-admin` itself only strictly below
 * own union; officers are given by the security-admin alone.
 */
export const mayGrant = (actor: Actor, granted: Appointment): boolean => {
  if (isSecurityAdmin(actor)) return true
  if (isOfficerRole(granted.role)) return false
  return administers(actor).some((held) =>
    granted.role === 'branch-admin' ? isBelow(held, granted.scope) : isWithin(held, granted.scope),
  )
}

/** E-mail, password, disabling and log-out need reach over all of a person's appointments. */
export const mayAdministerAccount = (actor: Actor, account: unknown): boolean => {
  if (isSecurityAdmin(actor)) return true
  const held = appointmentsOf(account)
  return held.length > 0 && held.every((appointment) => mayGrant(actor, appointment))
}

/** Officers sit at the root, hold one office only, and no business role beside it (三员分立). */
export const separationFault = (appointments: Appointment[]): string | null => {
  const officers = appointments.filter(({ role }) => isOfficerRole(role))
  if (officers.length === 0) return null
  if (officers.some(({ depth }) => depth !== 0))
    return '系统管理员、安全管理员、审计员只能在省总工会任职。'
  if (appointments.length > 1)
    return '系统管理员、安全管理员、审计员不能互相兼任，也不能再担任业务角色（三员分立）。'
  return null
}

const keyOf = (held: Appointment): string => `${held.organization}:${held.role}`

/** The appointments that were added or ended between two states of an account. */
export const changedAppointments = (before: Appointment[], after: Appointment[]): Appointment[] => {
  const old = new Set(before.map(keyOf))
  const fresh = new Set(after.map(keyOf))
  return [
    ...after.filter((held) => !old.has(keyOf(held))),
    ...before.filter((held) => !fresh.has(keyOf(held))),
  ]
}
