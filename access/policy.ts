import type { Where } from 'payload'
import type { Actor, Appointment } from './actor'
import { type Action, type Guarded, publicReachOf, reachOf, reachOfEveryone } from './grants'
import { PUBLIC_REACHES, REACHES, type ReachedRecord } from './reach'

/** The pure questions that the table answers; no Payload, no database. */

const everyoneAppointment: Appointment = {
  organization: 0,
  role: 'auditor',
  depth: 0,
  closed: false,
  scope: { scope1: null, scope2: null, scope3: null, scope4: null, scope5: null, scope6: null },
}

/** What staff of a closed union may still do. */
const READING: readonly Action[] = ['read', 'count']

const usable = (actor: Actor, action: Action): Appointment[] =>
  actor.appointments.filter((appointment) => READING.includes(action) || !appointment.closed)

const anyOf = (filters: (Where | true)[]): Where | boolean => {
  if (filters.length === 0) return false
  if (filters.includes(true)) return true
  const wheres = filters.filter((filter): filter is Where => filter !== true)
  const distinct = [...new Map(wheres.map((where) => [JSON.stringify(where), where])).values()]
  return distinct.length === 1 ? (distinct[0] ?? false) : { or: distinct }
}

/** Whether the person holds the right anywhere at all. */
export const holdsAnywhere = (actor: Actor | null, guarded: Guarded, action: Action): boolean =>
  actor !== null &&
  (reachOfEveryone(guarded, action) !== undefined ||
    usable(actor, action).some(({ role }) => reachOf(guarded, action, role) !== undefined))

/** What an office adds to reading, without what is published anyway. */
export const whereGranted = (
  actor: Actor | null,
  guarded: Guarded,
  action: Action,
): Where | boolean => {
  if (!actor) return false
  const filters = usable(actor, action).flatMap((appointment) => {
    const reach = reachOf(guarded, action, appointment.role)
    return reach ? [REACHES[reach].where(appointment, actor)] : []
  })
  const everyone = reachOfEveryone(guarded, action)
  if (everyone) filters.push(REACHES[everyone].where(everyoneAppointment, actor))
  return anyOf(filters)
}

/** Everything that may be read: published ∪ what the offices add. */
export const whereReadable = (actor: Actor | null, guarded: Guarded): Where | boolean => {
  const granted = whereGranted(actor, guarded, 'read')
  const publicReach = publicReachOf(guarded)
  if (granted === true || publicReach === undefined) return granted
  const visible: Where | true = PUBLIC_REACHES[publicReach]
  return granted === false ? visible : anyOf([visible, granted])
}

/** Whether the person may do this to the record in hand. */
export const covers = (
  actor: Actor | null,
  guarded: Guarded,
  action: Action,
  record: ReachedRecord,
): boolean => {
  if (!actor) return false
  const everyone = reachOfEveryone(guarded, action)
  if (everyone && REACHES[everyone].covers(everyoneAppointment, record, actor)) return true
  return usable(actor, action).some((appointment) => {
    const reach = reachOf(guarded, action, appointment.role)
    return reach !== undefined && REACHES[reach].covers(appointment, record, actor)
  })
}
