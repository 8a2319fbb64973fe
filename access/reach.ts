import type { Where } from 'payload'
import { idOf } from '@/src/lib/id-of'
import {
  type Actor,
  type Appointment,
  appointmentsOf,
  MAX_DEPTH,
  SCOPE_KEYS,
  type Scope,
  type ScopeKey,
  scopeOf,
} from './actor'

/** The parts of a stored record that decide whether a reach covers it. */
export type ReachedRecord = Partial<Record<ScopeKey, unknown>> & {
  id?: unknown
  organization?: unknown
  createdBy?: unknown
  firstPublishedAt?: unknown
  visibleBelow?: unknown
  appointments?: unknown
  unions?: unknown
  participants?: unknown
  excluded?: unknown
} & Partial<Record<FromScopeKey, unknown>>

/** The scope of the union that a membership is asked from (transfer requests). */
type FromScopeKey = `fromScope${1 | 2 | 3 | 4 | 5 | 6}`

type ReachRule = {
  /** The filter on stored rows: true = every row. */
  where: (appointment: Appointment, actor: Actor) => Where | true
  /** The same question about one record in hand. */
  covers: (appointment: Appointment, record: ReachedRecord, actor: Actor) => boolean
}

const scopeKey = (depth: number, prefix = ''): string => `${prefix}scope${depth}`

const within = ({ depth, organization }: Appointment): Where | true =>
  depth === 0 ? true : { [scopeKey(depth)]: { equals: organization } }

/** Even at the root not every account: one without any office belongs to no branch. */
const appointedIn = ({ depth, organization }: Appointment): Where =>
  depth === 0
    ? { 'appointments.organization': { exists: true } }
    : { [scopeKey(depth, 'appointments.')]: { equals: organization } }

/** Whether a scope lies in the branch of an appointment (own organization and everything below). */
export const isWithin = (appointment: Appointment, scope: Scope): boolean =>
  appointment.depth === 0 ||
  scope[`scope${appointment.depth}` as ScopeKey] === appointment.organization

/** Whether a scope lies strictly below the appointment's own organization. */
export const isBelow = (appointment: Appointment, scope: Scope): boolean =>
  appointment.depth < MAX_DEPTH &&
  isWithin(appointment, scope) &&
  scope[`scope${appointment.depth + 1}` as ScopeKey] !== null

const releasingScope = (record: ReachedRecord): Scope =>
  scopeOf(
    Object.fromEntries(
      SCOPE_KEYS.map((key) => [key, record[`fromS${key.slice(1)}` as FromScopeKey]]),
    ),
  )

/** The places of the unions that share a record. */
const sharedPlaces = ({ unions }: ReachedRecord): Scope[] =>
  Array.isArray(unions) ? unions.map((row: Partial<Record<ScopeKey, unknown>>) => scopeOf(row)) : []

/** Whether a union stands among those of a case, `{ "<id>": true }`. */
export const takesPart = (unions: unknown, organization: number): boolean =>
  typeof unions === 'object' &&
  unions !== null &&
  (unions as Record<string, unknown>)[organization] === true

/** The unions that a person serves, and those above them; the root's id stands in no scope. */
const servedBranches = ({ appointments }: Actor): number[] => [
  ...new Set(
    appointments.flatMap(({ organization, scope }) => [
      organization,
      ...Object.values(scope).filter((id): id is number => id !== null),
    ]),
  ),
]

const servesSeveral = ({ appointments }: Actor): boolean =>
  new Set(appointments.map(({ organization }) => organization)).size > 1

const notAgainst = (unions: number[]): Where => ({
  or: [{ excluded: { exists: false } }, { excluded: { not_in: unions } }],
})

const narrowed = (base: Where | true, extra: Where): Where =>
  base === true ? extra : { and: [base, extra] }

/** The unions above one's own, without the root, whose id stands in no scope. */
const superiorsOf = ({ organization, scope }: Appointment): number[] =>
  Object.values(scope).filter((id): id is number => id !== null && id !== organization)

const handedDownTo = (appointment: Appointment): Where => ({
  and: [
    { visibleBelow: { equals: true } },
    {
      or: [
        { [scopeKey(1)]: { exists: false } },
        ...superiorsOf(appointment).map((id) => ({ organization: { equals: id } })),
      ],
    },
  ],
})

export type Reach =
  | 'all'
  | 'branch'
  | 'shared-branch'
  | 'below'
  | 'own'
  | 'never-published'
  | 'accounts'
  | 'self'
  | 'applying'
  | 'releasing-side'
  | 'either-side'
  | 'participant'

/**
 * How far a right goes. Each reach answers twice, as a filter for the database and for one record in
 * hand; both must say the same, which the property tests hold them to.
 */
