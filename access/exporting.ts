import type { Where } from 'payload'
import type { Actor } from './actor'
import { PERSONAL_ROLES } from './fields'
import type { Guarded } from './grants'
import { whereGranted } from './policy'
import type { Role } from './roles'

const personalRolesOf = (register: Guarded): readonly Role[] =>
  register in PERSONAL_ROLES ? PERSONAL_ROLES[register as keyof typeof PERSONAL_ROLES] : []

/** Whether a register holds personal data that an export masks unless it is asked for in full. */
export const hasPersonal = (register: Guarded): boolean => personalRolesOf(register).length > 0

/**
 * The records of a register that a person may take along; `inFull` asks for personal data unmasked, which
 * needs the register's personal-data role in the same appointment. false = none.
 */
export const whereExportable = (
  actor: Actor | null,
  register: Guarded,
  inFull: boolean,
): Where | boolean => {
  if (!actor || !inFull) return whereGranted(actor, register, 'export')
  const roles = personalRolesOf(register)
  const appointments = actor.appointments.filter(({ role }) => roles.includes(role))
  return whereGranted({ ...actor, appointments }, register, 'export')
}
