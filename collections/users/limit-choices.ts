import type { FilterOptions, Option, SelectField } from 'payload'
import { actorOf } from '@/access/actor'
import { grantableRoles } from '@/access/grantable-roles'
import { REACHES } from '@/access/reach'

type Row = { organization?: unknown; role?: unknown } | undefined

const idOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const keyOf = (option: Option): string => (typeof option === 'string' ? option : option.value)

/** Offers the roles that this person may grant; a role that stands there already stays choosable. */
export const grantableOptions: NonNullable<SelectField['filterOptions']> = ({
  options,
  req,
  siblingData,
}) => {
  if (!req.user) return options
  const row: Row = siblingData
  const roles: string[] = grantableRoles(actorOf(req.user), idOf(row?.organization))
  return options.filter((option) => {
    const value = keyOf(option)
    return roles.includes(value) || value === row?.role
  })
}

/** Offers the unions of the branches that this person administers; the one that stands there stays. */
export const administeredUnions: FilterOptions = ({ req, siblingData, user }) => {
  const actor = actorOf(user ?? req.user)
  if (!actor || actor.appointments.some(({ role }) => role === 'security-admin')) return true
  const branches = actor.appointments
    .filter(({ role }) => role === 'branch-admin')
    .map((appointment) => REACHES.branch.where(appointment, actor))
  if (branches.includes(true)) return true
  const row = siblingData as Row
  const standing = idOf(row?.organization)
  return {
    or: [...branches.filter((branch) => branch !== true), { id: { equals: standing ?? 0 } }],
  }
}