export const REACHES: Record<Reach, ReachRule> = {
  /** Every record of the collection. */
  all: { where: () => true, covers: () => true },
  /** The appointment's organization and everything below. */
  branch: {
    where: (appointment) => within(appointment),
    covers: (appointment, record) => isWithin(appointment, scopeOf(record)),
  },
  /** Records that several unions share: where one of them, or the record's own place, lies in the branch. */
  'shared-branch': {
    where: ({ depth, organization }) =>
      depth === 0
        ? true
        : {
            or: [
              { [scopeKey(depth)]: { equals: organization } },
              { [scopeKey(depth, 'unions.')]: { equals: organization } },
            ],
          },
    covers: (appointment, record) =>
      [scopeOf(record), ...sharedPlaces(record)].some((scope) => isWithin(appointment, scope)),
  },
  /** Everything strictly below the appointment's organization. */
  below: {
    where: (appointment) =>
      narrowed(within(appointment), { [scopeKey(appointment.depth + 1)]: { exists: true } }),
    covers: (appointment, record) => isBelow(appointment, scopeOf(record)),
  },
  /** What the person made, inside the branch. */
  own: {
    where: (appointment, actor) =>
      narrowed(within(appointment), { createdBy: { equals: actor.id } }),
    covers: (appointment, record, actor) =>
      isWithin(appointment, scopeOf(record)) && idOf(record.createdBy) === actor.id,
  },
  /** Records of the branch that the public has never seen. */
  'never-published': {
    where: (appointment) => narrowed(within(appointment), { firstPublishedAt: { exists: false } }),
    covers: (appointment, record) =>
      isWithin(appointment, scopeOf(record)) && !record.firstPublishedAt,
  },
  /** Accounts that hold at least one appointment in the branch. */
  accounts: {
    where: (appointment) => appointedIn(appointment),
    covers: (appointment, record) =>
      appointmentsOf(record).some((held) => isWithin(appointment, held.scope)),
  },
  /** Requests for members of the branch: theirs to release. */
  'releasing-side': {
    where: ({ depth, organization }) =>
      depth === 0 ? true : { [`fromScope${depth}`]: { equals: organization } },
    covers: (appointment, record) => isWithin(appointment, releasingScope(record)),
  },
  /** Requests from or for the branch. */
  'either-side': {
    where: ({ depth, organization }) =>
      depth === 0
        ? true
        : {
            or: [
              { [scopeKey(depth)]: { equals: organization } },
              { [`fromScope${depth}`]: { equals: organization } },
            ],
          },
    covers: (appointment, record) =>
      isWithin(appointment, scopeOf(record)) || isWithin(appointment, releasingScope(record)),
  },
  /**
   * Cases that the person's very union holds, held or must approve; its branch does not count. Who serves
   * several unions does not read, at one of them, a complaint about another.
   */
  participant: {
    where: ({ organization }, actor) => {
      const takenPart: Where = { [`participants.${organization}`]: { equals: true } }
      if (!servesSeveral(actor)) return takenPart
      return { and: [takenPart, notAgainst(servedBranches(actor))] }
    },
    covers: ({ organization }, { excluded, participants }, actor) =>
      takesPart(participants, organization) &&
      !(servesSeveral(actor) && servedBranches(actor).includes(idOf(excluded) ?? 0)),
  },
  /** One's own account. */
  self: {
    where: (_appointment, actor) => ({ id: { equals: actor.id } }),
    covers: (_appointment, record, actor) => idOf(record) === actor.id,
  },
  /** What applies in the branch: all that it holds, and what the unions above hand down to it. */
  applying: {
    where: (appointment) => {
      const branch = within(appointment)
      return branch === true ? true : { or: [branch, handedDownTo(appointment)] }
    },
    covers: (appointment, record) =>
      isWithin(appointment, scopeOf(record)) ||
      (record.visibleBelow === true &&
        (scopeOf(record).scope1 === null ||
          superiorsOf(appointment).includes(idOf(record.organization) ?? 0))),
  },
}

export type PublicReach =
  | 'published'
  | 'active'
  | 'of-active-unions'
  | 'of-published-services'
  | 'shown-in-public'
  | 'everything'

/** What the public may read, by kind of collection. */
export const PUBLIC_REACHES: Record<PublicReach, Where | true> = {
  /** Published and not in the trash. */
  published: { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] },
  /** Unions at work (public fields only, see access/fields.ts). */
  active: { status: { equals: 'active' } },
  /** What is told of unions at work. */
  'of-active-unions': { 'organization.status': { equals: 'active' } },
  /** Forms and flows of services that the public can use now. */
  'of-published-services': {
    and: [
      { 'service._status': { equals: 'published' } },
      { 'service.deletedAt': { exists: false } },
    ],
  },
  /** Files that a published record shows. */
  'shown-in-public': { isPublic: { equals: true } },
  /** Settings that every page needs. */
  everything: true,
}
