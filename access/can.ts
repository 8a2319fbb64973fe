import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload'
import { actorOf } from './actor'
import { ACTIONS, GRANTS, type Guarded, reachOf } from './grants'
import { holdsAnywhere, whereGranted, whereReadable } from './policy'
import { readRequestNotes } from './request-notes'

/**
 * The table as Payload's access functions. This file alone knows Payload's quirks:
 * - `create` takes any Where for a yes, so it answers a boolean; the place of the new record is
 *   checked by collections/hooks/stamp-scope.ts, which must load the organization anyway.
 * - `update` filters the stored row; the incoming organization is checked by the same hook.
 * - versions carry the record's columns under `version.`.
 * - nothing here may ask the database: it all runs for every collection on every console page.
 */

type Asked = { req: PayloadRequest; id?: number | string }

/** Notes whether a refusal will mean "no right" (403) or "not yours" (404). */
const noted = (asked: Asked, guarded: Guarded, reply: Where | boolean): Where | boolean => {
  readRequestNotes(asked.req).narrowed =
    typeof reply === 'object' ? { guarded, id: asked.id } : undefined
  return reply
}

const anyOfTwo = (a: Where | boolean, b: Where | boolean): Where | boolean => {
  if (a === true || b === true) return true
  if (a === false) return b
  if (b === false) return a
  return { or: [a, b] }
}

const both = (a: Where | boolean, b: Where): Where | boolean =>
  a === false ? false : a === true ? b : { and: [a, b] }

const notLive: Where = { isLive: { not_equals: true } }

/**
 * Who may update: publishing, and any write that reaches what the public sees, needs the right to
 * publish; drafts need the right to edit.
 */
const whereUpdatable = (req: PayloadRequest, guarded: Guarded, data: unknown): Where | boolean => {
  const actor = actorOf(req.user)
  const editable = whereGranted(actor, guarded, 'update')
  const publishable = whereGranted(actor, guarded, 'publish')
  const status = typeof data === 'object' && data !== null && '_status' in data ? data._status : ''
  if (status === 'published') return publishable
  if (readRequestNotes(req).writesPublicRow) return anyOfTwo(publishable, both(editable, notLive))
  return editable
}

const isPublishable = (guarded: Guarded): boolean => 'publish' in GRANTS[guarded]

const prefixed = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([key, value]) =>
      (key === 'and' || key === 'or') && Array.isArray(value)
        ? [key, value.map(prefixed)]
        : [`version.${key}`, value],
    ),
  )

/** The Payload access object of one collection. Every operation is written; nothing is left open. */
export const access = (guarded: Guarded): NonNullable<CollectionConfig['access']> => {
  const update: Access = ({ req, data, id }) =>
    noted(
      { req, id },
      guarded,
      isPublishable(guarded)
        ? whereUpdatable(req, guarded, data)
        : whereGranted(actorOf(req.user), guarded, 'update'),
    )
  return {
    create: ({ req, data }) => {
      const actor = actorOf(req.user)
      const publishes = isPublishable(guarded) && data?._status === 'published'
      return (
        holdsAnywhere(actor, guarded, 'create') &&
        (!publishes || holdsAnywhere(actor, guarded, 'publish'))
      )
    },
    read: ({ req }) => whereReadable(actorOf(req.user), guarded),
    readVersions: ({ req }) => {
      const granted = whereGranted(actorOf(req.user), guarded, 'read')
      return noted({ req }, guarded, typeof granted === 'object' ? prefixed(granted) : granted)
    },
    update,
    delete: ({ req, id }) =>
      noted({ req, id }, guarded, whereGranted(actorOf(req.user), guarded, 'delete')),
    unlock: () => false,
  }
}

/** The console's lists begin with one's own branch, so that nobody wades through foreign records. */
export const branchFilter =
  (guarded: Guarded) =>
  ({ req }: { req: PayloadRequest }): Where | null => {
    const granted = whereGranted(actorOf(req.user), guarded, 'read')
    return typeof granted === 'object' ? granted : null
  }

/** Hides a collection from the console of people none of whose offices has any right in it. */
export const hiddenFrom =
  (guarded: Guarded) =>
  ({ user }: { user: unknown }): boolean =>
    !actorOf(user)?.appointments.some(({ role }) =>
      ACTIONS.some((action) => reachOf(guarded, action, role) !== undefined),
    )
