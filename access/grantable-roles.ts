import type { Actor } from './actor'
import { BUSINESS_ROLES, ROLES, type Role } from './roles'

/**
 * The roles that a person may hand out at a union, for the form's choice alone: the answer that counts is
 * mayGrant() of access/granting.ts, asked with the union's place in the tree when the account is saved.
 */
export const grantableRoles = (actor: Actor | null, organization: number | null): Role[] => {
  const held = actor?.appointments.filter(({ closed }) => !closed) ?? []
  if (held.some(({ role }) => role === 'security-admin')) return [...ROLES]
  const administered = held.filter(({ role }) => role === 'branch-admin')
  if (administered.length === 0) return []
  const isOwn = administered.some((appointment) => appointment.organization === organization)
  return BUSINESS_ROLES.filter((role) => role !== 'branch-admin' || !isOwn)
}
