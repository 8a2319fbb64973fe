import { idOf } from '@/src/lib/id-of'
import { isRole, type Role } from './roles'

/** The deepest level below the root; scope columns exist for 1 … MAX_DEPTH. */
export const MAX_DEPTH = 6
export const DEPTHS = [1, 2, 3, 4, 5, 6] as const
export type Depth = (typeof DEPTHS)[number]
export type ScopeKey = `scope${Depth}`
export const SCOPE_KEYS = DEPTHS.map((depth): ScopeKey => `scope${depth}`)

/** The ids of an organization's ancestors by depth, its own id included; null below its depth. */
export type Scope = Record<ScopeKey, number | null>

/** One office of one person. Rights never mix between appointments. */
export type Appointment = {
  organization: number
  role: Role
  /** 0 at the root, 1 … 6 below it. */
  depth: number
  scope: Scope
  /** Staff of a closed union read and do not write. */
  closed: boolean
}

export type Actor = { id: number; appointments: Appointment[] }

/** Reads the scope columns of any record; anything that is not a number counts as absent. */
export const scopeOf = (record: Partial<Record<ScopeKey, unknown>>): Scope => {
  const at = (key: ScopeKey) => {
    const value = record[key]
    return typeof value === 'number' ? value : null
  }
  return {
    scope1: at('scope1'),
    scope2: at('scope2'),
    scope3: at('scope3'),
    scope4: at('scope4'),
    scope5: at('scope5'),
    scope6: at('scope6'),
  }
}

const appointmentOf = (row: unknown): Appointment | null => {
  if (typeof row !== 'object' || row === null) return null
  const { organization, role, depth, closed, ...rest } = row as Record<string, unknown>
  const id = idOf(organization)
  if (id === undefined || !isRole(role) || typeof depth !== 'number') return null
  return { organization: id, role, depth, scope: scopeOf(rest), closed: closed === true }
}

/** The appointments of a stored account; rows that are incomplete give no rights. */
export const appointmentsOf = (account: unknown): Appointment[] => {
  if (typeof account !== 'object' || account === null || !('appointments' in account)) return []
  const rows = account.appointments
  return Array.isArray(rows)
    ? rows.map(appointmentOf).filter((row): row is Appointment => row !== null)
    : []
}

const actors = new WeakMap<object, Actor>()

/** The person behind a request with all appointments; null for the public. Built once per request. */
export const actorOf = (user: unknown): Actor | null => {
  if (typeof user !== 'object' || user === null) return null
  const known = actors.get(user)
  if (known) return known
  const id = idOf(user)
  if (id === undefined || ('disabled' in user && user.disabled === true)) return null
  const actor = { id, appointments: appointmentsOf(user) }
  actors.set(user, actor)
  return actor
}
