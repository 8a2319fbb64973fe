import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
} from 'payload'
import { PERSONAL_FIELDS } from '@/access/fields'
import { recordDone } from '@/src/database/audit'

const SECRETS = [
  'password',
  'hash',
  'salt',
  'sessions',
  'resetPasswordToken',
  'loginAttempts',
  'lockUntil',
]
const NOISE = ['updatedAt', 'createdAt', 'id', 'sizes', '_strategy', '_sid', 'collection']
const LONGEST = 200

const withoutValue = (name: string): boolean =>
  PERSONAL_FIELDS.some((personal) => personal === name) || name.endsWith('Hash')

const written = (value: unknown): unknown => {
  if (value === undefined) return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text !== undefined && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : value
}

type Doc = Record<string, unknown>
type Changes = Record<string, [unknown, unknown] | null>

const isPlain = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Unions' own fields that changed, by key only: any of them may hold personal data. The record after the
 * write shows what the writer sees, all of it.
 */
const customChanges = (before: unknown, after: unknown): Record<string, null> => {
  const old = isPlain(before) ? before : {}
  const changed = Object.entries(isPlain(after) ? after : {}).filter(
    ([key, value]) => (old[key] ?? null) !== value,
  )
  return Object.fromEntries(changed.map(([key]) => [`custom.${key}`, null]))
}

/** Of people whose data may be deleted, the log keeps what says where and in what state they were. */
const KEPT_OF_PEOPLE = ['organization', 'status', 'employer', 'joinedAt', 'leftAt', 'deletedAt']

/** Changes without the values that a deletion on request would have to reach (PIPL art. 47). */
export const withoutPeople = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      KEPT_OF_PEOPLE.includes(name) ? change : null,
    ]),
  )

/** Field → [before, after]; personal fields by name only, secrets not at all. */
export const changesBetween = (before: Doc | undefined, after: Doc): Changes => {
  const names = Object.keys(after).filter(
    (name) => !SECRETS.includes(name) && !NOISE.includes(name) && name !== 'custom',
  )
  const changed = names.filter(
    (name) => JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after[name] ?? null),
  )
  const changes = changed.map((name) => [
    name,
    withoutValue(name) ? null : [written(before?.[name]), written(after[name])],
  ])
  return { ...Object.fromEntries(changes), ...customChanges(before?.custom, after.custom) }
}

const actionOf = (operation: 'create' | 'update', before: Doc | undefined, after: Doc): string => {
  if (!before?.deletedAt && after.deletedAt) return 'trash'
  if (before?.deletedAt && !after.deletedAt) return 'restore'
  const wasPublished = before?.isLive === true && before._status === 'published'
  if (after.isLive === true && after._status === 'published' && !wasPublished) return 'publish'
  if (after.isLive !== true && before?.isLive === true) return 'take-down'
  const appointments = (doc: Doc | undefined) => JSON.stringify(doc?.appointments ?? [])
  if ('appointments' in after && appointments(before) !== appointments(after)) return 'grant'
  return operation
}

const organizationOf = (doc: Doc): number | undefined =>
  typeof doc.organization === 'number' ? doc.organization : undefined

/** Writes every create and update to the audit log, in the same transaction. */
export const recordChange: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (context.seeding === true) return
  const before = operation === 'create' ? undefined : previousDoc
  const changes = changesBetween(before, doc)
  await recordDone(req, {
    action: actionOf(operation, before, doc),
    collection: collection.slug,
    recordId: doc.id,
    organization: organizationOf(doc),
    changes: collection.custom?.isErasable === true ? withoutPeople(changes) : changes,
  })
}

/** Writes every permanent deletion to the audit log, in the same transaction. */
export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await recordDone(req, {
    action: 'delete',
    collection: collection.slug,
    recordId: doc.id,
    organization: organizationOf(doc),
  })
}

/** Writes every change of the site's settings to the audit log, in the same transaction. */
export const recordSettings: GlobalAfterChangeHook = async ({ doc, global, previousDoc, req }) => {
  await recordDone(req, {
    action: 'update',
    collection: global.slug,
    changes: changesBetween(previousDoc, doc),
  })
}
