import type { Field, FieldAccess } from 'payload'
import { actorOf, type ScopeKey } from './actor'
import { type Action, type Guarded, reachOf } from './grants'
import { covers, holdsAnywhere } from './policy'
import { REACHES, type Reach } from './reach'
import type { Role } from './roles'

/**
 * Personal information (PIPL art. 4, 28), named once: used by access, masks, logs, exports, search
 * and audit. A field of one of these names is never public and never written to the audit log.
 */
export const PERSONAL_FIELDS = [
  'idNumber',
  'phone',
  'bankCard',
  'homeAddress',
  'birthDate',
  'health',
  'monthlyIncome',
  'otherIncome',
  'honoraryAllowance',
  'hardshipLevel',
  'politicalStatus',
  'family',
  'email',
  'chairPhone',
  'chairEmail',
  'legalRepresentativePhone',
] as const

/** Who sees and changes the personal fields of a register; nobody else does. */
export const PERSONAL_ROLES = {
  'model-workers': ['workshop', 'branch-admin'],
  'innovation-studios': ['workshop', 'branch-admin'],
  organizations: ['branch-admin'],
  members: ['registrar', 'branch-admin'],
  cases: ['case-officer', 'registrar', 'branch-admin'],
} satisfies Partial<Record<Guarded, Role[]>>

type Register = keyof typeof PERSONAL_ROLES

/** Over which records: those of the branch, but of cases only those that one's union takes part in. */
const reachOfPersonal = (register: Register): Reach =>
  register === 'cases' ? 'participant' : 'branch'

type StoredRecord = Partial<Record<ScopeKey, unknown>>

/** Versions keep the record's columns one level down. */
const recordOf = (doc: unknown): StoredRecord | null => {
  if (typeof doc !== 'object' || doc === null) return null
  if ('version' in doc && typeof doc.version === 'object' && doc.version !== null)
    return doc.version as StoredRecord
  return doc as StoredRecord
}

/** Whether the person holds one of the register's personal-data roles over this record. */
export const coversPersonal = (user: unknown, register: Register, doc: unknown): boolean => {
  const record = recordOf(doc)
  const roles: readonly Role[] = PERSONAL_ROLES[register]
  return (
    record !== null &&
    (actorOf(user)?.appointments.some(
      (held) =>
        roles.includes(held.role) &&
        REACHES[reachOfPersonal(register)].covers(held, record, { id: 0, appointments: [] }),
    ) ??
      false)
  )
}

type Asked = Pick<Parameters<FieldAccess>[0], 'id' | 'doc' | 'data'>

/** The record a rule is asked about: the console builds its forms without `doc`, from `data` alone. */
const subjectOf = ({ data, doc }: Asked): unknown => doc ?? data

/** A form for a record that does not exist yet: it lies nowhere, so the right counts wherever held. */
const isUnsaved = (asked: Asked): boolean => {
  const subject = subjectOf(asked)
  const stored = typeof subject === 'object' && subject !== null && 'id' in subject && subject.id
  return subject !== undefined && subject !== null && asked.id === undefined && !stored
}

const coversField =
  (guarded: Guarded, action: Action): FieldAccess =>
  ({ req, ...asked }) => {
    const actor = actorOf(req.user)
    const record = recordOf(subjectOf(asked))
    // Without a record the question is whether a query may name the field at all; the query is then
    // narrowed to the person's own branch (collections/hooks/guard-query.ts).
    return record === null || isUnsaved(asked)
      ? holdsAnywhere(actor, guarded, action)
      : covers(actor, guarded, action, record)
  }

/** Shown to everybody while the record says so, e.g. with a consent; to the staff of its branch always. */
export const readableWhile = (
  guarded: Guarded,
  isOpen: (record: object) => boolean,
): FieldAccess => {
  const staff = coversField(guarded, 'read')
  return (asked) => {
    const record = recordOf(subjectOf(asked))
    return record !== null && (isOpen(record) || staff(asked))
  }
}

/** A field for the staff of the branch: part of no public answer, in no public filter or sort. */
export const internal = <F extends Field>(guarded: Guarded, field: F): F => ({
  ...field,
  access: { ...('access' in field ? field.access : {}), read: coversField(guarded, 'read') },
  custom: { ...field.custom, internal: true },
})

const holdsPersonal = (user: unknown, register: Register): boolean => {
  const roles: readonly Role[] = PERSONAL_ROLES[register]
  return actorOf(user)?.appointments.some(({ role }) => roles.includes(role)) ?? false
}

/** Personal information: the register's personal-data roles only, and never a way to search. */
export const personal = <F extends Field>(register: Register, field: F): F => ({
  ...field,
  access: {
    create: ({ req }) => holdsPersonal(req.user, register),
    read: ({ req, ...asked }) =>
      isUnsaved(asked)
        ? holdsPersonal(req.user, register)
        : coversPersonal(req.user, register, subjectOf(asked)),
    update: ({ req, doc }) => coversPersonal(req.user, register, doc),
  },
  custom: { ...field.custom, internal: true, personal: true },
})

const never: FieldAccess = () => false

/** Written by the server alone: whatever is sent from outside is dropped. */
export const serverOnly = { create: never, update: never }

/** May be changed only by who holds this right over the record, e.g. setting the hour of publication. */
export const needs = (guarded: Guarded, action: Action): FieldAccess => coversField(guarded, action)

/** Whether a role has any right of this kind; used to cut screens to the role. */
export const roleMay = (role: Role, guarded: Guarded, action: Action): boolean =>
  reachOf(guarded, action, role) !== undefined
